/** `kleroterion draw`: a seed, a ticket, a panel; from a prepared folder, or from register and quotas in one go. */
import { parseCertificateFile } from "../../audit/certificate-file.ts";
import { rawDigest } from "../../audit/digest.ts";
import type { DrawFile } from "../../audit/draw-file.ts";
import { buildDraw, type Seed } from "../../audit/draw-record.ts";
import { thaw, type Thawed } from "../../audit/folder.ts";
import { parseLotteryFile } from "../../audit/lottery-file.ts";
import type { RecordFiles } from "../../audit/record.ts";
import { parseSeedValue } from "../../draw/seed-value.ts";
import { sortitionError } from "../../errors.ts";
import { minutesFiles } from "../../reports/minutes-files.ts";
import { readStaying } from "../../reports/members.ts";
import { panelFiles, panelOf } from "../../reports/private-files.ts";
import { summariseLottery } from "../../reports/lottery-summary.ts";
import { prose } from "../../reports/prose.ts";
import { reportFiles } from "../../reports/report-files.ts";
import { reservedSeats } from "../../reports/reserves.ts";
import type { Console } from "../console.ts";
import type { Io } from "../io.ts";
import { parseReserves, type TypedOptions } from "../options.ts";
import { freeTarget, prepareInMemory } from "../preparation.ts";
import { describeScript } from "../ceremony.ts";
import { describeDraw } from "../draw-summary.ts";
import { givenValues, parseSeed } from "../seed.ts";
import { describeLottery } from "../summary.ts";
import { versions } from "../versions.ts";
import { openPrepared, drawAgain, refuseOtherReserves } from "../prepared.ts";

/** Exit code 0; without a value for a prepared folder it tells how the draw is done, or what was drawn. @throws {SortitionError}, {Infeasible} */
export async function draw(directory: string | undefined, typed: TypedOptions, console: Console): Promise<number> {
  const values = givenValues(typed);
  const reserves = parseReserves(typed);
  if (directory !== undefined) return drawPrepared(directory, { values, reserves }, typed, console);
  if (typed.assembly !== undefined) refuseTwoSteps(typed.assembly, typed, console.io);
  if (typed.register === undefined && values !== undefined) throw sortitionError("FOLDER_MISSING", { command: "draw" });
  if (values?.[0] === undefined) throw sortitionError("OPTION_MISSING", { option: "--seed", command: "draw" });
  return drawInOneGo({ values, reserves }, typed, console);
}

interface Asked<V> {
  readonly values: V;
  /** The most that a seat is to have; undefined where nothing is said. */
  readonly reserves: number | undefined;
}

async function drawInOneGo(
  { values, reserves }: Asked<readonly string[]>,
  typed: TypedOptions,
  console: Console,
): Promise<number> {
  const { io, work } = console;
  const seed: Seed = { fallback: false, values: [parseSeedValue({ kind: "typed" }, values[0]!)] };
  const out = freeTarget(typed, "draw", io);
  const { files, reading, frozen } = await prepareInMemory(typed, "draw", console);
  const drawn = drawFrom(files, { seed, reserves }, { reading, frozen }, console);
  const all = new Map([...files, ...drawn.files]);
  await work.stopIfAsked();
  io.createFolder(out, all);
  report(out, all, drawn.draw, { reading, frozen }, typed, console);
  return 0;
}

/** An assembly file may be for a draw in two steps, of which this is not the second. @throws {SortitionError} ASSEMBLY_PREPARED, ASSEMBLY_TWO_STEPS */
function refuseTwoSteps(file: string, { out = "", source }: TypedOptions, io: Io): void {
  if (io.inspectTarget(out) === "draw") throw sortitionError("ASSEMBLY_PREPARED", { path: out, file });
  if (source !== undefined && source !== "typed") throw sortitionError("ASSEMBLY_TWO_STEPS", { source, file });
}

async function drawPrepared(
  directory: string,
  { values, reserves }: Asked<readonly string[] | undefined>,
  typed: TypedOptions,
  console: Console,
): Promise<number> {
  refuseOptionsOfPrepare(directory, typed);
  const prepared = openPrepared(
    directory,
    ({ inputs }) => values && parseSeed(values, inputs.seed, typed, directory),
    console,
  );
  const { commitment, seed, done } = prepared;
  if (done) {
    refuseOtherReserves(directory, done, reserves, console);
    if (seed) drawAgain(directory, console);
    report(directory, prepared.files, done, thaw(prepared.files, commitment.inputs), typed, console);
    if (!typed.json) console.lines(["", ...prose(seed ? console.screen.repeated : console.screen.alreadyDrawn)]);
    return 0;
  }
  if (!seed) {
    const digest = rawDigest(prepared.files.get("public/commitment.json")!);
    console.lines(describeScript(directory, { digest, inputs: commitment.inputs, reserves }, console));
    return 0;
  }
  const thawed = thaw(prepared.files, commitment.inputs);
  const { files, draw } = drawFrom(prepared.files, { seed, reserves }, thawed, console);
  await console.work.stopIfAsked();
  console.io.replaceFiles(directory, files, "public/draw.json", prepared.logs);
  report(directory, new Map([...prepared.files, ...files]), draw, thawed, typed, console);
  return 0;
}

/** @throws {SortitionError} OPTION_OF_PREPARE */
function refuseOptionsOfPrepare(directory: string, typed: TypedOptions): void {
  const foreign = (
    [
      "register",
      "quotas",
      "size",
      "id",
      "household",
      "slack",
      "appointed",
      "eligible",
      "optOut",
      "selectedBefore",
      "onMissing",
      "tickets",
      "objective",
      "gamma",
      "out",
      "secret",
    ] as const
  ).find((option) => typed[option] !== undefined);
  // `--household postcode, number`: the second column was taken for a folder.
  if (typeof typed.household === "string" && typed.household.endsWith(","))
    throw sortitionError("ARGUMENT_EXTRA", { command: "draw" });
  if (foreign) {
    const option = `--${foreign.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw sortitionError("OPTION_OF_PREPARE", { option, path: directory });
  }
}

/** The files a draw adds, public and private. */
function drawFrom(
  files: RecordFiles,
  { seed, reserves }: { seed: Seed; reserves: number | undefined },
  thawed: Thawed,
  { io }: Console,
): { files: RecordFiles; draw: DrawFile } {
  const opened = io.now();
  const times = { opened, drawn: opened, closed: io.now() };
  const drawn = buildDraw(files, seed, { versions: versions(), node: io.nodeVersion, times }, reserves);
  const written = panelFiles(drawn.draw, thawed, readStaying(files, thawed));
  const all = new Map([...files, ...drawn.files]);
  const pages = [...minutesFiles(all), ...reportFiles(all, thawed)];
  return { draw: drawn.draw, files: new Map([...written, ...pages, ...drawn.files]) };
}

function report(
  directory: string,
  files: RecordFiles,
  drawn: DrawFile,
  thawed: Thawed,
  typed: TypedOptions,
  console: Console,
): void {
  const certificate = parseCertificateFile(files.get("public/certificate.json")!);
  const lottery = parseLotteryFile(files.get("public/lottery.json")!);
  const digest = rawDigest(files.get("public/commitment.json")!);
  const summary = summariseLottery({ lottery, certificate, digest }, thawed);
  if (typed.json) {
    const panel = panelOf(drawn, thawed).map(({ id }) => id);
    const seats = reservedSeats(drawn, thawed);
    const reserves = seats?.map((seat) => seat.reserves.map(({ id }) => id)) ?? null;
    console.json({ ...summary, ticket: drawn.ticket, panel, reserves });
    return;
  }
  console.lines([
    ...describeLottery(summary, certificate, console, thawed.frozen.inputs.replacement !== null),
    "",
    ...describeDraw(directory, drawn, summary, thawed, console),
  ]);
}
