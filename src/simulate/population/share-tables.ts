/** Shares of the same features gathered into tables. */
import { finding, type Finding } from "../../errors.ts";
import { onOneScale } from "../../quotas/decimal.ts";
import { wholeFault } from "../../quotas/divided-shares.ts";
import type { ShareUnit } from "../../quotas/share-cells.ts";
import { byCodeUnit } from "../../register/text.ts";
import type { ShareRow, ShareRows } from "./share-rows.ts";
import { spellingOf } from "./spelling.ts";
import { tableName } from "./table-name.ts";

/** All rows of the same features. */
export interface ShareTable {
  /** Names, ascending by code unit. */
  readonly features: readonly string[];
  readonly rows: readonly SharedValues[];
  /** What the shares are parts of: 100 percent, or all people counted, in the unit that makes them all whole. */
  readonly whole: bigint;
}

export interface SharedValues {
  /** In the order of the features, each spelled in one way throughout. */
  readonly values: readonly string[];
  /** ≥ 0. */
  readonly count: bigint;
}

/**
 * The tables in the order of their features, rows by their values, whatever the order in the file.
 *
 * @param partial percentages may lack rows, and only more than 100 is too much
 * @param findings takes POPULATION_PAIR_OF_ONE, POPULATION_COMBINATION_TWICE, and of `wholeFault`
 */
export function shareTables(
  { file, unit, rows }: ShareRows,
  partial: boolean,
  findings: Finding[],
): readonly ShareTable[] {
  const tables = new Map<string, NamedRows>();
  for (const row of spelledAlike(rows)) {
    const features = row.labels.map(({ feature }) => feature);
    const twice = features.find((feature, i) => features[i + 1] === feature);
    if (twice !== undefined) {
      findings.push(finding("POPULATION_PAIR_OF_ONE", { feature: twice }, { file, line: row.line }));
      continue;
    }
    const table = tables.get(JSON.stringify(features)) ?? { features, rows: [] };
    tables.set(JSON.stringify(features), table);
    table.rows.push({ ...row, values: row.labels.map(({ value }) => value) });
  }
  return [...tables.values()]
    .toSorted((a, b) => compareTexts(a.features, b.features))
    .map((table) => inOrder(table, { file, unit, partial }, findings));
}

interface NamedRow extends ShareRow {
  readonly values: readonly string[];
}

interface NamedRows {
  readonly features: readonly string[];
  readonly rows: NamedRow[];
}

/** With labels in the order of the features. */
function spelledAlike(rows: readonly ShareRow[]): readonly ShareRow[] {
  const labels = rows.flatMap((row) => row.labels);
  const spelling = spellingOf(labels.map(({ feature, value }) => ({ name: feature, values: [value] })));
  return rows.map((row) => ({
    ...row,
    labels: row.labels
      .map(({ feature, value }) => ({ feature: spelling.feature(feature), value: spelling.value(feature, value) }))
      .toSorted((a, b) => byCodeUnit(a.feature, b.feature)),
  }));
}

function inOrder(
  { features, rows }: NamedRows,
  { file, unit, partial }: { readonly file: string; readonly unit: ShareUnit; readonly partial: boolean },
  findings: Finding[],
): ShareTable {
  const name = tableName({ features: features.map((feature) => ({ name: feature, values: [] })) });
  const sorted = rows.toSorted((a, b) => compareTexts(a.values, b.values) || a.line - b.line);
  for (const [i, { values, line }] of sorted.entries()) {
    const former = sorted[i - 1];
    if (!former || compareTexts(former.values, values) !== 0) continue;
    const details = { table: name, values: values.join(" × "), firstLine: former.line };
    findings.push(finding("POPULATION_COMBINATION_TWICE", details, { file, line }));
  }
  const { counts, one } = onOneScale(sorted.map(({ share }) => share));
  const total = counts.reduce((sum, count) => sum + count, 0n);
  const lacking = partial && unit === "percent" && total < 100n * one;
  const wrong = lacking ? undefined : wholeFault(name, undefined, unit, total, one);
  if (wrong) findings.push({ ...wrong, at: { file, line: Math.min(...rows.map(({ line }) => line)) } });
  const whole = unit === "percent" ? 100n * one : total;
  return { features, rows: sorted.map(({ values }, i) => ({ values, count: counts[i]! })), whole };
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((text, i) => text !== b[i]);
  return differing < 0 ? a.length - b.length : byCodeUnit(a[differing]!, b[differing] ?? "");
}
