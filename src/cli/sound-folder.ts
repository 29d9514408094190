/** The whole folder of a draw, as a command takes it that rests on what is private too. */
import { missingPrivateFile } from "../audit/folder.ts";
import { withPublicLog } from "../audit/log-copies.ts";
import type { RecordFiles } from "../audit/record.ts";
import { verifyFiles } from "../audit/verify/verify-files.ts";
import { sortitionError } from "../errors.ts";
import { checkPrivateFiles } from "../reports/check-private.ts";
import type { Console } from "./console.ts";
import { brokenFolder } from "./prepared.ts";
import { readRecord } from "./read-record.ts";

/** Files of a folder with its private part, nothing of which was changed. @throws {SortitionError} DRAW_FOLDER_INVALID, DRAW_FOLDER_BROKEN */
export function soundFolder(directory: string, console: Console): RecordFiles {
  console.io.finishReplacing(directory);
  const files = withPublicLog(readRecord(directory, console.io));
  const missing = missingPrivateFile(files);
  if (missing !== undefined) throw sortitionError("DRAW_FOLDER_INVALID", { path: directory, missing });
  const failed = verifyFiles(files).find(({ outcome }) => outcome === "fail");
  if (failed) throw brokenFolder(directory, failed, console);
  const privateFiles = checkPrivateFiles(files);
  if (privateFiles.outcome === "fail") throw brokenFolder(directory, privateFiles, console);
  return files;
}
