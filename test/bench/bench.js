/**
 * Seconds and memory per instance, as a Markdown table.
 *
 *     npm run bench -- [name …] [--runs N]
 *
 * Every run is a process of its own, so that memory is its own too, and the median of the runs is shown: 3 of them, 1 for sf_e_110.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";

const instances = new URL("../../fixtures/instances/", import.meta.url);
const oneRun = new URL("one-run.js", import.meta.url).pathname;
const command = new URL("../../bin/kleroterion.js", import.meta.url).pathname;

/** Seconds of LEXIMIN with a commercial solver, as the paper's reference output has them; see fixtures/instances/README.md. */
const published = {
  sf_a_35: 19.6,
  sf_b_20: 8.8,
  sf_c_44: 6.0,
  sf_d_40: 46.2,
  sf_e_110: 4011.6,
  hd_30: 37.2,
  mass_24: 0.5,
  nexus_170: 83.4,
  obf_30: 183.9,
  cca_75: 433.5,
  alternate_20: 2.7,
  alternate_200: 1161.8,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: "string" } } });
const all = readdirSync(instances, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const names = positionals.length > 0 ? positionals : all.map(({ name }) => name).sort();

const headings = [
  "instance",
  "people",
  "groups",
  "panel",
  "status",
  "tickets, lowest",
  "seconds",
  "with loading",
  "aim",
  "panels",
  "weights",
  "improve",
  "tickets",
  "MB",
  "published",
];
console.log(`Node ${process.version}, ${cpus()[0].model}, ${cpus().length} cores\n`);
console.log(row(headings));
console.log(row(headings.map((_, column) => (column === 0 || column === 4 ? "---" : "--:"))));
for (const name of names) console.log(row(cells(name)));
console.log(`
Seconds from reading the CSV files to the finished lottery; "with loading" adds the start of Node and the loading of modules and solver.
MB is the most memory the process held. "published": seconds of LEXIMIN with a commercial solver on the pool of that shape in Flanigan et
al. (2021), reference output. Different machine, different people and another objective: a published figure, not a race.
`);
const [help, nothing] = [
  [command, "--help"],
  ["-e", "0"],
].map((args) => median(times(10, args)));
console.log(
  `Start-up: --help ${help.toFixed(3)} s, node -e 0 ${nothing.toFixed(3)} s: ${(help - nothing).toFixed(3)} s more (medians of 10).`,
);

function cells(name) {
  const runs = Number(values.runs ?? (name === "sf_e_110" ? 1 : 3));
  const done = Array.from({ length: runs }, () => run(name));
  const of = (pick) => median(done.map(pick)).toFixed(2);
  const { people, groups, panelSize, status, tickets, lowest, phases } = done[0];
  return [
    name,
    people,
    groups,
    panelSize,
    status,
    `${tickets}, ${lowest}`,
    of(({ seconds }) => seconds),
    of(({ whole }) => whole),
    ...Object.keys(phases).map((phase) => of((one) => one.phases[phase])),
    median(done.map(({ megabytes }) => megabytes)).toFixed(0),
    published[name] ?? "–",
  ];
}

function run(name) {
  const started = performance.now();
  const output = execFileSync(process.execPath, [oneRun, name], { encoding: "utf8" });
  return { ...JSON.parse(output), whole: (performance.now() - started) / 1000 };
}

function times(count, args) {
  return Array.from({ length: count }, () => {
    const started = performance.now();
    execFileSync(process.execPath, args);
    return (performance.now() - started) / 1000;
  });
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function row(columns) {
  return `| ${columns.join(" | ")} |`;
}
