/** The examples of the library run as they stand, and print the same every time. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { execute, root } from "../support/cli.ts";

const folder = path.join(root, "fixtures/examples");

describe("the examples", () => {
  it.each(fs.readdirSync(folder))("%s runs", async (name) => {
    const { code, out, err } = execute(folder, process.execPath, [name]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    await expect(out).toMatchFileSnapshot(`examples/${name.replace(/\.js$/, ".txt")}`);
  });
});
