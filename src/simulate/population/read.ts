/** Populations and shares of intersections, from CSV. */
import { throwFindings, type Finding } from "../../errors.ts";
import type { Table } from "../../register/csv.ts";
import type { Joint } from "../joint.ts";
import type { IntersectionShare } from "../study.ts";
import { jointOf } from "./joint-of.ts";
import { readShareRows, type ShareRows } from "./share-rows.ts";
import { shareTables, type ShareTable } from "./share-tables.ts";

/**
 * A table for each feature of a file with `feature,value` and a column of shares, such as quotas from shares are made of.
 *
 * @throws {SortitionError} of `readShareRows` and `shareTables`
 */
export function readMargins(table: Table): readonly Joint[] {
  return jointsOf(readShareRows(table, "margins"));
}

/**
 * The population of a file with a column a feature and a column of shares.
 *
 * @throws {SortitionError} of `readShareRows` and `shareTables`
 */
export function readJoint(table: Table): Joint {
  return jointsOf(readShareRows(table, "joint"))[0]!;
}

/**
 * A table for each pair of features of a file with `feature 1,value 1,feature 2,value 2` and a column of shares; pairs of values that it lacks are those of nobody.
 *
 * @throws {SortitionError} of `readShareRows` and `shareTables`
 */
export function readPairs(table: Table): readonly Joint[] {
  return jointsOf(readShareRows(table, "pairs"));
}

export interface LackingPairs {
  /** Its features: age × gender. */
  readonly table: string;
  /** Combinations of values without a row, above 0: `readPairs` takes them to be those of nobody. */
  readonly lacking: number;
}

/**
 * The tables of a file of pairs that have no row for some combination of the values in them.
 *
 * @throws {SortitionError} of `readShareRows` and `shareTables`
 */
export function lackingPairs(table: Table): readonly LackingPairs[] {
  return tablesOf(readShareRows(table, "pairs"), false).flatMap(({ features, rows }) => {
    const values = features.map((_, f) => new Set(rows.map((row) => row.values[f]!)).size);
    const lacking = values.reduce((product, count) => product * count, 1) - rows.length;
    return lacking > 0 ? [{ table: features.join(" × "), lacking }] : [];
  });
}

/**
 * What a file of pairs says and no more: pairs of values that it lacks are not known. Ordered by features and values, the first before the second by code unit.
 *
 * @throws {SortitionError} of `readShareRows` and `shareTables`
 */
export function readIntersections(table: Table): readonly IntersectionShare[] {
  return tablesOf(readShareRows(table, "pairs"), true).flatMap(({ features, rows, whole }) =>
    rows.map(({ values, count }) => ({
      features: [features[0]!, features[1]!],
      values: [values[0]!, values[1]!],
      share: Number(count) / Number(whole),
    })),
  );
}

function tablesOf(rows: ShareRows, partial: boolean): readonly ShareTable[] {
  const findings: Finding[] = [];
  const tables = shareTables(rows, partial, findings);
  throwFindings(findings);
  return tables;
}

function jointsOf(shareRows: ShareRows): readonly Joint[] {
  return tablesOf(shareRows, false).map(({ features, rows }) =>
    jointOf(
      features.map((name, f) => ({ name, values: [...new Set(rows.map(({ values }) => values[f]!))] })),
      rows.map(({ values, count }) => ({ values, weight: Number(count) })),
    ),
  );
}
