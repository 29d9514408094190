import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../../src/audit/canonical.ts";
import { bothLogs, withPublicLog } from "../../../../src/audit/log-copies.ts";
import type { EventClaim, LogLine } from "../../../../src/audit/log-event.ts";
import { appendSession } from "../../../../src/audit/log.ts";
import type { LotteryFile } from "../../../../src/audit/lottery-file.ts";
import type { RecordFiles } from "../../../../src/audit/record.ts";
import type { CheckId, CheckResult } from "../../../../src/audit/verify/check.ts";
import { verifyFiles } from "../../../../src/audit/verify/verify-files.ts";
import { bytesOf, drawn, json, linesOf, secret, versions } from "../../../support/synthetic-draw.ts";

const whole = "auditor/log.ndjson";
const published = "public/log.ndjson";

const failures = (files: RecordFiles): CheckId[] => [
  ...new Set(verifyFiles(files).flatMap(({ check, outcome }) => (outcome === "fail" ? [check] : []))),
];
const resultOf = (files: RecordFiles, id: CheckId): CheckResult =>
  verifyFiles(files).find(({ check }) => check === id)!;

type Edit = (lines: string[]) => string[];

/** The record with these copies of the log edited. */
const edited = (files: RecordFiles, edit: Edit, paths: readonly string[]): RecordFiles =>
  new Map([...files, ...paths.map((path) => [path, bytesOf(edit(linesOf(files.get(path)!)))] as const)]);
const withoutWhole = (files: RecordFiles): RecordFiles => new Map([...files].filter(([path]) => path !== whole));

const withKeys = (line: string, keys: object): string =>
  new TextDecoder().decode(canonicalBytes({ ...(JSON.parse(line) as object), ...keys }));
const redacted = (line: string): string => withKeys(line, { body: null, salt: null });
const swap = (lines: readonly string[], i: number, j: number): string[] =>
  lines.map((line, at) => (at === i ? lines[j]! : at === j ? lines[i]! : line));

/** The log of a draw after which a group and a person were explained, and a letter was written. */
const at = "2026-03-03T10:00:00Z";
const [code, otherCode] = (json(drawn(), "public/lottery.json") as LotteryFile).codes;
const after = (files: RecordFiles, command: "explain" | "letter", event: EventClaim): RecordFiles => {
  const open: EventClaim = { type: "open", at, body: { command, node: "20.19.0", ...versions } };
  return new Map([...files, ...bothLogs(appendSession(files.get(whole), [open, event], at, secret))]);
};
const explainedGroup = after(drawn(), "explain", { type: "explained", at, body: { code: null, group: 3 } });
const explained = after(explainedGroup, "explain", { type: "explained", at, body: { code: code!, group: null } });
const record = after(explained, "letter", { type: "letter", at, body: { code: code! } });

const FILES_LINE = linesOf(drawn().get(whole)!)[2]!;

// Lines from 0: open, inputs, files, lottery, commitment, close, open, seed, draw, close.
const edits: [name: string, edit: Edit, caught: CheckId[]][] = [
  ["a line deleted", (lines) => lines.toSpliced(3, 1), ["log-order", "log-chain", "log-close"]],
  ["the auditor's line deleted", (lines) => lines.toSpliced(2, 1), ["log-order", "log-chain", "log-close"]],
  ["the first line deleted", (lines) => lines.slice(1), ["log-chain", "log-close"]],
  ["lines swapped", (lines) => swap(lines, 1, 4), ["log-order", "log-chain"]],
  ["the auditor's line moved", (lines) => swap(lines, 1, 2), ["log-order", "log-chain"]],
  ["a line doubled", (lines) => lines.toSpliced(7, 0, lines[7]!), ["log-order", "log-chain", "log-close"]],
  ["the last line cut off", (lines) => lines.slice(0, -1), ["log-close"]],
  ["half a line cut off", (lines) => [...lines.slice(0, -1), lines.at(-1)!.slice(0, 40)], ["file"]],
  ["the draw cut off, its file still there", (lines) => lines.slice(0, 6), ["log-order"]],
  ["everything before the draw cut off", (lines) => lines.slice(6), ["log-order", "log-chain", "log-close"]],
  ["a session twice", (lines) => [...lines, ...lines.slice(6)], ["log-order", "log-chain", "log-close"]],
  ["a claimed time changed", (lines) => lines.with(9, lines[9]!.replace("10:00", "11:00")), ["log-chain"]],
  ["a public line redacted", (lines) => lines.with(7, redacted(lines[7]!)), ["file"]],
  ["a salt for a public line", (lines) => lines.with(7, withKeys(lines[7]!, { salt: "0".repeat(64) })), ["file"]],
  ["a refusal hidden as an auditor's line", (lines) => lines.with(7, withKeys(lines[7]!, { type: "letter", body: null })), ["log-order", "log-chain"]], // prettier-ignore
];

describe("a log that was tampered with", () => {
  it("would pass untouched, with and without the auditor's copy", () => {
    expect([...failures(record), ...failures(withoutWhole(record))]).toEqual([]);
  });

  it.each(edits)("is caught with %s, in public alone", (_, edit, caught) => {
    expect(failures(withoutWhole(edited(drawn(), edit, [published])))).toEqual(caught);
  });

  it.each(edits)("is caught with %s, in both copies alike", (_, edit, caught) => {
    const found = failures(edited(drawn(), edit, [whole, published]));
    // Where a line is hidden from the auditor too, the copies say so besides.
    expect(found.filter((check) => check !== "log-copies")).toEqual(caught);
  });

  it.each(edits)("is caught with %s, in one of the two copies", (_, edit, caught) => {
    expect(failures(edited(drawn(), edit, [published]))).toEqual(caught.includes("file") ? ["file"] : ["log-copies"]);
    const ofWhole = failures(edited(drawn(), edit, [whole]));
    expect(ofWhole).toContain(caught.includes("file") ? "file" : "log-copies");
  });
});

describe("each field of each line", () => {
  const other = (body: Record<string, unknown>): unknown =>
    Object.fromEntries(Object.entries(body).map(([key, value]) => [key, otherValue(value)]));
  const otherValue = (value: unknown): unknown => {
    if (typeof value === "number") return value + 1;
    if (value === code) return otherCode;
    if (typeof value !== "string") return value;
    const names: Record<string, string> = {
      exact: "gap",
      prepare: "draw",
      draw: "explain",
      explain: "letter",
      letter: "draw",
    };
    return names[value] ?? value.replace(/^./, (first) => (first === "0" ? "1" : "0"));
  };
  const hex = (text: string): string => text.replace(/^./, (first) => (first === "0" ? "1" : "0"));
  const keys = ["at", "body", "digest", "hash", "prev", "salt", "seq"] as const;
  const flipped = (line: string, key: (typeof keys)[number]): string | undefined => {
    const event = JSON.parse(line) as LogLine;
    const { body, salt } = event;
    switch (key) {
      case "at":
        return withKeys(line, { at: event.at.replace("2026", "2025") });
      case "body":
        return body === null
          ? undefined
          : withKeys(line, { body: event.type === "seed" ? { ...event.body, fallback: true } : other({ ...body }) });
      case "seq":
        return withKeys(line, { seq: event.seq + 1 });
      case "salt":
        return salt === null ? undefined : withKeys(line, { salt: hex(salt) });
      default:
        return withKeys(line, { [key]: hex(event[key]) });
    }
  };

  it.each(keys)("cannot be changed unseen: %s", (key) => {
    let tried = 0;
    for (const [path, files, check] of [
      [published, withoutWhole(record), "log-chain"],
      [whole, record, "log-chain"],
      [published, record, "log-copies"],
    ] as const) {
      for (const [index, line] of linesOf(record.get(path)!).entries()) {
        const changed = flipped(line, key);
        if (changed === undefined) continue;
        tried++;
        const found = failures(edited(files, (lines) => lines.with(index, changed), [path]));
        expect({ path, index, changed, found }).toMatchObject({ found: expect.arrayContaining([check]) as unknown });
      }
    }
    expect(tried).toBeGreaterThan(3);
  });

  it("names the digest where the body or the salt is another one", () => {
    const salted = edited(record, (lines) => lines.with(2, flipped(lines[2]!, "salt")!), [whole]);
    const told = edited(record, (lines) => lines.with(2, flipped(lines[2]!, "body")!), [whole]);
    for (const files of [salted, told]) {
      expect(resultOf(files, "log-chain")).toMatchObject({ outcome: "fail", details: { line: 3, link: "digest" } });
    }
  });
});

describe("the two copies", () => {
  const copies = (files: RecordFiles): CheckResult => resultOf(files, "log-copies");
  const failing = (line: number, problem: string) => ({
    check: "log-copies",
    outcome: "fail",
    details: { line, problem },
  });

  it("are compared where both are there; else it is said that they were not", () => {
    expect(copies(record)).toMatchObject({ outcome: "pass", details: { lines: 19, redacted: 4, compared: true } });
    expect(copies(withoutWhole(record))).toMatchObject({ details: { lines: 19, redacted: 4, compared: false } });
  });

  it("tell nothing of the auditor's in public", () => {
    const text = linesOf(record.get(published)!).join("\n");
    const secrets = linesOf(record.get(whole)!).flatMap((line) => {
      const { salt, body, type } = JSON.parse(line) as LogLine;
      return salt === null ? [] : [salt, ...Object.values<unknown>(type === "files" ? { ...body } : { code })];
    });
    expect(secrets.length).toBe(9);
    for (const each of secrets) expect(text).not.toContain(each);
  });

  it("may not show the auditor's line in public, the auditor's log there or not", () => {
    const shown = edited(record, (lines) => lines.with(2, FILES_LINE), [published]);
    expect(copies(shown)).toEqual(failing(3, "revealed"));
    expect(copies(withoutWhole(shown))).toEqual(failing(3, "revealed"));
  });

  it("may not hide a line from the auditor, whose chain would hold all the same", () => {
    const hidden = edited(record, (lines) => lines.with(2, redacted(lines[2]!)), [whole]);
    expect(failures(hidden)).toEqual(["log-copies"]);
    expect(copies(hidden)).toEqual(failing(3, "redacted"));
  });

  it("may not be of two logs, each whole in itself", () => {
    const other = after(explained, "letter", { type: "letter", at, body: { code: otherCode! } });
    const crossed = new Map([...record, [published, other.get(published)!]]);
    expect(failures(crossed)).toEqual(["log-copies"]);
    expect(copies(crossed)).toEqual(failing(18, "differs"));
  });

  it("may not lack a session in the auditor's, which has nothing to make it up from", () => {
    const shortened = new Map([...record, [whole, explained.get(whole)!]]);
    expect(copies(shortened)).toEqual(failing(17, "differs"));
    expect(withPublicLog(shortened)).toBe(shortened);
  });

  it("are skipped where the auditor's log cannot be read; the chain is then that of the public one", () => {
    const spoiled = edited(record, (lines) => ["", ...lines], [whole]);
    expect(failures(spoiled)).toEqual(["file"]);
    expect(copies(spoiled)).toMatchObject({ outcome: "skipped", details: { reason: "unreadable", file: whole } });
    expect(resultOf(spoiled, "log-chain")).toMatchObject({ outcome: "pass" });
  });
});

describe("a command stopped between writing the auditor's copy and the public one", () => {
  const behind = new Map([...record, [published, explained.get(published)!]]);

  it("is named by verify", () => {
    expect(failures(behind)).toEqual(["log-copies"]);
    expect(resultOf(behind, "log-copies")).toMatchObject({ details: { line: 17, problem: "behind" } });
  });

  it("is made up for, to the byte", () => {
    expect(withPublicLog(behind)).toEqual(record);
    expect(withPublicLog(record)).toBe(record);
  });

  it("is not what a public copy is that ends within a session, or that begins otherwise", () => {
    const cut = edited(record, (lines) => lines.slice(0, -1), [published]);
    const changed = edited(behind, (lines) => lines.with(0, lines[0]!.replace("10:00", "11:00")), [published]);
    for (const files of [cut, changed]) {
      expect(failures(files)).toEqual(["log-copies"]);
      expect(withPublicLog(files)).toBe(files);
    }
  });

  it("is left to the check of files where one of the copies is missing or cannot be read", () => {
    for (const files of [withoutWhole(behind), edited(behind, () => ["{}"], [published])]) {
      expect(withPublicLog(files)).toBe(files);
    }
  });
});
