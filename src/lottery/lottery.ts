/** The lottery: M tickets, each a feasible panel of named people; what is drawn from, so what fairness is measured on. */
import { polytopeOf, type Polytope } from "../quotas/polytope.ts";
import type { Quotas } from "../quotas/quotas.ts";
import { groupsOf, type Group } from "../register/groups.ts";
import type { Pool } from "../register/pool.ts";
import { loadSolver, solverOptionsText } from "../solver/highs.ts";
import { dealSeats } from "./deal.ts";
import type { Mixture } from "./mixture.ts";
import { objectives, type Objective } from "./objectives.ts";
import type { Progress } from "./progress.ts";
import { keyedRandom } from "./random.ts";
import { ticketCompositions } from "./tickets.ts";

export { solverOptionsText };

export interface Lottery extends Pick<
  Mixture,
  "status" | "bound" | "solverBound" | "achieved" | "certificate" | "neverSelectable"
> {
  /** As `groupsOf` orders them; `neverSelectable` are indices into them. */
  readonly groups: readonly Group[];
  /** tickets[j] = ascending indices into `pool.people`, `panelSize` of them. */
  readonly tickets: readonly (readonly number[])[];
}

export interface LotteryProblem {
  readonly pool: Pool;
  readonly quotas: Quotas;
  readonly panelSize: number;
  readonly objective: Objective;
  /** How many tickets, ≥ 1. */
  readonly ticketCount: number;
  /** Keys who of a group comes on which ticket: the same problem and key, the same lottery. The seed of a draw plays no part. */
  readonly key: string;
}

/** The fairest lottery for a problem whose quotas passed `quotaFindings`; `undefined` if no feasible panel exists. */
export async function makeLottery(
  problem: LotteryProblem,
  progress: Progress = () => undefined,
): Promise<Lottery | undefined> {
  const { pool, quotas, panelSize, objective, ticketCount, key } = problem;
  const solver = await loadSolver();
  const groups = groupsOf(pool);
  const polytope = polytopeOf(pool.features, groups, quotas, panelSize);
  const mixture = objectives[objective](solver, polytope, keyedRandom(shapeOf(polytope)), progress);
  if (!mixture) return undefined;
  progress({ phase: "tickets" });
  const compositions = ticketCompositions(polytope, mixture.panels, mixture.weights, ticketCount);
  const dealing = keyedRandom(`deal\n${key}`);
  dealing.shuffle(compositions);
  const { status, bound, solverBound, achieved, certificate, neverSelectable } = mixture;
  const tickets = dealSeats(groups, compositions, dealing);
  return { status, bound, solverBound, achieved, certificate, neverSelectable, groups, tickets };
}

/** Keys the making of panels by the numbers of the problem alone: what people are called cannot change anybody's chance, give or take a ticket. */
function shapeOf({ panelSize, sizes, rows }: Polytope): string {
  const quotas = rows.map(({ min, max, groups }) => `${min}-${max}: ${groups.join()}`);
  return ["panels", panelSize, sizes.join(), ...quotas].join("\n");
}
