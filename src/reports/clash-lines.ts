/** Why no panel meets the quotas, and what would help, as people read it. */
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { Feasibility } from "../quotas/feasibility.ts";
import type { QuotaChange } from "../quotas/relaxation.ts";
import { contradictionLines } from "./contradiction.ts";
import { prose } from "./prose.ts";
import { textTable } from "./text-table.ts";

export type Infeasibility = Exclude<Feasibility, { kind: "feasible" }>;

/** Which quotas clash, why, the smallest change that helps, and others. */
export function clashLines(answer: Infeasibility, panelSize: number, screen: Screen, words: DiagnosisWords): string[] {
  const clash = answer.clash.map(({ feature, value, side, seats }) => [
    legibleCell(feature),
    legibleCell(value),
    `${screen.side[side]} ${screen.seats(seats)}`,
  ]);
  return [
    ...prose(answer.wholePeopleOnly ? screen.clashWhole : screen.clash),
    ...textTable(clash, new Set()),
    ...(answer.householdRule ? textTable([[screen.household.clash]], new Set()) : []),
    ...contradictionLines(answer.proof, panelSize, screen),
    ...repairLines(answer, screen, words),
  ];
}

/** Every change that helps, in the order of their numbers, from 1; none if there is none. */
export function repairsOf({
  relaxation,
  beyondFlex,
  alternatives,
}: Infeasibility): readonly (readonly QuotaChange[])[] {
  const first = relaxation ?? beyondFlex;
  return first ? [first, ...alternatives] : [];
}

/** Seats changed in all. */
function priceOf(changes: readonly QuotaChange[]): number {
  return changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
}

function repairLines(answer: Infeasibility, screen: Screen, words: DiagnosisWords): string[] {
  const [first, ...others] = repairsOf(answer);
  if (!first) return [screen.noRelaxation];
  return [
    ...prose(answer.relaxation ? screen.relaxation(priceOf(first)) : screen.beyondFlex),
    ...changeTable(first, screen),
    ...others.flatMap((changes, i) => [
      ...prose(words.alternative(i + 2, priceOf(changes))),
      ...changeTable(changes, screen),
    ]),
  ];
}

function changeTable(changes: readonly QuotaChange[], screen: Screen): string[] {
  const rows = changes.map(({ feature, value, side, from, to }) => [
    legibleCell(feature),
    legibleCell(value),
    screen.change(side, from, to),
  ]);
  return textTable(rows, new Set());
}
