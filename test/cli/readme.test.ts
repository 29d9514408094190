/**
 * The README is true: its commands run one after the other in a copy of the repository, and print what it shows.
 *
 * A line "…" stands for any number of lines. Each draw makes a new secret, so digest, ticket and the panel's counts differ
 * each time: they are masked in both texts, a count with the blanks that align it, and all else must be the same.
 */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { execute, root, shell, workplace } from "../support/cli.ts";

const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
const continuous = fs.readFileSync(path.join(root, ".ci/run"), "utf8").split("\n");

interface Command {
  readonly line: string;
  readonly shown: string;
}

const commands = blocks("console").flatMap((block) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((part): Command => {
      const [line = "", ...shown] = part.split("\n");
      return { line, shown: shown.join("\n").trimEnd() };
    }),
);

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(String.raw`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, text]) => text!,
  );
}

describe("README.md", () => {
  it("has both set-ups, each as the continuous integration runs it", () => {
    const setUps = commands.map(({ line }) => line).filter((line) => line.startsWith("npm ci && "));
    expect(setUps).toEqual([expect.stringMatching(/^npm ci && npx kleroterion draw /), "npm ci && npm test"]);
    expect(continuous).toEqual(expect.arrayContaining(["npm ci", "npm test"]));
  });

  it("shows what its commands print", () => {
    const folder = clone();
    for (const { line, shown } of commands) {
      // What npm ci and npm test do is seen where this test itself runs.
      if (line === "npm ci && npm test") continue;
      const { code, out, err } = shell(
        folder,
        line.replace("npm ci && ", "").replace("npx kleroterion", "kleroterion"),
      );
      expect({ line, code, err }).toEqual({ line, code: 0, err: "" });
      expect(masked(out)).toMatch(pattern(masked(shown)));
    }
  });

  it("has an example of the library that runs", () => {
    const folder = clone();
    const [example = ""] = blocks("js");
    fs.writeFileSync(path.join(folder, "example.mjs"), example);
    const { code, out, err } = execute(folder, process.execPath, ["example.mjs"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(blocks("text")[0]);
  });

  it("leads nowhere that is not there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !fs.existsSync(path.join(root, link)))).toEqual([]);
  });
});

/** A clone after npm ci, as far as the README sees it. */
function clone(): string {
  const folder = workplace();
  for (const name of ["package.json", "dist", "fixtures"])
    fs.symlinkSync(path.join(root, name), path.join(folder, name));
  return folder;
}

function masked(text: string): string {
  return text
    .replaceAll(/^ {2}([0-9a-f]{4} ){7}[0-9a-f]{4}$/gm, "  (digest)")
    .replaceAll(/\bCode [0-9A-Z]{10}\b/g, "Code (code)")
    .replaceAll(/\b([Tt]icket) \d+/g, "$1 (number)")
    .replaceAll(/^( {2}.* \d+(?:–\d+)? +\d+) +\d+$/gm, "$1 (count)");
}

function pattern(shown: string): RegExp {
  if (shown === "") return /^$/;
  const lines = shown.split("\n").map((line) => (line === "…" ? "(?:.*\\n)*?" : `${literal(line)}\n`));
  return new RegExp(`^${lines.join("")}$`);
}

function literal(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
