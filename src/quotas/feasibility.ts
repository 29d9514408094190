/** Whether any panel meets all quotas, and if not, which quotas get in each other's way. */
import { loadSolver, type ProgramHandle, type Solver } from "../solver/highs.ts";
import { groupsOf } from "../register/groups.ts";
import type { Pool } from "../register/pool.ts";
import { isPanel, polytopeOf, type Polytope } from "./polytope.ts";
import { polytopeRows } from "./programs.ts";
import type { Quotas } from "./quotas.ts";
import { smallestRelaxation, type QuotaChange } from "./relaxation.ts";

/** One side of one quota. */
export interface QuotaSide {
  readonly feature: string;
  readonly value: string;
  readonly side: "min" | "max";
  readonly seats: number;
}

export type Feasibility =
  | { readonly kind: "feasible" }
  | {
      readonly kind: "infeasible";
      /** No panel meets these together, but leaving out any one of them could help. In canonical order. */
      readonly clash: readonly QuotaSide[];
      /** True where fractions of seats would fit and only whole people do not. */
      readonly wholePeopleOnly: boolean;
      /** The least change of quotas that makes a panel possible, within the flex columns; absent if they do not allow enough. */
      readonly relaxation: readonly QuotaChange[] | undefined;
      /** Where the flex columns do not allow enough: the least change without regard to them; absent if the pool cannot fill a panel at all. */
      readonly beyondFlex: readonly QuotaChange[] | undefined;
    };

/** Nodes a single question of the search for a clash may take; an unanswered one leaves its quota in the clash. */
const nodesPerQuestion = 2000;

/** Decides feasibility by integer programming; quotas must have passed `quotaFindings`. */
export async function feasibility(pool: Pool, quotas: Quotas, panelSize: number): Promise<Feasibility> {
  const solver = await loadSolver();
  const polytope = polytopeOf(pool.features, groupsOf(pool), quotas, panelSize);
  const whole = openProgram(solver, polytope, polytope.sizes.length);
  const fractional = openProgram(solver, polytope, 0);
  try {
    if (isSolved(whole, polytope)) return { kind: "feasible" };
    const wholePeopleOnly = fractional.solve() === "optimal";
    const clash = smallestClash(wholePeopleOnly ? whole : fractional, polytope);
    const relaxation = smallestRelaxation(solver, pool, polytope, quotas, true);
    const beyondFlex = relaxation ?? smallestRelaxation(solver, pool, polytope, quotas, false);
    return {
      kind: "infeasible",
      clash: clash.map(({ row, side }) => sideOf(pool, polytope, row, side)),
      wholePeopleOnly,
      relaxation,
      beyondFlex: relaxation ? undefined : beyondFlex,
    };
  } finally {
    whole.dispose();
    fractional.dispose();
  }
}

/** Any point of Q; the first `integerColumns` groups in whole people. */
function openProgram(solver: Solver, polytope: Polytope, integerColumns: number): ProgramHandle {
  const groups = polytope.sizes.length;
  return solver.program({
    sense: "minimise",
    cost: new Float64Array(groups),
    lower: new Float64Array(groups),
    upper: Float64Array.from(polytope.sizes),
    rows: polytopeRows(polytope),
    integerColumns,
  });
}

function isSolved(program: ProgramHandle, polytope: Polytope): boolean {
  if (program.solve() !== "optimal") return false;
  if (!isPanel(polytope, program.columns().map(Math.round)))
    throw new Error("the solver returned a panel that breaks a quota");
  return true;
}

interface Side {
  readonly row: number;
  readonly side: "min" | "max";
}

/** Deletion filter: drop each side in turn, and keep it dropped where the rest still has no solution. What is left is irreducible. */
function smallestClash(program: ProgramHandle, polytope: Polytope): Side[] {
  program.limitNodes(nodesPerQuestion);
  const bounds = polytope.rows.map(({ min, max }) => ({ min, max }));
  const apply = (row: number): void => {
    program.setRowBounds(row, bounds[row]!.min, bounds[row]!.max);
  };
  const sides = polytope.rows.flatMap((_, row): Side[] => [
    { row, side: "max" },
    { row, side: "min" },
  ]);
  return sides
    .filter(({ row, side }) => {
      const kept = bounds[row]![side];
      bounds[row]![side] = side === "min" ? 0 : Infinity;
      apply(row);
      if (program.solve() === "infeasible") return false;
      bounds[row]![side] = kept;
      apply(row);
      return true;
    })
    .toSorted((a, b) => a.row - b.row);
}

function sideOf(pool: Pool, polytope: Polytope, row: number, side: "min" | "max"): QuotaSide {
  const quota = polytope.rows[row]!;
  const feature = pool.features[quota.feature]!;
  return { feature: feature.name, value: feature.values[quota.value]!, side, seats: quota[side] };
}
