/** All measures of one selection. */
import { groupsOf } from "../register/groups.ts";
import { ignoresQuotas, type Algorithm } from "./algorithm-names.ts";
import { drawPanels } from "./draw-panels.ts";
import type { IntersectionOutcome, Outcome } from "./job-result.ts";
import type { Joint } from "./joint.ts";
import { measureNames, type Measure } from "./measure-names.ts";
import { compareDraws } from "./measures/draws.ts";
import { dropout } from "./measures/dropout.ts";
import { geometricMean, gini, shareBelow } from "./measures/equality.ts";
import { errorsOf, intersections } from "./measures/intersections.ts";
import { misreportGains, type Misreport } from "./measures/misreports.ts";
import { rankCorrelation, ratioProducts } from "./measures/over-representation.ts";
import { distinctPanels, memberDistance, pairsSeen, panelDistance } from "./measures/panel-diversity.ts";
import { percentileCurve } from "./measures/percentile-curve.ts";
import { lowestAtMost } from "./measures/unluckiest.ts";
import type { Optimum } from "./optimum.ts";
import { meetsQuotas, seatRules } from "./seat-rules.ts";
import type { Selected, Selection, SelectionProblem } from "./selection.ts";
import { significant } from "./significant.ts";
import { streamOf } from "./streams.ts";
import type { MeasureOptions, SimulatedPool } from "./study.ts";
import { meanOverTickets, ticketShares } from "./ticket-shares.ts";

export interface MeasureInput {
  readonly algorithm: Algorithm;
  readonly selection: Selection;
  /** With all its features; that of `problem` has its people in the same order. */
  readonly pool: SimulatedPool;
  readonly problem: SelectionProblem;
  readonly population: Joint | null;
  /** Undefined where no panel meets the quotas. */
  readonly optimum: Optimum | undefined;
  readonly options: MeasureOptions;
  /** Tried out one by one, each by another selection of the same algorithm. */
  readonly misreports: readonly Misreport[];
  readonly selectFrom: (pool: SimulatedPool, index: number) => Promise<Selection>;
  /** Names the streams of what is drawn to measure. */
  readonly seed: string;
}

/** Whose bound is one for the lowest chance first of all. */
const raisesLowest: ReadonlySet<Algorithm> = new Set(["leximin", "maximin"]);

type Values = Partial<Record<Measure, number | undefined>>;

/** README.md says what each measure is. */
export async function measureSelection(input: MeasureInput): Promise<Outcome> {
  const { algorithm, selection, pool, population, problem, optimum, options } = input;
  const of: Values = {
    people: pool.people.length,
    groups: groupsOf(problem.pool).length,
    selectable: optimum?.selectable.length,
    optimum: optimum?.lowest,
  };
  if (selection.kind === "none")
    return { algorithm, status: selection.status, values: inOrder(of), curve: [], intersections: [] };
  const rows =
    options.intersections === null
      ? []
      : intersections(pool, population, selection.chances, problem.panelSize, options.intersections);
  Object.assign(
    of,
    ofChances(selection, input),
    ofPanels(selection, input),
    ofIntersections(rows),
    await ofMisreports(selection, input),
    ofDropout(selection, input),
    ofDraws(selection, input),
  );
  return {
    algorithm,
    status: selection.status,
    values: inOrder(of),
    curve: percentileCurve(selection.chances).map(significant),
    intersections: rows.map((row) => ({
      ...row,
      population: row.population === null ? null : significant(row.population),
      pool: significant(row.pool),
      panel: significant(row.panel),
    })),
  };
}

function inOrder(values: Values): Outcome["values"] {
  return measureNames.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, significant(value)] as const];
  });
}

/** Whom equality is about: people who can be selected, everybody where no panel meets the quotas. */
function compared({ pool, optimum }: MeasureInput): readonly number[] {
  return optimum?.selectable ?? [...pool.people.keys()];
}

function ofChances(selected: Selected, input: MeasureInput): Values {
  const { algorithm, problem, optimum } = input;
  const people = compared(input);
  const chances = people.map((person) => selected.chances[person]!);
  const lowest = chances.reduce((least, chance) => Math.min(least, chance), 1);
  const products = ratioProducts(problem);
  const shares = selected.status === "simulated" ? undefined : ticketShares(selected);
  return {
    lowest,
    "lowest-at-most": algorithm === "legacy" ? lowestAtMost(selected, people) : undefined,
    highest: chances.reduce((most, chance) => Math.max(most, chance), 0),
    gini: gini(chances),
    "geometric-mean": geometricMean(chances),
    "below-optimum": optimum && shareBelow(chances, optimum.lowest),
    gap: selected.bound === null || !raisesLowest.has(algorithm) ? undefined : Math.max(0, selected.bound - lowest),
    "ticket-loss": shares?.reduce((loss, share, person) => Math.max(loss, selected.chances[person]! - share), 0),
    "over-representation-correlation": rankCorrelation(
      chances,
      people.map((person) => products[person]!),
    ),
  };
}

function ofPanels(selected: Selected, input: MeasureInput): Values {
  const { pool, problem } = input;
  const rules = seatRules(problem);
  return {
    "quotas-met": meanOverTickets(selected, (panel) => (meetsQuotas(rules, panel) ? 1 : 0)),
    "distinct-panels": distinctPanels(selected),
    "member-distance": memberDistance(selected, pool),
    "panel-distance": panelDistance(selected.chances, problem.panelSize),
    "pairs-seen": pairsSeen(selected, compared(input)),
  };
}

function ofIntersections(rows: readonly IntersectionOutcome[]): Values {
  const population = errorsOf(rows, "population");
  const pool = errorsOf(rows, "pool");
  return {
    "intersections-population-mse": population?.meanSquare,
    "intersections-population-worst": population?.worst,
    "intersections-pool-mse": pool?.meanSquare,
    "intersections-pool-worst": pool?.worst,
  };
}

async function ofMisreports({ chances }: Selected, { pool, misreports, selectFrom }: MeasureInput): Promise<Values> {
  const gains = await misreportGains(pool, chances, misreports, selectFrom);
  if (!gains || gains.length === 0) return {};
  return {
    // Nobody has to lie.
    "misreport-gain-highest": gains.reduce((most, gain) => Math.max(most, gain), 0),
    "misreport-gain-mean": gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
  };
}

/** A reserve is who keeps the quotas in a seat: of a panel that breaks them already there are none, or none that mean anything. */
function ofDropout(selected: Selected, { algorithm, problem, options, seed }: MeasureInput): Values {
  if (!options.dropout || ignoresQuotas(algorithm)) return {};
  const random = streamOf(seed, "dropout", algorithm);
  const { refilled, kept } = dropout(selected, seatRules(problem), options.dropout, random);
  return { "seats-refilled": refilled, "panels-kept": kept };
}

function ofDraws(selected: Selected, { algorithm, options: { draws }, seed }: MeasureInput): Values {
  if (draws === 0) return {};
  const { people } = drawPanels(selected, draws, streamOf(seed, "draws", algorithm));
  const { deviation, outside } = compareDraws(people, ticketShares(selected), draws);
  return { "draws-deviation": deviation, "draws-outside": outside };
}
