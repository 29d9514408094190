/** What `letter` writes and says, in `transcripts/letter.txt`; what it must not do. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, kleroterion, shell, transcript, workplace } from "../support/cli.ts";

const village = "--register appingedam/register.csv --quotas appingedam/quotas.csv --size 24";
const homes =
  "--register ulrum/register.csv --quotas ulrum/quotas.csv --size 12 --household postcode,huisnummer,toevoeging";

/** A young couple of whom one may be drawn, two old people, and nobody from the south. */
function few(folder: string): void {
  const register = ["id,age,area", "A0,young,north", "A1,young,north", "B0,old,north", "C0,old,south"];
  fs.writeFileSync(path.join(folder, "register.csv"), `${register.join("\n")}\n`);
  const quotas = ["feature,value,min,max", "age,young,1,1", "age,old,1,1", "area,north,2,2", "area,south,0,0"];
  fs.writeFileSync(path.join(folder, "quotas.csv"), `${quotas.join("\n")}\n`);
}

const prepareFew = "kleroterion prepare --register register.csv --quotas quotas.csv --size 2 --secret secret.txt";

describe("letter", () => {
  it("is written and checked, in English and in Dutch", async () => {
    const folder = workplace();
    few(folder);
    const text = transcript(
      folder,
      `kleroterion prepare ${village} --secret secret.txt --out panel --quiet`,
      "kleroterion letter panel --person APP-0014",
      "cat panel/private/letters/*.md",
      "cat panel/private/letters/*.json",
      "kleroterion letter panel --person APP-0014 --json",
      "kleroterion letter panel --person APP-0014 --lang nl",
      "kleroterion letter panel --person APP-0014 --lang nl --out brief.json",
      "cat brief.md",
      "cp -r panel/public published",
      "kleroterion verify --member brief.json published",
      "kleroterion verify --member brief.json panel/public --lang nl | grep brief",
      "kleroterion verify --member brief.json panel --quiet",
      `sed 's/"tickets":/"tickets":1/' brief.json > changed.json`,
      "kleroterion verify --member changed.json published | grep -A 4 FAIL",
      "kleroterion verify --member changed.json published --quiet --lang nl",
      "kleroterion verify --member brief.md published --quiet",
      "kleroterion verify --member none.json published",
      `${prepareFew} --out few --quiet`,
      "kleroterion letter few --all",
      "kleroterion letter few --all --lang nl --out brieven",
      "kleroterion letter few --person B0 --out certain.json --quiet",
      "grep -A 4 '^## Your chance' certain.md",
      "kleroterion letter few --person C0 --out never.json --quiet --lang nl",
      "grep -A 4 '^## Uw kans' never.md",
      `kleroterion prepare ${homes} --secret secret.txt --out homes --quiet`,
      `kleroterion letter homes --person "$(grep -m 1 ',1,' homes/auditor/register.csv | cut -d, -f1)" --out home.json --quiet`,
      "grep '^You share' home.md",
      "kleroterion verify --member home.json homes | grep letter:",
    );
    await matches(text, "letter");
  });

  it("is refused where it cannot be written", async () => {
    const folder = workplace();
    few(folder);
    const text = transcript(
      folder,
      "kleroterion letter --help",
      "kleroterion letter --help --lang nl",
      `${prepareFew} --out panel --quiet`,
      "kleroterion letter",
      "kleroterion letter panel",
      "kleroterion letter panel --person A0 --all",
      "kleroterion letter panel --person A0 --all --lang nl",
      'kleroterion letter panel --person ""',
      'kleroterion letter panel --person A0 --out ""',
      "kleroterion letter panel --person A9",
      "kleroterion letter panel/public --person A0",
      "kleroterion letter register.csv --person A0",
      "kleroterion letter panel --person A0 --out register.csv",
      "kleroterion letter panel --person A0 --out register.csv --lang nl",
      "sed -i s/A1,young/A1,old/ panel/private/register.csv",
      "kleroterion letter panel --person A0",
    );
    await matches(text, "letter-refused");
  });

  it("changes nothing else, shows no id but the one it was asked, and stays the same after the draw", () => {
    const folder = workplace();
    shell(folder, `kleroterion prepare ${village} --secret secret.txt --out panel --quiet`);
    const before = filesIn(path.join(folder, "panel"));
    const { code, out, err } = kleroterion(folder, ["letter", "panel", "--person", "APP-0014"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.match(/APP-\d+/g)).toEqual(["APP-0014"]);
    const after = filesIn(path.join(folder, "panel"));
    const added = [...after].filter(([name]) => !before.has(name));
    expect(added.map(([name]) => name)).toEqual([
      expect.stringMatching(/^private\/letters\/[0-9A-Z]{10}\.json$/),
      expect.stringMatching(/^private\/letters\/[0-9A-Z]{10}\.md$/),
    ]);
    const kept = (files: typeof before) =>
      [...files].filter(([name]) => before.has(name) && !name.endsWith("log.ndjson"));
    expect(kept(after)).toEqual(kept(before));
    for (const [, content] of added) expect(content.toString()).not.toMatch(/APP-|@|\b9\d{3} ?[A-Z]{2}\b/);
    shell(folder, "kleroterion draw panel --seed 1 --quiet");
    expect(shell(folder, "kleroterion letter panel --person APP-0014 && kleroterion verify panel --replay").code).toBe(
      0,
    );
  });

  it("of everybody passes against the published files", () => {
    const folder = workplace();
    shell(folder, `kleroterion prepare ${homes} --out panel --quiet && kleroterion letter panel --all --quiet`);
    const letters = fs.readdirSync(path.join(folder, "panel/private/letters")).filter((name) => name.endsWith(".json"));
    expect(letters).toHaveLength(60);
    for (const name of letters.slice(0, 5)) {
      const words = ["verify", "--member", `panel/private/letters/${name}`, "panel/public", "--quiet"];
      expect(kleroterion(folder, words)).toEqual({ code: 0, out: "", err: "" });
    }
  });
});

const matches = (text: string, name: string): Promise<void> =>
  expect(text).toMatchFileSnapshot(`transcripts/${name}.txt`);
