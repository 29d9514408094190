/** Reads the files the options name. */
import type { Sources } from "../quotas/read-sources.ts";
import type { Io } from "./io.ts";
import { householdColumns, required, type TypedOptions } from "./options.ts";

/** @throws {SortitionError} OPTION_MISSING, OPTION_WITHOUT_VALUE, FILE_* */
export function openSources(typed: TypedOptions, command: string, io: Io): Sources {
  const register = required(typed, "register", command);
  const quotas = required(typed, "quotas", command);
  required(typed, "size", command);
  const household = householdColumns(typed);
  return {
    quotas: { name: quotas, bytes: io.readFile(quotas) },
    register: { name: register, bytes: io.readFile(register) },
    ...(typed.id !== undefined && { idColumn: typed.id }),
    ...(household && { household }),
    ...(typed.slack !== undefined && { slack: typed.slack }),
    ...(typed.appointed && { appointed: typed.appointed }),
  };
}
