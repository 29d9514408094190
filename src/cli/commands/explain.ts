/** `kleroterion explain`: why somebody's chance is what it is, from the files of a draw. Writes a line in the log where it is the organiser's. */
import { parseCertificateFile } from "../../audit/certificate-file.ts";
import { parseCommitment } from "../../audit/commitment.ts";
import type { ExplainedRecord } from "../../audit/explanation.ts";
import { missingPrivateFile, thaw } from "../../audit/folder.ts";
import { logPaths, withPublicLog } from "../../audit/log-copies.ts";
import { parseLotteryFile } from "../../audit/lottery-file.ts";
import type { RecordFiles } from "../../audit/record.ts";
import { verifyFiles } from "../../audit/verify/verify-files.ts";
import { sortitionError } from "../../errors.ts";
import { explainWords } from "../../messages/explain.ts";
import { quoted } from "../../messages/legible.ts";
import { groupLines, overviewLines } from "../../reports/explanation.ts";
import type { Console } from "../console.ts";
import { isWriteFailure, logSession } from "../log-session.ts";
import type { TypedOptions } from "../options.ts";
import { positionOf } from "../position-of.ts";
import { brokenFolder } from "../prepared.ts";
import { readRecord } from "../read-record.ts";

/** Exit code 0. @throws {SortitionError} */
export async function explain(directory: string, typed: TypedOptions, console: Console): Promise<number> {
  const { io, language, work } = console;
  const { person } = typed;
  if (person !== undefined && typed.group !== undefined) throw sortitionError("PERSON_AND_GROUP", {});
  io.finishReplacing(directory);
  const files = withPublicLog(readRecord(directory, io));
  const failed = verifyFiles(files).find(({ outcome }) => outcome === "fail");
  if (failed) throw brokenFolder(directory, failed, console);
  const record = recordOf(files);
  const asked = askedAbout(typed, { directory, files, record });
  const explanation = await work.compute("explanation", { record, asked });
  await work.stopIfAsked();
  logExplained(asked, { directory, files, record }, console);
  if (typed.json) {
    console.json({ ...explanation, person: person ?? null });
    return 0;
  }
  const words = explainWords[language];
  const command = `npx kleroterion explain ${quoted(directory)} --group`;
  console.lines(
    explanation.group
      ? groupLines(explanation, explanation.group, person, words)
      : overviewLines(explanation, command, words),
  );
  return 0;
}

/** Says in the log whose chance was asked for, by code. A public copy, and a folder that can only be read, are explained all the same. */
function logExplained(asked: Asked, { directory, files, record }: Asking, console: Console): void {
  if (!files.has(logPaths.whole) || missingPrivateFile(files) !== undefined) return;
  const code = asked.position === undefined ? null : record.lottery.codes[asked.position]!;
  const group = code !== null || asked.group === undefined ? null : asked.group + 1;
  try {
    logSession(directory, "explain", { type: "explained", body: { code, group } }, console);
  } catch (error) {
    if (!isWriteFailure(error, ["EROFS", "EACCES", "EPERM"])) throw error;
  }
}

/** Of files that pass their checks. */
function recordOf(files: RecordFiles): ExplainedRecord {
  return {
    inputs: parseCommitment(files.get("public/commitment.json")!).inputs,
    lottery: parseLotteryFile(files.get("public/lottery.json")!),
    certificate: parseCertificateFile(files.get("public/certificate.json")!),
  };
}

interface Asking {
  readonly directory: string;
  readonly files: RecordFiles;
  readonly record: ExplainedRecord;
}

/** By index. */
interface Asked {
  readonly group?: number;
  readonly position?: number;
}

/** @throws {SortitionError} PERSON_UNKNOWN, GROUP_UNKNOWN */
function askedAbout({ person, group }: TypedOptions, asking: Asking): Asked {
  const { groups } = asking.record.lottery;
  if (person !== undefined) {
    const { directory, files, record } = asking;
    const people = missingPrivateFile(files) === undefined ? thaw(files, record.inputs).frozen.codes : undefined;
    const position = positionOf(person, directory, record.lottery.codes, people);
    return { group: groups.findIndex(({ members }) => members.includes(position)), position };
  }
  if (group === undefined) return {};
  const number = /^[1-9]\d{0,8}$/.test(group) ? Number(group) : 0;
  if (number < 1 || number > groups.length)
    throw sortitionError("GROUP_UNKNOWN", { text: group, groups: groups.length });
  return { group: number - 1 };
}
