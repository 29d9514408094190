/** The clerk's way: init, check, prepare, draw, with an assembly file. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, kleroterion, shell, transcript, workplace } from "../support/cli.ts";

const matches = (text: string, name: string): Promise<void> =>
  expect(text).toMatchFileSnapshot(`transcripts/assembly-${name}.txt`);

const write = (folder: string, name: string, ...lines: readonly string[]): void => {
  fs.writeFileSync(path.join(folder, name), `${lines.join("\n")}\n`);
};

describe("init", () => {
  it("writes what it recognised, and says what is next", async () => {
    const folder = workplace();
    const text = transcript(
      folder,
      "kleroterion init --from ulrum/register.csv --out draw",
      "cat draw/assembly.toml draw/quotas.csv",
      "kleroterion check draw/assembly.toml",
      "kleroterion check draw/assembly.toml --size 12",
      "kleroterion init --from ulrum/register.csv --out draw",
      "echo changed > draw/quotas.csv",
      "kleroterion init --from ulrum/register.csv --out draw",
      "cat draw/quotas.csv",
      "kleroterion init --from bad/register/id-columns.csv --out two-ids",
      "kleroterion init --from bad/register.csv --out json --json",
      "kleroterion init --from nothing.csv",
      "kleroterion init --out draw --from",
      "kleroterion init --lang nl --out leeg",
      "cat leeg/assembly.toml leeg/quota.csv",
      "kleroterion init --lang nl --from ulrum/register.csv --out ulrum-loting",
      "kleroterion check ulrum-loting/assembly.toml --size 12 --lang nl",
      "kleroterion",
      "kleroterion --lang nl",
    );
    await matches(text, "init");
  });

  it("takes no heading or value for more than text, and no formula for a value", () => {
    const folder = workplace();
    const heading = '"id\nregister = ""x"" \\#\u007f"';
    const rows = Array.from({ length: 9 }, (_, i) => `${i},${i % 2 ? "=1+1" : "no"}`);
    write(folder, "odd.csv", `${heading},vote`, ...rows);
    expect(kleroterion(folder, ["init", "--from", "odd.csv"])).toMatchObject({ code: 0, err: "" });
    expect(fs.readFileSync(path.join(folder, "quotas.csv"), "utf8")).not.toContain("=1+1");
    const { err } = kleroterion(folder, ["check", "assembly.toml"]);
    expect(err).toContain("ASSEMBLY_KEY_MISSING");
    expect(err).not.toContain("TOML_SYNTAX");
  });
});

const village = [
  'register = "../appingedam/register.csv"',
  'quotas = "../appingedam/quotas.csv"',
  "size = 24",
  'secret = "../secret.txt"',
  'out = "draw"',
];

describe("the tables of an assembly file", () => {
  it("are refused with what is wrong in them", async () => {
    const folder = workplace();
    const features = [
      ["[features.age]", 'column = "age"', 'birth-date = "born"'],
      ["[features.area]", 'number = "area"', 'rest = "other"', 'outside = "leave"'],
      ["[features.gender]", 'birth-date = "gender"', "map = { M = 1 }"],
      ["[eligible]", "area = 3"],
    ];
    const head = ['register = "bad/register.csv"', 'quotas = "bad/quotas.csv"', "size = 8", 'on-missing = "perhaps"'];
    write(folder, "wrong.toml", ...head, ...features.flat());
    write(folder, "day.toml", ...head, "[features.gender]", 'birth-date = "gender"');
    write(folder, "missing.toml", ...head);
    write(
      folder,
      "made.toml",
      ...head.slice(0, 3),
      "[features.gendr]",
      'column = "sex"',
      "[features.age]",
      'number = "area"',
    );
    write(folder, "only.toml", ...head.slice(0, 3), "[eligible]", 'area = ["north", "soth"]', 'town = "x"');
    const files = ["wrong", "day", "missing", "made", "only"].flatMap((name) => [
      `kleroterion check ${name}.toml`,
      `kleroterion check ${name}.toml --lang nl`,
    ]);
    const flags = "kleroterion check --register bad/register.csv --quotas bad/quotas.csv --size 8";
    const text = transcript(
      folder,
      ...files,
      `${flags} --eligible area`,
      `${flags} --eligible area=north --eligible area=south --opt-out bad/quotas.csv`,
      "printf 'nobody\\n' > list.csv",
      `${flags} --selected-before list.csv`,
      `${flags} --opt-out nothing.csv`,
    );
    await matches(text, "features");
  });
});

describe("an assembly file", () => {
  it("stands for the options, seen from its own folder", () => {
    const folder = workplace();
    fs.mkdirSync(path.join(folder, "town"));
    write(folder, "town/assembly.toml", ...village, 'source = "balls:3x10"', 'draw-id = "a"', "tickets = 100_0");
    const flags = "--register appingedam/register.csv --quotas appingedam/quotas.csv --size 24";
    expect(shell(folder, "kleroterion check town/assembly.toml")).toEqual(shell(folder, `kleroterion check ${flags}`));
    const steps = [
      "kleroterion prepare town/assembly.toml --quiet",
      `kleroterion prepare ${flags} --secret secret.txt --source balls:3x10 --draw-id a --out typed --quiet`,
    ];
    for (const step of steps) expect(shell(folder, step)).toEqual({ code: 0, out: "", err: "" });
    const public_ = (name: string) => filesIn(path.join(folder, name, "public")).get("commitment.json");
    expect(public_("town/draw")).toEqual(public_("typed"));
  });

  it("gives way to what is typed, and draws in one go where the seed is typed", async () => {
    const folder = workplace();
    fs.mkdirSync(path.join(folder, "town"));
    write(folder, "town/assembly.toml", ...village);
    write(folder, "town/dice.toml", ...village, 'source = "dice:d10x20"');
    write(folder, "town/clash.toml", ...village, "", "# too many");
    const text = transcript(
      folder,
      "kleroterion check town/assembly.toml --size 200",
      "kleroterion draw town/dice.toml --seed 1",
      "kleroterion draw town/assembly.toml",
      "kleroterion draw town/assembly.toml --seed 1 --quiet",
      "find town/draw -maxdepth 1 | LC_ALL=C sort",
      "kleroterion draw town/assembly.toml --seed 1",
      "kleroterion prepare town/assembly.toml",
      "kleroterion prepare town/assembly.toml --quotas bad/quotas/clash.csv --register bad/register.csv --size 6 --out x",
    );
    await matches(text, "draw");
  });

  it("is refused with all that is wrong in it", async () => {
    const folder = workplace();
    write(
      folder,
      "wrong.toml",
      'regster = "x.csv"',
      "size = '50'",
      'draw_id = "x"',
      'household = "postcode"',
      "zzz = 1",
    );
    write(folder, "kinds.toml", "register = 1", 'quotas = ["a"]', "size = 1.5", "id = 2027-01-01", "slack = true", 'gamma = "1"', "[out]", "a = 1"); // prettier-ignore
    write(folder, "syntax.toml", 'register = "a.csv"', 'quotas = quotas.csv"');
    write(folder, "twice.toml", "size = 1", "size = 2");
    fs.writeFileSync(path.join(folder, "latin.toml"), Buffer.from('id = "priv\u00e9"\n', "latin1"));
    write(folder, "empty.toml");
    write(folder, "own.toml", "__proto__ = 1", "constructor = 1");
    const text = transcript(
      folder,
      ...["wrong", "kinds", "syntax", "twice", "latin", "empty", "own", "missing"].map(
        (name) => `kleroterion check ${name}.toml`,
      ),
      "kleroterion prepare empty.toml",
      "kleroterion check wrong.toml --lang nl",
      "kleroterion prepare syntax.toml --lang nl",
      "kleroterion check ulrum",
      "kleroterion check empty.toml wrong.toml",
    );
    await matches(text, "refused");
  });
});
