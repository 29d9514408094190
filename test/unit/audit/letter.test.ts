import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../src/audit/canonical.ts";
import { rawDigest } from "../../../src/audit/digest.ts";
import { lettersOf, parseLetter, type Letter } from "../../../src/audit/letter.ts";
import { parseLotteryFile } from "../../../src/audit/lottery-file.ts";
import type { RecordFiles } from "../../../src/audit/record.ts";
import { parseRegisterCsv } from "../../../src/audit/register-csv.ts";
import { checkMember } from "../../../src/audit/verify/member.ts";
import type { CheckResult } from "../../../src/audit/verify/check.ts";
import { sayCheck } from "../../../src/messages/check-result.ts";
import { drawn, forged, pool, prepared, preparedFrom, quotas, lottery } from "../../support/synthetic-draw.ts";

const letters = (files: RecordFiles) =>
  lettersOf(
    files.get("public/commitment.json")!,
    parseLotteryFile(files.get("public/lottery.json")!),
    parseRegisterCsv(files.get("auditor/register.csv")!),
  );
const published = (files: RecordFiles) => new Map([...files].filter(([name]) => name.startsWith("public/")));
const positions = [...pool.people.keys()];
/** Two share a home; no ticket of the hand-made lottery is touched by that. */
const homes = preparedFrom({
  ...{ quotas, panelSize: 4, objective: "maximin", lottery },
  pool: { ...pool, households: pool.people.map((_, i) => (i === 0 || i === 1 ? 1 : undefined)) },
});

const record = drawn();
/** Somebody on some of the tickets. */
const MEMBER = 5;
const sound = letters(record)(MEMBER);
const judge = (letter: unknown, files: RecordFiles = record) => checkMember(files, canonicalBytes(letter));
const changed = (change: Partial<Record<keyof Letter, unknown>>) => judge({ ...sound, ...change });

describe("a letter", () => {
  it("of everybody passes, by the public files alone, before the draw and after", () => {
    for (const files of [prepared(), drawn(), homes]) {
      for (const position of positions) {
        expect(checkMember(published(files), canonicalBytes(letters(files)(position)))).toMatchObject({
          check: "member",
          outcome: "pass",
        });
      }
    }
  });

  it("says who, on how many tickets, and in which home", () => {
    const file = parseLotteryFile(record.get("public/lottery.json")!);
    expect(sound.code).toBe(file.codes[MEMBER]);
    expect(sound.tickets).toBe(file.tickets.filter((ticket) => ticket.includes(MEMBER)).length);
    expect(sound.commitment).toBe(rawDigest(record.get("public/commitment.json")!));
    const { households } = parseLotteryFile(homes.get("public/lottery.json")!);
    const housed = positions.map((position) => letters(homes)(position).household);
    expect(housed).toEqual(positions.map((position) => (households[0]!.includes(position) ? 1 : null)));
  });

  it("is the same before the draw and after: it does not say who was drawn", () => {
    expect(letters(prepared())(3)).toEqual(letters(drawn())(3));
  });

  it("comes back from its bytes", () => {
    expect(parseLetter(canonicalBytes(sound))).toEqual(sound);
  });
});

const other = "0".repeat(64);
const wrong = (...parts: string[]) => ({ problem: "contents", wrong: parts });

describe("a letter with one field changed fails by name", () => {
  it.each<[keyof Letter, unknown, object]>([
    ["schema", "kleroterion/letter/2", { problem: "form", form: "unknown-schema", at: "schema" }],
    ["commitment", other, { problem: "commitment" }],
    ["commitment", "x", { problem: "form", form: "wrong-value", at: "commitment" }],
    ["code", letters(record)(MEMBER + 1).code, wrong("entry", "code")],
    ["features", { ...sound.features, age: "child" }, wrong("entry", "features")],
    ["features", { age: sound.features["age"] }, wrong("entry", "features")],
    ["features", { ...sound.features, hair: "red" }, wrong("entry", "features")],
    ["features", { ...sound.features, age: 1 }, { problem: "form", form: "wrong-value", at: "features.age" }],
    ["features", ["old"], { problem: "form", form: "wrong-value", at: "features" }],
    ["household", 1, wrong("entry", "household")],
    ["household", 0, { problem: "form", form: "wrong-value", at: "household" }],
    ["path", sound.path.slice(1), wrong("entry")],
    ["path", [...sound.path, other], wrong("entry")],
    ["path", sound.path.with(0, other), wrong("entry")],
    ["path", ["x"], { problem: "form", form: "wrong-value", at: "path[0]" }],
    ["position", 11, { problem: "position" }],
    ["position", -1, { problem: "form", form: "wrong-value", at: "position" }],
    ["salt", other, wrong("entry")],
    ["tickets", sound.tickets + 1, { ...wrong("tickets"), stated: sound.tickets + 1, found: sound.tickets }],
    ["tickets", 1.5, { problem: "form", form: "not-canonical", at: "" }],
  ])("%s: %j", (field, value, details) => {
    const bytes = new TextEncoder().encode(JSON.stringify(sorted({ ...sound, [field]: value })));
    expect(checkMember(record, bytes)).toMatchObject({ check: "member", outcome: "fail", details });
  });

  it("position: that of anybody else", () => {
    for (const position of positions.filter((each) => each !== MEMBER)) {
      const { outcome, details } = changed({ position });
      expect(outcome).toBe("fail");
      expect(details).toMatchObject({ wrong: expect.arrayContaining(["entry", "code"]) as unknown });
    }
  });

  it("household: none where there is one", () => {
    const { households } = parseLotteryFile(homes.get("public/lottery.json")!);
    const shared = letters(homes)(households[0]![0]!);
    expect(judge({ ...shared, household: null }, homes)).toMatchObject({ details: wrong("entry", "household") });
  });

  it("a field more, a field fewer, a blank, another text", () => {
    const { salt, ...unsalted } = sound;
    expect(salt).toMatch(/^[0-9a-f]{64}$/);
    expect(judge(unsalted)).toMatchObject({ details: { form: "missing-key", at: "salt" } });
    expect(judge({ ...sound, name: "A" })).toMatchObject({ details: { form: "unknown-key", at: "name" } });
    const text = new TextDecoder().decode(canonicalBytes(sound));
    const bytes = (changedText: string) => checkMember(record, new TextEncoder().encode(changedText));
    expect(bytes(`${text}\n`)).toMatchObject({ details: { form: "not-canonical" } });
    expect(bytes("# Your place in the lottery")).toMatchObject({ details: { form: "not-json" } });
  });
});

describe("an honest letter tells on a draw that was changed afterwards", () => {
  it.each<[string, Parameters<typeof forged>[0], string[]]>([
    [
      "the person in a group of other features",
      ({ lottery: file }) => {
        const from = file.groups.find(({ members }) => members.includes(MEMBER))!;
        const into = file.groups.find(({ members }) => !members.includes(MEMBER))!;
        from.members = from.members.filter((position) => position !== MEMBER);
        into.members = [...into.members, MEMBER].toSorted((a, b) => a - b);
      },
      ["features"],
    ],
    [
      "taken off every ticket",
      ({ lottery: file }) => {
        file.tickets = file.tickets.map((ticket) => ticket.filter((position) => position !== MEMBER));
      },
      ["tickets"],
    ],
    ["another register", ({ commitment }) => void (commitment.inputs.register.root = other), ["entry"]],
    ["another number of people", ({ commitment }) => void (commitment.inputs.register.people = 4), ["entry"]],
    ["another code", ({ lottery: file }) => void (file.codes[MEMBER] = "ZZZZZZZZZZ"), ["code"]],
    ["a home made up", ({ lottery: file }) => void (file.households = [[MEMBER, 6]]), ["household"]],
  ])("%s", (_, edit, parts) => {
    const files = forged(edit);
    // The forger's own digest in it, as if the member had not compared that: all else is told still.
    const letter = { ...sound, commitment: rawDigest(files.get("public/commitment.json")!) };
    expect(judge(letter, files)).toMatchObject({ details: wrong(...parts) });
    expect(judge(sound, files)).toMatchObject({ details: { problem: "commitment" } });
  });

  it("is skipped where the lottery cannot be read", () => {
    const files = new Map([...record].filter(([name]) => name !== "public/lottery.json"));
    expect(judge(sound, files)).toMatchObject({ outcome: "skipped", details: { file: "public/lottery.json" } });
  });
});

it.each(["en", "nl"] as const)("every outcome is a sentence in %s", async (language) => {
  const results: CheckResult[] = [
    judge({ ...sound }),
    changed({ commitment: other }),
    changed({ position: 11 }),
    changed({ schema: "x" }),
    checkMember(record, new Uint8Array()),
    changed({ code: "A", features: {}, household: 4, tickets: 12 }),
  ];
  const said = results.map((result) => sayCheck(result, language).sentence.replaceAll(sound.code, "CODE"));
  for (const sentence of said) expect(sentence).toMatch(/^[^\p{Cc}]+\.$/u);
  await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(`letter.${language}.txt`);
});

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
