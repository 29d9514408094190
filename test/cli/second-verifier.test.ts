/** verify.py as it goes out with a draw: the same verdicts as `kleroterion verify`, and exit codes to rely on. Needs `npm run build` and python3. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { execute, kleroterion, workplace, type Outcome } from "../support/cli.ts";
import { noPython, verdicts, verifyPy } from "../support/second-verifier.ts";

const inputs = {
  appingedam: ["--register", "appingedam/register.csv", "--quotas", "appingedam/quotas.csv", "--size", "24"],
  ulrum: [
    ...["--register", "ulrum/register.csv", "--quotas", "ulrum/quotas.csv", "--size", "12"],
    ...["--household", "postcode,huisnummer,toevoeging"],
  ],
};

const draws: [name: string, words: readonly string[]][] = [
  ["Appingedam", inputs.appingedam],
  ...["leximin", "maximin", "nash", "minimax", "goldilocks", "legacy"].map((objective): [string, string[]] => [
    `Ulrum, ${objective}`,
    [...inputs.ulrum, "--objective", objective],
  ]),
  ["Ulrum, in runs of tickets", [...inputs.ulrum, "--tickets", "20000"]],
];

function drawnIn(folder: string, words: readonly string[]): void {
  const { code, err } = kleroterion(folder, [
    "draw",
    ...words,
    "--seed",
    "814",
    "--reserves",
    "5",
    "--out",
    "panel",
    "--quiet",
  ]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
}

function python(folder: string, ...words: readonly string[]): Outcome {
  return execute(folder, "python3", words);
}

function outcomes({ out }: Outcome): readonly string[] {
  const { checks } = JSON.parse(out) as { checks: { check: string; outcome: string }[] };
  return verdicts(checks);
}

describe.skipIf(noPython !== undefined)("verify.py", () => {
  it.each(draws)("says what kleroterion verify says of %s", (_, words) => {
    const folder = workplace();
    drawnIn(folder, words);
    const ours = kleroterion(folder, ["verify", "panel", "--json"]);
    const theirs = python(folder, "panel/public/verify.py", "panel/public", "--json");
    expect([ours.code, theirs.code, theirs.err]).toEqual([0, 0, ""]);
    // Ours also has the private files.
    expect(outcomes(theirs)).toEqual(outcomes(ours).map((each) => each.replace("private pass", "private skipped")));
    expect(fs.readdirSync(path.join(folder, "panel/public"))).not.toContain("__pycache__");
  });

  it("is in public/ byte for byte, takes the whole folder as well as public/, and needs no register", () => {
    const folder = workplace();
    drawnIn(folder, inputs.appingedam);
    expect(fs.readFileSync(path.join(folder, "panel/public/verify.py"))).toEqual(fs.readFileSync(verifyPy));
    const whole = python(folder, verifyPy, "panel");
    const inside = python(path.join(folder, "panel/public"), "verify.py", ".");
    expect(whole).toEqual(inside);
    expect(whole.out).toContain("pass     register: The auditor's register of 180 people is the one committed to.\n");
    expect(whole.out).toContain("\nVerified: 32 checks pass, 6 are skipped.\n\nNot checked, since no file can tell:\n");
    fs.renameSync(path.join(folder, "panel/public"), path.join(folder, "published"));
    const published = python(folder, "published/verify.py", "published", "--json");
    expect(outcomes(published)).toEqual(outcomes(kleroterion(folder, ["verify", "published", "--json"])));
    expect(outcomes(published)).toEqual(expect.arrayContaining(["register skipped", "eligibility skipped"]));
  });

  it("judges the public part that it is shown, as verify does, whatever else lies in it", () => {
    const folder = workplace();
    drawnIn(folder, inputs.appingedam);
    const shown = path.join(folder, "shown");
    fs.cpSync(path.join(folder, "panel/public"), shown, { recursive: true });
    fs.cpSync(path.join(folder, "panel/public"), path.join(shown, "public"), { recursive: true });
    fs.writeFileSync(path.join(shown, "draw.json"), '{"panel":["A friend"]}');
    expect(python(folder, verifyPy, "shown").code).toBe(1);
    expect(kleroterion(folder, ["verify", "shown"]).code).toBe(1);
  });

  it("exits with 1 where something fails, and says what", () => {
    const folder = workplace();
    drawnIn(folder, inputs.appingedam);
    const file = path.join(folder, "panel/public/draw.json");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/"ticket":\d+/, '"ticket":1000'));
    const { code, out, err } = python(folder, verifyPy, "panel");
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain("FAIL     ticket-panel: There is no ticket 1000.\n");
    expect(out).toContain("\nNOT verified: checks that fail: 4.\n");
  });

  it.each([
    ["nothing of that name", "nowhere"],
    ["a folder without a draw", "appingedam"],
    ["a file", "secret.txt"],
  ])("exits with 2 for %s, as ours does", (_, target) => {
    const folder = workplace();
    const { code, out, err } = python(folder, verifyPy, target);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(`verify.py: cannot read ${target} holds no draw: public/commitment.json is missing\n`);
    expect(kleroterion(folder, ["verify", target]).code).toBe(2);
  });

  it("does not let a file steer the terminal", () => {
    const folder = workplace();
    drawnIn(folder, inputs.appingedam);
    const file = path.join(folder, "panel/public/draw.json");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace('"value":"814"', '"value":"\u009b31m"'));
    const { code, out } = python(folder, verifyPy, "panel");
    expect(code).toBe(1);
    expect(out).toContain(String.raw`FAIL     seed-rule: "\u{9b}31m" is no seed that typed can give.`);
  });
});
