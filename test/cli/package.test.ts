/** The package as others get it, and what it costs to start. No registry is asked: the dependencies are those installed here. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { execute, root, workplace } from "../support/cli.ts";

const { dependencies, version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  version: string;
};

/** These packages and all they depend on. */
function withTheirs(names: readonly string[]): ReadonlySet<string> {
  const all = new Set(names);
  for (const name of all) {
    const file = path.join(root, "node_modules", name, "package.json");
    const { dependencies: theirs = {} } = JSON.parse(fs.readFileSync(file, "utf8")) as { dependencies?: object };
    for (const each of Object.keys(theirs)) all.add(each);
  }
  return all;
}

/** npm with a cache of its own and a registry where nobody answers. */
function npm(cwd: string, cache: string, ...words: readonly string[]): string {
  const offline = { npm_config_registry: "http://127.0.0.1:9", npm_config_cache: cache, npm_config_offline: "true" };
  const { code, out, err } = execute(cwd, words[0]!, words.slice(1), offline);
  expect({ words, code, err }).toEqual({ words, code: 0, err: expect.any(String) as unknown });
  return out;
}

describe("the package", () => {
  it("installs from its tarball and draws on the fixture in it", () => {
    const folder = workplace();
    const cache = path.join(folder, "cache");
    // Without scripts: prepare would build dist/ anew under the other tests.
    const tarball = npm(root, cache, "npm", "pack", "--ignore-scripts", "--pack-destination", folder).trim();
    const app = path.join(folder, "app");
    for (const name of withTheirs(Object.keys(dependencies))) {
      fs.cpSync(path.join(root, "node_modules", name), path.join(app, "node_modules", name), { recursive: true });
    }
    fs.writeFileSync(path.join(app, "package.json"), JSON.stringify({ private: true, dependencies }));
    npm(app, cache, "npm", "install", "--no-audit", "--no-fund", path.join(folder, tarball));
    expect(npm(app, cache, "npx", "kleroterion", "--version")).toBe(`${version}\n`);
    const fixture = "node_modules/kleroterion/fixtures/appingedam";
    const inputs = ["--register", `${fixture}/register.csv`, "--quotas", `${fixture}/quotas.csv`, "--size", "24"];
    const drawn = npm(app, cache, "npx", "kleroterion", "draw", ...inputs, "--seed", "1", "--out", "panel", "--json");
    expect((JSON.parse(drawn) as { panel: string[] }).panel).toHaveLength(24);
    npm(app, cache, "npx", "kleroterion", "verify", "panel", "--replay");
  });

  it("is what npx runs in a clone", () => {
    const cache = path.join(workplace(), "cache");
    // Without scripts, as above.
    expect(npm(root, cache, "npx", "--ignore-scripts", "kleroterion", "--version")).toBe(`${version}\n`);
  });
});

describe("--help", () => {
  it("loads neither the solver nor the readers of CSV", () => {
    const folder = workplace();
    const help = loadedBy(folder, "--help");
    expect(help).toContainEqual(expect.stringContaining("/commander/"));
    expect(help.filter((module) => /\/(highs|csv-parse|csv-stringify|seedrandom)\//.test(module))).toEqual([]);
  });
});

describe("a command that computes", () => {
  it("loads the readers of CSV, and leaves the solver to the thread of the engine", () => {
    const inputs = ["--register", "bad/register.csv", "--quotas", "bad/quotas.csv", "--size", "6"];
    const check = loadedBy(workplace(), "check", ...inputs);
    expect(check).toContainEqual(expect.stringContaining("/csv-parse/"));
    expect(check.filter((module) => module.includes("/highs/"))).toEqual([]);
  });
});

/** Addresses of the modules that a command runs in its main thread: Node lists them where it measures coverage. */
function loadedBy(folder: string, ...words: readonly string[]): string[] {
  const report = fs.mkdtempSync(path.join(folder, "coverage-"));
  const { code } = execute(folder, process.execPath, [path.join(root, "bin/kleroterion.js"), ...words], {
    NODE_V8_COVERAGE: report,
  });
  expect(code).toBe(0);
  const [file = ""] = fs.readdirSync(report).filter((name) => name.endsWith("-0.json"));
  const { result } = JSON.parse(fs.readFileSync(path.join(report, file), "utf8")) as { result: { url: string }[] };
  return result.map(({ url }) => url);
}
