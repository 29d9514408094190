/** What leaves the organiser's hands names nobody: no cell of the register that says who somebody is, in any spelling, and nothing made from it without a secret. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn, kleroterion, root } from "../support/cli.ts";
import { vectors } from "../support/vectors.ts";

const personal = ["registratiecode", "voornaam", "achternaam", "e-mail", "postcode", "opmerking"];
const register = path.join(root, "fixtures/zoetermeer/register.csv");
const people = parse<Record<string, string>>(fs.readFileSync(register), {
  delimiter: ";",
  bom: true,
  columns: true,
  trim: true,
});

/** Each of everybody's personal cells, and what they make together. */
const cells = [
  ...new Set(
    people.flatMap((person) => [
      ...personal.map((column) => person[column]!),
      `${person["voornaam"]!} ${person["achternaam"]!}`,
      person["e-mail"]!.split("@")[0]!,
      person["postcode"]!.replace(" ", ""),
    ]),
  ),
].filter((cell) => cell !== "");

/** Where shorter texts turn up, it is by chance: digests and codes hold every one of them. */
const TELLING = 10;

/** A text in other spellings, those that can be told from chance. */
function encoded(text: string): string[] {
  const bytes = Buffer.from(text);
  return [
    encodeURIComponent(text),
    bytes.toString("hex"),
    ...[0, 1, 2].map((offset) => base64Within(bytes, offset)),
  ].filter((spelling) => spelling.length >= TELLING);
}

/** The characters of base64 that tell of these bytes alone, where so many others come before. */
function base64Within(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  return text.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6));
}

/** What anybody could make from a list of names to see who is on it. */
function guessable(text: string): string[] {
  return ["md5", "sha1", "sha256"].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(text).digest();
    return [digest.toString("hex").slice(0, 16), digest.toString("base64").slice(0, 16)];
  });
}

/** In lowercase; without the numbers of lists, which are most of it. */
function searchable(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes).normalize("NFC");
  return text.replaceAll(/(?<=[[,])\d{1,5}(?=[\],])/g, "").toLowerCase();
}

/** Which of these cells are in the text, whole words if they are short, or in another spelling. */
function tellTales(text: string, of: readonly string[]): string[] {
  return of.filter((cell) => {
    const others = [...encoded(cell), ...guessable(cell)].map((spelling) => spelling.toLowerCase());
    return holdsWord(text, cell.normalize("NFC").toLowerCase()) || others.some((spelling) => text.includes(spelling));
  });
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (word.length >= TELLING || !(isInWord(text[at - 1]) || isInWord(text[at + word.length]))) return true;
  }
  return false;
}

function isInWord(character = ""): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

const files = new Map<string, Buffer>();

/** A second attempt, drawn by balls and a round of drand, with letters, an explanation and a refusal. */
beforeAll(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "privacy-"));
  const run = (code: number, ...words: string[]): void => {
    expect([words, kleroterion(folder, words).code]).toEqual([words, code]);
  };
  const { rounds } = vectors("drand") as { rounds: { round: number; signature: string }[] };
  const { round, signature } = rounds[0]!;
  const [first, second] = people.map((person) => person["registratiecode"]!);
  const quotas = path.join(root, "fixtures/zoetermeer/quotas.csv");
  const secret = path.join(folder, "secret.txt");
  fs.writeFileSync(secret, "5e".repeat(32));
  const rules = ["--id", "registratiecode", "--size", "100", "--draw-id", "Zoetermeer 2026", "--secret", secret];
  const prepare = ["prepare", "--register", register, "--quotas", quotas, ...rules];
  const again = ["--attempt", "2", "--former", "first"];
  run(0, ...prepare, "--out", "first");
  run(0, "abandon", "first");
  run(0, ...prepare, ...again, "--source", "balls:3x10", "--combine", `drand:quicknet:${round}`, "--out", "panel");
  run(0, "letter", "panel", "--person", first!);
  run(0, "explain", "panel", "--person", second!);
  run(0, "draw", "panel", "--value", "814", "--value", signature);
  run(2, "draw", "panel", "--value", "815", "--value", signature);
  run(0, "letter", "panel", "--all");
  run(0, "verify", "panel");
  for (const [name, bytes] of filesIn(path.join(folder, "panel"))) files.set(name, bytes);
  fs.rmSync(folder, { recursive: true });
});

describe("what is public or for an auditor", () => {
  it("holds nothing that says who anybody is", () => {
    // The verifier in Python was written before any register, and has a word that is a name.
    expect(files.get("public/verify.py")).toEqual(fs.readFileSync(path.join(root, "src/audit/verify.py")));
    const open = [...files].filter(([name]) => !name.startsWith("private/") && name !== "public/verify.py");
    expect(open.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        "auditor/eligibility.json",
        "auditor/log.ndjson",
        "auditor/register.csv",
        "public/certificate.json",
        "public/commitment.json",
        "public/draw.json",
        "public/former.ndjson",
        "public/log.ndjson",
        "public/lottery.json",
      ]),
    );
    expect(cells.length).toBeGreaterThan(4 * people.length);
    const text = open.map(([name, bytes]) => `${name}\n${searchable(bytes)}`).join("\n");
    expect(tellTales(text, cells)).toEqual([]);
  });

  it("would be found out, in any spelling", () => {
    const cell = "zoe.dijkstra65@example.org";
    expect(cells).toContain(cell);
    const hidden = (bytes: Buffer | string) => searchable(Buffer.from(`{"a":"${bytes.toString()}"}`));
    const spellings = [
      cell,
      cell.toUpperCase(),
      encodeURIComponent(cell),
      Buffer.from(cell).toString("hex"),
      Buffer.from(cell).toString("hex").toUpperCase(),
      ...["", "a", "ab", "ZTM-1541;"].map((before) => Buffer.from(`${before}${cell};2713 CU`).toString("base64")),
      createHash("sha256").update(cell).digest("hex"),
    ];
    for (const spelling of spellings) expect(tellTales(hidden(spelling), [cell])).toEqual([cell]);
    for (const word of ["Zoë", "Kees", "2717 BQ"]) expect(tellTales(hidden(`${word}, 12`), [word])).toEqual([word]);
    const everybody = new Set(people.map((person) => person["registratiecode"]!));
    const held = searchable(files.get("private/codes.csv")!);
    expect(tellTales(held, [...everybody])).toEqual([...everybody]);
  });
});
