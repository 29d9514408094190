/** A study on the command line, in memory: what happens while it runs. */
import { describe, expect, it } from "vitest";
import type { Io } from "../../../src/cli/io.ts";
import { main } from "../../../src/cli/main.ts";
import { progressText } from "../../../src/cli/study-progress.ts";
import { sortitionError } from "../../../src/errors.ts";
import { simulateWords } from "../../../src/messages/simulate.ts";
import { runJob } from "../../../src/simulate/run-job.ts";
import { inProcessIo, type InProcessIo } from "../../support/in-process-io.ts";
import { drawn, files } from "../../support/study-files.ts";

const study = ["sizes = 4", "replicates = 4", "tickets = 20", ...drawn].join("\n");

const ioWith = (changes: Partial<Io> = {}): InProcessIo => inProcessIo({ ...files, "study.toml": study }, changes);

const simulate = (io: Io, ...words: readonly string[]): Promise<number> =>
  main(["simulate", "study.toml", "--out", "out", ...words], io);

/** A runner that gives one result, then ends as told. */
const halting = (end: (io: InProcessIo) => Promise<void>, io: () => InProcessIo): Partial<Io> => ({
  openRunner: () => ({
    run: async (of, [job], heard) => {
      heard(await runJob(of, job!));
      return end(io());
    },
    close: () => Promise.resolve(),
  }),
});

describe("simulate", () => {
  it("writes results, and takes the journal away", async () => {
    const io = ioWith();
    expect(await simulate(io)).toBe(0);
    expect([...io.written.get("out")!.keys()].toSorted()).toEqual(
      ["curves.csv", "datapackage.json", "manifest.json", "report.html", "report.md", "results.csv"].concat([
        "verslag.html",
        "verslag.md",
      ]),
    );
    expect(() => io.readFile("out/jobs.ndjson")).toThrow("FILE_MISSING");
  });

  it.each([
    ["a finding", () => Promise.reject(sortitionError("LEGACY_FAILED", { found: 0, failed: 9 })), 2, "LEGACY_FAILED"],
    ["a bug", () => Promise.reject(new Error("a bug")), 3, "a bug"],
  ] as const)("keeps what is done where a job ends in %s", async (_, end, code, said) => {
    const io = ioWith(halting(end, () => io));
    expect(await simulate(io)).toBe(code);
    expect(io.shown.err).toMatch(/^1 of 4 jobs are done and kept\. To go on once that is mended/);
    expect(io.shown.err).toContain(said);
    expect(new TextDecoder().decode(io.readFile("out/jobs.ndjson")).trim().split("\n")).toHaveLength(2);
    expect(io.written.size).toBe(0);
  });

  it("stops at Ctrl-C, and says how to go on", async () => {
    const stopping = (io: InProcessIo): Promise<void> => {
      io.stop("SIGINT");
      return new Promise(() => undefined);
    };
    const io = ioWith(halting(stopping, () => io));
    expect(await simulate(io)).toBe(130);
    expect(io.shown.err.replaceAll("\n", " ")).toBe(
      "Stopped. 1 of 4 jobs are done and kept. To go on, the same command with --resume. ",
    );
  });

  it("says what to do where the disk is full, be it at a result or at the end", async () => {
    const full = (code: "STUDY_JOURNAL_FAILED" | "WRITE_FAILED"): never => {
      throw sortitionError(code, { path: "out", reason: "ENOSPC" });
    };
    let lines = 0;
    const append = (): void => {
      if (++lines > 3) full("STUDY_JOURNAL_FAILED");
    };
    const journal = ioWith({ openAppender: () => ({ append, close: () => undefined }) });
    expect(await simulate(journal)).toBe(2);
    expect(journal.shown.err).toMatch(/^2 of 4 jobs are done and kept\.[^]*the disk is full\. [^]*--resume\./);
    const end = ioWith({ replaceFiles: () => full("WRITE_FAILED") });
    expect(await simulate(end)).toBe(2);
    expect(end.shown.err).toMatch(/^4 of 4 jobs are done and kept\.[^]*--resume\.\n[^]*the disk is full\./);
  });

  it("shows how far it is to whoever watches, and leaves the line as it was", async () => {
    const waiting = (io: InProcessIo): Promise<void> => {
      io.pass(4000);
      return Promise.reject(new Error("enough"));
    };
    const io = ioWith({ watched: true, ...halting(waiting, () => io) });
    await simulate(io);
    const wipe = "\r\u001b[2K";
    const [, first, ...rest] = io.shown.err.split(wipe);
    expect(first).toBe("█████░░░░░░░░░░░░░░░ 1 of 4 jobs");
    expect(rest.at(-1)).toMatch(/^1 of 4 jobs are done/);
  });
});

describe("the line of progress", () => {
  const state = { count: 30, before: 10, total: 130, milliseconds: 4000 };

  it("counts the rate of this run alone, and the time that is left at it", () => {
    // 20 jobs in 4 seconds are 5 a second; 100 are left.
    expect(progressText(state, simulateWords.en)).toBe("████░░░░░░░░░░░░░░░░ 30 of 130 jobs, 5.0 a second, 20 s left");
    expect(progressText(state, simulateWords.nl)).toBe(
      "████░░░░░░░░░░░░░░░░ 30 van 130 taken, 5,0 per seconde, nog 20 s",
    );
  });

  it("says nothing of a rate that is not known yet", () => {
    expect(progressText({ ...state, milliseconds: 1000 }, simulateWords.en)).toBe(
      "████░░░░░░░░░░░░░░░░ 30 of 130 jobs",
    );
    expect(progressText({ ...state, count: 10 }, simulateWords.en)).toBe("█░░░░░░░░░░░░░░░░░░░ 10 of 130 jobs");
  });

  it("fits a terminal", () => {
    const long = { count: 123_456, before: 0, total: 1_000_000, milliseconds: 1e9 };
    for (const words of Object.values(simulateWords)) expect(progressText(long, words).length).toBeLessThan(80);
  });
});
