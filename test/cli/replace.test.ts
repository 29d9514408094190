/** What `replace` writes and says, in `transcripts/replace*.txt`; and that both verifiers take its folder. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kleroterion, shell, transcript, workplace } from "../support/cli.ts";
import { noPython, python } from "../support/second-verifier.ts";

const village = "--register appingedam/register.csv --quotas appingedam/quotas.csv --size 24";
const homes =
  "--register ulrum/register.csv --quotas ulrum/quotas.csv --size 12 --household postcode,huisnummer,toevoeging";

const matches = (text: string, name: string): Promise<void> =>
  expect(text).toMatchFileSnapshot(`transcripts/${name}.txt`);

const drawPanel = `kleroterion prepare ${village} --secret secret.txt --source balls:3x10 --out panel --quiet && kleroterion draw panel --value 483 --quiet`;

describe("replace", () => {
  it("draws seats anew, and again from there, in English and in Dutch", async () => {
    const text = transcript(
      workplace(),
      drawPanel,
      "kleroterion replace panel --out-person APP-0544 --out-person APP-0048 --out second",
      "kleroterion draw second | head -12",
      "kleroterion draw second --value 016",
      "kleroterion verify second --replay | grep -A 8 -E 'replacement:|private files:'",
      "kleroterion verify panel --quiet && tail -3 panel/public/log.ndjson | cut -d, -f 2 | cut -c 1-22",
      "wc -l < second/private/whole-panel.csv",
      "kleroterion replace second --out-person APP-0248 --out third --lang nl",
      "kleroterion replace second --out-person APP-0248 --give-way --out third --lang nl",
      "kleroterion draw third --value 123 --lang nl | tail -52",
      "kleroterion verify third --lang nl | grep -A 8 vervanging:",
      "kleroterion verify third/public --quiet && echo sound",
      "kleroterion replace third --out-person APP-0048 --out fourth",
      "kleroterion replace third --out-person APP-0619 --give-way --out fourth --json | grep -o '\"replacement\":.*'",
      "kleroterion abandon fourth --lang nl",
      "rm third/public/replaced-draw.json && kleroterion verify third --quiet",
    );
    await matches(text, "replace");
  });

  it("counts reserves who came in before as on the panel", async () => {
    const asked = "kleroterion replace panel --out second --out-person APP-0496";
    const came = "--came-in APP-0667=APP-0241 --came-in APP-0023=APP-0686";
    const text = transcript(
      workplace(),
      `kleroterion prepare ${village} --secret secret.txt --source dice:d10x20 --out panel --quiet`,
      "kleroterion draw panel --value 11876677954665453986 --reserves 3 --quiet",
      "cut -d ';' -f 1-4 panel/private/reserves.csv | grep -E 'APP-(0667|0023|0496);'",
      `${asked} --came-in APP-0667`,
      `${asked} --came-in APP-0241=APP-0667 --came-in APP-0667=APP-0686 --lang nl`,
      `${asked} ${came} --came-in APP-0667=APP-0343`,
      `${asked} ${came} --out-person APP-0667`,
      `${asked} ${came} --give-way`,
      "kleroterion draw second --value 01234567890123456789 --quiet",
      "kleroterion verify second --replay | grep -A 6 -E 'replacement:|private files:'",
      "kleroterion verify second --lang nl | grep -A 6 vervanging:",
      "python3 second/public/verify.py second/public | grep -E 'replacement:|erified'",
      "wc -l < second/private/whole-panel.csv",
      "cut -d ';' -f 1 second/private/whole-panel.csv | grep -E 'APP-(0667|0241|0023|0686|0496)'",
      "kleroterion replace second --out-person APP-0667 --out third",
      "kleroterion replace second --out-person APP-0241 --give-way --out third --quiet && kleroterion verify third --quiet && echo sound",
    );
    await matches(text, "replace-came-in");
  });

  it("reads what is left of a register with derived features, conditions and an appointed person", async () => {
    const work = workplace();
    shell(
      work,
      [
        "sed -i -e 602d -e s/31-02-1990/13-02-1990/ -e 's/;hobo;/;hbo;/' kreekrand/register.csv",
        "sed -i -e '/16-29/s/;;;/;7;9;/' -e '/30-44/s/;;;/;8;10;/' -e '/45-64/s/;;;/;11;13;/' -e '/65+/s/;;;/;6;9;/' kreekrand/quota.csv",
        "kleroterion prepare kreekrand/assembly.toml --appointed KRE-5226 --secret secret.txt --out one --quiet",
        "kleroterion draw one --value 483 --reserves 2 --quiet",
      ].join(" && "),
    );
    const text = transcript(
      work,
      "kleroterion replace one --out-person KRE-5676 --out two",
      "kleroterion replace one --out-person KRE-5676 --came-in KRE-1000=KRE-4420 --give-way --out two --lang nl",
      "kleroterion draw two --value 016 --reserves 2 --quiet",
      "kleroterion verify two --replay | grep -A 6 -E 'replacement:|private files:'",
      "python3 two/public/verify.py two/public | grep -E 'replacement:|erified'",
      "grep -hE '^# |Draw:|Took part|draw before who' two/public/minutes.md two/public/report.md",
      "kleroterion replace two --out-person KRE-4420 --give-way --out three --quiet",
      "kleroterion draw three --value 123 --quiet",
      "kleroterion verify three --replay --quiet && python3 three/public/verify.py three/public | grep erified",
      "grep -hE '^# |Trekking:|Mee deden' three/public/verslag.md",
    );
    await matches(text, "replace-derived");
  });

  it("is refused where it cannot be done", async () => {
    const text = transcript(
      workplace(),
      "kleroterion replace --help",
      "kleroterion replace --help --lang nl",
      "kleroterion replace",
      `kleroterion prepare ${village} --secret secret.txt --source balls:3x10 --out panel --quiet`,
      "kleroterion replace panel --out-person APP-0544 --out second",
      "kleroterion draw panel --value 483 --quiet",
      "kleroterion replace panel --out second",
      "kleroterion replace panel --out-person APP-0544",
      "kleroterion replace panel --out-person APP-0544 --out panel",
      "kleroterion replace panel --out-person APP-0545 --out-person APP-0007 --out-person APP-0048 --out-person APP-0048 --out second",
      "kleroterion replace panel --out-person APP-0007 --out second --lang nl",
      "kleroterion replace panel/public --out-person APP-0544 --out second",
      "kleroterion replace panel --out-person APP-0544 --source balls:2x10 --out second",
      "kleroterion replace panel --out-person APP-0544 --out second --quiet",
      "kleroterion replace panel --out-person APP-0048 --out other",
      "kleroterion replace panel --out-person APP-0048 --out other --lang nl",
      "kleroterion replace panel --out-person APP-0048 --attempt 2 --former second --out other",
      "kleroterion replace panel --out-person APP-0048 --attempt 2 --former panel --out other --lang nl",
      "kleroterion replace second --out-person APP-0048 --out other",
      "sed -i s/APP-0048/APP-0049/ second/private/staying.csv",
      "kleroterion draw second --value 001",
    );
    await matches(text, "replace-refused");
  });

  it("makes folders that the second verifier takes too", () => {
    if (noPython !== undefined) return;
    const folder = workplace();
    shell(
      folder,
      `kleroterion prepare ${homes} --secret secret.txt --out home --quiet && kleroterion draw home --seed 1 --quiet`,
    );
    let before = "home";
    for (const next of ["one", "two", "three"]) {
      const { panel } = JSON.parse(fs.readFileSync(path.join(folder, before, "public/draw.json"), "utf8")) as { panel: string[] }; // prettier-ignore
      const words = ["replace", before, "--out-person", panel[0]!, "--give-way", "--out", next, "--quiet"];
      expect(kleroterion(folder, words)).toEqual({ code: 0, out: "", err: "" });
      expect(kleroterion(folder, ["draw", next, "--value", "1", "--quiet"])).toEqual({ code: 0, out: "", err: "" });
      expect(kleroterion(folder, ["verify", next, "--replay", "--quiet"])).toEqual({ code: 0, out: "", err: "" });
      const { status, stdout } = python([`${next}/public/verify.py`, `${next}/public`], folder);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^ {2}pass {5}replacement: /m);
      before = next;
    }
  });

  it("puts no name, id or address in what it publishes", () => {
    const folder = workplace();
    shell(folder, `${drawPanel} && kleroterion replace panel --out-person APP-0544 --out second --quiet`);
    const { code } = shell(folder, "grep -rlE 'APP-[0-9]|@example|Kartosen|990[0-9] ' second/public second/auditor");
    expect(code).toBe(1);
  });
});
