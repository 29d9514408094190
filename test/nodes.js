/** The oldest Node we support and later ones draw the same: `npm run test:nodes`. Takes them from npm, for Linux, into a folder of its own. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const versions = ["20.19.0", "22.23.3", "24.21.0"];

const root = path.resolve(import.meta.dirname, "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nodes-"));
try {
  const nodes = versions.map((version) => {
    const home = path.join(folder, version);
    const architecture = `node-linux-${process.arch}`;
    run("npm", [
      "install",
      "--prefix",
      home,
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      `${architecture}@${version}`,
    ]);
    return path.join(home, "node_modules", architecture, "bin/node");
  });
  const words = ["vitest", "run", "test/cli/determinism.test.ts", "--testNamePattern", "is the same with /"];
  run("npx", words, { NODES: nodes.join(path.delimiter) });
} finally {
  fs.rmSync(folder, { recursive: true });
}

function run(command, words, environment = {}) {
  const { status } = spawnSync(command, words, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")}: ${status}`);
}
