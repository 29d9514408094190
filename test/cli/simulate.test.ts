/** Studies on the command line: what people see, and the same bytes however they were computed. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/register/csv.ts";
import { filesIn, kleroterion, program, root, transcript, workplace } from "../support/cli.ts";

const matches = (text: string, name: string): Promise<void> =>
  expect(text).toMatchFileSnapshot(`transcripts/${name}.txt`);

/** With the studies that come with the program beside the other fixtures. */
function studyPlace(): string {
  const folder = workplace();
  fs.cpSync(path.join(root, "fixtures/studies"), path.join(folder, "studies"), { recursive: true });
  return folder;
}

/** Jobs that take some hundredths of a second each. */
const several = [
  ...['title = "Several"', 'seed = "7"', "replicates = 8", "tickets = 100", "sizes = [12]"],
  ...['algorithms = ["leximin", "legacy", "random"]'],
  ...["[pools.village]", 'population = "studies/village.csv"', "people = 80"],
  ...["[pools.village.response]", "base = 0.1", "education.high = 2"],
  ...["[quotas.shares]", 'from = "population"', 'features = ["age", "gender", "education"]', "slack = [1, 2]"],
  ...["[measures]", 'intersections = "all"', "draws = 1000"],
];
const jobCount = 16;

function severalPlace(): string {
  const folder = studyPlace();
  fs.writeFileSync(path.join(folder, "several.toml"), several.join("\n"));
  return folder;
}

const simulate = (folder: string, ...words: readonly string[]) =>
  kleroterion(folder, ["simulate", "several.toml", ...words]);

interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** Stops the study of `several.toml` once some of its jobs are done. */
function stoppedBy(signal: NodeJS.Signals, folder: string, out: string): Promise<Ending> {
  const words = [program, "simulate", "several.toml", "--out", out, "--workers", "1"];
  const child = spawn(process.execPath, words, { cwd: folder, env: { ...process.env, LC_ALL: "C" } });
  let err = "";
  child.stderr.on("data", (bytes: Buffer) => (err += bytes.toString()));
  const watch = setInterval(() => {
    if (journal(folder, out).split("\n").length < 5) return;
    clearInterval(watch);
    child.kill(signal);
  }, 5);
  return new Promise((resolve) => {
    child.on("close", (code, ended) => {
      clearInterval(watch);
      resolve({ code, signal: ended, err });
    });
  });
}

function journal(folder: string, out: string): string {
  const file = path.join(folder, out, "jobs.ndjson");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}

const results = (folder: string, out: string): ReadonlyMap<string, Buffer> => filesIn(path.join(folder, out));

describe("what people see", () => {
  it("of studies", async () => {
    const text = transcript(
      studyPlace(),
      "kleroterion simulate studies/quick.toml --out village",
      "ls village",
      "head -3 village/results.csv",
      "kleroterion simulate studies/quick.toml --out village",
      "kleroterion simulate studies/quick.toml --out village --resume",
      "kleroterion simulate studies/slack.toml --out village --resume",
      "kleroterion simulate studies/quick.toml --only village/shares/24/3 | head -20",
      "kleroterion simulate studies/quick.toml --only village/share/24/3",
      "kleroterion simulate --register bad/register.csv --quotas bad/quotas.csv --size 6 --objective leximin --objective random --draws 5000 --out simple",
      "kleroterion simulate --register bad/register.csv --quotas bad/quotas.csv --size 6 --replicates 2 --out json --json",
      "kleroterion simulate --register bad/register.csv --quotas bad/quotas/clash.csv --size 6 --out none --lang nl",
    );
    await matches(text, "simulate");
  });

  it("of words that are wrong", async () => {
    const folder = studyPlace();
    fs.mkdirSync(path.join(folder, "taken"));
    fs.writeFileSync(path.join(folder, "taken", "letter.txt"), "");
    const text = transcript(
      folder,
      "kleroterion simulate",
      "kleroterion simulate studies/quick.toml",
      "kleroterion simulate studies/none.toml --out a",
      "kleroterion simulate studies/quick.toml --out taken",
      "kleroterion simulate studies/quick.toml --out secret.txt",
      "kleroterion simulate studies/quick.toml --out a --size 20 --seed 3",
      "kleroterion simulate studies/quick.toml --out a --workers none",
      "kleroterion simulate studies/quick.toml --out a --workers 2 --queue redis://localhost",
      "kleroterion simulate --register bad/register.csv --size 6 --out a",
      "kleroterion simulate --register bad/register.csv --quotas bad/quotas.csv --size six --out a",
      "kleroterion simulate --register bad/register.csv --quotas bad/quotas.csv --size 6 --objective lexmin --out a",
      "ls",
    );
    await matches(text, "simulate-words");
  });

  it("of study files that are wrong", async () => {
    const folder = studyPlace();
    const bad: Record<string, readonly string[]> = {
      "empty.toml": [],
      "not-toml.toml": ["sizes = [20"],
      "keys.toml": [
        ...[
          "seeds = 3",
          "replicates = 0",
          "sizes = [20, 0]",
          'algorithms = ["lexmin", "legacy", "legacy"]',
          "gamma = 2",
        ],
        ...["[pools.village]", 'population = "studies/village.csv"', 'margins = "m.csv"', "people = 100"],
        ...["[pools.a]", 'populatoin = "studies/village.csv"', "letters = 100", "id = 'x'"],
        ...["[pools.'a/b']", 'register = "bad/register.csv"', 'quotas = ["gifen"]', "response = { base = 2 }"],
        ...["[quotas.given]", 'from = "census"', "slack = 'much'"],
        ...["[measures]", "draws = 1.5", "[measures.dropout]", "chance = 10"],
      ],
      "files.toml": [
        ...["sizes = [20, 500]", 'algorithms = ["stratified"]', 'strata = ["agee"]'],
        ...["[pools.village]", 'population = "studies/village.csv"', "people = 100"],
        ...["[pools.village.response]", "base = 0.1", "educatoin.high = 2", "age.old = 3"],
        ...["[pools.given]", 'register = "bad/register.csv"', "sizes = [6]", 'quotas = ["file"]'],
        ...["[quotas.shares]", 'from = "population"', 'features = ["age", "gendr"]'],
        ...["[quotas.file]", 'file = "bad/quotas/clash.csv"', "slack = 1"],
        ...["[quotas.other]", 'file = "nowhere.csv"'],
      ],
    };
    for (const [name, lines] of Object.entries(bad)) fs.writeFileSync(path.join(folder, name), lines.join("\n"));
    const calls = Object.keys(bad).flatMap((name) =>
      ["en", "nl"].map((language) => `kleroterion simulate ${name} --out out --lang ${language}`),
    );
    await matches(transcript(folder, ...calls, "ls -d out"), "simulate-refused");
  });
});

describe("the results of a study", () => {
  const whole = severalWhole();

  it("are the same bytes from 1, 2 and 8 workers", () => {
    const folder = severalPlace();
    for (const workers of ["1", "8"]) {
      expect(simulate(folder, "--out", workers, "--workers", workers).code).toBe(0);
      expect(results(folder, workers)).toEqual(whole());
    }
  });

  it("are the same bytes after a kill, and what was done is not done again", async () => {
    const folder = severalPlace();
    expect((await stoppedBy("SIGKILL", folder, "killed")).signal).toBe("SIGKILL");
    const kept = journal(folder, "killed");
    const done = kept.split("\n").length - 2;
    expect(done).toBeLessThan(jobCount);
    // As if the program had been killed in the middle of writing.
    fs.writeFileSync(path.join(folder, "killed/jobs.ndjson"), `${kept}{"setting":0,"repl`);
    const refused = simulate(folder, "--out", "killed");
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("--resume") as string });
    const { code, out } = simulate(folder, "--out", "killed", "--resume");
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining(`${done} of ${jobCount} jobs were done before.`) as string,
    });
    expect(results(folder, "killed")).toEqual(whole());
  });

  it("are the same bytes where the journal was damaged, and that is said", async () => {
    const folder = severalPlace();
    await stoppedBy("SIGKILL", folder, "damaged");
    const lines = journal(folder, "damaged").split("\n");
    lines[2] = lines[2]!.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`);
    fs.writeFileSync(path.join(folder, "damaged/jobs.ndjson"), lines.join("\n"));
    const { code, out, err } = simulate(folder, "--out", "damaged", "--resume");
    expect({ code, err }).toEqual({
      code: 0,
      err: "One line of jobs.ndjson was damaged; its job is computed anew.\n",
    });
    expect(out).toContain(`${lines.length - 3} of ${jobCount} jobs were done before.`);
    expect(results(folder, "damaged")).toEqual(whole());
  });

  it("are kept as far as they are there when the study is stopped", async () => {
    const folder = severalPlace();
    const { code, err } = await stoppedBy("SIGINT", folder, "stopped");
    expect({ code, err }).toEqual({
      code: 130,
      err: expect.stringMatching(/^Stopped\. \d+ of 16 jobs are done and kept\./) as string,
    });
    fs.appendFileSync(path.join(folder, "several.toml"), "\nmisreports = 1\n");
    expect(simulate(folder, "--out", "stopped", "--resume").err).toContain("STUDY_RESUME_OTHER");
    fs.writeFileSync(path.join(folder, "several.toml"), several.join("\n"));
    expect(simulate(folder, "--out", "stopped", "--resume").code).toBe(0);
  });

  it("have for each job the numbers that it has alone", () => {
    const folder = severalPlace();
    const { out } = simulate(folder, "--only", "village/shares-2/12/7", "--json");
    const { outcomes } = JSON.parse(out) as {
      outcomes: { algorithm: string; status: string; values: [string, number][] }[];
    };
    const { rows } = parseCsv(whole().get("results.csv")!, "results.csv");
    const own = rows.map(({ cells }) => cells).filter((cells) => cells[1] === "shares-2" && cells[4] === "7");
    expect(own.map(([, , , algorithm, , status, measure, , value]) => [algorithm, status, measure, value])).toEqual(
      outcomes.flatMap(({ algorithm, status, values }) =>
        values.map(([measure, value]) => [algorithm, status, measure, String(value)]),
      ),
    );
  });
});

/** The files of `several.toml` computed in one go by two threads; once for all tests. */
function severalWhole(): () => ReadonlyMap<string, Buffer> {
  let files: ReadonlyMap<string, Buffer> | undefined;
  return () => {
    if (files) return files;
    const folder = severalPlace();
    expect(simulate(folder, "--out", "whole", "--workers", "2").code).toBe(0);
    return (files = results(folder, "whole"));
  };
}
