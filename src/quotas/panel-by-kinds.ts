/** A panel under the household rule, looked for without a column for every class of homes: where homes are many, hardly any two of them are alike. */
import type { Solver } from "../solver/highs.ts";
import type { Polytope, QuotaRow } from "./polytope.ts";
import { openPanelProgram } from "./programs.ts";

/** Groups that the quotas do not tell apart. */
interface Kind {
  readonly groups: number[];
  /** The rows of the quotas that they count in. */
  readonly rows: readonly number[];
}

/**
 * Seats of each group of some panel; undefined where none is found so, though there may be one. First seats for each kind of people, as if they all lived
 * apart; then people of homes that have no seat yet.
 */
export function panelByKinds(solver: Solver, polytope: Polytope): Int32Array | undefined {
  const kinds = kindsOf(polytope);
  const program = openPanelProgram(solver, polytopeOfKinds(polytope, kinds), kinds.length);
  try {
    if (program.solve() !== "optimal") return undefined;
    return seatGroups(polytope, kinds, program.columns().map(Math.round));
  } finally {
    program.dispose();
  }
}

function kindsOf({ sizes, rowOf, rowsPerGroup }: Polytope): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (let g = 0; g < sizes.length; g++) {
    // The last row of a group is that of its homes.
    const rows = [...rowOf.subarray(g * rowsPerGroup, (g + 1) * rowsPerGroup - 1)];
    const kind = kinds.get(rows.join()) ?? { groups: [], rows };
    kind.groups.push(g);
    kinds.set(rows.join(), kind);
  }
  return [...kinds.values()];
}

/** As many people of a kind as homes can send at most, if all other kinds stay at home. */
function polytopeOfKinds(polytope: Polytope, kinds: readonly Kind[]): Polytope {
  const { panelSize, sizes, rows, quotaCount, rowsPerGroup } = polytope;
  const members = rows.slice(0, quotaCount).map((): number[] => []);
  for (const [index, kind] of kinds.entries()) for (const row of kind.rows) members[row]!.push(index);
  const mostOf = (g: number): number => Math.min(sizes[g]!, rows[homesRow(polytope, g)]!.max);
  return {
    panelSize,
    sizes: Int32Array.from(kinds, ({ groups }) => groups.reduce((sum, g) => sum + mostOf(g), 0)),
    rows: members.map((groups, r): QuotaRow => ({ ...rows[r]!, groups: Int32Array.from(groups) })),
    quotaCount,
    rowsPerGroup: rowsPerGroup - 1,
    rowOf: Int32Array.from(kinds.flatMap((kind) => kind.rows)),
  };
}

function homesRow({ rowOf, rowsPerGroup }: Polytope, g: number): number {
  return rowOf[(g + 1) * rowsPerGroup - 1]!;
}

/** Each kind's seats to its groups, those first whose homes have most room left. */
function seatGroups(polytope: Polytope, kinds: readonly Kind[], wanted: ArrayLike<number>): Int32Array | undefined {
  const { sizes, rows } = polytope;
  const room = rows.map(({ max }) => max);
  const seats = new Int32Array(sizes.length);
  for (const [index, { groups }] of kinds.entries()) {
    let left = wanted[index]!;
    if (left === 0) continue;
    const roomOf = (g: number): number => Math.min(sizes[g]!, room[homesRow(polytope, g)]!);
    for (const g of groups.toSorted((a, b) => roomOf(b) - roomOf(a))) {
      const taken = Math.min(left, roomOf(g));
      seats[g] = taken;
      room[homesRow(polytope, g)]! -= taken;
      left -= taken;
    }
    if (left > 0) return undefined;
  }
  return seats;
}
