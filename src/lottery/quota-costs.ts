/** Which quotas cost most: what one seat more room in each would do to the lowest chance, and to those who have none. */
import { quotaOf, type Quotas } from "../quotas/quotas.ts";
import { multipliersOf } from "../quotas/multipliers.ts";
import type { Polytope } from "../quotas/polytope.ts";
import { quotaProblem, type QuotaProblem } from "../quotas/quota-problem.ts";
import type { Feature } from "../register/feature.ts";
import type { Pool } from "../register/pool.ts";
import { loadSolver, type Solver } from "../solver/highs.ts";
import { bindingRows } from "./binding-rows.ts";
import { leximinAim, type LeximinAim } from "./leximin-aim.ts";
import { peopleIn, waysIn } from "./ways-in.ts";
import { whatIfs, type SeatChange } from "./what-if.ts";

export interface QuotaCosts {
  /** Lowest chance of everyone whom the quotas allow a seat. */
  readonly lowest: number;
  /** People whom they allow none. */
  readonly without: number;
  /** What would give them a chance, as `waysIn` finds it within the flex columns. */
  readonly waysIn: readonly NamedWayIn[];
  /** The quota whose seat does most first; left out are those that do nothing, and those that the flex columns do not allow. */
  readonly costs: readonly QuotaCost[];
}

export interface QuotaCost {
  /** The quota with a seat more room; then, where its feature leaves none, the other value that gives or takes the seat. */
  readonly changes: readonly QuotaMove[];
  /** Lowest chance then. */
  readonly lowest: number;
}

export interface NamedWayIn {
  /** All at once. */
  readonly changes: readonly QuotaMove[];
  /** Of those without a chance how many can have one then; nobody else has. */
  readonly people: number;
}

/** A quota with other bounds. */
export interface QuotaMove {
  readonly feature: string;
  readonly value: string;
  readonly side: "min" | "max";
  readonly from: number;
  readonly to: number;
}

/** Quotas tried: of those that bind the lowest chance the ones whose seat counts most. */
const mostTried = 6;
/** A gain below this is the solver's last digits. */
const nothing = 1e-7;

/** Chances are those of the leximin lottery, as far as fractions of people go; some panel must meet the quotas. */
export function quotaCosts(pool: Pool, quotas: Quotas, panelSize: number): Promise<QuotaCosts> {
  return computeCosts(quotaProblem(pool, quotas, panelSize));
}

/** The same, of a pool that only its groups are known of. */
export async function computeCosts({ features, quotas, polytope }: QuotaProblem): Promise<QuotaCosts> {
  const solver = await loadSolver();
  const { aim, excluded } = reachableAim(solver, polytope);
  const { chance: lowest, duals } = aim.levels[0]!;
  const name = (changes: readonly SeatChange[]): QuotaMove[] =>
    changes.flatMap((change) => nameMoves(features, polytope, change));
  const mayBe = ({ row, min, max }: SeatChange): boolean => {
    const { feature, value } = valueOf(features, polytope, row);
    const { minFlex, maxFlex } = quotaOf(quotas, feature, value);
    return minFlex <= min && max <= maxFlex;
  };
  const binding = bindingRows(multipliersOf(duals)).filter(({ row }) => row < polytope.quotaCount);
  const tried = whatIfs(solver, polytope, new Set(), binding.slice(0, mostTried), true);
  const costs = tried.flatMap(({ changes, outlook }): QuotaCost[] =>
    outlook && outlook.lowest > lowest + nothing && changes.every(mayBe)
      ? [{ changes: name(changes), lowest: outlook.lowest }]
      : [],
  );
  const ways = waysIn(solver, polytope, [...excluded], mayBe);
  return {
    lowest,
    without: peopleIn(polytope, excluded),
    waysIn: ways.map(({ changes, groups }) => ({ changes: name(changes), people: peopleIn(polytope, groups) })),
    costs: costs.toSorted((a, b) => b.lowest - a.lowest),
  };
}

/** The aim for everyone whom the polytope has a seat for. */
function reachableAim(
  solver: Solver,
  polytope: Polytope,
): { readonly aim: LeximinAim; readonly excluded: ReadonlySet<number> } {
  const excluded = new Set<number>();
  for (;;) {
    const aim = leximinAim({ solver, polytope, excluded, cuts: [] });
    if (aim.kind === "aim") return { aim, excluded };
    if (aim.kind === "infeasible") throw new Error("the polytope of quotas that can be met is empty");
    for (const g of aim.groups) excluded.add(g);
  }
}

function nameMoves(features: readonly Feature[], polytope: Polytope, change: SeatChange): QuotaMove[] {
  const { min, max } = polytope.rows[change.row]!;
  const { feature, value } = valueOf(features, polytope, change.row);
  return [
    ...(change.min === min ? [] : [{ feature, value, side: "min" as const, from: min, to: change.min }]),
    ...(change.max === max ? [] : [{ feature, value, side: "max" as const, from: max, to: change.max }]),
  ];
}

function valueOf(features: readonly Feature[], { rows }: Polytope, row: number): Pick<QuotaMove, "feature" | "value"> {
  const { name, values } = features[rows[row]!.feature]!;
  return { feature: name, value: values[rows[row]!.value]! };
}
