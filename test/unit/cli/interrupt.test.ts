import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/cli/engine.ts";
import type { Io } from "../../../src/cli/io.ts";
import { main } from "../../../src/cli/main.ts";
import { perform } from "../../../src/cli/tasks.ts";
import { inProcessIo, type InProcessIo } from "../../support/in-process-io.ts";

const bad = path.join(import.meta.dirname, "../../../fixtures/bad");
const files = Object.fromEntries(
  ["register.csv", "quotas.csv", "quotas/clash.csv"].map((name) => [
    name,
    fs.readFileSync(path.join(bad, name), "utf8"),
  ]),
);
const inputs = ["--register", "register.csv", "--quotas", "quotas.csv", "--size", "6"];
const clashing = ["--register", "register.csv", "--quotas", "quotas/clash.csv", "--size", "6"];
const stopped = "Stopped; nothing was written.\n";
const wipe = "\r\u001b[2K";

/** Commands that compute, and one that only writes. */
const computing = [
  ["check", ...inputs],
  ["prepare", ...inputs, "--out", "new"],
  ["draw", ...inputs, "--seed", "1", "--out", "new"],
  ["verify", "old", "--replay"],
];

/** With a prepared draw in the folder `old`. */
async function opened(changes: Partial<Io> = {}): Promise<InProcessIo> {
  const io = inProcessIo(files, changes);
  const engine: Engine = { ask: perform, close: () => undefined };
  expect(await main(["prepare", ...inputs, "--out", "old"], { ...io, openEngine: () => engine })).toBe(0);
  io.shown.out = io.shown.err = "";
  return io;
}

/** An engine that never answers, and calls once it is asked. */
const endless = (asked: () => void) => (): Engine => ({
  ask: () => {
    asked();
    return new Promise(() => undefined);
  },
  close: () => undefined,
});

describe("Ctrl-C", () => {
  it.each(computing)("while %s computes: a wiped line, a sentence, nothing written", async (...words) => {
    const io = await opened({ watched: true });
    const before = new Map(io.written);
    const stop = (): void => {
      setImmediate(() => {
        io.pass(4000);
        io.stop("SIGINT");
      });
    };
    expect(await main(words, { ...io, openEngine: endless(stop) })).toBe(130);
    expect(io.shown.out).toBe("");
    expect(io.shown.err).toMatch(/, 3 s/);
    expect(io.shown.err.endsWith(`${wipe}${stopped}`)).toBe(true);
    expect(io.written).toEqual(before);
  });

  it.each([...computing, ["draw", "old", "--seed", "1"]])(
    "heard when %s has its answer, before it tells or writes",
    async (...words) => {
      const io = await opened();
      const before = new Map(io.written);
      // The signal came while the program was busy: it is heard as soon as there is time.
      let rounds = words[0] === "check" || (words[0] === "draw" && words[1] === "old") ? 1 : 2;
      const idle = (): Promise<void> => {
        if (--rounds === 0) io.stop("SIGINT");
        return Promise.resolve();
      };
      expect(await main(words, { ...io, idle })).toBe(130);
      expect(io.shown).toEqual({ out: "", err: stopped });
      expect(io.written).toEqual(before);
      expect(io.engines()).toBe(0);
    },
  );

  it("also ends the search for what clashes", async () => {
    const io = inProcessIo(files);
    let asked = 0;
    const engine: Engine = {
      ask: (task, given, progress) => {
        if (asked++ === 0) return perform(task, given, progress);
        setImmediate(() => {
          io.stop("SIGINT");
        });
        return new Promise(() => undefined);
      },
      close: () => undefined,
    };
    expect(await main(["prepare", ...clashing, "--out", "new"], { ...io, openEngine: () => engine })).toBe(130);
    expect(asked).toBe(2);
    expect(io.shown).toEqual({ out: "", err: stopped });
  });

  it("has the exit code and the language it should have", async () => {
    const io = inProcessIo(files);
    const stop = (): void => {
      setImmediate(() => {
        io.stop("SIGTERM");
      });
    };
    const words = ["check", ...inputs, "--lang", "nl"];
    expect(await main(words, { ...io, openEngine: endless(stop) })).toBe(143);
    expect(io.shown.err).toBe("Gestopt; er is niets geschreven.\n");
  });

  it("after the write changes nothing", async () => {
    const io = inProcessIo(files);
    const createFolder: Io["createFolder"] = (directory, content) => {
      io.createFolder(directory, content);
      io.stop("SIGINT");
    };
    expect(await main(["prepare", ...inputs, "--out", "new"], { ...io, createFolder })).toBe(0);
    expect(io.shown.out).toContain("Publish this digest");
    expect(io.written.has("new")).toBe(true);
  });
});

describe("the engine", () => {
  it("is opened where it is needed, and closed whatever comes of it", async () => {
    let opened = 0;
    const counting = (io: InProcessIo): Io => ({
      ...io,
      openEngine: () => {
        opened++;
        return io.openEngine();
      },
    });
    const cases: [words: string[], code: number, engines: number][] = [
      // Whether a panel exists and what the quotas cost of the lowest chance: one question.
      [["check", ...inputs], 0, 1],
      [["check", ...clashing], 1, 1],
      [["prepare", ...clashing, "--out", "new"], 1, 2],
      [["check", ...inputs, "--id", "nobody"], 2, 1],
      [["--help"], 0, 0],
    ];
    for (const [words, code, engines] of cases) {
      const io = inProcessIo(files);
      opened = 0;
      expect(await main(words, counting(io))).toBe(code);
      expect({ words, opened, open: io.engines() }).toEqual({ words, opened: engines, open: 0 });
    }
  });

  it("that breaks is our fault, with the stack of where it broke", async () => {
    const io = inProcessIo(files);
    const broken = (): Engine => ({ ask: () => Promise.reject(new Error("broken")), close: () => undefined });
    expect(await main(["check", ...inputs], { ...io, openEngine: broken })).toBe(3);
    expect(io.shown.out).toBe("");
    expect(io.shown.err).toMatch(/^This is a fault of kleroterion.*\nError: broken\n +at /);
  });
});
