import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { systemIo } from "../../../src/cli/io.ts";
import { sayFindings } from "../../../src/messages/finding.ts";
import { findingsOf } from "../../support/findings.ts";

it.skipIf(process.platform === "win32")("reads no pipe or device, which may never end", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kleroterion-io-"));
  const pipe = path.join(folder, "register.csv");
  execFileSync("mkfifo", [pipe]);
  for (const file of [pipe, "/dev/zero"]) {
    const found = findingsOf(() => systemIo().readFile(file));
    expect(found).toMatchObject([{ code: "FILE_UNREADABLE", details: { path: file } }]);
    expect(sayFindings(found, "en")[0]).toContain("no ordinary file");
    expect(sayFindings(found, "nl")[0]).toContain("geen gewoon bestand");
  }
  fs.rmSync(folder, { recursive: true });
});
