/** Ctrl-C, whenever it comes: the draw is there whole, or nothing is and the program says so. */
import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kleroterion, program, root, workplace, type Outcome } from "../support/cli.ts";

const stopped = "Stopped; nothing was written.\n";
const village = ["--register", "appingedam/register.csv", "--quotas", "appingedam/quotas.csv", "--size", "24"];
const pool = path.join(root, "fixtures/instances/sf_e_110");
/** Takes a second or more. */
const large = ["--register", `${pool}/respondents.csv`, "--quotas", `${pool}/categories.csv`, "--size", "110"];

interface Ending extends Outcome {
  readonly signal: string | null;
}

function start(folder: string, words: readonly string[]): { child: ChildProcess; ending: Promise<Ending> } {
  const child = spawn(process.execPath, words, { cwd: folder, env: { ...process.env, LC_ALL: "C" } });
  const shown = { out: "", err: "" };
  child.stdout.on("data", (bytes: Buffer) => (shown.out += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (shown.err += bytes.toString()));
  const ending = new Promise<Ending>((resolve) => {
    child.on("close", (code, signal) => {
      resolve({ code, signal, ...shown });
    });
  });
  return { child, ending };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What comes of a command that gets a signal after so many milliseconds. */
async function interrupted(folder: string, words: string[], after: number, signal: NodeJS.Signals): Promise<Ending> {
  const { child, ending } = start(folder, [program, ...words]);
  await pause(after);
  child.kill(signal);
  return ending;
}

describe("a command that is stopped", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s while it computes says so and leaves nothing", async (signal, code) => {
    const folder = workplace();
    const before = fs.readdirSync(folder);
    const words = ["prepare", ...large, "--out", "new/panel"];
    const begun = performance.now();
    expect(kleroterion(folder, words).code).toBe(0);
    const whole = performance.now() - begun;
    fs.rmSync(path.join(folder, "new"), { recursive: true });
    const endings: Ending[] = [];
    for (const share of [0.1, 0.25, 0.4, 0.55]) {
      const ending = await interrupted(folder, words, whole * share, signal);
      // The first run may have been the slow one, and this one over by then.
      if (ending.code === 0) fs.rmSync(path.join(folder, "new"), { recursive: true });
      else endings.push(ending);
    }
    expect(fs.readdirSync(folder)).toEqual(before);
    const heard = { code, signal: null, out: "", err: stopped };
    // Before the program has begun to listen, the signal itself ends it.
    const unheard = { code: null, signal, out: "", err: "" };
    expect(endings).toEqual(endings.map((ending) => (ending.signal === null ? heard : unheard)));
    expect(endings).toContainEqual(heard);
  });

  it("at any moment of its work has done all or nothing", async () => {
    const folder = workplace();
    const before = fs.readdirSync(folder).toSorted();
    const begun = performance.now();
    expect(kleroterion(folder, ["prepare", ...village, "--out", "first"]).code).toBe(0);
    const whole = performance.now() - begun;
    fs.rmSync(path.join(folder, "first"), { recursive: true });
    for (let moment = 0.1; moment < 1.2; moment += 0.1) {
      const { code, signal, out, err } = await interrupted(
        folder,
        ["prepare", ...village, "--out", "panel"],
        whole * moment,
        "SIGINT",
      );
      const after = fs.readdirSync(folder).toSorted();
      if (after.includes("panel")) {
        expect({ err, after }).toEqual({ err: "", after: [...before, "panel"].toSorted() });
        expect(out).toContain("Publish this digest");
        expect(kleroterion(folder, ["verify", "panel"]).code).toBe(0);
        fs.rmSync(path.join(folder, "panel"), { recursive: true });
      } else {
        expect([130, "SIGINT"]).toContain(code ?? signal);
        expect({ out, err, after }).toEqual({ out: "", err: code === 130 ? stopped : "", after: before });
      }
    }
  });
});

describe("a second signal", () => {
  /** A program that listens, and goes on for ten seconds. */
  const stubborn = `
    import { onInterrupt } from ${JSON.stringify(path.join(root, "dist/cli/interrupt.js"))};
    onInterrupt((signal) => console.log(signal));
    setTimeout(() => undefined, 10_000);
    console.log("ready");`;

  async function listening(folder: string): Promise<ReturnType<typeof start>> {
    const running = start(folder, ["--input-type=module", "--eval", stubborn]);
    await new Promise((resolve) => running.child.stdout!.once("data", resolve));
    return running;
  }

  it("ends the program at once", async () => {
    const { child, ending } = await listening(workplace());
    child.kill("SIGINT");
    await new Promise((resolve) => child.stdout!.once("data", resolve));
    await pause(400);
    child.kill("SIGINT");
    expect(await ending).toMatchObject({ signal: "SIGINT", out: "ready\nSIGINT\n" });
  });

  it("that comes with the first, as under npx, is the same key press", async () => {
    const { child, ending } = await listening(workplace());
    child.kill("SIGINT");
    await new Promise((resolve) => child.stdout!.once("data", resolve));
    child.kill("SIGINT");
    await pause(400);
    expect(child.exitCode ?? child.signalCode).toBeNull();
    child.kill("SIGKILL");
    expect((await ending).out).toBe("ready\nSIGINT\n");
  });
});
