/** `study.toml`: pools, quotas, algorithms and measures of a study, as its author writes them. */
import path from "node:path";
import { finding, throwFindings, type Finding, type Place } from "../errors.ts";
import { closest } from "../register/closest.ts";
import { algorithmNames, type Algorithm } from "../simulate/algorithm-names.ts";
import type { StudyDraft } from "../simulate/study-draft.ts";
import { fromFolder } from "./from-folder.ts";
import { chance, count, counts, countFrom0, numberAbove0, seedText, ticketCount } from "./study-kinds.ts";
import { readPools } from "./study-pools.ts";
import { readQuotas } from "./study-quotas.ts";
import { readKeys, text, texts, type Keys, type Kinds } from "./toml-keys.ts";
import { parseToml, type TomlFile } from "./toml.ts";

interface StudyKeys {
  title: string;
  seed: string;
  replicates: number;
  tickets: number;
  algorithms: readonly string[];
  gamma: number;
  strata: readonly string[];
  sizes: readonly number[];
}

const studyKinds: Kinds<StudyKeys> = {
  title: text,
  seed: seedText,
  replicates: count,
  tickets: ticketCount,
  algorithms: texts,
  gamma: numberAbove0,
  strata: texts,
  sizes: counts,
};

/** What is left out of a study file. */
export const usual = { seed: "1", replicates: 1, tickets: 1000, algorithms: ["leximin"], gamma: 1 } as const;

/** @throws {SortitionError} TOML_*, STUDY_*: all that is wrong in the file itself */
export function readStudyFile(bytes: Uint8Array, file: string): StudyDraft {
  const toml = parseToml(bytes, file);
  const findings: Finding[] = [];
  const keys = readKeys<StudyKeys>(toml, [], studyKinds, findings, ["pools", "quotas", "measures"]);
  const { values } = keys;
  const quotas = readQuotas(toml, findings);
  const pools = readPools(toml, { quotas, sizes: values.sizes ?? [], sizesAt: keys.at("sizes") }, findings);
  const algorithms = algorithmsOf(keys, findings);
  const { measures, intersectionsAt } = readMeasures(toml, findings);
  throwFindings(findings);
  return {
    title: values.title ?? path.basename(file, path.extname(file)),
    seed: values.seed ?? usual.seed,
    replicates: values.replicates ?? usual.replicates,
    replicatesAt: keys.at("replicates"),
    strataAt: keys.at("strata"),
    intersectionsAt,
    tickets: values.tickets ?? usual.tickets,
    algorithms,
    gamma: values.gamma ?? usual.gamma,
    strata: values.strata ?? [],
    pools,
    quotas,
    measures,
  };
}

function algorithmsOf({ values, at }: Keys<StudyKeys>, findings: Finding[]): readonly Algorithm[] {
  const { algorithms = usual.algorithms } = values;
  findings.push(...algorithmFindings("algorithms", algorithms).map((each) => ({ ...each, at: at("algorithms") })));
  const idle = [
    ["gamma", "goldilocks"],
    ["strata", "stratified"],
  ] as const;
  for (const [key, needs] of idle) {
    if (values[key] !== undefined && !algorithms.includes(needs))
      findings.push(finding("STUDY_KEY_IDLE", { key, needs: `"${needs}"` }, at(key)));
  }
  if (algorithms.includes("stratified") && values.strata === undefined)
    findings.push(finding("STUDY_KEY_NEEDED", { table: '"stratified"', keys: ["strata"] }, at("algorithms")));
  return algorithms as readonly Algorithm[];
}

/** Names that no algorithm has, or that stand twice. */
export function algorithmFindings(key: string, names: readonly string[]): readonly Finding[] {
  const known: readonly string[] = algorithmNames;
  return names.flatMap((name, i) => {
    if (names.indexOf(name) < i) return [finding("STUDY_KEY_TWICE", { key, text: name })];
    if (known.includes(name)) return [];
    return [finding("STUDY_UNKNOWN", { kind: "algorithm", key, name, known, suggestion: closest(name, known) })];
  });
}

interface MeasureKeys {
  intersections: string;
  misreports: number;
  draws: number;
}

const measureKinds: Kinds<MeasureKeys> = { intersections: text, misreports: countFrom0, draws: countFrom0 };

interface DropoutKeys {
  chance: number;
  panels: number;
  reserves: number;
}

const dropoutKinds: Kinds<DropoutKeys> = { chance, panels: count, reserves: countFrom0 };

function readMeasures(
  toml: TomlFile,
  findings: Finding[],
): Pick<StudyDraft, "measures"> & { readonly intersectionsAt: Place } {
  const path = ["measures"];
  const { values, at } = readKeys<MeasureKeys>(toml, path, measureKinds, findings, ["dropout"]);
  const dropout = readKeys<DropoutKeys>(toml, [...path, "dropout"], dropoutKinds, findings);
  const { intersections } = values;
  const { chance, panels = 200, reserves = 0 } = dropout.values;
  const file =
    intersections === undefined || intersections === "all"
      ? (intersections ?? null)
      : fromFolder(toml.file, intersections);
  return {
    measures: {
      intersections: file,
      misreports: values.misreports ?? 0,
      draws: values.draws ?? 0,
      dropout: chance === undefined ? null : { chance, panels, reserves },
    },
    intersectionsAt: at("intersections"),
  };
}
