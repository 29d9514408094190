/** Populations in the terms of a test. */
import type { Joint } from "../../src/simulate/joint.ts";
import { jointOf } from "../../src/simulate/population/joint-of.ts";

/** A joint table from lines such as "young man 3", under the names of the features. */
export function population(names: string, ...lines: readonly string[]): Joint {
  const features = names.split(" ");
  const rows = lines.map((line) => {
    const words = line.split(" ");
    return { values: words.slice(0, -1), weight: Number(words.at(-1)) };
  });
  return jointOf(
    features.map((name, f) => ({ name, values: [...new Set(rows.map(({ values }) => values[f]!))] })),
    rows,
  );
}

/** Its cells as lines of that kind. */
export function linesOf({ features, cells }: Joint): readonly string[] {
  return cells.map(({ values, weight }) => [...values.map((v, f) => features[f]!.values[v]!), weight].join(" "));
}
