/** The tables `[pools.NAME]` of a study file. */
import { finding, type Finding, type Place } from "../errors.ts";
import { closest } from "../register/closest.ts";
import type { Response } from "../simulate/response.ts";
import type { DrawnDraft, GivenDraft, PoolDraft, PopulationDraft, QuotasDraft } from "../simulate/study-draft.ts";
import { fromFolder } from "./from-folder.ts";
import { chanceAbove0, counts, numberFrom0 } from "./study-kinds.ts";
import { readNamed } from "./study-quotas.ts";
import { readKeys, tableAt, text, texts, type Keys, type Kinds } from "./toml-keys.ts";
import { isTable, type TomlFile } from "./toml.ts";

interface PoolKeys {
  register: string;
  id: string;
  features: readonly string[];
  population: string;
  margins: string;
  pairs: string;
  people: readonly number[];
  letters: readonly number[];
  quotas: readonly string[];
  sizes: readonly number[];
}

const poolKinds: Kinds<PoolKeys> = {
  register: text,
  id: text,
  features: texts,
  population: text,
  margins: text,
  pairs: text,
  people: counts,
  letters: counts,
  quotas: texts,
  sizes: counts,
};

const populationKeys = ["population", "margins", "pairs"] as const;

/** Margins and pairs go together. */
const clashing = [
  ["population", "margins"],
  ["population", "pairs"],
  ["register", "people", "letters"],
] as const;

/** What the study says for all its pools. */
interface Common {
  readonly quotas: readonly QuotasDraft[];
  readonly sizes: readonly number[];
  readonly sizesAt: Place;
}

/** In the order of the file. @param findings takes TOML_*, STUDY_* */
export function readPools(toml: TomlFile, common: Common, findings: Finding[]): readonly PoolDraft[] {
  const names = Object.keys(tableAt(toml, ["pools"]));
  if (names.length === 0) findings.push(finding("STUDY_WITHOUT", { what: "pools" }, { file: toml.file }));
  const pools = names.flatMap((name) => {
    const keys = readNamed<PoolKeys>(toml, ["pools", name], poolKinds, findings, ["response"]);
    const source = keys && readSource(name, keys, toml, findings);
    if (!source) return [];
    const { values, at } = keys;
    const quotas = quotasOf(name, keys, common, findings);
    const sizesAt = values.sizes ? at("sizes") : common.sizesAt;
    return [{ name, source, quotas, sizes: values.sizes ?? common.sizes, at: at(), sizesAt }];
  });
  if (pools.some(({ sizes }) => sizes.length === 0) && toml.table["sizes"] === undefined)
    findings.push(finding("STUDY_WITHOUT", { what: "sizes" }, { file: toml.file }));
  return pools;
}

function quotasOf(
  name: string,
  { values, at }: Keys<PoolKeys>,
  common: Common,
  findings: Finding[],
): readonly string[] {
  const known = common.quotas.map((each) => each.name);
  const { quotas = known } = values;
  const key = `pools.${name}.quotas`;
  for (const each of quotas) {
    if (known.includes(each)) continue;
    const details = { kind: "quotas", key, name: each, known, suggestion: closest(each, known) } as const;
    findings.push(finding("STUDY_UNKNOWN", details, at("quotas")));
  }
  return quotas.filter((each) => known.includes(each));
}

/** Undefined where what is wrong is told. */
function readSource(
  name: string,
  keys: Keys<PoolKeys>,
  toml: TomlFile,
  findings: Finding[],
): GivenDraft | DrawnDraft | undefined {
  const { values, has, at } = keys;
  const table = `pools.${name}`;
  const clash = (those: readonly string[]): boolean => {
    const given = those.filter(has);
    if (given.length > 1) findings.push(finding("STUDY_KEYS_CLASH", { table, keys: given }, at(given[1])));
    return given.length > 1;
  };
  const idle = (key: string, needs: string): void => {
    if (has(key)) findings.push(finding("STUDY_KEY_IDLE", { key: `${table}.${key}`, needs }, at(key)));
  };
  if (clashing.map(clash).includes(true)) return undefined;
  const population = populationOf(values, toml.file);
  if (has("register")) {
    idle("response", "people, letters");
    const { register, id, features = [] } = values;
    return register === undefined
      ? undefined
      : { kind: "given", register: fromFolder(toml.file, register), id, features, population };
  }
  for (const key of ["id", "features"]) idle(key, "register");
  const needed = [
    [...populationKeys, "register"],
    ["people", "letters"],
  ].filter((those) => !those.some(has));
  // Without anything at all, one thing is enough to ask for.
  for (const those of needed.slice(0, 1)) findings.push(finding("STUDY_KEY_NEEDED", { table, keys: those }, at()));
  const response = has("response") ? readResponse(name, toml, findings) : null;
  const responseAt = at("response");
  const kind = has("people") ? "people" : "letters";
  const counted = values[kind];
  const listed = Array.isArray(tableAt(toml, ["pools", name])[kind]);
  return population && counted
    ? { kind: "drawn", population, draw: { kind, counts: counted, listed }, response, responseAt }
    : undefined;
}

function populationOf({ population, margins, pairs }: Partial<PoolKeys>, file: string): PopulationDraft | null {
  if (population !== undefined) return { kind: "joint", file: fromFolder(file, population) };
  if (margins === undefined && pairs === undefined) return null;
  const seen = (named: string | undefined): string | undefined => named && fromFolder(file, named);
  return { kind: "tables", margins: seen(margins), pairs: seen(pairs) };
}

/** `base`, and tables of factors by feature and value. */
function readResponse(name: string, toml: TomlFile, findings: Finding[]): Response {
  const path = ["pools", name, "response"];
  const table = tableAt(toml, path);
  const features = Object.keys(table).filter((key) => key !== "base");
  const { values, has, at } = readKeys<{ base: number }>(toml, path, { base: chanceAbove0 }, findings, features);
  if (!has("base")) findings.push(finding("STUDY_KEY_NEEDED", { table: path.join("."), keys: ["base"] }, at()));
  const factors = features.flatMap((feature) => {
    if (!isTable(table[feature])) return [];
    const kinds = Object.fromEntries(Object.keys(table[feature]).map((value) => [value, numberFrom0]));
    const read = readKeys<Record<string, number>>(toml, [...path, feature], kinds, findings);
    return Object.entries(read.values).map(([value, factor]) => ({ feature, value, factor: factor! }));
  });
  return { base: values.base ?? 1, factors };
}
