/** The files of a draw, whole or its public part alone, as commands take them from a folder. */
import type { RecordFiles } from "../audit/record.ts";
import { sortitionError } from "../errors.ts";
import type { Io } from "./io.ts";

/** By path within a whole folder. @throws {SortitionError} DRAW_FOLDER_INVALID where there is no draw to read */
export function readRecord(directory: string, io: Io): RecordFiles {
  const files = io.readFolder(directory);
  // Whatever else lies in it: what is judged is what whoever opens the folder sees.
  const isPublicPart = files.has("commitment.json");
  const record = isPublicPart ? new Map([...files].map(([name, bytes]) => [`public/${name}`, bytes])) : files;
  if (![...record.keys()].some((name) => name.startsWith("public/"))) {
    throw sortitionError("DRAW_FOLDER_INVALID", { path: directory, missing: "public/commitment.json" });
  }
  return record;
}
