/** The quotas as counts of seats, for panels of people. */
import type { SeatRows } from "../quotas/can-swap.ts";
import { seatsTaken } from "../quotas/can-swap.ts";
import { polytopeOf } from "../quotas/polytope.ts";
import { groupsOf } from "../register/groups.ts";
import type { SelectionProblem } from "./selection.ts";

export interface SeatRules {
  readonly rows: SeatRows;
  /** Of each person of the pool, an index into `rows.rowsOf`. */
  readonly groupOf: ReadonlyMap<number, number>;
}

export function seatRules({ pool, quotas, panelSize }: SelectionProblem): SeatRules {
  const groups = groupsOf(pool);
  const { rows, rowOf, rowsPerGroup } = polytopeOf(pool.features, groups, quotas, panelSize);
  return {
    rows: {
      bounds: rows.map(({ min, max }) => ({ min, max })),
      rowsOf: groups.map((_, g) => [...rowOf.subarray(g * rowsPerGroup, (g + 1) * rowsPerGroup)]),
    },
    groupOf: new Map(groups.flatMap(({ members }, g) => members.map((person) => [person, g] as const))),
  };
}

export function meetsQuotas({ rows, groupOf }: SeatRules, panel: readonly number[]): boolean {
  const taken = seatsTaken(
    rows,
    panel.map((person) => groupOf.get(person)!),
  );
  return rows.bounds.every(({ min, max }, row) => min <= taken[row]! && taken[row]! <= max);
}
