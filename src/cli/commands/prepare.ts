/** `kleroterion prepare`: the lottery, its proof, and the digest to publish before the draw. */
import path from "node:path";
import { diagnosisWords } from "../../messages/diagnosis.ts";
import { legible, quoted } from "../../messages/legible.ts";
import { describeSeedPlan, warnOfBalls } from "../ceremony.ts";
import type { Console } from "../console.ts";
import type { TypedOptions } from "../options.ts";
import { freeTarget, prepareInMemory, type Preparation } from "../preparation.ts";
import { registerLines } from "../../reports/register-lines.ts";
import { fileLines } from "../../reports/file-lines.ts";
import { summariseLottery, type LotterySummary } from "../../reports/lottery-summary.ts";
import { totalRows } from "../../register/suspicions.ts";
import { totalNote } from "../../reports/reading-notes.ts";
import { prose } from "../../reports/prose.ts";
import { describeDigest, describeLottery, describeNever } from "../summary.ts";

/** Exit code 0. @throws {SortitionError}, {Infeasible} */
export async function prepare(typed: TypedOptions, console: Console): Promise<number> {
  const { io, work } = console;
  const out = freeTarget(typed, "prepare", io);
  const preparation = await prepareInMemory(typed, "prepare", console);
  await work.stopIfAsked();
  io.createFolder(out, preparation.files);
  const summary = summariseLottery(preparation.record, preparation);
  if (typed.json) console.json({ ...summary, ticket: null, panel: null, reserves: null });
  else console.lines(describePreparation(out, preparation, summary, console));
  return 0;
}

/** The lottery, what to publish, and what comes next. */
export function describePreparation(
  out: string,
  preparation: Preparation,
  summary: LotterySummary,
  console: Console,
): string[] {
  const { screen, language } = console;
  const { record, reading, frozen } = preparation;
  return [
    ...describeLottery(summary, record.certificate, console, frozen.inputs.replacement !== null),
    ...describeNever(summary, preparation, console),
    ...fileLines([reading.table, reading.quotaTable], diagnosisWords[language]),
    ...totalRows(reading.table).flatMap((row) => prose(totalNote(row, diagnosisWords[language]))),
    ...registerLines(reading, diagnosisWords[language]),
    ...(reading.idColumn === undefined ? prose(screen.idByRow) : []),
    "",
    screen.digest,
    ...describeDigest(record.digest, console),
    "",
    ...prose(screen.written(legible(out), legible(path.join(out, "private")))),
    "",
    ...describeSeedPlan(frozen.inputs, console),
    ...warnOfBalls(frozen.inputs, console),
    ...prose(screen.nextDraw(quoted(out))),
  ];
}
