/** A study that somebody else kept: believed only where it is one, since it is computed on. */
import { integer, listOf, nullOr, object, oneOf, reader, text, type Reader } from "../audit/reader.ts";
import { Malformed } from "../audit/malformed.ts";
import type { FeatureQuotas, Quota } from "../quotas/quotas.ts";
import type { Feature } from "../register/feature.ts";
import { algorithmNames } from "./algorithm-names.ts";
import type { Joint, JointCell } from "./joint.ts";
import type { Response } from "./response.ts";
import type { DrawnPool, GivenPool, IntersectionShare, MeasureOptions, PoolSource, Setting, Study } from "./study.ts";
import { readStudy, writeStudy } from "./study-text.ts";

/** Undefined for all but the text that `writeStudy` makes of a study. */
export function readKeptStudy(kept: string): Study | undefined {
  try {
    const study = readWhole(readStudy(kept), "");
    // Written again it differs if keys are repeated, or not in their order.
    return fitsTogether(study) && writeStudy(study) === kept ? study : undefined;
  } catch {
    return undefined;
  }
}

/** Infinity where nothing bounds it. */
const number: Reader<number> = reader({ type: "number" }, (value, at) => {
  if (typeof value !== "number" || Number.isNaN(value)) throw new Malformed("wrong-value", at);
  return value;
});
const index = integer(0);
const feature = object<Feature>({ name: text, values: listOf(text) });

const joint = object<Joint>({
  features: listOf(feature),
  cells: listOf(object<JointCell>({ values: listOf(index), weight: number })),
});

const response = object<Response>({
  base: number,
  factors: listOf(object<Response["factors"][number]>({ feature: text, value: text, factor: number })),
});

const given = object<GivenPool>({
  kind: oneOf(["given"]),
  name: text,
  population: nullOr(joint),
  features: listOf(feature),
  people: listOf(listOf(index)),
});

const drawn = object<DrawnPool>({
  kind: oneOf(["drawn"]),
  name: text,
  population: joint,
  draw: object<DrawnPool["draw"]>({ kind: oneOf(["people", "letters"]), count: integer(1) }),
  response: nullOr(response),
});

const pool: Reader<PoolSource> = reader({ anyOf: [given.schema, drawn.schema] }, (value, at) =>
  (value as Partial<PoolSource> | null)?.kind === "given" ? given(value, at) : drawn(value, at),
);

const quota = object<Quota>({ value: text, min: index, max: index, minFlex: index, maxFlex: number, line: index });

const setting = object<Setting>({
  pool: text,
  quotas: text,
  panelSize: integer(1),
  bounds: listOf(object<FeatureQuotas>({ feature: text, quotas: listOf(quota) })),
});

const pair = reader<readonly [string, string]>({ type: "array" }, (value, at) => {
  const [first, second, ...more] = listOf(text)(value, at);
  if (first === undefined || second === undefined || more.length > 0) throw new Malformed("wrong-value", at);
  return [first, second];
});
const shares = listOf(object<IntersectionShare>({ features: pair, values: pair, share: number }));

const measures = object<MeasureOptions>({
  intersections: reader<MeasureOptions["intersections"]>({ anyOf: [{ const: "all" }, shares.schema] }, (value, at) =>
    value === "all" || value === null ? value : shares(value, at),
  ),
  misreports: index,
  draws: index,
  dropout: nullOr(
    object<NonNullable<MeasureOptions["dropout"]>>({ chance: number, panels: integer(1), reserves: index }),
  ),
});

const readWhole = object<Study>({
  ...{ title: text, seed: text, replicates: integer(1), tickets: integer(1), gamma: number },
  ...{ algorithms: listOf(oneOf(algorithmNames)), strata: listOf(text) },
  ...{ pools: listOf(pool), settings: listOf(setting), measures },
});

/** Whether every setting has its pool, and people and combinations have a value that is there of each feature. */
function fitsTogether({ pools, settings }: Study): boolean {
  return settings.every((each) => pools.some(({ name }) => name === each.pool)) && pools.every(hasItsValues);
}

function hasItsValues(source: PoolSource): boolean {
  const { population } = source;
  const cells = population?.cells.map(({ values }) => values) ?? [];
  return areOf(population?.features ?? [], cells) && (source.kind === "drawn" || areOf(source.features, source.people));
}

function areOf(features: readonly Feature[], rows: readonly (readonly number[])[]): boolean {
  return rows.every((row) => row.length === features.length && row.every((v, f) => v < features[f]!.values.length));
}
