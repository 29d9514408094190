/** The lottery: M tickets, each a feasible panel of named people; what is drawn from, so what fairness is measured on. */
import type { Multipliers } from "../quotas/inequality.ts";
import { polytopeOf, type Polytope } from "../quotas/polytope.ts";
import type { Quotas } from "../quotas/quotas.ts";
import { groupsOf, type Group } from "../register/groups.ts";
import type { Pool } from "../register/pool.ts";
import { loadSolver, solverOptionsText } from "../solver/highs.ts";
import { dealSeats } from "./deal.ts";
import { chanceUnit, type Fraction } from "../certificate/certificate.ts";
import type { Mixture } from "./mixture.ts";
import type { Objective } from "./objective-names.ts";
import { makeMixture } from "./objectives.ts";
import type { Progress } from "./progress.ts";
import { keyedRandom, type Random } from "./random.ts";
import { shutOut } from "./shut-out.ts";
import { mostSingles, ticketCompositions, type TicketRun } from "./tickets.ts";

export { loadSolver, solverOptionsText };

export interface Lottery extends Pick<
  Mixture,
  "status" | "chances" | "levels" | "optimum" | "solverBound" | "neverSelectable"
> {
  /** Lowest chance of anyone who can be selected, before the lottery was cut into tickets; and what no lottery exceeds for all at once. */
  readonly achieved: number;
  readonly bound: number;
  /** As `groupsOf` orders them; `neverSelectable` are indices into them. */
  readonly groups: readonly Group[];
  /** The panels of the tickets: ascending indices into `pool.people`, `panelSize` of them. Ticket number j is `tickets[j]`, unless there are `runs`. */
  readonly tickets: readonly (readonly number[])[];
  /** Empty, or for each panel how many tickets it owns: there are too many to give each a panel of its own. */
  readonly runs: readonly number[];
  /** What proves of those of `neverSelectable` that the quotas alone shut out that they are; see `seatless`. */
  readonly shutOut: readonly Multipliers[];
  /** What it took: feasible panels found, integer programs solved. */
  readonly effort: { readonly panels: number; readonly integerPrograms: number };
}

export interface LotteryProblem {
  readonly pool: Pool;
  readonly quotas: Quotas;
  readonly panelSize: number;
  readonly objective: Objective;
  /** Goldilocks only: how much the lowest chance weighs against the highest, above 0; 1 where absent. */
  readonly gamma?: number;
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
  const { pool, quotas, panelSize, objective, gamma = 1, ticketCount, key } = problem;
  const solver = await loadSolver();
  const groups = groupsOf(pool);
  const polytope = polytopeOf(pool.features, groups, quotas, panelSize);
  const random = keyedRandom(shapeOf(polytope));
  const mixture = makeMixture({
    objective,
    gamma,
    draws: Math.min(ticketCount, mostSingles),
    solver,
    polytope,
    random,
    progress,
  });
  if (!mixture) return undefined;
  const { integerPrograms, spare } = mixture;
  progress({ phase: "tickets", panels: spare.length, integerPrograms });
  const runs = ticketCompositions(solver, polytope, mixture.panels, mixture.weights, ticketCount);
  const { status, chances, levels, optimum, solverBound, neverSelectable } = mixture;
  const never = new Set(neverSelectable);
  return {
    ...{ status, chances, levels, optimum, solverBound, neverSelectable },
    achieved: chances.reduce(
      (least, chance, g) => (never.has(g) ? least : Math.min(least, chance / Number(chanceUnit))),
      1,
    ),
    bound: asNumber(solverBound ?? levels[0]!.bound),
    groups,
    shutOut: shutOut(solver, polytope, neverSelectable),
    ...dealRuns(groups, runs, keyedRandom(`deal\n${key}`)),
    effort: { panels: spare.length, integerPrograms },
  };
}

/** Long runs are dealt first, so that members of a group who are on one panel more than others are so by a short one. */
function dealRuns(
  groups: readonly Group[],
  dealt: readonly TicketRun[],
  dealing: Random,
): Pick<Lottery, "tickets" | "runs"> {
  const inOrder = dealing.shuffle([...dealt]).toSorted((a, b) => b.tickets - a.tickets);
  const compositions = inOrder.map(({ panel }) => panel);
  const people = dealSeats(groups, compositions, dealing);
  const order = dealing.shuffle(people.map((_, j) => j));
  const single = inOrder.every(({ tickets }) => tickets === 1);
  return { tickets: order.map((j) => people[j]!), runs: single ? [] : order.map((j) => inOrder[j]!.tickets) };
}

function asNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

/** Keys the making of panels by the numbers of the problem alone: what people are called cannot change anybody's chance, give or take a ticket. */
function shapeOf({ panelSize, sizes, rows }: Polytope): string {
  const quotas = rows.map(({ min, max, groups }) => `${min}-${max}: ${groups.join()}`);
  return ["panels", panelSize, sizes.join(), ...quotas].join("\n");
}
