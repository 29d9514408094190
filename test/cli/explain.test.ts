/** What `explain` says, in `transcripts/explain*.txt`, and what it leaves alone. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, kleroterion, shell, transcript, workplace } from "../support/cli.ts";

const village = "--register appingedam/register.csv --quotas appingedam/quotas.csv --size 24";

const matches = (text: string, name: string): Promise<void> =>
  expect(text).toMatchFileSnapshot(`transcripts/${name}.txt`);

/** Old people of whom one is in the north, where a seat must be old; and nobody from the south may have one. */
function extremes(folder: string): void {
  const register = [
    "id,age,area",
    "A0,young,north",
    "A1,young,north",
    "A2,young,north",
    "B0,old,north",
    "C0,old,south",
  ];
  fs.writeFileSync(path.join(folder, "register.csv"), `${register.join("\n")}\n`);
  const quotas = ["feature,value,min,max", "age,young,1,2", "age,old,1,1", "area,north,2,3", "area,south,0,0"];
  fs.writeFileSync(path.join(folder, "quotas.csv"), `${quotas.join("\n")}\n`);
}

const prepareExtremes = "kleroterion prepare --register register.csv --quotas quotas.csv --size 3 --secret secret.txt";

describe("explain", () => {
  it("tells of levels, groups and people", async () => {
    const folder = workplace();
    extremes(folder);
    const english = transcript(
      folder,
      `kleroterion prepare ${village} --secret secret.txt --out panel --quiet`,
      "kleroterion explain panel",
      "kleroterion explain panel --group 42",
      "kleroterion explain panel --person APP-0014",
      `${prepareExtremes} --out extremes --quiet`,
      "kleroterion explain extremes --quiet",
      "kleroterion explain extremes",
      "kleroterion explain extremes --person B0",
      "kleroterion explain extremes --person C0",
      'kleroterion explain extremes/public --person "$(grep ,A0 extremes/private/codes.csv | cut -d, -f1)"',
      "kleroterion explain extremes --group 1 --json",
      `${prepareExtremes} --objective nash --tickets 20 --out nash --quiet`,
      "kleroterion explain nash",
    );
    const dutch = transcript(
      folder,
      "kleroterion explain panel --lang nl",
      "kleroterion explain panel --person APP-0014 --lang nl",
      "kleroterion explain extremes --lang nl",
      "kleroterion explain extremes --person C0 --lang nl",
      "kleroterion explain --help --lang nl",
    );
    await matches(english, "explain");
    await matches(dutch, "explain-dutch");
  });

  it("tells of homes", async () => {
    const people = "--register ulrum/register.csv --quotas ulrum/quotas.csv --size 12";
    const text = transcript(
      workplace(),
      `kleroterion prepare ${people} --household postcode,huisnummer,toevoeging --secret secret.txt --out panel --quiet`,
      "kleroterion explain panel --group 22",
      "kleroterion explain panel --group 22 --lang nl",
    );
    await matches(text, "explain-homes");
  });

  it("refuses what it cannot explain", async () => {
    const folder = workplace();
    extremes(folder);
    const text = transcript(
      folder,
      `${prepareExtremes} --out panel --quiet`,
      "kleroterion explain --help",
      "kleroterion explain",
      "kleroterion explain appingedam",
      "kleroterion explain panel --group 0",
      "kleroterion explain panel --group 4 --lang nl",
      "kleroterion explain panel --group 1.5",
      "kleroterion explain panel --person",
      'kleroterion explain panel --person ""',
      "kleroterion explain panel --person B9",
      "kleroterion explain panel --person B9 --lang nl",
      "kleroterion explain panel/public --person B0",
      "kleroterion explain panel/public --person B0 --lang nl",
      "kleroterion explain panel --person B0 --group 1",
      "kleroterion explain panel --person B0 --group 1 --lang nl",
      `sed -i 's/"lowest":/"lowest":1/' panel/public/certificate.json`,
      "kleroterion explain panel",
      "rm panel/public/certificate.json",
      "kleroterion explain panel",
    );
    await matches(text, "explain-refused");
  });

  it("writes a line in the log and nothing else, prints no id but the one it was asked, and says the same of a draw and its public part", () => {
    const folder = workplace();
    shell(folder, `kleroterion prepare ${village} --secret secret.txt --out panel --quiet`);
    const before = filesWithoutLog(path.join(folder, "panel"));
    const explained = kleroterion(folder, ["explain", "panel", "--person", "APP-0014", "--json"]);
    expect(explained).toEqual({ code: 0, out: expect.stringMatching(/^\{.*\}\n$/) as unknown, err: "" });
    expect(explained.out.match(/APP-\d+/g)).toEqual(["APP-0014"]);
    expect(filesWithoutLog(path.join(folder, "panel"))).toEqual(before);
    const logs = ["auditor", "public"].map((part) => filesIn(path.join(folder, "panel")).get(`${part}/log.ndjson`)!);
    expect(logs.map((log) => /"type":"explained"/.test(log.toString("utf8")))).toEqual([true, true]);
    expect(logs.map((log) => /APP-/.test(log.toString("utf8")))).toEqual([false, false]);
    const { out } = kleroterion(folder, ["explain", "panel"]);
    expect(out).not.toMatch(/APP-/);
    shell(folder, "kleroterion draw panel --seed 1 --quiet && cp -r panel/public published");
    const words = (text: string): string[] => text.replaceAll(/explain (panel|published)/g, "explain").split(/\s+/);
    expect(words(kleroterion(folder, ["explain", "published"]).out)).toEqual(words(out));
  });
});

function filesWithoutLog(folder: string): Map<string, Buffer> {
  return new Map([...filesIn(folder)].filter(([name]) => !name.endsWith("/log.ndjson")));
}
