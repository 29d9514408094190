/** The two copies of the log: the whole one for the auditor, and the public one, in which the auditor's lines are redacted. */
import { canonicalBytes } from "./canonical.ts";
import { isForAuditor, isRedacted, type LogLine } from "./log-event.ts";
import { formatLog, parseLog } from "./log.ts";
import { Malformed } from "./malformed.ts";
import { sameBytes } from "./same-bytes.ts";

/** Files by path. */
type Files = ReadonlyMap<string, Uint8Array>;

export const logPaths = { whole: "auditor/log.ndjson", public: "public/log.ndjson" } as const;

/** The first line, from 1, at which two copies are not of one log. */
export interface CopiesDiffer {
  readonly line: number;
  /**
   * `revealed`: the public copy shows an auditor's line; `redacted`: the whole log does not; `behind`: the public copy ends where a session of the whole
   * log does, as after a command that was stopped between the two; `differs`: not the same line, or a line in one of them alone.
   */
  readonly problem: "revealed" | "redacted" | "behind" | "differs";
}

/** Both copies of a whole log, by path, in the order to write them: the public one can be made from the other. */
export function bothLogs(whole: Uint8Array): Files {
  const redacted = parseLog(whole).map(redact);
  return new Map([
    [logPaths.whole, whole],
    [logPaths.public, formatLog(redacted)],
  ]);
}

/** Where the copies are not of one log, if anywhere; without the whole one, where the public one shows too much. */
export function copiesDiffer(
  published: readonly LogLine[],
  whole: readonly LogLine[] | undefined,
): CopiesDiffer | undefined {
  const revealed = published.findIndex((line) => isForAuditor(line.type) && !isRedacted(line));
  if (revealed >= 0) return { line: revealed + 1, problem: "revealed" };
  if (!whole) return undefined;
  const hidden = whole.findIndex(isRedacted);
  if (hidden >= 0) return { line: hidden + 1, problem: "redacted" };
  const differing = published.findIndex((line, index) => {
    const told = whole[index];
    return !told || !sameBytes(canonicalBytes(line), canonicalBytes(redact(told)));
  });
  if (differing >= 0) return { line: differing + 1, problem: "differs" };
  if (published.length === whole.length) return undefined;
  return { line: published.length + 1, problem: published.at(-1)?.type === "close" ? "behind" : "differs" };
}

/** The files with a public log that is `behind` made up from the whole one; as they are in any other case. */
export function withPublicLog(files: Files): Files {
  const [whole, published] = [files.get(logPaths.whole), files.get(logPaths.public)];
  if (!whole || !published) return files;
  try {
    if (copiesDiffer(parseLog(published), parseLog(whole))?.problem !== "behind") return files;
  } catch (error) {
    if (error instanceof Malformed) return files;
    throw error;
  }
  return new Map([...files, ...bothLogs(whole)]);
}

function redact(line: LogLine): LogLine {
  return isForAuditor(line.type) ? ({ ...line, body: null, salt: null } as LogLine) : line;
}
