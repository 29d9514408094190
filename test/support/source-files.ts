import type { Recipe } from "../../src/register/recipe.ts";
import type { SourceFile } from "../../src/register/source-file.ts";

/** A file of these lines, as somebody brings it. */
export function sourceFile(name: string, ...lines: readonly string[]): SourceFile {
  return { name, bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) };
}

/** Ages on 1 January 2027, in the brackets of the quotas. */
export function ageRecipe(column: string): Recipe {
  return {
    ...{ feature: "age", kind: "birth-date", column, otherwise: null, day: "2027-01-01" },
    ...{ brackets: null, map: [], rest: null, outside: "exclude" },
  };
}

/** What a cell is, and what is read in its place. */
export function mapRecipe(feature: string, column: string, map: Readonly<Record<string, string>>): Recipe {
  return {
    ...{ feature, kind: "values", column, otherwise: null, day: null },
    ...{ brackets: null, map: Object.entries(map).map(([from, to]) => ({ from, to })), rest: null, outside: "refuse" },
  };
}
