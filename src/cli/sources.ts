/** Reads the files the options name. */
import type { Sources } from "../quotas/read-sources.ts";
import { openEligibility } from "./eligibility-options.ts";
import type { Io } from "./io.ts";
import { householdColumns, required, type TypedOptions } from "./options.ts";

/** @throws {SortitionError} OPTION_MISSING, OPTION_WITHOUT_VALUE, ELIGIBLE_INVALID, ON_MISSING_INVALID, FILE_* */
export function openSources(typed: TypedOptions, command: string, io: Io): Sources {
  const register = required(typed, "register", command);
  const quotas = required(typed, "quotas", command);
  required(typed, "size", command);
  const household = householdColumns(typed);
  const eligibility = openEligibility(typed, io);
  return {
    quotas: { name: quotas, bytes: io.readFile(quotas) },
    register: { name: register, bytes: io.readFile(register) },
    ...(typed.id !== undefined && { idColumn: typed.id }),
    ...(household && { household }),
    ...(typed.slack !== undefined && { slack: typed.slack }),
    ...(typed.appointed && { appointed: typed.appointed }),
    ...(typed.recipes && { recipes: typed.recipes }),
    ...(eligibility && { eligibility }),
  };
}
