import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemIo, type Io } from "../../../src/cli/io.ts";
import { main } from "../../../src/cli/main.ts";
import { perform } from "../../../src/cli/tasks.ts";
import { sortitionError } from "../../../src/errors.ts";

type Files = ReadonlyMap<string, Uint8Array>;

const register = ["id,age", "P-01,old", "P-02,old", "P-03,young", "P-04,young", "P-05,young", ""];
const quotas = ["feature,value,min,max", "age,old,1,1", "age,young,1,1", ""];

const system = systemIo();
let home: string;
let panel: string;

beforeEach(async () => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), "log-"));
  panel = path.join(home, "panel");
  fs.writeFileSync(path.join(home, "register.csv"), register.join("\n"));
  fs.writeFileSync(path.join(home, "quotas.csv"), quotas.join("\n"));
  const files = ["--register", path.join(home, "register.csv"), "--quotas", path.join(home, "quotas.csv")];
  expect((await run(["prepare", ...files, "--size", "2", "--tickets", "10", "--out", panel])).code).toBe(0);
});
afterEach(() => {
  fs.rmSync(home, { recursive: true });
});

async function run(args: readonly string[], changes: Partial<Io> = {}): Promise<{ code: number; text: string }> {
  let text = "";
  const say = (more: string): void => void (text += more);
  const openEngine: Io["openEngine"] = () => ({ ask: perform, close: () => undefined });
  const io: Io = {
    ...system,
    language: "en",
    watched: false,
    colour: false,
    openEngine,
    onInterrupt: () => undefined,
    out: say,
    err: say,
    ...changes,
  };
  const code = await main(args, io);
  return { code, text };
}

const draw = (seed: string, changes?: Partial<Io>) => run(["draw", panel, "--seed", seed], changes);
const explain = (...words: string[]) => run(["explain", panel, ...words]);
const verified = async (): Promise<string> => {
  const { code, text } = await run(["verify", panel]);
  return code === 0 ? "passes" : (text.match(/^ {2}FAIL +.*(\n {11}.*)*/gm) ?? []).join("\n").replaceAll(/\s+/g, " ");
};

interface Line {
  readonly type: string;
  readonly body: Record<string, unknown> | null;
}

const lines = (name: "auditor" | "public"): Line[] =>
  fs
    .readFileSync(path.join(panel, name, "log.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
const types = (name: "auditor" | "public"): string[] => lines(name).map(({ type }) => type);
const everything = (): Files => system.readFolder(panel);
const codeOf = (id: string): string => {
  const row = fs.readFileSync(path.join(panel, "private/codes.csv"), "utf8").split("\n").find((each) => each.includes(id)); // prettier-ignore
  return row!.split(",")[0]!;
};

/** The last session, between its open and close. */
const last = (name: "auditor" | "public"): Line => lines(name).at(-2)!;

describe("explain", () => {
  it("tells the auditor whose chance was asked for, by code or group; the public that something was", async () => {
    await explain("--person", "P-03");
    expect(last("auditor")).toMatchObject({ type: "explained", body: { code: codeOf("P-03"), group: null } });
    expect(last("public")).toMatchObject({ type: "explained", body: null, salt: null });
    await explain("--group", "2");
    expect(last("auditor").body).toEqual({ code: null, group: 2 });
    await explain();
    expect(last("auditor").body).toEqual({ code: null, group: null });
    expect(lines("auditor").at(-3)).toMatchObject({ type: "open", body: { command: "explain" } });
    expect(fs.readFileSync(path.join(panel, "auditor/log.ndjson"), "utf8")).not.toContain("P-03");
    expect(await verified()).toBe("passes");
  });

  it("leaves no line for a question that has no answer", async () => {
    const before = everything();
    expect((await explain("--person", "P-99")).code).toBe(2);
    expect((await explain("--group", "9")).code).toBe(2);
    expect(everything()).toEqual(before);
  });

  it.each(["private/secret.txt", "private/register.csv", "auditor/log.ndjson"])(
    "leaves no line, and works, without %s",
    async (name) => {
      fs.rmSync(path.join(panel, name));
      const before = everything();
      expect((await explain()).code).toBe(0);
      expect(everything()).toEqual(before);
    },
  );

  it.each(["EROFS", "EACCES", "EPERM"])("works where nothing can be written (%s)", async (reason) => {
    const replaceFiles = (): never => {
      throw sortitionError("WRITE_FAILED", { path: panel, reason });
    };
    const before = everything();
    expect((await run(["explain", panel], { replaceFiles })).code).toBe(0);
    expect(everything()).toEqual(before);
  });

  it("does not hide that the disk is full", async () => {
    const replaceFiles = (): never => {
      throw sortitionError("WRITE_FAILED", { path: panel, reason: "ENOSPC" });
    };
    const { code, text } = await run(["explain", panel], { replaceFiles });
    expect(code).toBe(2);
    expect(text).toContain("WRITE_FAILED");
  });

  it("loses no line of another command that writes at the same time", async () => {
    const logs = (): Files => new Map([...everything()].filter(([name]) => name.endsWith("log.ndjson")));
    const before = logs();
    await explain("--group", "1");
    const grown = logs();
    system.replaceFiles(panel, before);
    let times = 0;
    const replaceFiles: Io["replaceFiles"] = (...given) => {
      if (times++ === 0) system.replaceFiles(panel, grown);
      system.replaceFiles(...given);
    };
    await run(["explain", panel, "--group", "2"], { replaceFiles });
    expect(times).toBe(2);
    const groups = lines("auditor").flatMap(({ type, body }) => (type === "explained" ? [body!["group"]] : []));
    expect(groups).toEqual([1, 2]);
    expect(await verified()).toBe("passes");
  });
});

describe("a draw that is refused", () => {
  const refusals = (): unknown[] => lines("public").filter(({ type }) => type === "refused").map(({ body }) => body); // prettier-ignore

  it("leaves a line where a file was changed, and the log can still be trusted", async () => {
    fs.appendFileSync(path.join(panel, "public/lottery.json"), " ");
    expect((await draw("1")).text).toContain("DRAW_FOLDER_BROKEN");
    expect(refusals()).toEqual([{ reason: "broken-record" }]);
    expect(types("auditor")).toEqual(types("public"));
  });

  it.each(["auditor", "public"])("leaves none where the log of %s was changed", async (name) => {
    const log = path.join(panel, name, "log.ndjson");
    fs.writeFileSync(log, fs.readFileSync(log, "utf8").replace('"seq":1', '"seq":7'));
    const before = everything();
    expect((await draw("1")).text).toContain("DRAW_FOLDER_BROKEN");
    expect(everything()).toEqual(before);
  });

  it("is refused without the auditor's log: nothing could make that up", async () => {
    fs.rmSync(path.join(panel, "auditor/log.ndjson"));
    const { code, text } = await draw("1");
    expect([code, text]).toEqual([2, expect.stringContaining("no auditor/log.ndjson")]);
  });

  it("is refused as such where no line can be written", async () => {
    await draw("1");
    const replaceFiles = (): never => {
      throw sortitionError("WRITE_FAILED", { path: panel, reason: "EROFS" });
    };
    expect((await draw("2", { replaceFiles })).text).toContain("DRAW_ALREADY_DONE");
  });

  it("is refused when the log grew while it drew, and changes nothing", async () => {
    const replaceFiles: Io["replaceFiles"] = (directory, files, first, unchanged) => {
      system.replaceFiles(panel, new Map([["auditor/log.ndjson", new TextEncoder().encode("more")]]));
      system.replaceFiles(directory, files, first, unchanged);
    };
    expect((await draw("1", { replaceFiles })).text).toContain("WRITE_FAILED");
    expect(everything().has("public/draw.json")).toBe(false);
  });
});

describe("a command killed between the two copies of the log", () => {
  class Killed extends Error {}

  /** Writes all up to the auditor's log, and no more. */
  const killed: Partial<Io> = {
    replaceFiles: (directory, files, first, unchanged) => {
      const names = [...files.keys()];
      expect(names.slice(-2)).toEqual(["auditor/log.ndjson", "public/log.ndjson"]);
      system.replaceFiles(directory, new Map([...files].slice(0, -1)), first, unchanged);
      throw new Killed();
    },
  };
  const commands: Record<string, (changes?: Partial<Io>) => Promise<{ code: number }>> = {
    "a draw": (changes) => draw("1", changes),
    "a draw with another seed": (changes) => draw("2", changes),
    explain: (changes) => run(["explain", panel, "--person", "P-01"], changes),
  };

  it.each([
    [[], "a draw", "a draw", ["repeated"]],
    [[], "a draw", "a draw with another seed", ["refused"]],
    [[], "a draw", "explain", ["explained"]],
    [[], "explain", "a draw", ["seed", "draw"]],
    [[], "explain", "explain", ["explained"]],
    [["a draw"], "a draw", "a draw", ["repeated"]],
    [["a draw"], "a draw with another seed", "explain", ["explained"]],
    [["a draw"], "explain", "a draw with another seed", ["refused"]],
  ])("after %j: %s, is named by verify, and made up for by %s", async (before, stopped, next, added) => {
    for (const name of before) expect((await commands[name]!()).code).toBe(0);
    const count = lines("public").length;
    await commands[stopped]!(killed);
    expect(lines("public")).toHaveLength(count);
    expect(types("auditor").slice(0, count)).toEqual(types("public"));
    expect(types("auditor").length).toBeGreaterThan(count);

    const left = everything();
    expect(await verified()).toMatch(new RegExp(`^ FAIL log copies: .* lacks line ${count + 1} .* draw or explain`));
    expect(everything()).toEqual(left);

    const told = types("auditor");
    await commands[next]!();
    expect(types("auditor").slice(0, told.length)).toEqual(told);
    expect(types("auditor").slice(told.length)).toEqual(["open", ...added, "close"]);
    expect(types("public")).toEqual(types("auditor"));
    expect(await verified()).toBe("passes");
  });
});

describe("verify", () => {
  it("leaves the folder as it was", async () => {
    await draw("1");
    const before = everything();
    expect(await verified()).toBe("passes");
    expect((await run(["verify", panel, "--replay"])).code).toBe(0);
    expect(everything()).toEqual(before);
  });
});
