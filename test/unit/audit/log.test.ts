import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../src/audit/canonical.ts";
import { codesOf, parseSecret } from "../../../src/audit/codes.ts";
import { rawDigest } from "../../../src/audit/digest.ts";
import type { EventClaim } from "../../../src/audit/log-event.ts";
import { bothLogs } from "../../../src/audit/log-copies.ts";
import { appendSession, brokenLink, parseLog } from "../../../src/audit/log.ts";
import { secret, versions } from "../../support/synthetic-draw.ts";

const at = "2026-03-02T10:00:00Z";
const open: EventClaim = { type: "open", at, body: { command: "draw", node: "20.19.0", ...versions } };
const repeated: EventClaim = { type: "repeated", at, body: {} };
const { code } = codesOf(secret, ["P-01"])[0]!;
const letter: EventClaim = { type: "letter", at, body: { code } };
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

  it("digests body and salt of each line, hashes the rest, and names the line before", () => {
    const [one, two] = parseLog(first);
    const { hash, body, salt, ...hashed } = one!;
    expect(one!.prev).toBe("0".repeat(64));
    expect(one!.digest).toBe(rawDigest(canonicalBytes({ body, salt: null })));
    expect([salt, hash]).toEqual([null, rawDigest(canonicalBytes(hashed))]);
    expect(two!.prev).toBe(hash);
  });

  it("salts what is for the auditor, from secret and number of the line", () => {
    const [, event] = parseLog(appendSession(undefined, [open, letter], at, secret));
    const mac = createHmac("sha256", secret).update("log\n1").digest("hex");
    expect(event).toMatchObject({ salt: mac, digest: rawDigest(canonicalBytes({ body: letter.body, salt: mac })) });
    const other = parseLog(appendSession(undefined, [open, open, letter], at, secret))[2]!;
    expect(other.body).toEqual(event!.body);
    expect([other.salt, other.digest]).not.toEqual([event!.salt, event!.digest]);
    const another = parseLog(appendSession(undefined, [open, letter], at, parseSecret("5f".repeat(32))))[1]!;
    expect(another.digest).not.toBe(event!.digest);
    expect(another.salt).not.toBe(event!.salt);
  });

  it("takes the secret for what is for the auditor, and for nothing else", () => {
    expect(() => appendSession(undefined, [open, letter], at)).toThrow("takes the secret");
    expect(appendSession(undefined, [open, refused], at, secret)).toEqual(
      appendSession(undefined, [open, refused], at),
    );
  });

  it("holds together with the auditor's lines redacted, but grows only where it is whole", () => {
    const redacted = bothLogs(appendSession(undefined, [open, letter], at, secret)).get("public/log.ndjson")!;
    expect(parseLog(redacted)[1]).toMatchObject({ type: "letter", body: null, salt: null });
    expect(brokenLink(parseLog(redacted))).toBeUndefined();
    expect(() => appendSession(redacted, [open, repeated], at)).toThrow("whole log");
  });

  it.each<[string, EventClaim["body"]]>([
    ["explained", { code: "P-01", group: null }],
    ["explained", { code, group: 1 }],
    ["explained", { code: null, group: 0 }],
    ["letter", { code: code.replace(/.$/, "!") }],
    ["letter", { code: "7" }],
  ])("refuses %s of %j", (type, body) => {
    const odd = { type, at, body } as EventClaim;
    expect(() => parseLog(appendSession(undefined, [open, odd], at, secret))).toThrow("wrong-value at line 2.body");
  });

  it.each<[string, object, string]>([
    ["a letter without a salt", { salt: null }, "line 1.salt"],
    ["a salt without a letter", { body: null }, "line 1.salt"],
    ["a line that is redacted though public", { type: "draw", body: null, salt: null }, "line 1.body"],
    ["a public line with a salt", { type: "repeated", body: {} }, "line 1.salt"],
  ])("refuses %s", (_, keys, where) => {
    const line = parseLog(appendSession(undefined, [open, letter], at, secret))[1]!;
    const text = new TextDecoder().decode(canonicalBytes({ ...line, ...keys }));
    expect(() => parseLog(bytes(`${text}\n`))).toThrow(`wrong-value at ${where}`);
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
