/** How far a quota that was computed from a share may be left on either side. */
import { sortitionError } from "../errors.ts";
import { clean } from "../register/text.ts";
import { decimalText, onOneScale, parseDecimal, type Decimal } from "./decimal.ts";

export type Slack =
  | { readonly kind: "seats"; readonly seats: number }
  /** Of the seats that are due, 0 to 100. */
  | { readonly kind: "percent"; readonly percent: Decimal };

/** Where nothing was said: one seat. */
export const usualSlack = "1";

/** Reads the option. @throws {SortitionError} SLACK_INVALID */
export function parseSlack(text: string): Slack {
  const slack = readSlack(text);
  if (!slack) throw sortitionError("SLACK_INVALID", { text });
  return slack;
}

/** `2`, `10%` or `7,5 %`; undefined for all else. */
export function readSlack(text: string): Slack | undefined {
  const [, number = "", sign] = /^([\d.,]+)\s*(%?)$/.exec(clean(text)) ?? [];
  if (sign === "" && /^\d{1,6}$/.test(number)) return { kind: "seats", seats: Number(number) };
  const percent = sign === "%" ? parseDecimal(number) : undefined;
  if (!percent || percent.digits > 100n * 10n ** BigInt(percent.places)) return undefined;
  return { kind: "percent", percent };
}

/** The same text for the same slack: `2`, or `7.5%` with a decimal point. */
export function slackText(slack: Slack): string {
  if (slack.kind === "seats") return `${slack.seats}`;
  const { digits, places } = slack.percent;
  return `${decimalText(digits, 10n ** BigInt(places))}%`;
}

/** Seats on either side: of a percentage that of the seats due, rounded up, and at least one; none of 0 %. */
export function slackSeats(slack: Slack, due: number): number {
  if (slack.kind === "seats") return slack.seats;
  const { counts, one } = onOneScale([slack.percent]);
  const part = counts[0]! * BigInt(due);
  const whole = 100n * one;
  return slack.percent.digits === 0n ? 0 : Math.max(1, Number((part + whole - 1n) / whole));
}
