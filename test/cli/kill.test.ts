/** Killed at any moment, without a word: a folder is absent, or can be gone on with, or complete; and nothing of the log is lost. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { systemIo } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { perform } from "../../src/cli/tasks.ts";
import { program, workplace } from "../support/cli.ts";

const register = ["id,age", "P-01,old", "P-02,old", "P-03,young", "P-04,young", "P-05,young", ""];
const quotas = ["feature,value,min,max", "age,old,1,1", "age,young,1,1", ""];
const files = ["--register", "people.csv", "--quotas", "seats.csv", "--secret", "secret.txt"];
const prepare = ["prepare", ...files, "--size", "2", "--tickets", "10", "--out", "panel"];
const draw = ["draw", "panel", "--seed", "3 7 7"];
const commands = { prepare, draw, explain: ["explain", "panel", "--person", "P-03"] };

/** From one step that is tried to the next; with SLOW=1 every step is. */
const strides = process.env["SLOW"] === "1" ? { prepare: 1, draw: 1, explain: 1 } : { prepare: 9, draw: 9, explain: 4 };

/** A program that kills itself before its step number `step`, from 1, of all that change something on the disk. */
function stoppedBefore(step: number): string[] {
  const source = `
    import fs from "node:fs";
    let left = ${step};
    for (const name of ["openSync", "writeFileSync", "fsyncSync", "mkdirSync", "renameSync", "rmdirSync", "rmSync"]) {
      const real = fs[name];
      fs[name] = (...given) => {
        const reads = name === "openSync" && !/[wa]/.test(given[1] ?? "r");
        if (!reads && --left === 0) process.kill(process.pid, "SIGKILL");
        return real(...given);
      };
    }`;
  return ["--import", `data:text/javascript,${encodeURIComponent(source)}`, program];
}

interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}

/** What comes of a command that is killed, if it still runs, after so many milliseconds. */
function run(folder: string, words: readonly string[], after?: number): Promise<Ending> {
  const child = spawn(process.execPath, words, { cwd: folder, stdio: "ignore", env: { ...process.env, LC_ALL: "C" } });
  if (after !== undefined) setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      resolve({ code, signal });
    });
  });
}

const system = systemIo();

/** The same without a process of its own, which takes less time. */
async function inside(folder: string, [command, directory, ...words]: readonly string[]): Promise<[number, string]> {
  let text = "";
  const say = (more: string): void => void (text += more);
  const io = {
    ...system,
    out: say,
    err: say,
    openEngine: () => ({ ask: perform, close: () => undefined }),
    onInterrupt: () => undefined,
  };
  return [await main([command!, path.join(folder, directory!), ...words], io), text];
}

function here(): string {
  const folder = workplace();
  fs.writeFileSync(path.join(folder, "people.csv"), register.join("\n"));
  fs.writeFileSync(path.join(folder, "seats.csv"), quotas.join("\n"));
  return folder;
}

const prepared = async (folder: string): Promise<string> => {
  expect((await run(folder, [program, ...prepare])).code).toBe(0);
  return folder;
};

const listed = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("panel"))
    .toSorted();

const lines = (folder: string, name: string): string[] =>
  fs
    .readFileSync(path.join(folder, "panel", name, "log.ndjson"), "utf8")
    .split("\n")
    .map((line) => (line === "" ? "" : (JSON.parse(line) as { type: string }).type));

/** What a folder must hold in the end, whatever happened to it. */
async function expectDrawn(folder: string): Promise<void> {
  expect((await inside(folder, draw))[0]).toBe(0);
  await expectSound(folder);
  expect(lines(folder, "public")).toEqual(lines(folder, "auditor"));
  expect(listed(folder)).toEqual(complete);
}

async function expectSound(folder: string): Promise<void> {
  expect(await inside(folder, ["verify", "panel"])).toEqual([0, expect.not.stringContaining("FAIL")]);
}

const complete = ((): string[] => {
  const inside = [
    "auditor/eligibility.json",
    "auditor/log.ndjson",
    "auditor/register.csv",
    ...["codes.csv", "panel.csv", "probabilities.csv", "quotas.csv", "register.csv", "remaining.csv", "secret.txt"].map(
      (name) => `private/${name}`,
    ),
    "private/settings.json",
    ...["certificate.json", "commitment.json", "draw.json", "log.ndjson", "lottery.json"].map(
      (name) => `public/${name}`,
    ),
    ...["public", "private"].flatMap((part) =>
      ["report.html", "report.md", "verslag.html", "verslag.md"].map((name) => `${part}/${name}`),
    ),
    ...["minutes.html", "minutes.md", "proces-verbaal.html", "proces-verbaal.md", "VERIFY.md", "verify.py"].map(
      (name) => `public/${name}`,
    ),
  ];
  const folders = ["auditor", "private", "public"];
  return ["panel", ...[...inside, ...folders].map((name) => path.join("panel", name))].toSorted();
})();

describe("prepare, killed", () => {
  it("before any step on the disk leaves no folder, and the next one cleans up", async () => {
    const folder = here();
    let step = 1;
    for (; (await run(folder, [...stoppedBefore(step), ...prepare])).signal === "SIGKILL"; step += strides.prepare) {
      if (!fs.existsSync(path.join(folder, "panel"))) continue;
      await expectSound(folder);
      fs.rmSync(path.join(folder, "panel"), { recursive: true });
    }
    expect(step).toBeGreaterThan(30);
    await expectDrawn(folder);
  });

  it("at any time leaves no folder or a whole one", async () => {
    const folder = here();
    for (const after of moments(5, 700)) {
      await run(folder, [program, ...prepare], after);
      if (!fs.existsSync(path.join(folder, "panel"))) continue;
      await expectSound(folder);
      fs.rmSync(path.join(folder, "panel"), { recursive: true });
    }
    await prepared(folder);
    await expectDrawn(folder);
  });
});

describe.each([
  ["draw", ["seed", "draw"]],
  ["explain", ["explained"]],
] as const)("%s, killed", (name, done) => {
  const before = ["open", "inputs", "files", "lottery", "commitment", "close"];

  it("before any step on the disk is gone on with by the next, and counts once", async () => {
    const folder = await prepared(here());
    const spare = path.join(folder, "spare");
    fs.cpSync(path.join(folder, "panel"), spare, { recursive: true });
    const ends = new Set<string>();
    let step = 1;
    for (; ; step += strides[name]) {
      const { signal } = await run(folder, [...stoppedBefore(step), ...commands[name]]);
      const left = lines(folder, "auditor").slice(before.length, -1);
      expect([[], ["open", ...done, "close"]]).toContainEqual(left);
      if (signal === null) break;
      await expectDrawn(folder);
      const added = lines(folder, "auditor").slice(before.length, -1).filter((type) => type !== "open" && type !== "close"); // prettier-ignore
      ends.add(added.join(" "));
      fs.rmSync(path.join(folder, "panel"), { recursive: true });
      fs.cpSync(spare, path.join(folder, "panel"), { recursive: true });
    }
    expect(step).toBeGreaterThan(10);
    const again = name === "draw" ? "seed draw repeated" : "explained seed draw";
    expect(ends).toEqual(new Set(["seed draw", again]));
  });

  it("at any time is gone on with", async () => {
    const folder = await prepared(here());
    for (const after of moments(5, 500)) await run(folder, [program, ...commands[name]], after);
    await expectDrawn(folder);
  });
});

/** Milliseconds, spread over the time given, the same on every run. */
function moments(count: number, within: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.round((((i * 0.618034) % 1) + 0.02) * within));
}

describe("several at once", () => {
  it("lose no line of each other", async () => {
    const folder = await prepared(here());
    const before = lines(folder, "auditor").length;
    const endings = await Promise.all(
      Array.from({ length: 6 }, (_, i) => run(folder, [program, "explain", "panel", "--group", `${1 + (i % 2)}`])),
    );
    expect(endings.map(({ code }) => code)).toEqual(endings.map(() => 0));
    expect(lines(folder, "auditor")).toHaveLength(before + 3 * endings.length);
    await expectDrawn(folder);
  });
});
