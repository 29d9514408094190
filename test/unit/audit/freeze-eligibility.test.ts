import { beforeAll, describe, expect, it } from "vitest";
import { codesOf, numberedCode } from "../../../src/audit/codes.ts";
import { eligibilityBytes, parseEligibilityFile } from "../../../src/audit/eligibility-file.ts";
import { freezeInputs, type FrozenInputs } from "../../../src/audit/inputs.ts";
import { readSources, type Sources, type SourcesReading } from "../../../src/quotas/read-sources.ts";
import type { LeftOut } from "../../../src/register/left-out.ts";
import { leftOutSources } from "../../support/left-out-draw.ts";
import { pool, quotas, secret } from "../../support/synthetic-draw.ts";

function freeze(sources: Sources): { readonly reading: SourcesReading; readonly frozen: FrozenInputs } {
  const reading = readSources(sources, 2);
  return {
    reading,
    frozen: freezeInputs({ ...reading, panelSize: 2, objective: "maximin", tickets: 10, secret }),
  };
}

const bytesFor = (change: Partial<Sources>): Uint8Array =>
  eligibilityBytes(freeze({ ...leftOutSources, ...change }).frozen.eligibility.file);

const text = new TextDecoder().decode(leftOutSources.register.bytes);
const [header, ...rows] = text.trim().split("\n") as [string, ...string[]];
const registerOf = (written: string | Uint8Array) => ({
  register: { name: "r.csv", bytes: typeof written === "string" ? new TextEncoder().encode(written) : written },
});
const lines = (of: readonly string[], end = "\n"): string => of.map((line) => `${line}${end}`).join("");

describe("auditor/eligibility.json", () => {
  let honest: Uint8Array;

  beforeAll(() => {
    honest = bytesFor({});
  });

  const shuffled = rows.map((_, i) => rows[(5 * i + 3) % rows.length]!);
  const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));
  it.each<[string, Partial<Sources>]>([
    ["shuffled rows", registerOf(lines([header, ...shuffled]))],
    ["reversed rows", registerOf(lines([header, ...rows.toReversed()]))],
    ["a byte order mark", registerOf(`\uFEFF${text}`)],
    ["CRLF", registerOf(lines([header, ...rows], "\r\n"))],
    ["commas", registerOf(text.replaceAll(";", ","))],
    ["UTF-16", registerOf(utf16)],
    ["recipes in another order", { recipes: leftOutSources.recipes!.toReversed() }],
  ])("is the same bytes for %s", (_, change) => {
    expect(bytesFor(change)).toEqual(honest);
  });

  it("is read back as it was fixed", () => {
    const { file } = freeze(leftOutSources).frozen.eligibility;
    expect(parseEligibilityFile(honest)).toEqual(file);
    expect(file.rules).toMatchObject({
      lists: ["opted-out", "selected-before"],
      missing: "exclude",
      only: [{ column: "town", values: ["north"] }],
      recipes: [
        { feature: "age", day: "2027-01-01" },
        { feature: "sex", day: null },
      ],
    });
  });

  it("has rules on who may be drawn in one order, and text in one form", () => {
    const only = [
      { column: "town", values: ["north", "north "] },
      { column: "born", values: rows.map((row) => row.split(";")[1]!) },
    ];
    const given = { ...leftOutSources.eligibility!, only };
    const turned = { ...given, only: only.toReversed() };
    expect(bytesFor({ eligibility: turned })).toEqual(bytesFor({ eligibility: given }));
    const accented = (form: "NFC" | "NFD") => ({
      recipes: leftOutSources.recipes!.map((recipe) => ({ ...recipe, map: [...recipe.map, { from: "é".normalize(form), to: "man" }] })), // prettier-ignore
    });
    expect(bytesFor(accented("NFD"))).toEqual(bytesFor(accented("NFC")));
  });

  it("holds no id, of nobody: not even where a rule names some", () => {
    const named = [header, ...rows.slice(0, 9)].map((row) => row.replace(/^([a-z]);/, "person-$1;"));
    const ids = { column: "ID", values: ["a", "b", "c", "d", "e"].map((id) => `person-${id}`) };
    const eligibility = { ...leftOutSources.eligibility!, only: [ids], lists: {} };
    const { frozen } = freeze({ ...leftOutSources, ...registerOf(lines(named)), eligibility });
    expect(frozen.inputs.eligibility.leftOut).toEqual([{ people: 4, reason: "not-eligible" }]);
    expect(frozen.eligibility.file.rules.only).toEqual([{ column: "ID", values: [] }]);
    expect(new TextDecoder().decode(eligibilityBytes(frozen.eligibility.file))).not.toContain("person");
  });

  it("says that everybody could be drawn where nothing else was said", () => {
    const { inputs, eligibility } = freezeInputs({ pool, quotas, panelSize: 4, objective: "maximin", tickets: 12, secret }); // prettier-ignore
    expect(inputs.eligibility.leftOut).toEqual([]);
    expect(eligibility.file).toMatchObject({
      people: [],
      rules: { lists: [], missing: "refuse", only: [], recipes: [] },
    });
    expect(eligibility.file.salt).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is part of the digest: another rule, list or day gives another, though the people are the same", () => {
    const digestFor = (change: Partial<Sources>) => freeze({ ...leftOutSources, ...change }).frozen.inputs;
    const other = digestFor({ recipes: leftOutSources.recipes!.map((recipe) => (recipe.day === null ? recipe : { ...recipe, day: "2027-01-02" })) }); // prettier-ignore
    const usual = digestFor({});
    expect(other.register).toEqual(usual.register);
    expect(other.eligibility.leftOut).toEqual(usual.eligibility.leftOut);
    expect(other.eligibility.details).not.toBe(usual.eligibility.details);
  });
});

describe("the codes of people left out", () => {
  const codeOf = (id: string): string => codesOf(secret, [id])[0]!.code;

  it("are of their ids; of who has none, or one that somebody has already, they are numbered", () => {
    const { reading, frozen } = freeze(leftOutSources);
    const found = reading.leftOut.map(({ id, reason }, i) => [id, reason, frozen.eligibility.codes[i]!]);
    expect(found).toEqual([
      ["f", "not-eligible", codeOf("f")],
      ["g", "opted-out", codeOf("g")],
      ["h", "selected-before", codeOf("h")],
      ["i", "outside", codeOf("i")],
      ["k", "missing", numberedCode(secret, "k", 1)],
      ["", "missing", numberedCode(secret, "", 2)],
      ["", "not-eligible", numberedCode(secret, "", 1)],
      ["k", "missing", codeOf("k")],
      ["k", "missing", numberedCode(secret, "k", 2)],
      ["a", "not-eligible", numberedCode(secret, "a", 1)],
      ["f", "outside", numberedCode(secret, "f", 1)],
    ]);
  });

  it("are never those of anybody who can be drawn, nor the same twice", () => {
    const { frozen } = freeze(leftOutSources);
    const codes = [...frozen.eligibility.codes, ...frozen.codes.map(({ code }) => code)];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("are of the numbers of rows in a register without ids", () => {
    const leftOut: LeftOut[] = [{ row: 3, id: "3", reason: "missing", column: "age" }];
    const given = { pool, quotas, panelSize: 4, objective: "maximin", tickets: 12, secret };
    expect(freezeInputs({ ...given, leftOut }).eligibility.codes).toEqual([codeOf("3")]);
  });
});
