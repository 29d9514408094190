/** Whether any panel meets all quotas and the household rule, and if not, which of them get in each other's way. */
import { loadSolver, type ProgramHandle, type Solver } from "../solver/highs.ts";
import { groupsOf } from "../register/groups.ts";
import type { Pool } from "../register/pool.ts";
import { infeasibilityProof, type InfeasibilityProof } from "./infeasibility-proof.ts";
import type { RowSide } from "./inequality.ts";
import { isPanel, polytopeOf, type Polytope } from "./polytope.ts";
import { polytopeRows } from "./programs.ts";
import type { Quotas } from "./quotas.ts";
import { alternativeRepairs } from "./repairs.ts";
import type { QuotaChange } from "./relaxation.ts";
import { smallestClash } from "./smallest-clash.ts";

/** One side of one quota. */
export interface QuotaSide {
  readonly feature: string;
  readonly value: string;
  readonly side: "min" | "max";
  readonly seats: number;
}

/** The sum of quotas that the pool cannot pay; see `InfeasibilityProof`. */
export interface NamedProof extends Pick<InfeasibilityProof, "needed" | "available"> {
  /** Quotas whose multiplier is not 0, in canonical order. */
  readonly terms: readonly (QuotaSide & { readonly multiplier: number })[];
  /** Classes of households whose multiplier is not 0: how many homes, and the people in them. */
  readonly homes: readonly { readonly households: number; readonly people: number; readonly multiplier: number }[];
  /** Multiplier of the panel size. */
  readonly size: number;
}

export type Feasibility =
  | { readonly kind: "feasible" }
  | {
      readonly kind: "infeasible";
      /** The fewest that no panel meets together, where `smallestClash` finds them; leaving out any one of them helps. In canonical order. */
      readonly clash: readonly QuotaSide[];
      /** The rule of one person a household is part of the clash. */
      readonly householdRule: boolean;
      /** True where fractions of seats would fit and only whole people do not. */
      readonly wholePeopleOnly: boolean;
      /** Why the clash cannot be met; absent where an integer program alone has shown it. */
      readonly proof: NamedProof | undefined;
      /** The least change of quotas that makes a panel possible, within the flex columns; absent if they do not allow enough. */
      readonly relaxation: readonly QuotaChange[] | undefined;
      /** Where the flex columns do not allow enough: the least change without regard to them; absent if the pool cannot fill a panel at all. */
      readonly beyondFlex: readonly QuotaChange[] | undefined;
      /** Other changes than that least one, each of which makes a panel possible too, the least first; within the flex columns if it is. At most three. */
      readonly alternatives: readonly (readonly QuotaChange[])[];
    };

/** The least relaxation, and three others. */
const mostRepairs = 4;

/** Decides feasibility by integer programming; quotas must have passed `quotaFindings`. */
export async function feasibility(pool: Pool, quotas: Quotas, panelSize: number): Promise<Feasibility> {
  const solver = await loadSolver();
  const polytope = polytopeOf(pool.features, groupsOf(pool), quotas, panelSize);
  const whole = openProgram(solver, polytope, polytope.sizes.length);
  const fractional = openProgram(solver, polytope, 0);
  try {
    if (isSolved(whole, polytope)) return { kind: "feasible" };
    const wholePeopleOnly = fractional.solve() === "optimal";
    const { sides, householdRule } = smallestClash(solver, polytope, wholePeopleOnly);
    const blamed = householdRule ? [...sides, ...homesOf(polytope)] : sides;
    const proof = wholePeopleOnly ? undefined : infeasibilityProof(solver, polytope, blamed);
    const repairs = (withinFlex: boolean): readonly (readonly QuotaChange[])[] =>
      alternativeRepairs({ solver, pool, polytope, quotas, withinFlex }, mostRepairs);
    const [relaxation, ...within] = repairs(true);
    const [beyondFlex, ...beyond] = relaxation ? [] : repairs(false);
    return {
      kind: "infeasible",
      clash: sides.map(({ row, side }) => sideOf(pool, polytope, row, side)),
      householdRule,
      wholePeopleOnly,
      proof: proof && nameProof(pool, polytope, proof),
      relaxation,
      beyondFlex,
      alternatives: relaxation ? within : beyond,
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

/** The household rule. */
function homesOf({ rows, quotaCount }: Polytope): RowSide[] {
  return [...rows.keys()].slice(quotaCount).map((row) => ({ row, side: "max" }));
}

function sideOf(pool: Pool, polytope: Polytope, row: number, side: "min" | "max"): QuotaSide {
  const quota = polytope.rows[row]!;
  const feature = pool.features[quota.feature]!;
  return { feature: feature.name, value: feature.values[quota.value]!, side, seats: quota[side] };
}

function nameProof(
  pool: Pool,
  polytope: Polytope,
  { multipliers: { size, rows }, needed, available }: InfeasibilityProof,
): NamedProof {
  const weighed = rows.flatMap((multiplier, row) => (multiplier === 0 ? [] : [{ row, multiplier }]));
  return {
    terms: weighed
      .filter(({ row }) => row < polytope.quotaCount)
      .map(({ row, multiplier }) => ({
        ...sideOf(pool, polytope, row, multiplier < 0 ? "min" : "max"),
        multiplier,
      })),
    homes: weighed
      .filter(({ row }) => row >= polytope.quotaCount)
      .map(({ row, multiplier }) => {
        const { max, groups } = polytope.rows[row]!;
        return { households: max, people: groups.reduce((sum, g) => sum + polytope.sizes[g]!, 0), multiplier };
      }),
    ...{ size, needed, available },
  };
}
