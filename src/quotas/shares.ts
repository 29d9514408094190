/** Quotas from shares of the population: seats by largest remainder, then some slack on either side. */
import { finding, type Finding } from "../errors.ts";
import { divideShares, sharesDue, sumFaults, type DividedShares, type ValueShare } from "./divided-shares.ts";
import type { FeatureQuotas, FeatureShares, Quota, Quotas } from "./quotas.ts";
import { slackSeats, slackText, type Slack } from "./slack.ts";

export interface ShareRow extends ValueShare, Pick<Quota, "minFlex" | "maxFlex"> {
  /** As the quota file has it for this row. */
  readonly slack: Slack | undefined;
}

export interface ShareRule {
  readonly panelSize: number;
  /** Of features that the quota file gives none. */
  readonly slack: Slack;
}

export interface ShareSetting {
  readonly file: string;
  readonly rule: ShareRule;
  /** Quotas of the features of fewer columns. */
  readonly known: Quotas;
}

/**
 * min and max = the seats due less and plus the slack, but not under 0 nor over what was divided. The shares count as parts of their sum, so that the seats
 * due add up to that.
 *
 * @param findings takes QUOTAS_SLACK_MIXED, QUOTAS_WITHIN_OPEN and those of `sumFaults`, and then there are no quotas
 */
export function quotasFromShares(
  feature: string,
  rows: readonly ShareRow[],
  { file, rule, known }: ShareSetting,
  findings: Finding[],
): FeatureQuotas {
  const divided = divideShares(feature, rows, known, rule.panelSize);
  const wrong = [...sumFaults(divided, file), ...openFaults(divided, known, file), ...slackFaults(feature, rows, file)];
  findings.push(...wrong);
  if (wrong.length > 0) return { feature, quotas: [] };
  const own = rows.find(({ slack }) => slack)?.slack;
  const slack = own ?? rule.slack;
  const due = sharesDue(divided);
  const quotas = rows.map(({ value, minFlex, maxFlex, line }, i): Quota => {
    const { share, seats } = due.rows[i]!;
    const either = slackSeats(slack, seats!);
    const min = Math.max(0, seats! - either);
    const max = Math.min(share.of!, seats! + either);
    return { value, min, max, minFlex, maxFlex, line, share, due: seats! };
  });
  const from = own ? "file" : "option";
  return { feature, quotas, shares: { ...namesOf(divided), slack: { slack, from }, sums: due.sums } };
}

/** Quotas in seats with the shares that stand beside them, one a value, to show; without, where those do not add up. */
export function withShares(
  given: FeatureQuotas,
  rows: readonly ValueShare[],
  { file, rule, known }: ShareSetting,
): FeatureQuotas {
  const divided = divideShares(given.feature, rows, known, rule.panelSize);
  if (sumFaults(divided, file).length > 0) return given;
  const due = sharesDue(divided);
  const quotas = given.quotas.map((quota, i): Quota => ({ ...quota, share: due.rows[i]!.share }));
  return { ...given, quotas, shares: { ...namesOf(divided), sums: due.sums } };
}

function namesOf({ unit, division: { within } }: DividedShares): Pick<FeatureShares, "unit" | "within"> {
  return { unit, ...(within !== undefined && { within }) };
}

/** Only so many seats as there certainly are can be divided. */
function openFaults({ feature, rows, division }: DividedShares, known: Quotas, file: string): readonly Finding[] {
  const { within, parts } = division;
  if (within === undefined || parts.every(({ seats }) => seats !== undefined)) return [];
  const open = known.find((each) => each.feature === within)?.quotas.find(({ min, max }) => min !== max);
  const details = { feature, within, value: open?.value, min: open?.min, max: open?.max };
  return [finding("QUOTAS_WITHIN_OPEN", details, { file, line: open?.line ?? rows[0]!.line })];
}

/** A feature has one slack, in whichever of its rows. */
function slackFaults(feature: string, rows: readonly ShareRow[], file: string): readonly Finding[] {
  const given = rows.flatMap(({ slack, line }) => (slack ? [{ text: slackText(slack), line }] : []));
  const odd = given.find(({ text }) => text !== given[0]!.text);
  if (!odd) return [];
  const details = { feature, slack: odd.text, other: given[0]!.text };
  return [finding("QUOTAS_SLACK_MIXED", details, { file, line: odd.line })];
}
