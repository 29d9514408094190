/** `assembly.toml`: the options of check, prepare and draw in a file, to be kept, discussed and used again. */
import { finding, throwFindings, type Finding } from "../errors.ts";
import { assemblyTables, readOnly, readRecipes } from "./assembly-features.ts";
import type { AssemblyUse } from "./assembly-use.ts";
import { fromFolder } from "./from-folder.ts";
import type { Io } from "./io.ts";
import type { TypedOptions } from "./options.ts";
import { decimal, readKeys, seatsOrPart, text, texts, whole, type Kinds } from "./toml-keys.ts";
import { parseToml } from "./toml.ts";

interface OptionKeys {
  register: string;
  quotas: string;
  size: string;
  id: string;
  household: readonly string[];
  slack: string;
  appointed: readonly string[];
  "opt-out": string;
  "selected-before": string;
  "on-missing": string;
  tickets: string;
  objective: string;
  gamma: string;
  source: string;
  combine: string;
  fallback: string;
  "draw-id": string;
  attempt: string;
  former: string;
  secret: string;
  out: string;
}

const optionKinds: Kinds<OptionKeys> = {
  register: text,
  quotas: text,
  size: whole,
  id: text,
  household: texts,
  slack: seatsOrPart,
  appointed: texts,
  "opt-out": text,
  "selected-before": text,
  "on-missing": text,
  tickets: whole,
  objective: text,
  gamma: decimal,
  source: text,
  combine: text,
  fallback: text,
  "draw-id": text,
  attempt: whole,
  former: text,
  secret: text,
  out: text,
};

/** Paths in the file are relative to its folder. */
const paths = ["register", "quotas", "opt-out", "selected-before", "former", "secret", "out"] as const;

/**
 * The options as if all had been typed; what is typed beside the file goes before what is in it.
 *
 * @throws {SortitionError} FILE_*, TOML_ENCODING, TOML_SYNTAX, or all that is wrong in the file: TOML_KEY_UNKNOWN, TOML_VALUE_WRONG, ASSEMBLY_KEY_MISSING
 */
export function withAssembly({ file, command }: AssemblyUse, typed: TypedOptions, io: Io): TypedOptions {
  const toml = parseToml(io.readFile(file), file);
  const findings: Finding[] = [];
  const { values } = readKeys<OptionKeys>(toml, [], optionKinds, findings, assemblyTables);
  const recipes = readRecipes(toml, findings);
  const only = readOnly(toml, findings);
  const needed = ["register", "quotas", "size", ...(command === "check" ? [] : (["out"] as const))] as const;
  for (const key of needed) {
    // One of the wrong kind, or misspelled, is told already.
    if (toml.table[key] !== undefined || typed[key] !== undefined || findings.some((each) => means(each, key)))
      continue;
    findings.push(finding("ASSEMBLY_KEY_MISSING", { key, command }, { file }));
  }
  throwFindings(findings);
  for (const key of paths) {
    const named = values[key];
    if (named !== undefined && named !== "") values[key] = fromFolder(file, named);
  }
  // Of `check` --out is something else: the file for other quotas.
  if (command === "check") delete values.out;
  return {
    ...optionsOf(values),
    ...(recipes.length > 0 && { recipes }),
    ...(only.length > 0 && { only }),
    ...typed,
    assembly: file,
    beside: typed,
  };
}

/** By the names options have. */
function optionsOf(values: Partial<OptionKeys>): TypedOptions {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

function means(found: Finding, key: string): boolean {
  return found.code === "TOML_KEY_UNKNOWN" && found.details.suggestion === key;
}
