/** The values of a draw, as typed, held against the sources the folder was prepared with. */
import type { Seed } from "../audit/draw-record.ts";
import { usedSources, type SeedRule } from "../audit/inputs.ts";
import { sourceId } from "../draw/seed-source.ts";
import { parseSeedValue } from "../draw/seed-value.ts";
import { sortitionError } from "../errors.ts";
import type { TypedOptions } from "./options.ts";

/** The values given with `--value` or `--seed`; undefined without either. @throws {SortitionError} SEED_AND_VALUE */
export function givenValues({ seed, value }: TypedOptions): readonly string[] | undefined {
  if (seed !== undefined && value !== undefined) throw sortitionError("SEED_AND_VALUE", {});
  return seed === undefined ? value : [seed];
}

/** @throws {SortitionError} FALLBACK_WITHOUT_SOURCE, VALUES_MISSING, and what `parseSeedValue` throws */
export function parseSeed(values: readonly string[], rule: SeedRule, typed: TypedOptions, path: string): Seed {
  const fallback = typed.fallback === true;
  if (fallback && rule.fallback.length === 0) throw sortitionError("FALLBACK_WITHOUT_SOURCE", { path });
  const sources = usedSources(rule, fallback);
  if (values.length !== sources.length)
    throw sortitionError("VALUES_MISSING", { expected: sources.map(sourceId), found: values.length });
  return { fallback, values: sources.map((source, i) => parseSeedValue(source, values[i]!)) };
}
