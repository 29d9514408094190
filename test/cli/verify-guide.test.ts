/** VERIFY.md, which goes out with every draw: short, in two languages, and its commands work where it lies. Needs `npm run build` and python3. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { execute, kleroterion, root, shell, workplace } from "../support/cli.ts";
import { noPython } from "../support/second-verifier.ts";

const guide = fs.readFileSync(path.join(root, "src/audit/VERIFY.md"), "utf8");
const digestCommands = [...guide.matchAll(/^ {7}(.*?) {2,}(Linux|macOS|Windows)$/gm)].map(([, command]) => command!);

/** A folder as somebody finds it published, with the guide in it. */
function published(): string {
  const folder = workplace();
  const inputs = ["--register", "bad/register.csv", "--quotas", "bad/quotas.csv", "--size", "6"];
  expect(kleroterion(folder, ["prepare", ...inputs, "--out", "draw", "--quiet"]).code).toBe(0);
  fs.renameSync(path.join(folder, "draw/public"), path.join(folder, "published"));
  return path.join(folder, "published");
}

describe("VERIFY.md", () => {
  it("is written by prepare, of at most 60 lines", () => {
    expect(fs.readFileSync(path.join(published(), "VERIFY.md"), "utf8")).toBe(guide);
    expect(guide.split("\n").length).toBeLessThanOrEqual(61);
  });

  it("has the same steps in both languages", () => {
    const [english, dutch] = guide.split("## Nederlands\n").map((half) => half.match(/^\d\./gm));
    expect(english).toEqual(["1.", "2.", "3.", "4."]);
    expect(dutch).toEqual(english);
  });

  it("gives the command for the digest on each system", () => {
    expect(digestCommands).toHaveLength(3);
    const folder = published();
    const digest = createHash("sha256").update(fs.readFileSync(path.join(folder, "commitment.json"))).digest("hex"); // prettier-ignore
    // shasum comes with Perl, certutil with Windows.
    const here = digestCommands.filter((command) => shell(folder, `command -v ${command.split(" ")[0]}`).code === 0);
    expect(here).toContain("sha256sum commitment.json");
    for (const command of here) expect(shell(folder, command).out).toContain(digest);
  });

  it.skipIf(noPython !== undefined)("has a verifier that runs in the folder, and from elsewhere", () => {
    const folder = published();
    expect(guide).toContain("       python3 verify.py .\n");
    const here = execute(folder, "python3", ["verify.py", "."]);
    expect({ code: here.code, err: here.err }).toEqual({ code: 0, err: "" });
    expect(here.out).toMatch(/^Verified: /m);
    expect(execute(folder, "python3", [path.join(root, "src/audit/verify.py"), "."])).toEqual(here);
    fs.writeFileSync(path.join(folder, "certificate.json"), "{}");
    const broken = execute(folder, "python3", ["verify.py", "."]);
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/^ {2}FAIL /m);
    expect(broken.out).toMatch(/^NOT verified: /m);
    expect(execute(path.dirname(folder), "python3", ["published/verify.py", "bad"]).code).toBe(2);
  });

  it("names files that are there", () => {
    for (const name of ["src/audit/verify.py", "src/audit/README.md"]) {
      expect(guide).toContain(`\`${name}\``);
      expect(fs.existsSync(path.join(root, name))).toBe(true);
    }
  });
});
