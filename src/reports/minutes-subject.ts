/** What minutes are made from: three public files, the rules on who may be drawn, and of a replacement the panel before. */
import { parseCommitment, type Commitment } from "../audit/commitment.ts";
import { rawDigest } from "../audit/digest.ts";
import { parseDrawFile, type DrawFile } from "../audit/draw-file.ts";
import { eligibilityPath, parseEligibilityFile, type EligibilityFile } from "../audit/eligibility-file.ts";
import { logPaths } from "../audit/log-copies.ts";
import type { LogLine } from "../audit/log-event.ts";
import { parseLog } from "../audit/log.ts";
import type { RecordFiles } from "../audit/record.ts";

export interface MinutesSubject {
  readonly commitment: Commitment;
  /** SHA-256 of commitment.json. */
  readonly digest: string;
  readonly rules: EligibilityFile["rules"];
  readonly draw: DrawFile;
  /** SHA-256 of draw.json. */
  readonly drawDigest: string;
  /** SHA-256 of the commitment of the draw before; undefined if this is no replacement. */
  readonly replaced: string | undefined;
  /** The public log up to the end of the session that drew. */
  readonly log: readonly LogLine[];
}

/** @throws {Malformed} for files that would not pass `verifyFiles` */
export function minutesSubject(files: RecordFiles): MinutesSubject {
  const [commitment, draw] = [files.get("public/commitment.json")!, files.get("public/draw.json")!];
  const before = files.get("public/replaced-draw.json");
  const log = parseLog(files.get(logPaths.public)!);
  const drawn = log.findIndex(({ type }) => type === "draw");
  const end = log.findIndex(({ type }, index) => index > drawn && type === "close");
  return {
    commitment: parseCommitment(commitment),
    digest: rawDigest(commitment),
    rules: parseEligibilityFile(files.get(eligibilityPath)!).rules,
    draw: parseDrawFile(draw),
    drawDigest: rawDigest(draw),
    replaced: before && parseDrawFile(before).commitment,
    log: log.slice(0, end + 1),
  };
}

/** With as many digits as the highest number has, so that ticket 7 of 000 to 999 reads 007. */
export function ticketNumber(ticket: number, tickets: number): string {
  return `${ticket}`.padStart(`${tickets - 1}`.length, "0");
}

/** `2026-06-01 10:00:00`, of a time as the log has it. */
export function utc(at: string): string {
  return at.slice(0, 19).replace("T", " ");
}
