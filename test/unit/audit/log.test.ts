import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../src/audit/canonical.ts";
import { rawDigest } from "../../../src/audit/digest.ts";
import type { EventClaim } from "../../../src/audit/log-event.ts";
import { appendSession, brokenLink, parseLog } from "../../../src/audit/log.ts";
import { versions } from "../../support/synthetic-draw.ts";

const at = "2026-03-02T10:00:00Z";
const open: EventClaim = { type: "open", at, body: { command: "draw", node: "20.19.0", ...versions } };
const repeated: EventClaim = { type: "repeated", at, body: {} };
const refused: EventClaim = { type: "refused", at, body: { reason: "other-seed" } };

const first = appendSession(undefined, [open, repeated], at);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (log: Uint8Array) => new TextDecoder().decode(log);

describe("a log", () => {
  it("grows by sessions, each closed with the count so far, and keeps what it has", () => {
    const both = appendSession(first, [open, refused], at);
    expect(text(both).startsWith(text(first))).toBe(true);
    expect(parseLog(both).map(({ type, body }) => (type === "close" ? body : type))).toEqual([
      "open",
      "repeated",
      { count: 3 },
      "open",
      "refused",
      { count: 6 },
    ]);
    expect(brokenLink(parseLog(both))).toBeUndefined();
  });

  it("hashes each line without its hash, and names the line before", () => {
    const [one, two] = parseLog(first);
    const { hash, ...hashed } = one!;
    expect(one!.prev).toBe("0".repeat(64));
    expect(hash).toBe(rawDigest(canonicalBytes(hashed)));
    expect(two!.prev).toBe(hash);
  });

  it("does not grow on a broken chain, which would hide the break", () => {
    const broken = text(first).split("\n").slice(1).join("\n");
    expect(() => appendSession(bytes(broken), [open], at)).toThrow("chain is broken");
  });

  it("has sessions that begin with open", () => {
    expect(() => appendSession(undefined, [repeated], at)).toThrow("begins with open");
  });

  it.each([
    ["an unknown event", '{"at":"2026-03-02T10:00:00Z","body":{},"hash":"', "line 1.type"],
    ["a half line", text(first).slice(0, -1), "line 3"],
    ["nothing", "", "line 1"],
    ["an empty line", `${text(first)}\n`, "line 4"],
  ])("refuses %s", (name, start, where) => {
    const hash = "0".repeat(64);
    const log = name === "an unknown event" ? `${start}${hash}","prev":"${hash}","seq":0,"type":"other"}\n` : start;
    expect(() => parseLog(bytes(log))).toThrow(expect.objectContaining({ at: where }));
  });

  it.each(["2026-03-02", "2026-03-02T10:00:00+01:00", "yesterday"])("refuses %j for a time", (time) => {
    expect(() => parseLog(appendSession(undefined, [{ ...open, at: time }], at))).toThrow("line 1.at");
  });

  it("refuses a body that is not its type's", () => {
    const odd = { ...open, body: { ...open.body, path: "/home" } } as EventClaim;
    expect(() => parseLog(appendSession(undefined, [odd], at))).toThrow("unknown-key at line 1.body.path");
  });
});
