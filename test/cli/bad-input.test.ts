/** Whatever is wrong with what a person gives: a message of its own, the right exit code, and nothing left behind. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { amongFixtures } from "../support/in-process-io.ts";
import { filesIn, kleroterion, root, shell, told, workplace, type Outcome } from "../support/cli.ts";

interface Case {
  readonly register: string;
  readonly quotas?: string;
  readonly size?: number;
  /** In place of quotas and size, which are in it. */
  readonly assembly?: string;
  readonly findings: readonly { readonly code: string; readonly line?: number }[];
  readonly about: string;
}

const cases = JSON.parse(fs.readFileSync(path.join(root, "fixtures/bad/cases.json"), "utf8")) as Case[];

/** The words for a case, behind the command. */
function inputsOf({ register, quotas, size, assembly }: Case): string[] {
  if (assembly !== undefined) return [`bad/${assembly}`, "--register", `bad/${register}`];
  return ["--register", `bad/${register}`, "--quotas", `bad/${quotas}`, "--size", `${size}`];
}

/** The options of a prepare that works, some of them changed. */
function prepareWith(changes: Record<string, string>): string[] {
  const options = { register: "bad/register.csv", quotas: "bad/quotas.csv", size: "6", out: "panel", ...changes };
  return ["prepare", ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
}

/** What happened, once it is sure that nobody sees a stack trace and that the folder is as it was. */
function refused(folder: string, words: readonly string[]): Outcome {
  const before = fs.readdirSync(folder, { recursive: true });
  const outcome = kleroterion(folder, words);
  expect(fs.readdirSync(folder, { recursive: true })).toEqual(before);
  expect(outcome.out).toBe("");
  expect(outcome.err).not.toMatch(/^ +at /m);
  return outcome;
}

describe("a broken file", () => {
  it.each(cases)("$register with $quotas: $about", async (each) => {
    const { findings } = each;
    const { code, out, err, written } = await amongFixtures("prepare", ...inputsOf(each), "--out", "panel");
    expect([out, written.size]).toEqual(["", 0]);
    expect(err).not.toMatch(/^ +at /m);
    expect(code).toBe(findings.some((finding) => finding.code === "QUOTAS_INFEASIBLE") ? 1 : 2);
    const shown = findings.slice(0, 20);
    expect(codesIn(err)).toEqual(shown.map((finding) => finding.code));
    const lines = err.split("\n");
    for (const [index, { line }] of shown.entries()) {
      if (line !== undefined)
        expect(lines[index]).toMatch(new RegExp(String.raw`^bad/[\w/.-]+:${line}(?: \(.+?\))?: `));
    }
  });

  it("says the same to everybody", async () => {
    const transcripts: string[] = [];
    for (const each of cases) {
      const words = ["check", ...inputsOf(each), "--quiet"];
      transcripts.push(told(`kleroterion ${words.join(" ")}`, await amongFixtures(...words)));
    }
    await expect(transcripts.join("\n")).toMatchFileSnapshot("transcripts/bad-files.txt");
  });
});

function codesIn(err: string): string[] {
  return [...err.matchAll(/\[([A-Z_]+)\]$/gm)].map(([, code]) => code!);
}

describe("a wrong value", () => {
  it.each([
    [{ register: "nowhere.csv" }, "FILE_MISSING"],
    [{ register: "bad" }, "FILE_IS_DIRECTORY"],
    [{ quotas: "bad/quotas.csv/x" }, "FILE_UNREADABLE"],
    [{ register: "circle.csv" }, "FILE_UNREADABLE"],
    [{ size: "0" }, "SIZE_INVALID"],
    [{ size: "-1" }, "SIZE_INVALID"],
    [{ size: "6.0" }, "SIZE_INVALID"],
    [{ size: "1e2" }, "SIZE_INVALID"],
    [{ size: "0x6" }, "SIZE_INVALID"],
    [{ size: "six" }, "SIZE_INVALID"],
    [{ size: "31" }, "SIZE_OVER_POOL"],
    [{ tickets: "0" }, "TICKETS_INVALID"],
    [{ tickets: "x" }, "TICKETS_INVALID"],
    [{ tickets: "1000001" }, "TICKETS_INVALID"],
    [{ objective: "fairest" }, "OBJECTIVE_UNKNOWN"],
    [{ gamma: "1" }, "GAMMA_WITHOUT_GOLDILOCKS"],
    [{ objective: "goldilocks", gamma: "0" }, "GAMMA_INVALID"],
    [{ objective: "goldilocks", gamma: "-1" }, "GAMMA_INVALID"],
    [{ objective: "goldilocks", gamma: "1/2" }, "GAMMA_INVALID"],
    [{ id: "nummer" }, "REGISTER_ID_COLUMN_MISSING"],
    [{ secret: "empty" }, "SECRET_INVALID"],
    [{ secret: "nowhere" }, "FILE_MISSING"],
    [{ out: "bad" }, "OUT_NOT_EMPTY"],
    [{ out: "empty" }, "OUT_NOT_EMPTY"],
    [{ out: "empty/panel" }, "WRITE_FAILED"],
    [{ out: "" }, "OPTION_WITHOUT_VALUE"],
  ])("%j: %s", (changes, code) => {
    const folder = workplace();
    fs.writeFileSync(path.join(folder, "empty"), "");
    fs.symlinkSync("circle.csv", path.join(folder, "circle.csv"));
    const outcome = refused(folder, prepareWith(changes));
    expect(outcome.code).toBe(2);
    expect(codesIn(outcome.err)).toContain(code);
  });

  it("all that is wrong with the rules is said at once", () => {
    const { err } = refused(workplace(), prepareWith({ size: "0", tickets: "0", objective: "x" }));
    expect(codesIn(err)).toEqual(["SIZE_INVALID", "TICKETS_INVALID", "OBJECTIVE_UNKNOWN"]);
  });

  it.each(["", "  ", "3\n7", "\u001b[2J"])("the seed %j", (seed) => {
    const folder = workplace();
    kleroterion(folder, prepareWith({}));
    expect(refused(folder, ["draw", "panel", "--seed", seed]).code).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)("a file one may not read, a folder one may not write in", () => {
    const folder = workplace();
    fs.chmodSync(path.join(folder, "bad/register.csv"), 0o000);
    fs.mkdirSync(path.join(folder, "locked"), 0o500);
    expect(codesIn(refused(folder, prepareWith({})).err)).toEqual(["FILE_UNREADABLE"]);
    fs.chmodSync(path.join(folder, "bad/register.csv"), 0o600);
    expect(codesIn(refused(folder, prepareWith({ out: "locked/panel" })).err)).toEqual(["WRITE_FAILED"]);
  });
});

describe("a folder that is taken", () => {
  it("a draw is never overwritten, whole or in part", () => {
    const folder = workplace();
    kleroterion(folder, prepareWith({}));
    const before = filesIn(path.join(folder, "panel"));
    expect(codesIn(refused(folder, prepareWith({ size: "7" })).err)).toEqual(["OUT_NOT_EMPTY"]);
    expect(codesIn(refused(folder, prepareWith({ out: "panel/public" })).err)).toEqual(["OUT_NOT_EMPTY"]);
    expect(filesIn(path.join(folder, "panel"))).toEqual(before);
  });

  it("an empty folder will do", () => {
    const folder = workplace();
    fs.mkdirSync(path.join(folder, "panel"));
    expect(kleroterion(folder, prepareWith({})).code).toBe(0);
  });

  it("a prepared folder that was touched is not drawn from", () => {
    const folder = workplace();
    kleroterion(folder, prepareWith({}));
    const register = path.join(folder, "panel/private/register.csv");
    fs.writeFileSync(register, fs.readFileSync(register, "utf8").replace("P01,Ada,female,16-34", "P01,Ada,male,16-34"));
    const { code, err } = refused(folder, ["draw", "panel", "--seed", "1"]);
    expect([code, ...codesIn(err)]).toEqual([2, "DRAW_FOLDER_BROKEN"]);
    expect(fs.readFileSync(path.join(folder, "panel/public/log.ndjson"), "utf8")).toContain("broken-record");
  });
});

describe("what cannot be finished", () => {
  /** No file may grow beyond 8 kB, as on a full disk: the write itself fails. */
  const cramped = (folder: string, line: string): Outcome => shell(folder, `trap "" XFSZ; ulimit -f 8; ${line}`);

  it("a full disk leaves nothing of a new folder", () => {
    const folder = workplace();
    const before = fs.readdirSync(folder);
    const { code, err } = cramped(folder, `kleroterion ${prepareWith({ out: "new/panel" }).join(" ")}`);
    expect([code, ...codesIn(err)]).toEqual([2, "WRITE_FAILED"]);
    expect(fs.readdirSync(folder)).toEqual(before);
  });

  it("a full disk leaves a prepared folder as it was", () => {
    const folder = workplace();
    const options = "--register appingedam/register.csv --quotas appingedam/quotas.csv --size 24";
    shell(folder, `kleroterion prepare ${options} --out panel`);
    const before = filesIn(path.join(folder, "panel"));
    const { code, err } = cramped(folder, "kleroterion draw panel --seed 1");
    expect([code, ...codesIn(err)]).toEqual([2, "WRITE_FAILED"]);
    expect(filesIn(path.join(folder, "panel"))).toEqual(before);
    expect(shell(folder, "kleroterion draw panel --seed 1 && kleroterion verify panel").code).toBe(0);
  });
});

describe("what a name could do", () => {
  const hostile = '=HYPERLINK("http://evil")\u001b[31m\u202e';

  function hostileWorkplace(): string {
    const folder = workplace();
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const name = quoted(hostile);
    const people = Array.from({ length: 8 }, (_, i) => `${i},${name},${i % 2 === 0 ? name : "constructor"}`);
    const register = ["id," + quoted(`${hostile} as a heading`) + ",__proto__", ...people];
    fs.writeFileSync(path.join(folder, "register.csv"), `${register.join("\n")}\n`);
    const quotas = `feature,value,min,max\n__proto__,${name},1,2\n__proto__,constructor,1,2\n`;
    fs.writeFileSync(path.join(folder, "quotas.csv"), quotas);
    return folder;
  }

  it("no heading, value or name steers the terminal or runs in a spreadsheet", () => {
    const folder = hostileWorkplace();
    const inputs = "--register register.csv --quotas quotas.csv --size 3";
    for (const line of [`check ${inputs}`, `draw ${inputs} --seed 1 --out panel`, "verify panel --replay"]) {
      const { code, out, err } = shell(folder, `kleroterion ${line}`);
      expect([code, err]).toEqual([0, ""]);
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(out).not.toMatch(/[\u001b\u202e]/);
    }
    const panel = fs.readFileSync(path.join(folder, "panel/private/panel.csv"), "utf8");
    expect(panel).toMatch(/"'=HYPERLINK/);
    expect(panel).not.toMatch(/"=/);
  });

  it("the heading __proto__ is a name like any other", () => {
    const folder = hostileWorkplace();
    const { out } = shell(folder, "kleroterion check --register register.csv --quotas quotas.csv --size 3 --json");
    expect((JSON.parse(out) as { features: object }).features).toMatchObject([
      {
        feature: "__proto__",
        values: [
          { value: hostile, pool: 4 },
          { value: "constructor", pool: 4 },
        ],
      },
    ]);
  });
});
