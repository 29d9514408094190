import { beforeAll, describe, expect, it } from "vitest";
import { thaw } from "../../../src/audit/folder.ts";
import { parseCommitment } from "../../../src/audit/commitment.ts";
import type { RecordFiles } from "../../../src/audit/record.ts";
import { verifyFiles } from "../../../src/audit/verify/verify-files.ts";
import { main } from "../../../src/cli/main.ts";
import { checkPrivateFiles } from "../../../src/reports/check-private.ts";
import { readStaying } from "../../../src/reports/members.ts";
import { vectors } from "../../support/vectors.ts";
import { inProcessIo, type InProcessIo } from "../../support/in-process-io.ts";

const ages = ["old", "young"];

/** Forty people of two features in twenty homes; the rows hold what spreadsheets and readers of CSV stumble over. */
const people = Array.from({ length: 40 }, (_, i) => ({
  id: `=P${i}`,
  cells: [
    `"Last, ""${i}"""`,
    ages[i % 2]!,
    i % 3 === 0 ? "north" : "south",
    `Street ${i % 20}`,
    i % 4 === 0 ? "-x" : "",
  ],
}));
const register = (ids: boolean): string =>
  [
    `${ids ? "id," : ""}name,age,area,home,note`,
    ...people.map(({ id, cells }) => (ids ? [id, ...cells] : cells).join(",")),
    "",
  ].join("\n");
const quotas = "feature,value,min,max\nage,old,2,4\nage,young,2,4\narea,north,1,3\narea,south,3,5\n";
const files = { "people.csv": register(true), "rows.csv": register(false), "quotas.csv": quotas };

async function run(io: InProcessIo, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const before = { ...io.shown };
  const code = await main(words, io);
  return { code, out: io.shown.out.slice(before.out.length), err: io.shown.err.slice(before.err.length) };
}

const done = { code: 0, err: "" };
const prepare = (list: string, ...more: string[]) => [
  "prepare",
  "--register",
  list,
  "--quotas",
  "quotas.csv",
  "--size",
  "6",
  "--tickets",
  "20",
  ...more,
];

/** A panel drawn in the folder `panel`. */
async function drawn(list: string, ...more: string[]): Promise<InProcessIo> {
  const io = inProcessIo(files);
  expect(await run(io, ...prepare(list, ...more, "--out", "panel", "--quiet"))).toMatchObject(done);
  expect(await run(io, "draw", "panel", "--value", "1", "--quiet")).toMatchObject(done);
  return io;
}

const text = (io: InProcessIo, folder: string, file: string): string =>
  new TextDecoder().decode(io.written.get(folder)!.get(file));
/** Ids in the first column of a table, as spreadsheets are kept from running them. */
const idsIn = (io: InProcessIo, folder: string, file: string): string[] =>
  text(io, folder, file)
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(",")[0]!.replace(/^'/, ""));
const failures = (record: RecordFiles): string[] =>
  [...verifyFiles(record), checkPrivateFiles(record)].flatMap(({ check, outcome }) =>
    outcome === "fail" ? [check] : [],
  );
const types = (io: InProcessIo, folder: string): string[] =>
  text(io, folder, "public/log.ndjson")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { type: string }).type);

describe.each([
  ["with ids", "people.csv", []],
  ["with ids and households", "people.csv", ["--household", "home"]],
  ["numbered by row", "rows.csv", []],
])("three replacements in a row, %s", (_, list, rule) => {
  let io: InProcessIo;
  const folders = ["panel", "first", "second", "third"];
  const panels: string[][] = [];

  beforeAll(async () => {
    io = await drawn(list, ...rule);
    const panelOf = (folder: string, file: string): string[] => {
      const codes = new Map(
        text(io, folder, "private/codes.csv").trim().split("\n").slice(1).map((row) => row.replaceAll("'", "").split(",") as [string, string]), // prettier-ignore
      );
      return file === "draw"
        ? (JSON.parse(text(io, folder, "public/draw.json")) as { panel: string[] }).panel.map((code) =>
            codes.get(code)!,
          )
        : idsIn(io, folder, "private/whole-panel.csv");
    };
    panels.push(panelOf("panel", "draw"));
    for (const [i, folder] of folders.slice(1).entries()) {
      // One of those drawn last, and of those who were there before, where there are two.
      const left = [panels.at(-1)!.at(-1)!, panels.at(-1)!.at(0)!];
      const out = left.flatMap((id) => ["--out-person", id]);
      expect(await run(io, "replace", folders[i]!, ...out, "--give-way", "--out", folder, "--quiet")).toMatchObject(
        done,
      );
      expect(failures(io.written.get(folder)!)).toEqual([]);
      expect(await run(io, "draw", folder, "--value", `${i}`, "--quiet")).toMatchObject(done);
      const whole = panelOf(folder, "whole");
      expect(whole.filter((id) => left.includes(id))).toEqual([]);
      expect(whole.slice(0, 4).toSorted()).toEqual(
        panels
          .at(-1)!
          .filter((id) => !left.includes(id))
          .toSorted(),
      );
      panels.push(whole);
    }
  }, 60_000);

  it("leave six people each time, and never draw anybody twice", () => {
    expect(panels.map((panel) => new Set(panel).size)).toEqual([6, 6, 6, 6]);
    expect(new Set(panels.flat()).size).toBe(6 + 2 + 2 + 2);
  });

  it("leave folders that pass every check, the replaced ones too", () => {
    for (const folder of folders) expect(failures(io.written.get(folder)!)).toEqual([]);
  });

  it("are computed again to the same bytes", async () => {
    expect(await run(io, "verify", "third", "--replay", "--quiet")).toMatchObject(done);
  });

  it("keep the code and the row of each person", () => {
    const rowsOf = (folder: string, file: string) => new Set(text(io, folder, file).trim().split("\n").slice(1));
    const before = rowsOf("first", "private/register.csv");
    for (const file of ["private/register.csv", "private/staying.csv"])
      for (const row of rowsOf("third", file))
        if (list === "people.csv") expect(files["people.csv"]).toContain(`${row}\n`);
        else expect(files["rows.csv"]).toContain(`\n${row.replace(/^\d+,/, "")}\n`);
    expect(before.size).toBeGreaterThan(20);
    const codes = rowsOf("panel", "private/codes.csv");
    for (const row of rowsOf("third", "private/codes.csv")) expect(codes).toContain(row);
  });

  it("share no home under the rule", () => {
    if (rule.length === 0) return;
    for (const panel of panels) expect(new Set(panel.map((id) => Number(id.slice(2)) % 20)).size).toBe(6);
  });

  it("are told of in the log of each folder replaced from", () => {
    expect(folders.map((folder) => types(io, folder).filter((type) => type === "replaced").length)).toEqual([
      1, 1, 1, 0,
    ]);
  });
});

describe("replace", () => {
  const cause = async (io: InProcessIo, ...words: string[]) => {
    const { code, err } = await run(io, "replace", ...words);
    return { code, found: [...err.matchAll(/\[([A-Z_]+)\]$/gm)].map(([, name]) => name), err };
  };
  const refused = (...found: string[]) => ({ code: 2, found });

  it("refuses who is not on the panel, all at once, and names somebody near", async () => {
    const io = await drawn("people.csv");
    const inside = idsIn(io, "panel", "private/panel.csv");
    const [outside] = idsIn(io, "panel", "private/remaining.csv");
    const unknown = inside[0]!.replace("P", "Q");
    const persons = [unknown, outside!, inside[0]!, inside[0]!].flatMap((id) => ["--out-person", id]);
    const { err, ...rest } = await cause(io, "panel", ...persons, "--out", "new");
    expect(rest).toEqual(refused("OUT_PERSON_INVALID", "OUT_PERSON_INVALID", "OUT_PERSON_INVALID"));
    expect(err).toMatch(/nobody has the id or code =Q\d+\..*Did you mean =P\d+\?/);
    expect(err).toContain(`${outside} is not on the panel of panel.`);
    expect(err).toContain(`${inside[0]} is named twice`);
    expect(await cause(io, "panel", "--out", "new")).toMatchObject(refused("OPTION_MISSING"));
    expect(await cause(io, "panel", "--out-person", " ", "--out", "new")).toMatchObject(
      refused("OPTION_WITHOUT_VALUE"),
    );
    expect(types(io, "panel")).not.toContain("replaced");
  });

  it("takes a code as well as an id", async () => {
    const io = await drawn("people.csv");
    const { panel } = JSON.parse(text(io, "panel", "public/draw.json")) as { panel: string[] };
    const { out, code } = await run(io, "replace", "panel", "--out-person", panel[2]!.toLowerCase(), "--give-way", "--out", "new", "--json"); // prettier-ignore
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ panelSize: 1, panel: null, replacement: { out: [panel[2]], staying: 5 } });
  });

  it("needs a draw that was done, and its private files", async () => {
    const io = inProcessIo(files);
    await run(io, ...prepare("people.csv", "--out", "panel", "--quiet"));
    expect(await cause(io, "panel", "--out-person", "=P1", "--out", "new")).toMatchObject(refused("DRAW_NOT_DONE"));
    await run(io, "draw", "panel", "--value", "1", "--quiet");
    const folder = io.written.get("panel")!;
    io.written.set("public", new Map([...folder].filter(([name]) => name.startsWith("public/"))));
    expect(await cause(io, "public", "--out-person", "=P1", "--out", "new")).toMatchObject(
      refused("DRAW_FOLDER_INVALID"),
    );
    const older = text(io, "panel", "public/commitment.json").replace("commitment/4", "commitment/3");
    io.written.set("older", new Map([...folder, ["public/commitment.json", new TextEncoder().encode(older)]]));
    expect(await cause(io, "older", "--out-person", "=P1", "--out", "new")).toMatchObject(
      refused("DRAW_FOLDER_BROKEN"),
    );
  });

  it("is done once for a draw: then from the replacement, or again if that was abandoned", async () => {
    const io = await drawn("people.csv");
    const [one, other] = idsIn(io, "panel", "private/panel.csv");
    const again = (...words: string[]) => cause(io, "panel", "--out-person", other!, "--give-way", "--quiet", ...words);
    await run(io, "replace", "panel", "--out-person", one!, "--give-way", "--out", "first", "--quiet");
    expect(await again("--out", "new")).toMatchObject(refused("DRAW_REPLACED"));
    const second = ["--attempt", "2", "--former", "first", "--out", "new"];
    expect(await again(...second)).toMatchObject(refused("FORMER_INVALID"));
    const abandoned = await run(io, "abandon", "first");
    expect(abandoned.out.replaceAll(/\s+/g, " ")).toContain("the same replace with --attempt 2 --former first");
    expect(await again("--out", "new")).toMatchObject(refused("DRAW_REPLACED"));
    io.written.set("stranger", new Map(io.written.get("panel")));
    expect(await again("--attempt", "2", "--former", "stranger", "--out", "new")).toMatchObject(
      refused("FORMER_INVALID"),
    );
    expect(await again(...second)).toMatchObject({ code: 0, found: [] });
    expect(failures(io.written.get("new")!)).toEqual([]);
    expect(types(io, "panel").filter((type) => type === "replaced")).toHaveLength(2);
    await run(io, "draw", "new", "--value", "1", "--quiet");
    expect(await again("--attempt", "3", "--former", "new", "--out", "third")).toMatchObject(refused("FORMER_INVALID"));
  });

  it("does not take back who left, and says so", async () => {
    const io = await drawn("people.csv");
    const [one] = idsIn(io, "panel", "private/panel.csv");
    await run(io, "replace", "panel", "--out-person", one!, "--give-way", "--out", "first", "--quiet");
    await run(io, "draw", "first", "--value", "1", "--quiet");
    const { err, ...rest } = await cause(io, "first", "--out-person", one!, "--out", "new");
    expect(rest).toEqual(refused("OUT_PERSON_INVALID"));
    expect(err).toContain(`The seat of ${one} was already drawn anew in first, or taken by a reserve.`);
  });

  it("draws a whole panel anew when all have left, and nobody of it", async () => {
    const io = await drawn("people.csv", "--household", "home");
    const all = idsIn(io, "panel", "private/panel.csv");
    const out = all.flatMap((id) => ["--out-person", id]);
    expect(await run(io, "replace", "panel", ...out, "--out", "new", "--quiet")).toMatchObject(done);
    expect(await run(io, "draw", "new", "--value", "1", "--quiet")).toMatchObject(done);
    expect(failures(io.written.get("new")!)).toEqual([]);
    const anew = idsIn(io, "new", "private/whole-panel.csv");
    expect(anew).toHaveLength(6);
    expect(anew.filter((id) => all.includes(id))).toEqual([]);
    expect(io.written.get("new")!.has("private/staying.csv")).toBe(false);
  });

  it("says when too few are left, people or homes", async () => {
    const few = `id,age,area,home\n${Array.from("abcdefg")
      .map((id, i) => `${id},${ages[i % 2]},${i < 3 ? "north" : "south"},${i < 5 ? i : 9}`)
      .join("\n")}\n`;
    const io = inProcessIo({ ...files, "people.csv": few });
    await run(io, ...prepare("people.csv", "--out", "panel", "--quiet"));
    await run(io, "draw", "panel", "--value", "1", "--quiet");
    const out = idsIn(io, "panel", "private/panel.csv").flatMap((id) => ["--out-person", id]);
    const { err, ...rest } = await cause(io, "panel", ...out.slice(0, 4), "--out", "new");
    expect(rest).toEqual(refused("REPLACEMENT_TOO_FEW"));
    expect(err).toContain("2 seats are empty, and 1 person may still be drawn");
    await run(io, ...prepare("people.csv", "--household", "home", "--out", "homes", "--quiet"));
    await run(io, "draw", "homes", "--value", "1", "--quiet");
    const [stays] = idsIn(io, "homes", "private/panel.csv");
    const nobody = await cause(io, "homes", "--out-person", stays!, "--out", "none");
    expect(nobody).toMatchObject(refused("REPLACEMENT_TOO_FEW"));
    expect(nobody.err).toContain("1 seat is empty, and 0 people may still be drawn");
  });

  const inputsOf = (io: InProcessIo, folder: string) =>
    parseCommitment(io.written.get(folder)!.get("public/commitment.json")!).inputs;

  it("takes the rules of the draw before unless told otherwise", async () => {
    const io = inProcessIo(files);
    const rules = ["--objective", "goldilocks", "--gamma", "2", "--source", "dice:d10x20", "--fallback", "typed"];
    await run(io, ...prepare("people.csv", ...rules, "--out", "panel", "--quiet"));
    await run(io, "draw", "panel", "--value", "11876677954665453986", "--quiet");
    const [one] = idsIn(io, "panel", "private/panel.csv");
    const asked = ["replace", "panel", "--out-person", one!, "--give-way", "--quiet"];
    expect(await run(io, ...asked, "--out", "same")).toMatchObject(done);
    const { objective, gamma, tickets, seed } = inputsOf(io, "same");
    expect({ objective, gamma, tickets, seed }).toEqual({
      objective: "goldilocks",
      gamma: "2/1",
      tickets: 20,
      seed: { fallback: ["typed"], scheme: "sortition-seed-v1", sources: ["dice:d10x20"] },
    });
    await run(io, "abandon", "same", "--quiet");
    const others = ["--objective", "maximin", "--tickets", "10", "--source", "balls:1x10", "--draw-id", "R"];
    expect(await run(io, ...asked, ...others, "--attempt", "2", "--former", "same", "--out", "other")).toMatchObject({
      code: 2,
      err: expect.stringContaining("FORMER_INVALID") as unknown,
    });
    const unnamed = [...others.slice(0, -2), "--attempt", "2", "--former", "same", "--out", "other"];
    expect(await run(io, ...asked, ...unnamed)).toMatchObject(done);
    expect(inputsOf(io, "other")).toMatchObject({
      objective: "maximin",
      gamma: null,
      tickets: 10,
      seed: { fallback: [], sources: ["balls:1x10"] },
    });
  });

  it("wants a round of drand that nobody knows yet", async () => {
    const [known] = (vectors("drand") as { rounds: { round: number; signature: string }[] }).rounds;
    const io = inProcessIo(files);
    const source = (round: number) => ["--source", `drand:quicknet:${round}`];
    await run(io, ...prepare("people.csv", ...source(known!.round), "--out", "panel", "--quiet"));
    expect(await run(io, "draw", "panel", "--value", known!.signature, "--quiet")).toMatchObject(done);
    const [one] = idsIn(io, "panel", "private/panel.csv");
    const asked = ["panel", "--out-person", one!, "--give-way", "--out", "new", "--quiet"];
    const silent = await cause(io, ...asked);
    expect(silent).toMatchObject(refused("REPLACEMENT_SOURCE"));
    expect(silent.err).toContain("--source drand:quicknet:TIME");
    expect(await cause(io, ...asked, ...source(known!.round))).toMatchObject(refused("REPLACEMENT_SOURCE"));
    const fallback = ["--source", "typed", "--fallback", `drand:quicknet:${known!.round - 1}`];
    expect(await cause(io, ...asked, ...fallback)).toMatchObject(refused("REPLACEMENT_SOURCE"));
    expect(await cause(io, ...asked, ...source(known!.round + 1))).toMatchObject({ code: 0 });
    expect(failures(io.written.get("new")!)).toEqual([]);
  });

  it("lets no quota give way unasked, and just the one it named", async () => {
    // Two of the three young people were drawn: for two seats there is one left.
    const list = `id,age\n${["a", "b", "c", "d", "e", "f"].map((id, i) => `${id},${i < 3 ? "young" : "old"}`).join("\n")}\n`;
    const io = inProcessIo({
      ...files,
      "list.csv": list,
      "ages.csv": "feature,value,min,max\nage,young,2,2\nage,old,1,1\n",
    });
    await run(io, "prepare", "--register", "list.csv", "--quotas", "ages.csv", "--size", "3", "--tickets", "12", "--out", "panel"); // prettier-ignore
    await run(io, "draw", "panel", "--value", "1", "--quiet");
    const young = idsIn(io, "panel", "private/panel.csv").filter((id) => "abc".includes(id));
    const asked = ["panel", ...young.flatMap((id) => ["--out-person", id]), "--out", "new"];
    const { code, err } = await cause(io, ...asked);
    expect(code).toBe(1);
    expect(err.replaceAll(/\s+/g, " ")).toMatch(/age old max 0 → 1 age young min 2 → 1 .*add --give-way/);
    expect(io.written.has("new")).toBe(false);
    expect(types(io, "panel")).not.toContain("replaced");
    expect(await cause(io, ...asked, "--give-way")).toMatchObject({ code: 0, err: "" });
    const { quotas: used, replacement } = inputsOf(io, "new");
    const seats = (old: number[], youngest: number[]) => [
      { feature: "age", values: [{ value: "old", min: old[0], max: old[1] }, { value: "young", min: youngest[0], max: youngest[1] }] }, // prettier-ignore
    ];
    expect(used).toEqual(seats([0, 1], [1, 2]));
    expect(replacement!.giveWay).toEqual(seats([0, 0], [2, 2]));
    expect(replacement!.quotas).toEqual(seats([1, 1], [2, 2]));
    expect((await run(io, "draw", "new", "--value", "1", "--quiet")).code).toBe(0);
    const { out } = await run(io, "verify", "new");
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "Quotas that give way: age old, age young. The whole panel has 2 of age old; the quota is 1. The whole panel has 1 of age young; the quota is 2.",
    );
  });
});

describe("the rows of those who stay", () => {
  it("are those of the panel, and no others pass", async () => {
    const io = await drawn("people.csv");
    const [one] = idsIn(io, "panel", "private/panel.csv");
    await run(io, "replace", "panel", "--out-person", one!, "--give-way", "--out", "new", "--quiet");
    await run(io, "draw", "new", "--value", "1", "--quiet");
    const honest = io.written.get("new")!;
    const { inputs } = parseCommitment(honest.get("public/commitment.json")!);
    const staying = readStaying(honest, thaw(honest, inputs));
    const stated = inputs.replacement!.staying.map(({ code }) => code);
    expect(staying.map(({ code }) => code).toSorted()).toEqual(stated);
    const rows = text(io, "new", "private/staying.csv").trim().split("\n");
    const tampered = (lines: string[]) =>
      failures(new Map([...honest, ["private/staying.csv", new TextEncoder().encode(`${lines.join("\n")}\n`)]]));
    expect(tampered(rows)).toEqual([]);
    expect(tampered(rows.slice(0, -1))).toEqual(["private"]);
    expect(tampered(rows.with(1, rows[1]!.replace(/^=P\d+/, "=P99")))).toEqual(["private"]);
    expect(tampered(rows.with(1, rows[1]!.replace("Last", "First")))).toEqual(["private"]);
    expect(failures(new Map([...honest].filter(([name]) => name !== "private/staying.csv")))).toEqual(["private"]);
  });
});
