/** A good record with one thing changed: the rest left as it is, or all digests made anew by a clerk who wants the record to look whole. */
import { canonicalBytes } from "../../src/audit/canonical.ts";
import { digest, rawDigest } from "../../src/audit/digest.ts";
import { parseEligibilityFile } from "../../src/audit/eligibility-file.ts";
import { panelOfTicket, parseLotteryFile } from "../../src/audit/lottery-file.ts";
import { parseCommitment } from "../../src/audit/commitment.ts";
import { Malformed } from "../../src/audit/malformed.ts";
import type { RecordFiles } from "../../src/audit/record.ts";
import { reservesOf, type DrawnTicket, type Reserves } from "../../src/audit/reserves.ts";
import { parseRegisterCsv } from "../../src/audit/register-csv.ts";
import { registerRoot } from "../../src/audit/register-record.ts";
import { sourceOf } from "../../src/draw/seed-source.ts";
import { drawTicket } from "../../src/draw/ticket.ts";
import { countLeftOut } from "../../src/register/left-out.ts";
import { mutationsOf, spread } from "./mutations.ts";

export interface MutatedRecord {
  readonly path: string;
  readonly place: string;
  readonly change: string;
  /** Whether everything that follows from the change was made anew. */
  readonly mended: boolean;
  readonly files: RecordFiles;
}

/** Parsed, and perhaps of the wrong form by now. */
interface Loose {
  [key: string]: Loose | Loose[] | string | number | boolean | null | undefined;
}

const COMMITMENT = "public/commitment.json";
const LOTTERY = "public/lottery.json";
const CERTIFICATE = "public/certificate.json";
const DRAW = "public/draw.json";
const PUBLIC_LOG = "public/log.ndjson";
const WHOLE_LOG = "auditor/log.ndjson";
const FORMER = "public/former.ndjson";
const REGISTER = "auditor/register.csv";
const ELIGIBILITY = "auditor/eligibility.json";
const EXCLUSIONS = "auditor/exclusions.csv";
const REPLACED_COMMITMENT = "public/replaced-commitment.json";
const REPLACED_LOTTERY = "public/replaced-lottery.json";
const REPLACED_DRAW = "public/replaced-draw.json";

/** Each change of each file, twice: as it is, and mended; `wanted` says which places are of interest. */
export function mutatedRecords(
  honest: RecordFiles,
  wanted: (path: string, place: string) => boolean = () => true,
): MutatedRecord[] {
  return [...honest.keys()].flatMap((path) =>
    Array.from(changedFiles(honest, path)).flatMap(({ place, change, bytes }) => {
      if (!wanted(path, place)) return [];
      const changed = new Map([...honest, [path, bytes()]]);
      const mended = mend(changed, path, place);
      return [
        { path, place, change, mended: false, files: changed },
        { path, place, change, mended: true, files: mended },
      ].filter(({ files }) => [...files].some(([name, content]) => !same(content, honest.get(name)!)));
    }),
  );
}

/** One change of one file; `pick`: any whole number of 0 or more, which says which one. */
export function mutatedRecord(honest: RecordFiles, path: string, pick: number, mended: boolean): MutatedRecord {
  const changes = Array.from(changedFiles(honest, path));
  const { place, change, bytes } = changes[pick % changes.length]!;
  const changed = new Map([...honest, [path, bytes()]]);
  return { path, place, change, mended, files: mended ? mend(changed, path, place) : changed };
}

interface ChangedFile {
  readonly place: string;
  readonly change: string;
  /** Of the many changes of a file few may be wanted. */
  readonly bytes: () => Uint8Array;
}

function* changedFiles(honest: RecordFiles, path: string): Generator<ChangedFile> {
  const bytes = honest.get(path)!;
  if (path === REGISTER || path === EXCLUSIONS) yield* changedTables(bytes);
  else if ([PUBLIC_LOG, WHOLE_LOG, FORMER].includes(path)) {
    for (const { place, change, value } of mutationsOf(readLog(bytes)))
      yield { place, change, bytes: () => writeLog(Array.isArray(value) ? value : [value]) };
  } else {
    for (const { place, change, value } of mutationsOf(parse(bytes)))
      yield { place, change, bytes: () => canonicalBytes(value) };
  }
}

/** Of a table without quotes. */
function* changedTables(bytes: Uint8Array): Generator<ChangedFile> {
  const rows = new TextDecoder().decode(bytes).trimEnd().split("\n");
  const write = (lines: readonly string[]) => () => new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
  for (const row of spread(rows.length)) {
    yield { place: `[${row}]`, change: "row dropped", bytes: write(rows.toSpliced(row, 1)) };
    yield { place: `[${row}]`, change: "row doubled", bytes: write(rows.toSpliced(row, 0, rows[row]!)) };
    if (row > 1) {
      const swapped = rows.with(row, rows[row - 1]!).with(row - 1, rows[row]!);
      yield { place: `[${row}]`, change: "rows swapped", bytes: write(swapped) };
    }
    const cells = rows[row]!.split(",");
    for (const { place, change, value } of cells.flatMap((cell, column) =>
      Array.from(mutationsOf(cell, `.${column}`), (each) => ({
        ...each,
        value: cells.with(column, String(each.value)),
      })),
    )) {
      yield { place: `[${row}]${place}`, change, bytes: write(rows.with(row, value.join(","))) };
    }
  }
}

/** What follows from the files that were not changed by hand; of a public log that was, there is no whole one to compare. */
function mend(changed: RecordFiles, path: string, place: string): RecordFiles {
  const files = new Map(changed);
  const commitment = parse(files.get(COMMITMENT)!);
  const { inputs } = commitment;
  if (path.startsWith("public/replaced-")) mendReplaced(files, inputs);
  if (path === ELIGIBILITY) mendEligibility(files, inputs);
  if (path === REGISTER) setAt(inputs, "register", "root", registerRootOf(files.get(REGISTER)!));
  if (path === FORMER && isLoose(inputs)) setAt(inputs, "draw", "former", rawDigest(files.get(FORMER)!));
  if (isLoose(inputs)) setAt({ commitment }, "commitment", "inputsDigest", digest("inputs", inputs));
  setAt({ commitment }, "commitment", "lottery", rawDigest(files.get(LOTTERY)!));
  setAt({ commitment }, "commitment", "certificate", rawDigest(files.get(CERTIFICATE)!));
  files.set(COMMITMENT, canonicalBytes(commitment));
  if (path !== DRAW) files.set(DRAW, canonicalBytes(drawnAnew(files)));
  if (path === PUBLIC_LOG) {
    files.delete(WHOLE_LOG);
    files.set(PUBLIC_LOG, writeLog(chainedAnew(readLog(files.get(PUBLIC_LOG)!), place)));
    return files;
  }
  const log = readLog(files.get(WHOLE_LOG)!);
  if (path !== WHOLE_LOG) for (const event of log) restate(event, files);
  const whole = chainedAnew(log, path === WHOLE_LOG ? place : "");
  files.set(WHOLE_LOG, writeLog(whole));
  files.set(PUBLIC_LOG, writeLog(whole.map(redacted)));
  return files;
}

/** Whatever draw it is by now, each of its files cites the next, and the commitment the last. */
function mendReplaced(files: Map<string, Uint8Array>, inputs: Loose[string]): void {
  const commitment = parse(files.get(REPLACED_COMMITMENT)!);
  setAt({ commitment }, "commitment", "lottery", rawDigest(files.get(REPLACED_LOTTERY)!));
  files.set(REPLACED_COMMITMENT, canonicalBytes(commitment));
  const draw = parse(files.get(REPLACED_DRAW)!);
  setAt({ draw }, "draw", "commitment", rawDigest(files.get(REPLACED_COMMITMENT)!));
  files.set(REPLACED_DRAW, canonicalBytes(draw));
  setAt(inputs, "replacement", "draw", rawDigest(files.get(REPLACED_DRAW)!));
}

/** The commitment cites the file and counts its people; and the table by line, where there is one, lists them. */
function mendEligibility(files: Map<string, Uint8Array>, inputs: Loose[string]): void {
  const bytes = files.get(ELIGIBILITY)!;
  setAt({ inputs }, "inputs", "eligibility", { details: rawDigest(bytes), leftOut: [] });
  try {
    const { people } = parseEligibilityFile(bytes);
    setAt(
      inputs,
      "eligibility",
      "leftOut",
      countLeftOut(people).map((count) => ({ ...count })),
    );
    const rows = people.map(({ code, reason, column }, i) => `${i + 2},${code},${reason},${column}`);
    const listing = ["line,code,reason,column", ...rows, ""].join("\n");
    if (files.has(EXCLUSIONS)) files.set(EXCLUSIONS, new TextEncoder().encode(listing));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
}

function redacted(event: Loose): Loose {
  if (!isLoose(event) || !["files", "explained", "letter"].includes(event["type"] as string)) return event;
  return { ...event, ...("body" in event && { body: null }), ...("salt" in event && { salt: null }) };
}

function registerRootOf(bytes: Uint8Array): string | undefined {
  try {
    return registerRoot(parseRegisterCsv(bytes));
  } catch {
    return undefined;
  }
}

/** The draw that the same seed would give, as far as one can be made. */
function drawnAnew(files: RecordFiles): Loose {
  const draw = parse(files.get(DRAW)!);
  const manifest = rawDigest(files.get(COMMITMENT)!);
  const { inputs } = parse(files.get(COMMITMENT)!);
  draw["commitment"] = manifest;
  try {
    const tickets = (inputs as Loose)["tickets"] as number;
    const given = (draw["parts"] as Loose[]).map(({ source, value }) => ({
      source: source as string,
      value: value as string,
    }));
    const seed = given.map(({ source, value }) => ({ source: sourceOf(source)!, value }));
    const { parts: numbers, ticket } = drawTicket(manifest, seed, tickets);
    const parts = given.map((part, i) => ({ ...part, ...numbers[i]! }));
    const lottery = parseLotteryFile(files.get(LOTTERY)!);
    const panel = panelOfTicket(lottery, ticket)!.map((position) => lottery.codes[position] ?? "nobody");
    const drawn = { ...draw, parts, ticket, panel, reserves: reservesAnew(files, { manifest, parts: given, ticket }) };
    return drawn as unknown as Loose;
  } catch {
    return draw;
  }
}

/** As many as there were. */
function reservesAnew(files: RecordFiles, drawn: DrawnTicket): Reserves | null {
  const { inputs } = parseCommitment(files.get(COMMITMENT)!);
  const { reserves } = parse(files.get(DRAW)!);
  const lottery = parseLotteryFile(files.get(LOTTERY)!);
  return isLoose(reserves) ? reservesOf(inputs, lottery, drawn, reserves["size"] as number)! : null;
}

function restate(event: Loose, files: RecordFiles): void {
  const { commitment, certificate, draw } = {
    commitment: parse(files.get(COMMITMENT)!),
    certificate: parse(files.get(CERTIFICATE)!),
    draw: parse(files.get(DRAW)!),
  };
  if (event["type"] === "inputs") setAt(event, "body", "inputs", commitment["inputsDigest"]);
  if (event["type"] === "lottery") {
    setAt(event, "body", "lottery", commitment["lottery"]);
    setAt(event, "body", "certificate", commitment["certificate"]);
    setAt(event, "body", "status", certificate["status"]);
  }
  if (event["type"] === "commitment") setAt(event, "body", "commitment", rawDigest(files.get(COMMITMENT)!));
  if (event["type"] === "seed") {
    const given = Array.isArray(draw["parts"]) ? draw["parts"].filter(isLoose) : [];
    setAt(event, "body", "fallback", draw["fallback"]);
    setAt(event, "body", "parts", given.map(sourceAndValue));
  }
  if (event["type"] === "draw") {
    setAt(event, "body", "ticket", draw["ticket"]);
    setAt(event, "body", "draw", rawDigest(files.get(DRAW)!));
  }
}

function sourceAndValue(part: Loose): Loose {
  return Object.fromEntries(Object.entries(part).filter(([key]) => key === "source" || key === "value"));
}

function chainedAnew(log: readonly Loose[], place: string): Loose[] {
  let prev = "0".repeat(64);
  return log.map((event, seq) => {
    if (!isLoose(event)) return event;
    if (event["type"] === "close" && !place.endsWith("count")) setAt(event, "body", "count", seq + 1);
    const { body, salt, digest: stated, hash, ...rest } = event;
    // A redacted line has nothing its digest could be made of.
    const told = body !== null && salt !== undefined && body !== undefined && stated !== undefined;
    const digested = told && !place.endsWith("digest") ? rawDigest(canonicalBytes({ body, salt })) : stated;
    const chained: Loose = {
      ...rest,
      ...("seq" in rest && { seq }),
      ...("prev" in rest && { prev }),
      ...(stated !== undefined && { digest: digested }),
    };
    if (hash !== undefined) prev = rawDigest(canonicalBytes(chained));
    const untold = { ...(body !== undefined && { body }), ...(salt !== undefined && { salt }) };
    return { ...chained, ...untold, ...(hash !== undefined && { hash: prev }) };
  });
}

/** Sets a member that is there already. */
function setAt(within: unknown, name: string, member: string, value: Loose[string]): void {
  if (!isLoose(within)) return;
  const holder = within[name];
  if (isLoose(holder) && member in holder && value !== undefined) holder[member] = value;
}

function parse(bytes: Uint8Array): Loose {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  return isLoose(value) ? value : {};
}

function readLog(bytes: Uint8Array): Loose[] {
  const lines = new TextDecoder().decode(bytes).split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Loose);
}

function writeLog(events: readonly unknown[]): Uint8Array {
  const decoder = new TextDecoder();
  return new TextEncoder().encode(events.map((event) => `${decoder.decode(canonicalBytes(event))}\n`).join(""));
}

function isLoose(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
