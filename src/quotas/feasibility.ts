/** Whether any panel meets all quotas and the household rule, and if not, which of them get in each other's way. */
import { loadSolver, type ProgramHandle, type Solver } from "../solver/highs.ts";
import type { Feature } from "../register/feature.ts";
import type { Pool } from "../register/pool.ts";
import { infeasibilityProof, type InfeasibilityProof } from "./infeasibility-proof.ts";
import type { RowSide } from "./inequality.ts";
import { panelByKinds } from "./panel-by-kinds.ts";
import { isPanel, type Polytope } from "./polytope.ts";
import { openPanelProgram } from "./programs.ts";
import { quotaProblem, type QuotaProblem } from "./quota-problem.ts";
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
export function feasibility(pool: Pool, quotas: Quotas, panelSize: number): Promise<Feasibility> {
  return decideFeasibility(quotaProblem(pool, quotas, panelSize));
}

/** The same, of a pool that only its groups are known of. */
export async function decideFeasibility({ features, quotas, polytope }: QuotaProblem): Promise<Feasibility> {
  const solver = await loadSolver();
  if (isEasilyMet(solver, polytope)) return { kind: "feasible" };
  const whole = openPanelProgram(solver, polytope, polytope.sizes.length);
  const fractional = openPanelProgram(solver, polytope, 0);
  try {
    if (isSolved(whole, polytope)) return { kind: "feasible" };
    const wholePeopleOnly = fractional.solve() === "optimal";
    const { sides, householdRule } = smallestClash(solver, polytope, wholePeopleOnly);
    const blamed = householdRule ? [...sides, ...homesOf(polytope)] : sides;
    const proof = wholePeopleOnly ? undefined : infeasibilityProof(solver, polytope, blamed);
    const repairs = (withinFlex: boolean): readonly (readonly QuotaChange[])[] =>
      alternativeRepairs({ solver, features, polytope, quotas, withinFlex }, mostRepairs);
    const [relaxation, ...within] = repairs(true);
    const [beyondFlex, ...beyond] = relaxation ? [] : repairs(false);
    return {
      kind: "infeasible",
      clash: sides.map(({ row, side }) => sideOf(features, polytope, row, side)),
      householdRule,
      wholePeopleOnly,
      proof: proof && nameProof(features, polytope, proof),
      relaxation,
      beyondFlex,
      alternatives: relaxation ? within : beyond,
    };
  } finally {
    whole.dispose();
    fractional.dispose();
  }
}

function isEasilyMet(solver: Solver, polytope: Polytope): boolean {
  const hasHomes = polytope.rows.length > polytope.quotaCount;
  const panel = hasHomes ? panelByKinds(solver, polytope) : undefined;
  return panel !== undefined && isPanel(polytope, panel);
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

function sideOf(features: readonly Feature[], polytope: Polytope, row: number, side: "min" | "max"): QuotaSide {
  const quota = polytope.rows[row]!;
  const feature = features[quota.feature]!;
  return { feature: feature.name, value: feature.values[quota.value]!, side, seats: quota[side] };
}

function nameProof(
  features: readonly Feature[],
  polytope: Polytope,
  { multipliers: { size, rows }, needed, available }: InfeasibilityProof,
): NamedProof {
  const weighed = rows.flatMap((multiplier, row) => (multiplier === 0 ? [] : [{ row, multiplier }]));
  return {
    terms: weighed
      .filter(({ row }) => row < polytope.quotaCount)
      .map(({ row, multiplier }) => ({
        ...sideOf(features, polytope, row, multiplier < 0 ? "min" : "max"),
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
