/** Reads the files the options name. */
import type { Sources } from "../quotas/read-sources.ts";
import type { Io } from "./io.ts";
import { required, type TypedOptions } from "./options.ts";

/** @throws {SortitionError} OPTION_MISSING, FILE_* */
export function openSources(typed: TypedOptions, command: string, io: Io): Sources {
  const register = required(typed, "register", command);
  const quotas = required(typed, "quotas", command);
  required(typed, "size", command);
  return {
    quotas: { name: quotas, bytes: io.readFile(quotas) },
    register: { name: register, bytes: io.readFile(register) },
    ...(typed.id !== undefined && { idColumn: typed.id }),
  };
}
