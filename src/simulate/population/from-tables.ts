/** A population from tables of one or two features each: nothing is added to what they tell. */
import { sortitionError, throwFindings, type Finding, type Place, type SortitionError } from "../../errors.ts";
import type { Feature } from "../../register/feature.ts";
import { byCodeUnit } from "../../register/text.ts";
import type { Joint } from "../joint.ts";
import { consensusOf } from "./consensus.ts";
import { combinationsOf, denseShares, fromDense, sizesOf, valuesAt } from "./dense.ts";
import { fit, type Miss, type Target } from "./fit.ts";
import { jointOf } from "./joint-of.ts";
import { spellingOf } from "./spelling.ts";
import { percentText, tableName } from "./table-name.ts";

const mostCombinations = 1_000_000;

/**
 * The population of the greatest entropy among those with these tables: from features alone their independent product, from pairs the one without
 * interactions of three features or more. Shares that rounding made differ are reconciled first: a feature's share of a value is the mean of
 * those in its tables, and pairs are fitted to that. Names that differ in case or blanks are the same.
 *
 * @param tables of one or two features each, in any order; at least one
 * @param at where they come from
 * @throws {SortitionError} POPULATION_TOO_LARGE, POPULATION_TABLES_DISAGREE, POPULATION_NO_FIT
 */
export function jointFromTables(tables: readonly Joint[], at?: Place): Joint {
  const sorted = alike(tables);
  const features = featuresOfAll(sorted);
  const findings: Finding[] = [];
  const margins = features.map((feature) => consensusOf(feature, sorted, findings, at));
  throwFindings(findings);
  checkSize(features, at);
  const axisOf = (feature: Feature): number => features.findIndex(({ name }) => name === feature.name);
  const pairs = sorted.filter((table) => table.features.length > 1);
  const targets = pairs.map((pair): Target => {
    const axes = pair.features.map(axisOf);
    const ofPair = axes.map((axis) => margins[axis]!);
    return { axes, shares: reconciled(pair, ofPair, sorted, at) };
  });
  const population = productOf(margins);
  const miss = fit(population, sizesOf(features), targets);
  if (miss) throw noFit(sorted, pairs[miss.target]!, targets[miss.target]!.shares, miss, at);
  return fromDense(features, population);
}

/** The tables with one spelling and the same values for each feature throughout, in an order of their own. */
function alike(tables: readonly Joint[]): readonly Joint[] {
  const spelling = spellingOf(tables.flatMap(({ features }) => features));
  const values = new Map<string, Set<string>>();
  for (const feature of tables.flatMap(({ features }) => features)) {
    const name = spelling.feature(feature.name);
    const all = values.get(name) ?? new Set();
    values.set(name, all);
    for (const value of feature.values) all.add(spelling.value(name, value));
  }
  const respelled = tables.map(({ features, cells }) => {
    const names = features.map(({ name }) => spelling.feature(name));
    const rows = cells.map((cell) => ({
      values: cell.values.map((v, f) => spelling.value(names[f]!, features[f]!.values[v]!)),
      weight: cell.weight,
    }));
    return jointOf(
      names.map((name) => ({ name, values: [...values.get(name)!] })),
      rows,
    );
  });
  return respelled.toSorted((a, b) => byCodeUnit(tableName(a), tableName(b)));
}

function featuresOfAll(tables: readonly Joint[]): readonly Feature[] {
  const byName = new Map(tables.flatMap(({ features }) => features.map((feature) => [feature.name, feature])));
  return [...byName.values()].toSorted((a, b) => byCodeUnit(a.name, b.name));
}

/** All features independent. */
function productOf(margins: readonly Float64Array[]): Float64Array {
  return margins.reduce((product, margin) => {
    const next = new Float64Array(product.length * margin.length);
    for (const [i, share] of product.entries())
      for (const [j, other] of margin.entries()) next[i * margin.length + j] = share * other;
    return next;
  }, Float64Array.of(1));
}

/** The shares of a pair, with these margins. */
function reconciled(
  pair: Joint,
  margins: readonly Float64Array[],
  tables: readonly Joint[],
  at: Place | undefined,
): Float64Array {
  const shares = denseShares(pair);
  const targets = margins.map((margin, axis): Target => ({ axes: [axis], shares: margin }));
  const miss = fit(shares, sizesOf(pair.features), targets);
  if (!miss) return shares;
  throw noFit(tables, { features: [pair.features[miss.target]!] }, margins[miss.target]!, miss, at);
}

/** @param where the features whose shares are missed */
function noFit(
  tables: readonly Joint[],
  where: Pick<Joint, "features">,
  due: Float64Array,
  { place, found }: Miss,
  at: Place | undefined,
): SortitionError {
  const details = {
    tables: tables.map(tableName),
    table: tableName(where),
    values: valuesAt(where.features, place).join(" × "),
    due: percentText(due[place]!),
    found: percentText(found),
  };
  return sortitionError("POPULATION_NO_FIT", details, at);
}

function checkSize(features: readonly Feature[], at: Place | undefined): void {
  const combinations = combinationsOf(sizesOf(features));
  if (combinations <= mostCombinations) return;
  const details = { features: features.map(({ name }) => name), combinations, most: mostCombinations };
  throw sortitionError("POPULATION_TOO_LARGE", details, at);
}
