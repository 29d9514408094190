/** What people see. Each file of `transcripts/` holds commands, their output ("! ": on the error stream) and exit codes. */
import fs from "node:fs";
import path from "node:path";
import { vectors } from "../support/vectors.ts";
import { describe, expect, it } from "vitest";
import { filesIn, kleroterion, shell, transcript, workplace } from "../support/cli.ts";

const village = "--register appingedam/register.csv --quotas appingedam/quotas.csv --size 24";
const small = "--register bad/register.csv --quotas bad/quotas.csv --size 6";

const matches = (text: string, name: string): Promise<void> =>
  expect(text).toMatchFileSnapshot(`transcripts/${name}.txt`);

/** The quotas for three seats in the west and two for 65+, of which one must give, with bounds on what may be suggested. */
function flexible(folder: string, name: string, mostOld: number): void {
  const rows = fs.readFileSync(path.join(folder, "bad/quotas/clash.csv"), "utf8").trim().split("\n").slice(1);
  const bounded = rows.map((row) => {
    const [feature, value, min, max] = row.split(",");
    if (value === "65+") return [feature, value, min, max, min, mostOld];
    return [feature, value, min, max, min, max];
  });
  const lines = [["feature,value,min,max,min_flex,max_flex"], ...bounded].map((cells) => cells.join(","));
  fs.writeFileSync(path.join(folder, name), `${lines.join("\n")}\n`);
}

describe("transcripts", () => {
  it("check", async () => {
    const folder = workplace();
    flexible(folder, "flexible.csv", 3);
    flexible(folder, "stiff.csv", 2);
    fs.writeFileSync(
      path.join(folder, "spare.csv"),
      `${fs.readFileSync(path.join(folder, "bad/quotas.csv"), "utf8")}area,east,0,1\n`,
    );
    const text = transcript(
      folder,
      `kleroterion check ${village}`,
      `kleroterion check ${village} --json`,
      `kleroterion check ${village} --quiet`,
      "kleroterion check --register bad/register.csv --quotas spare.csv --size 6",
      "kleroterion check --register bad/register.csv --quotas bad/quotas/clash.csv --size 6",
      "kleroterion check --register bad/register.csv --quotas bad/quotas/clash.csv --size 6 --json",
      "kleroterion check --register bad/register.csv --quotas flexible.csv --size 6",
      "kleroterion check --register bad/register.csv --quotas stiff.csv --size 6",
      "kleroterion check --register bad/whole-people-only/register.csv --quotas bad/whole-people-only/quotas.csv --size 6",
    );
    await matches(text, "check");
  });

  it("prepare", async () => {
    const text = transcript(
      workplace(),
      `kleroterion prepare ${village} --secret secret.txt --out panel`,
      "find panel -type f | LC_ALL=C sort",
      `kleroterion prepare ${village} --secret secret.txt --out json --json`,
      `kleroterion prepare ${village} --secret secret.txt --out quiet --quiet`,
      `kleroterion prepare ${small} --secret secret.txt --out new/folders/small --tickets 40 --objective maximin`,
      "kleroterion prepare --register bad/register.csv --quotas bad/quotas/clash.csv --size 6 --out clash",
    );
    await matches(text, "prepare");
  });

  it("draw", async () => {
    const folder = workplace();
    const text = transcript(
      folder,
      `kleroterion prepare ${village} --secret secret.txt --out panel --quiet`,
      'kleroterion draw panel --seed "3 7 7"',
      "find panel -type f | LC_ALL=C sort",
      'kleroterion draw panel --seed "3 7 7"',
      'kleroterion draw panel --seed "3 7 7" --json',
      'kleroterion draw panel --seed "3 7 8"',
      `kleroterion draw ${village} --secret secret.txt --seed "3 7 7" --out one-go`,
      `kleroterion draw ${small} --secret secret.txt --seed 1 --out json --json`,
      `kleroterion draw ${small} --secret secret.txt --seed 1 --out quiet --quiet`,
      'kleroterion draw panel --seed "3 7 7" --tickets 500',
    );
    await matches(text, "draw");
  });

  it("verify", async () => {
    const text = transcript(
      workplace(),
      `kleroterion prepare ${village} --secret secret.txt --out panel --quiet`,
      "kleroterion verify panel",
      'kleroterion draw panel --seed "3 7 7" --quiet',
      "kleroterion verify panel --replay",
      "cp -r panel/public published",
      "kleroterion verify published",
      "kleroterion verify published --quiet",
      "kleroterion verify published --json",
      `sed 's/"ticket":/"ticket":1/' published/draw.json > changed && mv changed published/draw.json`,
      "kleroterion verify published",
      "kleroterion verify published --quiet",
      "kleroterion draw panel/public --seed 1",
      "kleroterion verify appingedam",
    );
    await matches(text, "verify");
  });

  it("households", async () => {
    const folder = workplace();
    const people = "--register ulrum/register.csv --quotas ulrum/quotas.csv";
    const rule = "--household postcode,huisnummer,toevoeging";
    // Both who are young live together; the quotas want both.
    fs.writeFileSync(path.join(folder, "couple.csv"), "id,age,home\n1,young,A\n2,young,a\n3,old,B\n4,old,\n5,old,C\n");
    fs.writeFileSync(path.join(folder, "both.csv"), "feature,value,min,max\nage,young,2,2\nage,old,1,1\n");
    fs.writeFileSync(path.join(folder, "one.csv"), "feature,value,min,max\nage,young,1,1\nage,old,2,2\n");
    const flat = Array.from({ length: 12 }, (_, i) => `${i},old,Flat`);
    fs.writeFileSync(path.join(folder, "flat.csv"), ["id,age,home", ...flat, "12,young,", "13,old,D\n"].join("\n"));
    const text = transcript(
      folder,
      `kleroterion check ${people} --size 12 ${rule}`,
      `kleroterion check ${people} --size 12 ${rule} --json`,
      `kleroterion check ${people} --size 12 ${rule} --lang nl`,
      `kleroterion check ${people} --size 47 ${rule}`,
      `kleroterion check ${people} --size 12 --household postcode,nummer`,
      `kleroterion check ${people} --size 12 --household postcode,Postcode,registratiecode`,
      `kleroterion check ${people} --size 12 --household ,`,
      `kleroterion draw ${people} --size 12 --seed 1 --out panel --household postcode, huisnummer`,
      "kleroterion check --register couple.csv --quotas both.csv --size 3 --household home",
      "kleroterion check --register couple.csv --quotas both.csv --size 3 --household home --json",
      "kleroterion prepare --register couple.csv --quotas both.csv --size 3 --household home --out none --lang nl",
      "kleroterion check --register couple.csv --quotas one.csv --size 3 --household home",
      "kleroterion check --register flat.csv --quotas one.csv --size 3 --household home",
      `kleroterion prepare ${people} --size 12 ${rule} --secret secret.txt --out panel`,
      "kleroterion draw panel --seed 11876677954665453986 --household postcode",
      "kleroterion draw panel --seed 11876677954665453986",
      "kleroterion verify panel --replay",
      "grep -rlE '9971|ULR-|postcode|Ramdin' panel | LC_ALL=C sort",
      "cut -d, -f 1,3- panel/auditor/register.csv | grep -m 3 -E '^[^,]*,[^,]'",
      "kleroterion prepare --register couple.csv --quotas one.csv --size 3 --household home --secret secret.txt --tickets 10 --out small --json",
    );
    await matches(text, "households");
  });

  it("a ceremony", async () => {
    const { rounds } = vectors("drand") as { rounds: { signature: string }[] };
    const signature = rounds[0]!.signature;
    const text = transcript(
      workplace(),
      `kleroterion prepare ${small} --secret secret.txt --source balls:3x10 --combine drand:quicknet:12040883 --fallback dice:d20x12 --draw-id "Village 1" --out panel`,
      "kleroterion draw panel",
      "kleroterion draw panel --lang nl",
      "kleroterion draw panel --value 483",
      "kleroterion draw panel --value 48 --value 00",
      `kleroterion draw panel --value 483 --value ${signature.replace(/4$/, "5")}`,
      `kleroterion draw panel --value 483 --value ${signature}`,
      "kleroterion draw panel --value 1-20-3-4-5-6-7-8-9-10-11-12 --fallback",
      "kleroterion draw panel | sed -n '/^Ticket/p;$p'",
      "kleroterion draw panel --lang nl | tail -1",
      "grep -c repeated panel/public/log.ndjson",
      `kleroterion prepare ${small} --secret secret.txt --source dice:d10x20 --fallback drand:quicknet:12040883 --out past --quiet`,
      "kleroterion draw past | sed -n '/fallback/,$p'",
      "kleroterion verify panel --replay --quiet && echo sound",
      "grep -c former panel/public/commitment.json",
      `kleroterion prepare ${small} --secret secret.txt --source dice:d10x20 --fallback typed --draw-id one --out first --quiet`,
      `kleroterion prepare ${small} --source drand:quicknet:2099-06-01T10:00Z --draw-id one --attempt 2 --former first --out second`,
      "kleroterion abandon first",
      "kleroterion draw first --value 11876677954665453986",
      "kleroterion abandon first",
      `kleroterion prepare ${small} --secret secret.txt --source drand:quicknet:2099-06-01T10:00Z --fallback dice:d10x20 --draw-id one --attempt 2 --former first --out second | tail -7`,
      "kleroterion draw second --value 11876677954665453986 --fallback --lang nl | grep -A 3 vastgelegde",
      "kleroterion verify second | grep -A 1 -E 'attempt before|seed rule'",
      "rm second/public/former.ndjson && kleroterion verify second --quiet",
      "kleroterion draw panel --seed 1 --value 2",
    );
    await matches(text, "ceremony");
  });

  it("people certain to sit", async () => {
    const text = transcript(
      workplace(),
      `kleroterion check ${village} --appointed APP-0007 --appointed app-0048`,
      `kleroterion check ${village} --appointed APP-9999 --appointed APP-0048 --appointed APP-0048 --lang nl`,
      `kleroterion prepare ${village} --secret secret.txt --appointed APP-0007 --appointed APP-0048 --source balls:3x10 --out panel --quiet`,
      "kleroterion draw panel --value 483 --reserves 2 | sed -n '/^Ticket/,/^$/p;/Reserves/,/^Witnessed/p'",
      "cut -d ';' -f 1 panel/private/panel.csv | grep -E 'APP-0(007|048)'",
      "kleroterion verify panel --replay --quiet && python3 panel/public/verify.py panel > /dev/null && echo sound",
      "kleroterion replace panel --out-person APP-0544 --out next --quiet",
      "kleroterion replace panel --out-person APP-0048 --out second",
      "kleroterion replace panel --out-person APP-0048 --give-way --out second --quiet",
      "kleroterion draw second --value 016 | sed -n '/whole panel/,/^Witnessed/p'",
      "kleroterion verify second --replay --quiet && python3 second/public/verify.py second > /dev/null && echo sound",
      "kleroterion draw panel --value 483 --appointed APP-0007",
    );
    await matches(text, "appointed");
  });

  it("reserves", async () => {
    const seed = "--value 11876677954665453986";
    const text = transcript(
      workplace(),
      `kleroterion prepare ${village} --secret secret.txt --source dice:d10x20 --out panel --quiet`,
      "kleroterion draw panel --reserves 3 | sed -n '/2[.]/,/--reserves/p'",
      `kleroterion draw panel ${seed} --reserves 3`,
      "grep -E 'APP-0(667|705);|seat' panel/private/reserves.csv",
      'grep -o \'"reserves":{"lists":\\[.\\{80\\}\' panel/public/draw.json',
      "kleroterion verify panel | grep -A 1 -E ' (reserves|private files):'",
      "python3 panel/public/verify.py panel | grep reserves:",
      `kleroterion draw panel ${seed} --reserves 3 --quiet`,
      `kleroterion draw panel ${seed} --reserves 4`,
      `kleroterion draw panel ${seed} --reserves 0 --lang nl`,
      "grep -o '\"reason\":[^}]*' panel/public/log.ndjson",
      `kleroterion draw panel ${seed} --lang nl | sed -n '/Reserves/,/^$/p'`,
      "sed 's/APP-0667/APP-0668/' panel/private/reserves.csv > changed && mv changed panel/private/reserves.csv",
      `kleroterion draw panel ${seed} --quiet`,
      `kleroterion draw ${small} --secret secret.txt --seed 1 --reserves 50 --out small | sed -n '/Reserves/,/^$/p'`,
      `kleroterion draw ${small} --secret secret.txt --seed 1 --reserves 1 --out one --json | grep -o '"ticket".*'`,
      "kleroterion draw small --seed 1 --reserves 3",
      `kleroterion draw ${small} --secret secret.txt --seed 1 --out without --quiet`,
      "kleroterion draw without --seed 1 --reserves 3",
      ...["x", "-1", "51", "2.5", "''"].map((text) => `kleroterion draw panel --reserves ${text}`),
    );
    await matches(text, "reserves");
  });

  it("sources that will not do", async () => {
    const text = transcript(
      workplace(),
      `kleroterion prepare ${small} --source lottery --out panel`,
      `kleroterion prepare ${small} --source drand:loe:7 --out panel`,
      `kleroterion prepare ${small} --source drand:quicknet:tomorrow --out panel`,
      `kleroterion prepare ${small} --source balls:3x10 --tickets 500 --out panel`,
      `kleroterion prepare ${small} --source dice:d6x4 --out panel`,
      `kleroterion prepare ${small} --source typed --combine dice:d10x20 --out panel`,
      `kleroterion prepare ${small} --attempt 2 --out panel`,
      `kleroterion prepare ${small} --attempt 0 --out panel`,
      `kleroterion prepare ${small} --former panel --out panel`,
      `kleroterion prepare ${small} --attempt 2 --former nowhere --out panel`,
      `kleroterion prepare ${small} --out panel --quiet`,
      "kleroterion draw panel --value 1 --fallback",
      "kleroterion draw panel --value 1 --value 2",
    );
    await matches(text, "sources-refused");
  });

  it("quotas from shares", async () => {
    const folder = workplace();
    const villages = "--register waardhuizen/register.csv --quotas waardhuizen/quotas.csv --size 30";
    const people = "--register bad/register.csv --size 6";
    const write = (name: string, ...lines: readonly string[]): void => {
      fs.writeFileSync(path.join(folder, name), `${lines.join("\n")}\n`);
    };
    // Of three seats for the west, where all are 65+, only one can be 65+. The remainders of age are equal.
    write("clash.csv", "kenmerk;waarde;aandeel", "age;16-34;41,5 %", "age;35-64;41,5 %", "age;65+;17 %", "area;north;25", "area;south;25", "area;west;50"); // prettier-ignore
    // Five seats are due to the west, where four people live.
    write("short.csv", "feature,value,population", "area,north,1.000", "area,south,1.000", "area,west,9.500");
    write("equal.csv", "feature,value,count", "gender,female,1", "gender,male,1", "age,16-34,1", "age,35-64,1", "age,65+,1", "area,north,1", "area,south,1", "area,west,0"); // prettier-ignore
    const text = transcript(
      folder,
      `kleroterion check ${villages}`,
      `kleroterion check ${villages} --slack 10% --lang nl`,
      `kleroterion check ${villages} --slack 10% --json`,
      `kleroterion check ${villages} --slack half`,
      `kleroterion check ${village} --slack 1`,
      `kleroterion check ${people} --quotas equal.csv --slack 0`,
      `kleroterion check ${people} --quotas short.csv`,
      `kleroterion check ${people} --quotas short.csv --slack 0 --lang nl`,
      `kleroterion check ${people} --quotas clash.csv --slack 0`,
      `kleroterion check ${people} --quotas clash.csv --slack 0 --apply-relaxation 2 --out mended.csv | tail -1`,
      "cat mended.csv",
      `kleroterion check ${people} --quotas mended.csv --slack 0 --lang nl`,
      `kleroterion prepare ${villages} --slack 0 --secret secret.txt --out panel --quiet`,
      "kleroterion draw panel --seed 1 --slack 0",
      "kleroterion draw panel --seed 1 --quiet && kleroterion verify panel --replay --quiet && echo sound",
      "cat panel/private/settings.json",
    );
    await matches(text, "shares");
  });

  it("shares within villages", async () => {
    const folder = workplace();
    const register = "--register waardhuizen/register.csv --size 30";
    const write = (name: string, ...lines: readonly string[]): void => {
      fs.writeFileSync(path.join(folder, name), `${lines.join("\n")}\n`);
    };
    const live = (people: number, ...values: readonly string[]): string[] =>
      Array.from({ length: people }, (_, i) => [`${values.join("")}${i}`, ...values].join(","));
    write("people.csv", "id,village,gender", ...live(5, "E", "m"), ...live(1, "E", "f"), ...live(2, "W", "m"), ...live(6, "W", "f")); // prettier-ignore
    // Six of eight are to be women, of whom one lives in the east; and the west has four seats.
    write("clash.csv", "feature,value,min,max,population,slack", "village,E,,,100,0", "village,W,,,100,", "village+gender,E+m,,,50,1", "village+gender,E+f,,,50,", "village+gender,W+m,,,25,", "village+gender,W+f,,,75,", "gender,m,0,2,,", "gender,f,6,8,,"); // prettier-ignore
    const clash = "--register people.csv --size 8 --quotas";
    const text = transcript(
      folder,
      `kleroterion check ${register} --quotas waardhuizen/per-dorp.csv`,
      `kleroterion check ${register} --quotas waardhuizen/inwoners.csv --lang nl`,
      `kleroterion check ${register} --quotas waardhuizen/inwoners.csv --json | grep -o '"features".*"suspicions"'`,
      `kleroterion prepare ${register} --quotas waardhuizen/inwoners.csv --secret secret.txt --out panel --quiet`,
      "kleroterion draw panel --seed 1 --quiet && kleroterion verify panel --replay --quiet && echo sound",
      `kleroterion draw ${register} --quotas waardhuizen/per-dorp.csv --seed 1 --secret secret.txt --out drawn --quiet && sed -n '/^### dorp+/,/^$/p;/^The shares/p;/^| West/p' drawn/private/report.md`,
      "sed -i 's/Westwaard;10;10/Westwaard;9;11/; s/48,9/46,9/' waardhuizen/per-dorp.csv",
      `kleroterion check ${register} --quotas waardhuizen/per-dorp.csv`,
      `kleroterion check ${register} --quotas waardhuizen/per-dorp.csv --lang nl`,
      "sed -i 's/;0\\r$/;half\\r/' waardhuizen/inwoners.csv",
      `kleroterion check ${register} --quotas waardhuizen/inwoners.csv`,
      "sed -i 's/;half/;0/; s/Oostwaard+vrouw/Oostwaart+vrouw/' waardhuizen/inwoners.csv",
      `kleroterion check ${register} --quotas waardhuizen/inwoners.csv --lang nl`,
      `kleroterion check ${clash} clash.csv`,
      `kleroterion check ${clash} clash.csv --apply-relaxation 2 --out mended.csv | tail -1`,
      "cat mended.csv",
      `kleroterion check ${clash} mended.csv --lang nl`,
    );
    await matches(text, "villages");
  });

  it("changes of quotas, written to a file", async () => {
    const folder = workplace();
    flexible(folder, "stiff.csv", 2);
    const clash = "--register bad/register.csv --quotas bad/quotas/clash.csv --size 6";
    const text = transcript(
      folder,
      `kleroterion check ${clash} --apply-relaxation 1 --out first.csv --lang nl | tail -7`,
      "diff bad/quotas/clash.csv first.csv",
      "kleroterion check --register bad/register.csv --quotas first.csv --size 6 --quiet && echo possible",
      `kleroterion check ${clash} --apply-relaxation 2 --out first.csv --quiet`,
      `kleroterion check ${clash} --apply-relaxation 2 --out second.csv --json | grep -o '"alternatives".*'`,
      "diff bad/quotas/clash.csv second.csv",
      "kleroterion check --register bad/register.csv --quotas stiff.csv --size 6 --apply-relaxation 1 --out bent.csv --quiet",
      "diff stiff.csv bent.csv",
      `kleroterion check ${clash} --apply-relaxation 5 --out none.csv`,
      `kleroterion check ${small} --apply-relaxation 1 --out none.csv`,
      `kleroterion check ${clash} --apply-relaxation 1`,
      `kleroterion check ${clash} --out none.csv`,
    );
    await matches(text, "relaxations");
  });

  it("dubious data", async () => {
    const folder = workplace();
    const people = Array.from(
      { length: 30 },
      (_, i) => `p${i}@example.nl,${i === 7 ? 187 : 30 + i},${i < 29 ? "nl" : "x"}`,
    );
    fs.writeFileSync(path.join(folder, "r.csv"), ["id,leeftijd,taal", ...people, ""].join("\n"));
    fs.writeFileSync(path.join(folder, "q.csv"), "kenmerk,waarde,min,max\ntaal,nl,4,6\ntaal,x,0,1\ntaal,fy,0,1\n");
    const text = transcript(
      folder,
      "kleroterion check --register r.csv --quotas q.csv --size 5",
      "kleroterion check --register r.csv --quotas q.csv --size 5 --lang nl",
    );
    await matches(text, "dubious");
  });

  it("in Dutch", async () => {
    const text = transcript(
      workplace(),
      `kleroterion check ${village} --lang nl`,
      "kleroterion check --register bad/register.csv --quotas bad/quotas/clash.csv --size 6 --lang nl",
      `kleroterion prepare ${village} --secret secret.txt --out panel --lang nl`,
      'kleroterion draw panel --seed "3 7 7" --lang nl',
      'kleroterion draw panel --seed "3 7 8" --lang nl',
      "kleroterion verify panel --replay --lang=nl",
      "kleroterion draw --help --lang nl",
    );
    await matches(text, "dutch");
  });

  it.each([
    [{ LC_ALL: "nl_NL.UTF-8" }, "Gebruik:"],
    [{ LC_ALL: "", LANG: "nl_BE" }, "Gebruik:"],
    [{ LC_ALL: "", LC_MESSAGES: "en_GB", LANG: "nl_NL" }, "Usage:"],
    [{ LC_ALL: "fr_FR" }, "Usage:"],
  ])("the system's language %j: %s", (environment: Record<string, string>, usage) => {
    expect(kleroterion(workplace(), ["--help"], environment).out).toContain(usage);
  });

  it("help", async () => {
    const text = transcript(
      workplace(),
      "kleroterion",
      "kleroterion --help",
      ...["check", "prepare", "draw", "verify"].map((command) => `kleroterion ${command} --help`),
    );
    await matches(text, "help");
  });

  it("a wrong command line", async () => {
    const text = transcript(
      workplace(),
      "kleroterion prepair",
      "kleroterion --register",
      "kleroterion something",
      `kleroterion check ${village} --size24`,
      "kleroterion verify panel --reply",
      "kleroterion check --zzz",
      "kleroterion check --register",
      "kleroterion draw panel --seed --json",
      "kleroterion check --register --quotas appingedam/quotas.csv --size 24",
      "kleroterion check --register appingedam/register.csv --quotas appingedam/quotas.csv",
      "kleroterion check --quotas appingedam/quotas.csv --size 24",
      `kleroterion prepare ${village}`,
      `kleroterion prepare ${village} --out ""`,
      `kleroterion draw ${village} --out panel`,
      `kleroterion draw ${village} --seed 1`,
      "kleroterion verify",
      "kleroterion verify one two",
      "kleroterion draw panel --seed 3 7 7",
      `kleroterion check ${village} --lang fr`,
      `kleroterion check ${village} --id registratienummer`,
    );
    await matches(text, "usage");
  });

  it("people on no panel, people certain of a seat", async () => {
    const folder = workplace();
    const register = [
      "id,age,area",
      ...Array.from({ length: 4 }, (_, i) => `A${i},young,north`),
      "B0,old,north",
      "C0,old,south",
      "C1,old,south",
    ];
    fs.writeFileSync(path.join(folder, "register.csv"), `${register.join("\n")}\n`);
    // The old person in the north is the only one who is both, and south has no seat.
    fs.writeFileSync(
      path.join(folder, "quotas.csv"),
      "feature,value,min,max\nage,young,2,2\nage,old,1,1\narea,north,3,3\narea,south,0,0\n",
    );
    const text = transcript(
      folder,
      "kleroterion draw --register register.csv --quotas quotas.csv --size 3 --seed 1 --secret secret.txt --out panel",
      "cat panel/private/probabilities.csv",
      "kleroterion verify panel --replay --quiet",
    );
    await matches(text, "extremes");
  });
});

describe("--json", () => {
  it("has the shape promised, before and after the draw", () => {
    const folder = workplace();
    const prepared: unknown = JSON.parse(shell(folder, `kleroterion prepare ${village} --out panel --json`).out);
    const lottery = {
      people: 180,
      leftOut: [],
      groups: 75,
      panelSize: 24,
      objective: "leximin",
      gamma: null,
      household: null,
      status: "exact",
      bound: 7 / 106,
      achieved: expect.closeTo(7 / 106, 14) as unknown,
      levels: { count: 10, proved: 10 },
      optimum: null,
      tickets: { count: 1000, lowest: 66, highest: expect.any(Number) as unknown, distance: 1, spread: 1 },
      neverSelectable: [],
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    };
    expect(prepared).toEqual({ ...lottery, ticket: null, panel: null, reserves: null });
    const drawn = JSON.parse(shell(folder, "kleroterion draw panel --seed 1 --json").out) as {
      digest: string;
      ticket: number;
      panel: string[];
    };
    expect(drawn).toMatchObject({ ...lottery, digest: (prepared as { digest: string }).digest });
    expect(drawn.ticket).toSatisfy((ticket: number) => Number.isInteger(ticket) && ticket >= 0 && ticket < 1000);
    expect(new Set(drawn.panel).size).toBe(24);
    const table = fs.readFileSync(path.join(folder, "panel/private/panel.csv"), "utf8");
    for (const id of drawn.panel) expect(table).toContain(id);
  });

  it("is one line, and nothing else is on the output", () => {
    const folder = workplace();
    for (const line of [`check ${village}`, `prepare ${village} --out panel`, "draw panel --seed 1", "verify panel"]) {
      expect(shell(folder, `kleroterion ${line} --json`)).toEqual({
        code: 0,
        out: expect.stringMatching(/^\{.*\}\n$/) as unknown,
        err: "",
      });
    }
  });
});

describe("a second draw", () => {
  const prepared = (): string => {
    const folder = workplace();
    shell(folder, `kleroterion prepare ${small} --out panel && kleroterion draw panel --seed 1`);
    return folder;
  };

  it("with another seed is refused; the log says so, and nothing else changes", () => {
    const folder = prepared();
    const log = path.join(folder, "panel/public/log.ndjson");
    const before = [filesWithoutLog(folder), fs.readFileSync(log, "utf8")] as const;
    expect(kleroterion(folder, ["draw", "panel", "--seed", "2"]).code).toBe(2);
    expect(filesWithoutLog(folder)).toEqual(before[0]);
    expect(added(log, before[1])).toEqual(["open", "refused", "close"]);
    expect(kleroterion(folder, ["verify", "panel", "--replay"]).code).toBe(0);
  });

  it("with the same seed gives the same; the log says so, and nothing else changes", () => {
    const folder = prepared();
    const log = path.join(folder, "panel/public/log.ndjson");
    const before = [filesWithoutLog(folder), fs.readFileSync(log, "utf8")] as const;
    expect(kleroterion(folder, ["draw", "panel", "--seed", "1"]).code).toBe(0);
    expect(filesWithoutLog(folder)).toEqual(before[0]);
    expect(added(log, before[1])).toEqual(["open", "repeated", "close"]);
    expect(kleroterion(folder, ["verify", "panel", "--replay"]).code).toBe(0);
  });
});

function filesWithoutLog(folder: string): Map<string, Buffer> {
  return new Map([...filesIn(path.join(folder, "panel"))].filter(([name]) => !name.endsWith("/log.ndjson")));
}

/** The types of the events that were added to the log, which still begins as it was. */
function added(log: string, before: string): string[] {
  const after = fs.readFileSync(log, "utf8");
  expect(after.startsWith(before)).toBe(true);
  const lines = after.slice(before.length).trim().split("\n");
  return lines.map((line) => (JSON.parse(line) as { type: string }).type);
}
