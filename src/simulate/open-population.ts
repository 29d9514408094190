/** The population that a study names. */
import { closest } from "../register/closest.ts";
import { sortitionError, type Place, type SortitionError } from "../errors.ts";
import { parseCsv, type Table } from "../register/csv.ts";
import { foldJoined } from "../register/feature-columns.ts";
import type { Feature } from "../register/feature.ts";
import type { Joint } from "./joint.ts";
import { jointFromTables } from "./population/from-tables.ts";
import { jointOf } from "./population/joint-of.ts";
import { readJoint, readMargins, readPairs } from "./population/read.ts";
import type { PopulationDraft } from "./study-draft.ts";

/** @throws {SortitionError} FILE_*, CSV_*, POPULATION_* */
export function openPopulation(draft: PopulationDraft, read: (file: string) => Uint8Array): Joint {
  const open = (file: string): Table => parseCsv(read(file), file);
  if (draft.kind === "joint") return readJoint(open(draft.file));
  const { margins, pairs } = draft;
  const tables = [
    ...(margins === undefined ? [] : readMargins(open(margins))),
    ...(pairs === undefined ? [] : readPairs(open(pairs))),
  ];
  return jointFromTables(tables, { file: populationFile(draft) });
}

/** To name in messages. */
export function populationFile(draft: PopulationDraft): string {
  return draft.kind === "joint" ? draft.file : (draft.pairs ?? draft.margins ?? "");
}

/**
 * The same population with its features and values spelled as in `features`, where they are there.
 *
 * @throws {SortitionError} STUDY_UNKNOWN for a feature of the population that is not there
 */
export function respelled({ features, cells }: Joint, known: readonly Feature[], at: Place): Joint {
  const named = features.map(({ name, values }): Feature => {
    const feature = featureNamed(known, name);
    if (!feature) throw unknownFeature(at.file, name, known, at);
    return { name: feature.name, values: values.map((value) => valueNamed(feature, value) ?? value) };
  });
  return jointOf(
    named,
    cells.map(({ values, weight }) => ({ values: values.map((v, f) => named[f]!.values[v]!), weight })),
  );
}

/** Found without regard to case. */
export function featureNamed(features: readonly Feature[], name: string): Feature | undefined {
  return features.find((feature) => foldJoined(feature.name) === foldJoined(name));
}

/** As the feature spells it. */
export function valueNamed({ values }: Feature, value: string): string | undefined {
  return values.find((each) => foldJoined(each) === foldJoined(value));
}

export function unknownFeature(key: string, name: string, features: readonly Feature[], at?: Place): SortitionError {
  const known = features.map((feature) => feature.name);
  return sortitionError("STUDY_UNKNOWN", { kind: "feature", key, name, known, suggestion: closest(name, known) }, at);
}
