/** What an assembly file needs to read other names for values as those of the quotas: TOML, ready to paste. */
import type { Finding, FindingDetails } from "../errors.ts";
import { closest } from "../register/closest.ts";
import { fold } from "../register/text.ts";
import { legible } from "./legible.ts";
import { tomlKey, tomlText } from "./toml-text.ts";

type Unknown = FindingDetails["REGISTER_UNKNOWN_VALUE"];

/** Fewer rows are mended sooner by hand; more values are rather another column. */
const fewestRows = 3;
const mostValues = 12;

/** Lines for each feature of which many cells are unknown; none where there is no such feature. */
export function valueMaps(findings: readonly Finding[]): readonly string[] {
  const features = new Map<string, Unknown[]>();
  for (const { code, details } of findings) {
    if (code !== "REGISTER_UNKNOWN_VALUE" || details.column === undefined) continue;
    features.set(details.feature, [...(features.get(details.feature) ?? []), details]);
  }
  return [...features.values()].flatMap(mapOf);
}

function mapOf(unknown: readonly Unknown[]): string[] {
  const { feature, column } = unknown[0]!;
  const rows = unknown.reduce((sum, each) => sum + each.rows, 0);
  if (rows < fewestRows || unknown.length > mostValues) return [];
  const pairs = unknown.map(({ cell, values }) => `${tomlKey(cell)} = ${tomlText(meant(cell, values))}`);
  return [`  [features.${tomlKey(feature)}]`, `  column = ${tomlText(column!)}`, `  map = { ${pairs.join(", ")} }`].map(
    legible,
  );
}

/** The only value that begins so, else the nearest; "…" where nobody can say. */
function meant(cell: string, values: readonly string[]): string {
  const beginning = values.filter((value) => fold(value).startsWith(fold(cell)));
  return (beginning.length === 1 ? beginning[0] : closest(cell, values)) ?? "…";
}
