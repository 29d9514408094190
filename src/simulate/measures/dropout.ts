/** What reserves are worth when people drop out. */
import { reserveLists } from "../../draw/reserves.ts";
import type { Random } from "../../lottery/random.ts";
import { ticketUrn } from "../draw-panels.ts";
import { meetsQuotas, type SeatRules } from "../seat-rules.ts";
import type { Selected } from "../selection.ts";
import type { MeasureOptions } from "../study.ts";

export interface DropoutOutcome {
  /** Of seats left empty, the share that a reserve takes; undefined where nobody dropped out. */
  readonly refilled: number | undefined;
  /** Of panels, the share in which those who come meet all quotas. */
  readonly kept: number;
}

/**
 * In each panel drawn, everybody of the pool cannot come with the same chance, each apart, reserves as well as members. Reserves are listed as in a draw: one
 * order of all people outside, and for each seat the first who could take it alone. Seats in the order of the panel, each goes to the first of its list who
 * can come and has no seat yet.
 */
export function dropout(
  selected: Selected,
  rules: SeatRules,
  { chance, panels, reserves }: NonNullable<MeasureOptions["dropout"]>,
  random: Random,
): DropoutOutcome {
  const panelOf = ticketUrn(selected);
  let [empty, refilled, kept] = [0, 0, 0];
  for (let i = 0; i < panels; i++) {
    const panel = selected.panels[panelOf(random)]!;
    const absent = Uint8Array.from(selected.chances, () => (random.unit() < chance ? 1 : 0));
    const seated = new Set(panel.filter((person) => !absent[person]));
    const missing = panel.length - seated.size;
    if (missing > 0) refill(seated, panel, absent, listsFor(panel, rules, absent.length, reserves, random));
    empty += missing;
    refilled += seated.size - (panel.length - missing);
    if (meetsQuotas(rules, [...seated])) kept++;
  }
  return { refilled: empty === 0 ? undefined : refilled / empty, kept: kept / panels };
}

function listsFor(
  panel: readonly number[],
  rules: SeatRules,
  people: number,
  size: number,
  random: Random,
): readonly number[][] {
  const members = new Set(panel);
  const outside = Array.from({ length: people }, (_, person) => person).filter((person) => !members.has(person));
  return reserveLists({ panel, ...rules, homeOf: new Map() }, random.shuffle(outside), size);
}

function refill(
  seated: Set<number>,
  panel: readonly number[],
  absent: Uint8Array,
  lists: readonly (readonly number[])[],
): void {
  panel.forEach((member, seat) => {
    if (!absent[member]) return;
    const next = lists[seat]!.find((person) => !absent[person] && !seated.has(person));
    if (next !== undefined) seated.add(next);
  });
}
