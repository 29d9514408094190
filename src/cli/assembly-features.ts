/** The tables of an assembly file: `[features.NAME]`, how a feature is made, and `[eligible]`, who may be drawn. */
import { finding, type Finding } from "../errors.ts";
import { parseDay } from "../register/birth-date.ts";
import type { Only } from "../register/eligibility.ts";
import { treatments, type Recipe, type RecipeKind, type Treatment } from "../register/recipe.ts";
import { fold } from "../register/text.ts";
import { day, readKeys, tableAt, text, texts, type Keys, type Kind, type Kinds } from "./toml-keys.ts";
import { isTable, type TomlFile } from "./toml.ts";

export const assemblyTables = ["features", "eligible"] as const;

const treatment: Kind<Treatment> = {
  expected: "treatment",
  read: (value) => treatments.find((each) => each === value),
};

interface FeatureKeys {
  column: string;
  "birth-date": string;
  number: string;
  otherwise: string;
  at: string;
  brackets: readonly string[];
  rest: string;
  outside: Treatment;
}

const featureKinds: Kinds<FeatureKeys> = {
  column: text,
  "birth-date": text,
  number: text,
  otherwise: text,
  at: day,
  brackets: texts,
  rest: text,
  outside: treatment,
};

type Source = "column" | "birth-date" | "number";
const sourceKeys: readonly Source[] = ["column", "birth-date", "number"];

/** What goes with each source, beside `otherwise`. */
const partners: Readonly<Record<Source, readonly string[]>> = {
  column: ["rest", "map"],
  "birth-date": ["at", "brackets", "outside"],
  number: ["brackets", "outside"],
};

/** In the order of the file. @param findings takes TOML_KEY_UNKNOWN, TOML_VALUE_WRONG and ASSEMBLY_FEATURE_*, ASSEMBLY_SAME_NAME */
export function readRecipes(toml: TomlFile, findings: Finding[]): readonly Recipe[] {
  const features = tableAt(toml, ["features"]);
  findings.push(...sameNames(toml, ["features"], Object.keys(features)));
  return Object.keys(features).flatMap((feature) => {
    const table = features[feature];
    const path = ["features", feature];
    if (!isTable(table)) {
      findings.push(finding("TOML_VALUE_WRONG", { key: path.join("."), expected: "table" }, placeOf(toml, path)));
      return [];
    }
    const keys = readKeys<FeatureKeys>(toml, path, featureKinds, findings, ["map"]);
    const given = Object.keys(table);
    const [source, ...others] = sourceKeys.filter((key) => given.includes(key));
    if (source === undefined || others.length > 0) {
      findings.push(finding("ASSEMBLY_FEATURE_SOURCE", { feature }, keys.at()));
      return [];
    }
    return recipeOf(feature, source, given, keys, readMap(toml, [...path, "map"], findings), findings);
  });
}

function recipeOf(
  feature: string,
  source: Source,
  given: readonly string[],
  { values, at }: Keys<FeatureKeys>,
  map: Recipe["map"],
  findings: Finding[],
): Recipe[] {
  const strange = [...Object.values(partners).flat()].filter(
    (key, i, all) => given.includes(key) && !partners[source].includes(key) && all.indexOf(key) === i,
  );
  for (const key of strange) findings.push(finding("ASSEMBLY_FEATURE_KEY", { feature, key, source }, at(key)));
  const column = values[source];
  // Of a wrong kind, and told.
  if (column === undefined || strange.length > 0) return [];
  if (source === "birth-date" && (values.at === undefined || !parseDay(values.at))) {
    if (!given.includes("at")) findings.push(finding("ASSEMBLY_FEATURE_DAY", { feature }, at()));
    else if (values.at !== undefined)
      findings.push(finding("TOML_VALUE_WRONG", { key: `features.${feature}.at`, expected: "day" }, at("at")));
    return [];
  }
  const kind: RecipeKind = source === "column" ? "values" : source;
  return [
    {
      feature,
      kind,
      column,
      otherwise: values.otherwise ?? null,
      day: values.at ?? null,
      brackets: values.brackets ?? null,
      map,
      rest: values.rest ?? null,
      outside: values.outside ?? "refuse",
    },
  ];
}

function readMap(toml: TomlFile, path: readonly string[], findings: Finding[]): Recipe["map"] {
  const map = tableAt(toml, path);
  const names = Object.keys(map);
  // Two spellings may mean the same.
  findings.push(...sameNames(toml, path, names, (a, b) => map[a] !== map[b]));
  return Object.entries(map).flatMap(([from, to]) => {
    if (typeof to === "string" && to.trim() !== "") return [{ from, to }];
    const key = [...path, from].join(".");
    findings.push(finding("TOML_VALUE_WRONG", { key, expected: "text" }, placeOf(toml, [...path, from])));
    return [];
  });
}

/** Names in one table that are read as the same name, as far as they clash. */
function sameNames(
  toml: TomlFile,
  path: readonly string[],
  names: readonly string[],
  clash: (a: string, b: string) => boolean = () => true,
): Finding[] {
  return names.flatMap((name, i) => {
    const other = names.slice(0, i).find((each) => fold(each) === fold(name) && clash(each, name));
    if (other === undefined) return [];
    const details = { key: [...path, name].join("."), other: [...path, other].join(".") };
    return [finding("ASSEMBLY_SAME_NAME", details, placeOf(toml, [...path, name]))];
  });
}

/** In the order of the file. @param findings takes TOML_VALUE_WRONG, ASSEMBLY_SAME_NAME */
export function readOnly(toml: TomlFile, findings: Finding[]): readonly Only[] {
  const eligible = tableAt(toml, ["eligible"]);
  findings.push(...sameNames(toml, ["eligible"], Object.keys(eligible)));
  return Object.entries(eligible).flatMap(([column, value]) => {
    const values = typeof value === "string" ? [value] : texts.read(value);
    if (values && !values.some((each) => each.trim() === "")) return [{ column, values }];
    const key = `eligible.${column}`;
    findings.push(finding("TOML_VALUE_WRONG", { key, expected: "texts" }, placeOf(toml, ["eligible", column])));
    return [];
  });
}

function placeOf(toml: TomlFile, path: readonly string[]): { readonly file: string; readonly line?: number } {
  const line = toml.lineOf(path);
  return { file: toml.file, ...(line !== undefined && { line }) };
}
