import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openAppender } from "../../../src/cli/append.ts";
import { replaceFiles } from "../../../src/cli/replace-files.ts";
import { addPersonalFiles, createFolder } from "../../../src/cli/write.ts";
import { findingsOf } from "../../support/findings.ts";

let home: string;
beforeEach(() => (home = fs.mkdtempSync(path.join(os.tmpdir(), "write-"))));
afterEach(() => {
  fs.rmSync(home, { recursive: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string): string => fs.readFileSync(path.join(home, name), "utf8");
const everything = (): string[] => fs.readdirSync(home, { recursive: true }).map(String).toSorted();

describe("a new folder", () => {
  it("has all files; what is personal is for its owner alone", () => {
    createFolder(path.join(home, "a/b"), new Map([["private/x.csv", bytes("x")], ["public/y.json", bytes("y")]])); // prettier-ignore
    expect(read("a/b/private/x.csv") + read("a/b/public/y.json")).toBe("xy");
    if (process.platform !== "win32") expect(fs.statSync(path.join(home, "a/b/private")).mode & 0o077).toBe(0);
  });

  it.skipIf(process.platform === "win32")("is where a link leads, be it empty or nowhere yet", () => {
    fs.mkdirSync(path.join(home, "empty"));
    for (const [link, to] of [["a", "empty"], ["b", "new/deep"], ["c", path.join(home, "b2")], ["b2", "other"]] as const) fs.symlinkSync(to, path.join(home, link)); // prettier-ignore
    for (const [link, to] of [
      ["a", "empty"],
      ["b", "new/deep"],
      ["c", "other"],
    ] as const) {
      createFolder(path.join(home, link), new Map([["x", bytes(link)]]));
      expect(read(`${to}/x`)).toBe(link);
      expect(fs.lstatSync(path.join(home, link)).isSymbolicLink()).toBe(true);
    }
    fs.symlinkSync("circle", path.join(home, "circle"));
    const found = findingsOf(() => {
      createFolder(path.join(home, "circle"), new Map([["x", bytes("x")]]));
    });
    expect(found).toMatchObject([{ code: "WRITE_FAILED", details: { reason: "ELOOP" } }]);
  });

  // Linux lets nobody make anything there; Node's own recursive way would try for ever.
  it.skipIf(process.platform !== "linux")("is refused in a sentence where the system makes no folders", () => {
    for (const folder of ["/proc/x", "/proc/x/y"]) {
      const found = [
        ...findingsOf(() => {
          createFolder(folder, new Map([["x", bytes("x")]]));
        }),
        ...findingsOf(() => openAppender(`${folder}/jobs.ndjson`, 0)),
      ];
      expect(found.map(({ code }) => code)).toEqual(["WRITE_FAILED", "WRITE_FAILED"]);
    }
  });

  it("leaves nothing where it cannot be written, and takes nothing of others with it", () => {
    fs.mkdirSync(path.join(home, "a"));
    fs.writeFileSync(path.join(home, "a/theirs"), "kept");
    fs.writeFileSync(path.join(home, "a/file"), "");
    const found = findingsOf(() => {
      createFolder(path.join(home, "a/file/draw"), new Map([["x", bytes("x")]]));
    });
    expect(found).toMatchObject([{ code: "WRITE_FAILED" }]);
    expect(everything()).toEqual(["a", "a/file", "a/theirs"]);
  });
});

describe("files added to a folder", () => {
  it("replace those of the same name", () => {
    fs.writeFileSync(path.join(home, "log"), "old");
    replaceFiles(home, new Map([["log", bytes("new")]]));
    expect(read("log")).toBe("new");
  });

  it("are refused altogether where the one that must be new is there already, as after a draw at the same time", () => {
    fs.writeFileSync(path.join(home, "log"), "theirs");
    fs.writeFileSync(path.join(home, "draw.json"), "theirs");
    const files = new Map([["log", bytes("ours")], ["draw.json", bytes("ours")]]); // prettier-ignore
    const found = findingsOf(() => {
      replaceFiles(home, files, "draw.json");
    });
    expect(found).toMatchObject([{ code: "WRITE_FAILED", details: { reason: "EEXIST" } }]);
    expect(read("log") + read("draw.json")).toBe("theirstheirs");
    expect(everything()).toEqual(["draw.json", "log"]);
  });

  it("are refused altogether where one that they build on has changed meanwhile", () => {
    fs.writeFileSync(path.join(home, "log"), "theirs");
    const files = new Map([["log", bytes("ours")], ["draw.json", bytes("ours")]]); // prettier-ignore
    const write = (before: string) => {
      replaceFiles(home, files, "draw.json", new Map([["log", bytes(before)]]));
    };
    expect(findingsOf(() => { write("old"); })).toMatchObject([{ code: "WRITE_FAILED", details: { reason: "EBUSY" } }]); // prettier-ignore
    expect(read("log")).toBe("theirs");
    expect(everything()).toEqual(["log"]);
    write("theirs");
    expect(read("log")).toBe("ours");
  });

  it("are there when the one that must be new is", () => {
    replaceFiles(home, new Map([["log", bytes("ours")], ["draw.json", bytes("ours")]]), "draw.json"); // prettier-ignore
    expect(everything()).toEqual(["draw.json", "log"]);
    expect(read("draw.json")).toBe("ours");
  });
});

describe("personal files", () => {
  const at = (name: string): string => path.join(home, name);
  const add = (...named: [string, string][]): void => {
    addPersonalFiles(new Map(named.map(([name, text]) => [at(name), bytes(text)])));
  };

  it("are for their owner alone, in new folders too", () => {
    add(["letters/a.json", "a"], ["b.md", "b"]);
    expect(everything()).toEqual(["b.md", "letters", "letters/a.json"]);
    expect(read("letters/a.json") + read("b.md")).toBe("ab");
    if (process.platform === "win32") return;
    for (const name of everything()) expect(fs.statSync(at(name)).mode & 0o077).toBe(0);
  });

  it("stay where they are already, and never take the place of something else", () => {
    fs.writeFileSync(at("a"), "a");
    add(["a", "a"], ["b", "b"]);
    fs.mkdirSync(at("folder"));
    for (const name of ["a", "folder"]) {
      const found = findingsOf(() => {
        add(["c", "c"], [name, "other"]);
      });
      expect(found).toEqual([{ code: "FILE_DIFFERS", details: { path: at(name) } }]);
    }
    expect(everything()).toEqual(["a", "b", "folder"]);
    expect(read("a") + read("b")).toBe("ab");
  });

  it("are all left out where one cannot be written", () => {
    fs.writeFileSync(at("file"), "");
    const found = findingsOf(() => {
      add(["a", "a"], ["file/b", "b"]);
    });
    expect(found).toMatchObject([{ code: "WRITE_FAILED" }]);
    expect(everything()).toEqual(["file"]);
  });
});
