/** The folder of a study: free, with a journal to go on with, or finished. */
import path from "node:path";
import { SortitionError, sortitionError } from "../errors.ts";
import { manifestName, type StudyManifest } from "../reports/study-manifest.ts";
import type { JobResult } from "../simulate/job-result.ts";
import type { Study } from "../simulate/study.ts";
import type { Appender } from "./append.ts";
import type { Io } from "./io.ts";
import { headLine, journalName, readJournal, type JournalHead } from "./study-journal.ts";

export type StudyFolder =
  | { readonly kind: "finished" }
  /** `results`: of jobs done before; `damaged`: lines of the journal that were left out. */
  | {
      readonly kind: "open";
      readonly results: readonly JobResult[];
      readonly damaged: number;
      readonly journal: Appender;
    };

/** @throws {SortitionError} STUDY_OUT_TAKEN, STUDY_RESUME_OTHER, WRITE_FAILED */
export function openStudyFolder(
  directory: string,
  { study, head, resume }: { readonly study: Study; readonly head: JournalHead; readonly resume: boolean },
  io: Io,
): StudyFolder {
  const file = path.join(directory, journalName);
  const state = io.inspectTarget(directory);
  const taken = (found: "journal" | "results" | "file" | "other"): SortitionError =>
    sortitionError("STUDY_OUT_TAKEN", { path: directory, found });
  if (state === "file") throw taken("file");
  const bytes = state === "free" ? undefined : readIfThere(file, io);
  if (bytes) {
    if (!resume) throw taken("journal");
    const journal = readJournal(bytes, head, study);
    if (journal.kind === "other")
      throw sortitionError("STUDY_RESUME_OTHER", { path: directory, differs: journal.differs });
    const { results, text, damaged } = journal;
    const sound = new TextEncoder().encode(text);
    if (damaged > 0) io.replaceFiles(directory, new Map([[journalName, sound]]));
    return { kind: "open", results, damaged, journal: opened(file, sound.length, head, io) };
  }
  if (state === "free") return { kind: "open", results: [], damaged: 0, journal: opened(file, 0, head, io) };
  const manifest = readIfThere(path.join(directory, manifestName), io);
  if (!manifest) throw taken("other");
  if (!resume) throw taken("results");
  if (digestIn(manifest) !== head.study)
    throw sortitionError("STUDY_RESUME_OTHER", { path: directory, differs: "study" });
  return { kind: "finished" };
}

/** Undefined where it is no manifest. */
function digestIn(manifest: Uint8Array): string | undefined {
  try {
    return (JSON.parse(new TextDecoder().decode(manifest)) as Partial<StudyManifest>).studyDigest;
  } catch {
    return undefined;
  }
}

function opened(file: string, kept: number, head: JournalHead, io: Io): Appender {
  const journal = io.openAppender(file, kept);
  if (kept === 0) journal.append(headLine(head));
  return journal;
}

function readIfThere(file: string, io: Io): Uint8Array | undefined {
  try {
    return io.readFile(file);
  } catch (error) {
    if (error instanceof SortitionError && error.findings[0].code === "FILE_MISSING") return undefined;
    throw error;
  }
}
