/** Debian's Chromium, to open the pages a draw writes as people do. */
import fs from "node:fs";
import { chromium, type Browser } from "playwright-core";

const program = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Reason to leave the tests out, undefined where there is a browser: in CI there must be. */
export const noBrowser: string | undefined =
  fs.existsSync(program) || process.env["CI"] !== undefined
    ? undefined
    : `${program} is not there: no page is opened in a browser (CHROMIUM names another)`;

if (noBrowser !== undefined) console.warn(noBrowser);

/** Without a network: nothing on the pages needs one. */
export function openBrowser(): Promise<Browser> {
  const quiet = ["background-networking", "component-update", "sync", "gpu", "quic"].map((each) => `--disable-${each}`);
  return chromium.launch({ executablePath: program, args: ["--no-sandbox", "--no-first-run", ...quiet] });
}
