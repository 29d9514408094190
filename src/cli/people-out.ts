/** Finds the people who left a panel, by what the organiser typed. */
import { codesOf, type Secret } from "../audit/codes.ts";
import { finding, SortitionError, sortitionError, type FindingDetails } from "../errors.ts";
import { closest } from "../register/closest.ts";
import type { Member } from "../reports/members.ts";

type Reason = FindingDetails["OUT_PERSON_INVALID"]["reason"];

export interface PanelOfFolder {
  readonly path: string;
  /** Everybody with a seat. */
  readonly members: readonly Member[];
  /** Codes of everybody in the lottery, and of those who left before. */
  readonly register: readonly string[];
  readonly left: readonly string[];
  readonly secret: Secret;
}

/** Their codes, ascending; ids before codes. @throws {SortitionError} OPTION_MISSING, or OUT_PERSON_INVALID for each who cannot be */
export function peopleOut(typed: readonly string[] | undefined, panel: PanelOfFolder): readonly string[] {
  if (!typed) throw sortitionError("OPTION_MISSING", { option: "--out-person", command: "replace" });
  if (typed.some((text) => text.trim() === ""))
    throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--out-person" });
  const codes = typed.map((text) => codeOf(text.trim().normalize("NFC"), panel));
  const findings = typed.flatMap((text, i) => {
    const reason = wrong(codes[i]!, codes.indexOf(codes[i]!) < i, panel);
    if (!reason) return [];
    const near = reason === "unknown" || reason === "not-on-panel";
    const suggestion = near ? closest(text, panel.members.map(({ id }) => id)) : undefined; // prettier-ignore
    return [finding("OUT_PERSON_INVALID", { text, path: panel.path, reason, suggestion })];
  });
  const [first, ...rest] = findings;
  if (first) throw new SortitionError([first, ...rest]);
  return codes.toSorted();
}

/** Of an id, wherever it is from, or the code itself. */
function codeOf(text: string, { members, register, left, secret }: PanelOfFolder): string {
  const { code } = codesOf(secret, [text])[0]!;
  const known = new Set([...members.map((member) => member.code), ...register, ...left]);
  return known.has(code) ? code : text.toUpperCase();
}

function wrong(code: string, again: boolean, { members, register, left }: PanelOfFolder): Reason | undefined {
  if (members.some((member) => member.code === code)) return again ? "twice" : undefined;
  if (left.includes(code)) return "left";
  return register.includes(code) ? "not-on-panel" : "unknown";
}
