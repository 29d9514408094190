/**
 * How reading grows with the register: `kleroterion check` on invented ones, its rows a second and its memory, as Markdown tables.
 *
 *     npm run bench:register -- [rows …]
 *
 * 10,000, 100,000 and 1,000,000 rows unless said otherwise, checked as they are, with the household rule, and by an assembly file that makes ages of
 * birth dates. Every run is a process of its own, so that memory is its own too; "of the processor" counts all its threads,
 * "bytes a row more" compares with the line above.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inventName } from "../../fixtures/generator/names.js";
import { pickWeighted, seededBelow } from "../../fixtures/generator/random.js";

const panelSize = "100";

/** [value, weight in the register, fewest seats, most seats] */
const features = {
  geslacht: [
    ["man", 490, 45, 55],
    ["vrouw", 500, 45, 55],
    ["x", 10, 0, 2],
  ],
  leeftijdsgroep: [
    ["16-29", 215, 20, 24],
    ["30-44", 235, 21, 25],
    ["45-64", 310, 29, 33],
    ["65+", 240, 22, 26],
  ],
  opleiding: [
    ["praktisch", 260, 24, 28],
    ["middelbaar", 380, 36, 40],
    ["theoretisch", 360, 34, 38],
  ],
  wijk: ["Centrum", "Noord", "Oost", "Zuid"].map((name) => [name, 1, 23, 27]),
};
/** First year of birth of each bracket on 1 January 2027, and how many years. */
const born = { "16-29": [1998, 12], "30-44": [1983, 13], "45-64": [1963, 18], "65+": [1936, 24] };

const files = ["--register", "register.csv", "--quotas", "quotas.csv", "--size", panelSize];
const ways = {
  "As it is": files,
  "At most one person a household": [...files, "--household", "postcode,huisnummer,toevoeging"],
  "Ages made of birth dates, those eligible, and households": ["assembly.toml"],
};
const assembly = `register = "register.csv"
quotas = "quotas.csv"
size = ${panelSize}
on-missing = "exclude"
household = ["postcode", "huisnummer", "toevoeging"]

[eligible]
plaats = "Waardhuizen"

[features.leeftijdsgroep]
birth-date = "geboortedatum"
at = 2027-01-01
outside = "exclude"
`;

const typed = process.argv.slice(2).map(Number);
const sizes = typed.length > 0 ? typed : [10_000, 100_000, 1_000_000];

console.log(`Node ${process.version}, ${cpus()[0].model}, ${cpus().length} cores`);
const results = sizes.map(measure);
for (const way of Object.keys(ways)) {
  console.log(`\n${way}: kleroterion check ${ways[way].join(" ")}\n`);
  line(["rows", "MB of file", "seconds", "of the processor", "rows a second", "peak MB", "bytes a row more"]);
  line(Array(7).fill("--:"));
  for (const [i, rows] of sizes.entries()) {
    const { fileMegabytes, runs } = results[i];
    const { seconds, processorSeconds, kilobytes } = runs[way];
    line([
      rows,
      fileMegabytes.toFixed(1),
      seconds.toFixed(2),
      processorSeconds.toFixed(2),
      Math.round(rows / seconds),
      Math.round(kilobytes / 1024),
      i === 0 ? "–" : Math.round(((kilobytes - results[i - 1].runs[way].kilobytes) * 1024) / (rows - sizes[i - 1])),
    ]);
  }
}

/** All ways to check a register of so many rows. */
function measure(rows) {
  const folder = fs.mkdtempSync(path.join(tmpdir(), "kleroterion-bench-"));
  try {
    fs.writeFileSync(path.join(folder, "quotas.csv"), quotas());
    fs.writeFileSync(path.join(folder, "assembly.toml"), assembly);
    writeRegister(path.join(folder, "register.csv"), rows);
    const fileMegabytes = fs.statSync(path.join(folder, "register.csv")).size / 2 ** 20;
    return { fileMegabytes, runs: Object.fromEntries(Object.keys(ways).map((way) => [way, run(folder, ways[way])])) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function run(folder, words) {
  const [program, usage] = ["../../bin/kleroterion.js", "usage.js"].map((file) => new URL(file, import.meta.url));
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", usage.href, fileURLToPath(program), "check", ...words, "--quiet"],
    { cwd: folder, encoding: "utf8" },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`check ended with ${status}: ${stderr}`);
  return { seconds, ...JSON.parse(stderr) };
}

function quotas() {
  const rows = Object.entries(features).flatMap(([feature, values]) =>
    values.map(([value, , min, max]) => `${feature};${value};${min};${max}\n`),
  );
  return `kenmerk;waarde;min;max\n${rows.join("")}`;
}

/** In pieces: the text as a whole would be this program's memory. */
function writeRegister(file, rows) {
  const below = seededBelow(rows);
  const out = fs.openSync(file, "w");
  fs.writeSync(
    out,
    "volgnummer;voornaam;achternaam;geboortedatum;geslacht;leeftijdsgroep;opleiding;wijk;straat;postcode;huisnummer;toevoeging;plaats\r\n",
  );
  for (let first = 0; first < rows; first += 1000) {
    const people = Array.from({ length: Math.min(1000, rows - first) }, (_, i) => person(first + i, rows, below));
    fs.writeSync(out, people.map((cells) => `${cells.join(";")}\r\n`).join(""));
  }
  fs.closeSync(out);
}

function person(i, rows, below) {
  const traits = Object.fromEntries(
    Object.entries(features).map(([feature, values]) => {
      const weights = values.map(([, weight]) => weight);
      return [feature, values[pickWeighted(weights, below)][0]];
    }),
  );
  const { leeftijdsgroep, geslacht, opleiding, wijk } = traits;
  const { voornaam, achternaam } = inventName(geslacht, leeftijdsgroep === "65+", below);
  const [first, years] = born[leeftijdsgroep];
  const [year, month, day] = [first + below(years), 1 + below(12), 1 + below(28)].map((part) => String(part));
  const birth = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // Two in a home, on the whole.
  const home = below(Math.ceil(rows / 2));
  const letters = "ABCDEGHJKLMNPRSTVWXZ";
  const block = Math.floor(home / 20);
  const postcode = `${1000 + (Math.floor(block / 400) % 9000)} ${letters[Math.floor(block / 20) % 20]}${letters[block % 20]}`;
  const address = ["Dorpsstraat", postcode, 1 + (home % 20), home % 7 === 0 ? "bis" : "", "Waardhuizen"];
  return [i + 1, voornaam, achternaam, birth, geslacht, leeftijdsgroep, opleiding, wijk, ...address];
}

function line(columns) {
  console.log(`| ${columns.join(" | ")} |`);
}
