import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { finishReplacing, replaceFiles } from "../../../src/cli/replace-files.ts";
import { findingsOf } from "../../support/findings.ts";

type Files = ReadonlyMap<string, Uint8Array>;

let home: string;
beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), "replace-"));
  // Nobody else is at work here: no need to wait for them.
  vi.spyOn(Atomics, "wait").mockReturnValue("timed-out");
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(home, { recursive: true });
});

const files = (named: Record<string, string>): Files =>
  new Map(Object.entries(named).map(([name, text]) => [name, new TextEncoder().encode(text)]));

function everything(): Record<string, string> {
  const names = fs.readdirSync(home, { recursive: true }).map(String).toSorted();
  const found = names.filter((name) => fs.statSync(path.join(home, name)).isFile());
  return Object.fromEntries(found.map((name) => [name, fs.readFileSync(path.join(home, name), "utf8")]));
}

function put(named: Record<string, string>): void {
  for (const [name, text] of Object.entries(named)) {
    fs.mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    fs.writeFileSync(path.join(home, name), text);
  }
}

/** From this step on nothing happens on the disk any more, as for a program that was killed. Returns whether it came so far. */
function killedBefore(step: number, act: () => void): boolean {
  let left = step;
  const killed = new Error("killed");
  const names = ["openSync", "writeFileSync", "fsyncSync", "mkdirSync", "renameSync", "rmdirSync", "rmSync"] as const;
  const spies = names.map((name) => {
    const real = fs[name] as (...given: unknown[]) => unknown;
    return vi.spyOn(fs, name).mockImplementation((...given: unknown[]) => {
      if (--left <= 0) throw killed;
      return real(...given);
    });
  });
  try {
    act();
    return false;
  } catch (error) {
    if (error !== killed) throw error;
    return true;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const before = { "auditor/log.ndjson": "a\n", "public/log.ndjson": "p\n" };
const after = { "auditor/log.ndjson": "a\nb\n", "private/panel.csv": "who", "public/draw.json": "{}", "public/log.ndjson": "p\nq\n" }; // prettier-ignore
const replace = (): void => {
  replaceFiles(home, files(after), "public/draw.json", files(before));
};

describe("files of a folder replaced together", () => {
  it("are, if the program is killed at any step, as they were or will be finished; nothing is left over", () => {
    const endings = new Set<string>();
    let step = 1;
    for (; ; step++) {
      fs.rmSync(home, { recursive: true });
      put(before);
      if (!killedBefore(step, replace)) break;
      finishReplacing(home);
      const { length } = Object.keys(everything()).filter((name) => name.endsWith(".partial"));
      const left = Object.fromEntries(
        Object.entries(everything()).filter(([name]) => !name.startsWith(".unfinished.")),
      );
      expect([before, after]).toContainEqual(left);
      endings.add(left["public/draw.json"] === undefined ? "as they were" : "finished");
      if (left["public/draw.json"] === undefined) replace();
      expect({ length, ...everything() }).toEqual({ length: 0, ...after });
      expect(fs.readdirSync(home).toSorted()).toEqual(["auditor", "private", "public"]);
    }
    expect(endings).toEqual(new Set(["as they were", "finished"]));
    expect(step).toBeGreaterThan(20);
  });

  it("are finished though whoever finishes them is killed too", () => {
    for (let step = 1; step < 12; step++) {
      fs.rmSync(home, { recursive: true });
      put(before);
      killedBefore(17, replace);
      expect(fs.existsSync(path.join(home, "unfinished"))).toBe(true);
      killedBefore(step, () => {
        finishReplacing(home);
      });
      finishReplacing(home);
      expect(everything()).toEqual(after);
    }
  });

  it("are not finished in place of a log that has grown otherwise meanwhile", () => {
    put({ ...before, "auditor/log.ndjson": "a\nc\n", "unfinished/auditor%2Flog.ndjson": "a\nb\n", "unfinished/private%2Fx": "x" }); // prettier-ignore
    finishReplacing(home);
    expect(everything()).toEqual({ ...before, "auditor/log.ndjson": "a\nc\n" });
    expect(fs.existsSync(path.join(home, "unfinished"))).toBe(false);
  });

  it.each(["..%2Foutside", "public%2F..%2F..%2Foutside", ".hidden", "a b"])(
    "are not taken from a folder that holds %s",
    (name) => {
      const found = { ...before, [`unfinished/${name}`]: "x" };
      put(found);
      expect(findingsOf(() => { finishReplacing(home); })).toMatchObject([{ code: "WRITE_FAILED" }]); // prettier-ignore
      expect(everything()).toEqual(found);
    },
  );

  it("are for their owner alone where they are personal", () => {
    put(before);
    replace();
    if (process.platform === "win32") return;
    expect(fs.statSync(path.join(home, "private")).mode & 0o077).toBe(0);
    expect(fs.statSync(path.join(home, "private/panel.csv")).mode & 0o077).toBe(0);
    expect(fs.statSync(path.join(home, "public/draw.json")).mode & 0o044).toBe(0o044);
  });
});
