/** The public copy of the log is the whole one with the auditor's lines redacted, and nothing else. */
import { copiesDiffer } from "../log-copies.ts";
import { isRedacted } from "../log-event.ts";
import { defineCheck, fail, pass } from "./check.ts";
import { filePaths } from "./evidence.ts";

export const checkLogCopies = defineCheck("log-copies", ["publicLog"], ({ publicLog }, { artefacts, bytes }) => {
  const { wholeLog } = artefacts;
  const file = filePaths.wholeLog;
  const differing = copiesDiffer(publicLog, wholeLog);
  if (differing) return fail(differing);
  if (bytes.has(file) && !wholeLog) return { outcome: "skipped", details: { reason: "unreadable", file } };
  return pass({
    lines: publicLog.length,
    redacted: publicLog.filter(isRedacted).length,
    compared: wholeLog !== undefined,
  });
});
