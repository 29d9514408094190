/** What several tables together say of one feature. */
import { finding, type Finding, type FindingDetails, type Place } from "../../errors.ts";
import type { Feature } from "../../register/feature.ts";
import type { Joint } from "../joint.ts";
import { denseShares } from "./dense.ts";
import { percentText, tableName } from "./table-name.ts";

/** How far tables may differ in the share of a value, as rounded percentages do: one hundredth of the population, and what floats lose. */
const tolerance = 0.01 + 1e-9;

/**
 * The mean share of each value in all tables that have the feature.
 *
 * @param findings takes POPULATION_TABLES_DISAGREE where two differ by more than a hundredth, or one has nobody and another somebody
 */
export function consensusOf(
  feature: Feature,
  tables: readonly Joint[],
  findings: Finding[],
  at: Place | undefined,
): Float64Array {
  const stated = tables
    .filter(({ features }) => features.some(({ name }) => name === feature.name))
    .map((table) => ({ table, shares: denseShares(table, [feature.name]) }));
  return Float64Array.from(feature.values, (value, v) => {
    const ascending = stated.toSorted((a, b) => a.shares[v]! - b.shares[v]!);
    const [low, high] = [ascending[0]!, ascending.at(-1)!];
    const [least, most] = [low.shares[v]!, high.shares[v]!];
    if (most - least > tolerance || (least === 0 && most > 0)) {
      const details: FindingDetails["POPULATION_TABLES_DISAGREE"] = {
        feature: feature.name,
        value,
        tables: [tableName(low.table), tableName(high.table)],
        shares: [percentText(least), percentText(most)],
      };
      findings.push(finding("POPULATION_TABLES_DISAGREE", details, at));
    }
    return ascending.reduce((sum, each) => sum + each.shares[v]!, 0) / ascending.length;
  });
}
