/** The same inputs give the same bytes, however the files are written and wherever the program runs; and those bytes name nobody. */
import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import { execute, filesIn, kleroterion, program, workplace } from "../support/cli.ts";

interface Given {
  readonly register: string;
  readonly quotas: string;
  readonly rules: readonly string[];
}

const village: Given = {
  register: "appingedam/register.csv",
  quotas: "appingedam/quotas.csv",
  rules: ["--size", "24"],
};
const households: Given = {
  register: "ulrum/register.csv",
  quotas: "ulrum/quotas.csv",
  rules: ["--size", "12", "--household", "postcode,huisnummer,toevoeging"],
};
const excel = { delimiter: ";", bom: true, relax_quotes: true };

/** Prepares and draws into `out`, with the secret of the workplace; `node` is what runs it, with its options. */
function drawn(
  folder: string,
  out: string,
  environment: Record<string, string> = {},
  { register, quotas, rules }: Given = village,
  [node, ...nodeOptions]: readonly string[] = [process.execPath],
): Map<string, Buffer> {
  const options = ["--register", register, "--quotas", quotas, ...rules, "--secret", "secret.txt", "--out", out];
  for (const words of [
    ["prepare", ...options],
    ["draw", out, "--seed", "3 7 7", "--reserves", "3"],
    ["verify", out],
  ]) {
    const ending = execute(folder, node!, [...nodeOptions, program, ...words, "--quiet"], environment);
    expect(ending).toEqual({ code: 0, out: "", err: "" });
  }
  return filesIn(path.join(folder, out));
}

/** Rewrites a CSV: rows in another order, commas, LF, no byte order mark. */
function rewrite(file: string): void {
  const rows = parse(fs.readFileSync(file), excel);
  const [header, ...people] = rows as [string[], ...string[][]];
  // 7 shares no factor with the number of rows, 180 or 15, 60 or 9, so that this visits each of them once.
  const shuffled = people.map((_, i) => people[(7 * i + 3) % people.length]!);
  expect(new Set(shuffled).size).toBe(people.length);
  expect(shuffled).not.toEqual(people);
  fs.writeFileSync(file, stringify([header, ...shuffled], { delimiter: ",", record_delimiter: "\n" }));
}

/** Clocks that tell nothing, and a generator that must not be asked: code to run before the program, in each of its threads. */
const oddities: Record<string, string> = {
  "a clock that stands still": clock("() => 1e12"),
  "a clock that races": clock("() => (time += 3_600_000)"),
  "a clock that goes backward": clock("() => (time -= 60_000)"),
  // seedrandom asks once when it is loaded, for seeds that nobody gives.
  "Math.random that throws": `
    Math.random = () => {
      if (new Error().stack.includes("/node_modules/seedrandom/")) return 0.5;
      throw new Error("Math.random");
    };`,
};

/** All that tells the time gets it from this function. */
function clock(now: string): string {
  return `
    let time = 1.9e12;
    const now = ${now};
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...given) {
        if (given.length === 0) super(now());
        else super(...given);
      }
      static now() {
        return now();
      }
    };
    performance.now = now;
    process.hrtime.bigint = () => BigInt(now());`;
}

const before = (code: string): string[] => ["--import", `data:text/javascript,${encodeURIComponent(code)}`];

/** Other versions of Node, by path: `npm run test:nodes`. */
const nodes = (process.env["NODES"] ?? "").split(path.delimiter).filter((node) => node !== "");

/** The log, but for what may differ: claimed times, the version of Node, digests of the two files as given, and the chain over these. */
function stableLog(log: Buffer): unknown[] {
  const events = log.toString("utf8").trim().split("\n");
  return events.map((line) => {
    const { at, prev, hash, digest, body, ...rest } = JSON.parse(line) as Record<
      "at" | "prev" | "hash" | "digest",
      string
    > & { type: string; body: Record<string, unknown> | null };
    expect([typeof at, typeof prev, typeof hash]).toEqual(["string", "string", "string"]);
    if (rest.type === "files") return { ...rest, body: Object.keys(body ?? {}) };
    return rest.type === "open" ? { ...rest, body: { ...body, node: "" } } : { ...rest, body, digest };
  });
}

const shared = (files: Map<string, Buffer>): [string, Buffer][] =>
  [...files].filter(([name]) => !name.startsWith("private/") && !dated(name));

/** Those that tell times: the logs, and the pages, which are made from one. */
const dated = (name: string): boolean =>
  /\/(log\.ndjson|(minutes|proces-verbaal|report|verslag)\.(md|html))$/.test(name);

/** Pages, but for the times, and in minutes the hash over them. */
const stablePages = (files: Map<string, Buffer>): [string, string][] =>
  [...files]
    .filter(([name]) => dated(name) && !name.endsWith(".ndjson"))
    .map(([name, bytes]) => {
      const text = bytes.toString("utf8");
      const log = files.get("public/log.ndjson")!.toString("utf8").trim().split("\n");
      const { hash } = JSON.parse(log.at(-1)!) as { hash: string };
      const isReport = /(report|verslag)\./.test(name);
      const halves = isReport ? [] : [hash.slice(0, 32), hash.slice(32)].map((half) => half.match(/.{4}/g)!.join(" "));
      for (const half of halves) expect(text).toContain(half);
      const masked = halves.reduce((rest, half) => rest.replace(half, "(hash)"), text);
      expect(masked.match(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g)).toHaveLength(isReport ? 1 : 5);
      return [name, masked.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, "(time)")];
    });

/** Byte by byte, but for claims in the log; and for the order of the lines in reports, which is that of the quota file. */
function expectSame(files: Map<string, Buffer>, expected: Map<string, Buffer>, quotaOrder = true): void {
  expect(shared(files)).toEqual(shared(expected));
  const pages = (of: Map<string, Buffer>): [string, unknown][] =>
    stablePages(of).map(([name, text]) => [
      name,
      quotaOrder || !/(report|verslag)\./.test(name) ? text : name.endsWith(".md") && text.split("\n").toSorted(),
    ]);
  expect(pages(expected)).toHaveLength(12);
  expect(pages(files)).toEqual(pages(expected));
  for (const name of ["public/log.ndjson", "auditor/log.ndjson"]) {
    const logs = [files, expected].map((each) => each.get(name)!);
    expect(stableLog(logs[0]!)).toEqual(stableLog(logs[1]!));
    expect(logs[0]).not.toEqual(logs[1]);
  }
}

describe("a draw", () => {
  it.each([
    ["without households", village],
    ["with them", households],
  ])("is the same for other spellings of the files, another time zone and another language, %s", (_, given) => {
    const folder = workplace();
    const first = drawn(folder, "first", { TZ: "UTC" }, given);
    rewrite(path.join(folder, given.register));
    rewrite(path.join(folder, given.quotas));
    const second = drawn(folder, "second", { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }, given);
    expect(shared(first).map(([name]) => name)).toEqual([
      "auditor/eligibility.json",
      "auditor/register.csv",
      "public/VERIFY.md",
      "public/certificate.json",
      "public/commitment.json",
      "public/draw.json",
      "public/lottery.json",
      "public/verify.py",
    ]);
    expectSame(second, first, false);
  });

  it.each(Object.keys(oddities))("is the same with %s", (name) => {
    const folder = workplace();
    const usual = drawn(folder, "usual", {}, households);
    const odd = drawn(folder, "odd", {}, households, [process.execPath, ...before(oddities[name]!)]);
    expectSame(odd, usual);
  });

  it("is not the same by chance: the Math.random that throws does", () => {
    const asking = before(`${oddities["Math.random that throws"]!}; Math.random()`);
    const { code, err } = execute(workplace(), process.execPath, [...asking, program, "--version"]);
    expect([code, err]).toEqual([1, expect.stringContaining("Error: Math.random")]);
  });

  it.skipIf(nodes.length === 0).each(nodes)("is the same with %s", (node) => {
    const folder = workplace();
    for (const given of [village, households]) {
      const here = drawn(folder, "here", {}, given);
      expectSame(drawn(folder, "there", {}, given, [node]), here);
      for (const out of ["here", "there"]) fs.rmSync(path.join(folder, out), { recursive: true });
    }
  });

  it("has other codes, and another digest, with another secret", () => {
    const folder = workplace();
    const first = drawn(folder, "first");
    fs.writeFileSync(path.join(folder, "secret.txt"), "f".repeat(64));
    const second = drawn(folder, "second");
    expect(codesOf(first).filter((code) => codesOf(second).includes(code))).toEqual([]);
    expect(second.get("public/commitment.json")).not.toEqual(first.get("public/commitment.json"));
  });

  it.each([
    ["without households", village],
    ["with them", households],
  ])("names nobody and no address in what is published or handed to an auditor, %s", (_, given) => {
    const folder = workplace();
    const open = [...drawn(folder, "panel", {}, given)].filter(([name]) => !name.startsWith("private/"));
    expect(open.map(([name]) => name)).toHaveLength(18);
    const text = open.map(([, bytes]) => bytes.toString("utf8")).join("\n");
    const people = parse(fs.readFileSync(path.join(folder, given.register)), { ...excel, columns: true, trim: true });
    const personal = ["registratiecode", "voornaam", "achternaam", "e-mail", "postcode", "opmerking"];
    const cells = (people as Record<string, string>[]).flatMap((person) => personal.map((column) => person[column]!));
    const filled = [...new Set(cells)].filter((cell) => cell !== "");
    expect(filled.length).toBeGreaterThan(3 * people.length);
    expect(filled.filter((cell) => text.includes(cell))).toEqual([]);
  });

  it("does not verify with one character flipped in any public file", () => {
    const folder = workplace();
    const files = [...drawn(folder, "panel")].filter(([name]) => /^public\/.*json$/.test(name));
    expect(files).toHaveLength(5);
    for (const [name, bytes] of files) {
      for (const place of [0, bytes.length >> 1, bytes.length - 1]) {
        const flipped = Buffer.from(bytes);
        flipped[place]! ^= 1;
        fs.writeFileSync(path.join(folder, "panel", name), flipped);
        const { code, out } = kleroterion(folder, ["verify", "panel"]);
        expect({ name, place, code, out }).toEqual({
          name,
          place,
          code: 1,
          out: expect.stringMatching(/^ {2}FAIL +[^:]+: /m) as unknown,
        });
      }
      fs.writeFileSync(path.join(folder, "panel", name), bytes);
    }
    expect(kleroterion(folder, ["verify", "panel"]).code).toBe(0);
  });
});

function codesOf(files: Map<string, Buffer>): string[] {
  return (JSON.parse(files.get("public/lottery.json")!.toString("utf8")) as { codes: string[] }).codes;
}
