/** The least set with a member in each of some sets, by a small integer program. */
import type { LinearRow, ProgramHandle, Solver } from "../solver/highs.ts";

/** Members and their families, e.g. sides of quotas and features; both are known by their index. */
export interface HittingSets {
  /** One set more, of members, that is to be hit. */
  add(members: readonly number[]): void;
  /** Fewest members; of those of fewest families; of those the first members. Ascending; undefined where the solver has none. */
  least(): number[] | undefined;
  dispose(): void;
}

/** Nodes that one least set may take. */
const nodesPerSet = 500;

/**
 * min Σ_m x_m + Σ_f y_f (weighed)  s.t.  Σ_{m∈S} x_m ≥ 1 for each set S,  y_f ≥ x_m for each member m of family f,  all 0 or 1. Dispose it.
 *
 * @param families of each member
 */
export function hittingSets(solver: Solver, families: readonly number[]): HittingSets {
  const members = families.length;
  const named = [...new Set(families)];
  const program = solver.program({
    sense: "minimise",
    cost: Float64Array.from(weights(members, named.length)),
    lower: new Float64Array(members + named.length),
    upper: new Float64Array(members + named.length).fill(1),
    rows: families.map((family, member) => ({
      ...{ lower: 0, upper: Infinity },
      ...{ columns: [member, members + named.indexOf(family)], values: [-1, 1] },
    })),
    integerColumns: members + named.length,
  });
  program.limitNodes(nodesPerSet);
  return {
    add: (set) => {
      program.addRow(hit(set));
    },
    least: () => (members === 0 ? [] : solution(program, members)),
    dispose: () => {
      program.dispose();
    },
  };
}

/** Whole numbers: all positions together weigh less than a family, all families less than a member. */
function weights(members: number, families: number): number[] {
  const positions = (members * (members + 1)) / 2 + 1;
  const member = positions * (families + 1);
  return [
    ...Array.from({ length: members }, (_, position) => member + position + 1),
    ...Array.from({ length: families }, () => positions),
  ];
}

function hit(set: readonly number[]): LinearRow {
  return { lower: 1, upper: Infinity, columns: set, values: set.map(() => 1) };
}

function solution(program: ProgramHandle, members: number): number[] | undefined {
  if (program.solve() !== "optimal") return undefined;
  const chosen = program.columns();
  return Array.from({ length: members }, (_, member) => member).filter((member) => chosen[member]! > 0.5);
}
