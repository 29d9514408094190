/** Finds the person a command was asked about. */
import type { PersonCode } from "../audit/codes.ts";
import { sortitionError } from "../errors.ts";

/**
 * Index into `codes` of a person asked for by id, where `people` are given, or else by code.
 *
 * @throws {SortitionError} OPTION_WITHOUT_VALUE, PERSON_UNKNOWN
 */
export function positionOf(
  person: string,
  directory: string,
  codes: readonly string[],
  people: readonly PersonCode[] | undefined,
): number {
  if (person.trim() === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--person" });
  const id = person.trim().normalize("NFC");
  const byId = people?.find((each) => each.id === id)?.code;
  const position = codes.indexOf(byId ?? id.toUpperCase());
  if (position < 0)
    throw sortitionError("PERSON_UNKNOWN", { text: person, path: directory, withIds: people !== undefined });
  return position;
}
