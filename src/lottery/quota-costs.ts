/** Which quotas cost most: what one seat more room in each would do to the lowest chance, and to those who have none. */
import { quotaOf, type Quotas } from "../quotas/quotas.ts";
import { multipliersOf } from "../quotas/multipliers.ts";
import { polytopeOf, type Polytope } from "../quotas/polytope.ts";
import type { Pool } from "../register/pool.ts";
import { groupsOf } from "../register/groups.ts";
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
export async function quotaCosts(pool: Pool, quotas: Quotas, panelSize: number): Promise<QuotaCosts> {
  const solver = await loadSolver();
  const polytope = polytopeOf(pool.features, groupsOf(pool), quotas, panelSize);
  const { aim, excluded } = reachableAim(solver, polytope);
  const { chance: lowest, duals } = aim.levels[0]!;
  const name = (changes: readonly SeatChange[]): QuotaMove[] =>
    changes.flatMap((change) => nameMoves(pool, polytope, change));
  const mayBe = ({ row, min, max }: SeatChange): boolean => {
    const { feature, value } = valueOf(pool, polytope, row);
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

function nameMoves(pool: Pool, polytope: Polytope, change: SeatChange): QuotaMove[] {
  const { min, max } = polytope.rows[change.row]!;
  const { feature, value } = valueOf(pool, polytope, change.row);
  return [
    ...(change.min === min ? [] : [{ feature, value, side: "min" as const, from: min, to: change.min }]),
    ...(change.max === max ? [] : [{ feature, value, side: "max" as const, from: max, to: change.max }]),
  ];
}

function valueOf({ features }: Pool, { rows }: Polytope, row: number): Pick<QuotaMove, "feature" | "value"> {
  const { name, values } = features[rows[row]!.feature]!;
  return { feature: name, value: values[rows[row]!.value]! };
}
