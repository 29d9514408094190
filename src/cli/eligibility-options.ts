/** Who may be drawn, from the options and the assembly file. */
import { sortitionError } from "../errors.ts";
import type { Eligibility, Only } from "../register/eligibility.ts";
import { treatments, type Treatment } from "../register/recipe.ts";
import type { SourceFile } from "../register/source-file.ts";
import { fold } from "../register/text.ts";
import type { Io } from "./io.ts";
import type { TypedOptions } from "./options.ts";

/** Undefined where nothing is said of it. @throws {SortitionError} ELIGIBLE_INVALID, ON_MISSING_INVALID, OPTION_WITHOUT_VALUE, FILE_* */
export function openEligibility(typed: TypedOptions, io: Io): Eligibility | undefined {
  const { eligible, only = [], onMissing, optOut, selectedBefore } = typed;
  if (!eligible && only.length === 0 && [onMissing, optOut, selectedBefore].every((each) => each === undefined))
    return undefined;
  const open = (option: string, path: string): SourceFile => {
    if (path === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option });
    return { name: path, bytes: io.readFile(path) };
  };
  return {
    only: eligible ? parseOnly(eligible) : only,
    lists: {
      ...(optOut !== undefined && { "opted-out": open("--opt-out", optOut) }),
      ...(selectedBefore !== undefined && { "selected-before": open("--selected-before", selectedBefore) }),
    },
    missing: onMissing === undefined ? "refuse" : parseTreatment(onMissing),
  };
}

/** `column=value`, several of one column joined. */
function parseOnly(texts: readonly string[]): readonly Only[] {
  const only = new Map<string, { column: string; values: string[] }>();
  for (const text of texts) {
    const at = text.indexOf("=");
    const [column, value] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
    if (column === "" || value === "") throw sortitionError("ELIGIBLE_INVALID", { text });
    const known = only.get(fold(column));
    if (known) known.values.push(value);
    else only.set(fold(column), { column, values: [value] });
  }
  return [...only.values()];
}

function parseTreatment(text: string): Treatment {
  const found = treatments.find((each) => each === text.toLowerCase());
  if (!found) throw sortitionError("ON_MISSING_INVALID", { text });
  return found;
}
