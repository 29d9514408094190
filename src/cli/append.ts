/** The journal of a study: a file that grows by whole lines, each on the disk before the next. */
import fs from "node:fs";
import path from "node:path";
import { sortitionError } from "../errors.ts";
import { behindLinks } from "./behind-links.ts";
import { makeFolders } from "./make-folders.ts";

export interface Appender {
  /** @throws {SortitionError} STUDY_JOURNAL_FAILED; whole lines before stay */
  append(line: string): void;
  close(): void;
}

/** Opens or makes the file, with its folder; of what is in it the first `kept` bytes stay. @throws {SortitionError} WRITE_FAILED */
export function openAppender(file: string, kept: number): Appender {
  const handle = attempt(file, "WRITE_FAILED", () => {
    makeFolders(behindLinks(path.dirname(file)));
    const opened = fs.openSync(file, "a");
    fs.ftruncateSync(opened, kept);
    return opened;
  });
  return {
    append: (line) => {
      attempt(file, "STUDY_JOURNAL_FAILED", () => {
        fs.writeFileSync(handle, `${line}\n`);
        fs.fsyncSync(handle);
      });
    },
    close: () => {
      fs.closeSync(handle);
    },
  };
}

/** One that is not there is as good as removed. @throws {SortitionError} WRITE_FAILED */
export function removeFile(file: string): void {
  attempt(file, "WRITE_FAILED", () => {
    fs.rmSync(file, { force: true });
  });
}

function attempt<T>(file: string, code: "WRITE_FAILED" | "STUDY_JOURNAL_FAILED", act: () => T): T {
  try {
    return act();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw sortitionError(code, { path: file, reason });
  }
}
