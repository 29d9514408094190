/** The tables `[quotas.NAME]` of a study file. */
import { finding, type Finding } from "../errors.ts";
import { readSlack } from "../quotas/slack.ts";
import type { QuotasDraft } from "../simulate/study-draft.ts";
import { isStudyName } from "../simulate/study-name.ts";
import { fromFolder } from "./from-folder.ts";
import { slacks } from "./study-kinds.ts";
import { readKeys, tableAt, text, texts, type Keys, type Kinds } from "./toml-keys.ts";
import { isTable, type TomlFile } from "./toml.ts";

interface QuotasKeys {
  file: string;
  from: string;
  features: readonly string[];
  slack: readonly string[];
}

const quotasKinds: Kinds<QuotasKeys> = { file: text, from: text, features: texts, slack: slacks };

/** In the order of the file. @param findings takes TOML_*, STUDY_* */
export function readQuotas(toml: TomlFile, findings: Finding[]): readonly QuotasDraft[] {
  const names = Object.keys(tableAt(toml, ["quotas"]));
  if (names.length === 0) findings.push(finding("STUDY_WITHOUT", { what: "quotas" }, { file: toml.file }));
  return names.flatMap((name) => {
    const keys = readNamed<QuotasKeys>(toml, ["quotas", name], quotasKinds, findings);
    return keys ? quotasOf(name, keys, toml, findings) : [];
  });
}

/** The keys of a table whose name is part of the keys of jobs; undefined with a finding where it is no table. */
export function readNamed<T extends object>(
  toml: TomlFile,
  [table, name]: readonly [table: string, name: string],
  kinds: Kinds<T>,
  findings: Finding[],
  tables: readonly string[] = [],
): Keys<T> | undefined {
  const key = `${table}.${name}`;
  if (!isTable(tableAt(toml, [table])[name])) {
    const line = toml.lineOf([table, name]);
    findings.push(
      finding("TOML_VALUE_WRONG", { key, expected: "table" }, { file: toml.file, ...(line !== undefined && { line }) }),
    );
    return undefined;
  }
  const keys = readKeys<T>(toml, [table, name], kinds, findings, tables);
  if (!isStudyName(name)) findings.push(finding("STUDY_NAME_INVALID", { key }, keys.at()));
  return keys;
}

function quotasOf(
  name: string,
  { values, at, has }: Keys<QuotasKeys>,
  toml: TomlFile,
  findings: Finding[],
): QuotasDraft[] {
  const table = `quotas.${name}`;
  const given = (["file", "from"] as const).filter(has);
  if (given.length === 0) findings.push(finding("STUDY_KEY_NEEDED", { table, keys: ["file", "from"] }, at()));
  if (given.length > 1) findings.push(finding("STUDY_KEYS_CLASH", { table, keys: given }, at("from")));
  if (given.length !== 1) return [];
  for (const text of values.slack ?? []) {
    if (readSlack(text)) continue;
    findings.push(finding("TOML_VALUE_WRONG", { key: `${table}.slack`, expected: "slacks" }, at("slack")));
  }
  const draft = {
    name,
    slacks: values.slack ?? [],
    listed: Array.isArray(tableAt(toml, ["quotas", name])["slack"]),
    ...{ at: at(), featuresAt: at("features"), slackAt: at("slack") },
  };
  if (given[0] === "file") {
    if (has("features"))
      findings.push(
        finding("STUDY_KEY_IDLE", { key: `${table}.features`, needs: 'from = "population"' }, at("features")),
      );
    return values.file === undefined
      ? []
      : [{ ...draft, source: { kind: "file", file: fromFolder(toml.file, values.file) } }];
  }
  if (values.from !== undefined && values.from !== "population") {
    const details = { kind: "value", key: `${table}.from`, name: values.from, known: ["population"] } as const;
    findings.push(finding("STUDY_UNKNOWN", { ...details, suggestion: undefined }, at("from")));
  }
  if (!has("features")) findings.push(finding("STUDY_KEY_NEEDED", { table, keys: ["features"] }, at()));
  return [{ ...draft, source: { kind: "population", features: values.features ?? [] } }];
}
