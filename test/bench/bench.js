/**
 * Seconds and memory, as Markdown tables: the engine, the published method on the same solver, and growth with the number of people.
 *
 *     npm run bench -- [name …] [--runs N] [--baseline-limit SECONDS] [--baseline-tolerance GAIN] [--no-baseline]
 *     npm run bench -- --growth [--runs N]
 *
 * Every run is a process of its own, so that memory is its own too. The engine: the median of 3 runs, 1 for sf_e_110. The baseline: one run, ended
 * after 120 seconds; its tolerance is the published one.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { growthPools } from "./growth-pool.js";

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    runs: { type: "string" },
    growth: { type: "boolean", default: false },
    baseline: { type: "boolean", default: true },
    "baseline-limit": { type: "string", default: "120" },
    "baseline-tolerance": { type: "string", default: "0.0005" },
  },
});

console.log(`Node ${process.version}, ${cpus()[0].model}, ${cpus().length} cores`);
if (values.growth) {
  engineTable(growthPools.map(({ people, panelSize }) => `growth:${people}:${panelSize}`));
} else {
  const names = positionals.length > 0 ? positionals : instanceNames();
  const seconds = engineTable(names);
  if (values.baseline) baselineTable(names, seconds);
  startUp();
}

function instanceNames() {
  const entries = readdirSync(pathOf("../../fixtures/instances"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Prints the engine's figures and returns its seconds, one a pool. */
function engineTable(names) {
  const phases = ["read", "aim", "panels", "weights", "improve", "proof", "tickets"];
  heading([
    ...["pool", "people", "groups", "panel", "status", "off", "tickets", "proved", "seconds", "with loading"],
    ...phases,
    ...["panels", "MIPs", "MB"],
  ]);
  const seconds = names.map((name) => {
    const runs = Number(values.runs ?? (name === "sf_e_110" || values.growth ? 1 : 3));
    const done = Array.from({ length: runs }, () => engineRun(name));
    const of = (pick) => median(done.map(pick));
    const { people, groups, panelSize, status, off, tickets, lowest, highest, levels, proved } = done[0];
    const whole = of((one) => one.seconds);
    line([
      name,
      people,
      groups,
      panelSize,
      status,
      scientific(off),
      `${lowest}–${highest} of ${tickets}`,
      `${proved} of ${levels}`,
      whole.toFixed(2),
      of((one) => one.withLoading).toFixed(2),
      ...phases.map((phase) => of((one) => one.phases[phase] ?? 0).toFixed(2)),
      done[0].panels,
      done[0].integerPrograms,
      of(({ megabytes }) => megabytes).toFixed(0),
    ]);
    return whole;
  });
  console.log(`
Seconds from the CSV files to the finished lottery; "with loading" adds the start of Node and the loading of modules and solver. "off": the largest
difference of a chance from the best lottery's; "tickets": lowest and highest; "proved": levels; MB: the most memory the process held.`);
  return seconds;
}

function engineRun(name) {
  const started = performance.now();
  const output = execFileSync(process.execPath, [pathOf("one-run.js"), name], { encoding: "utf8" });
  return { ...JSON.parse(output), withLoading: (performance.now() - started) / 1000 };
}

function baselineTable(names, engineSeconds) {
  heading([
    ...["pool", "engine, seconds", "baseline, seconds", "ratio", "panels", "MIPs", "levels", "fixed", "off", "MB"],
    "published",
  ]);
  names.forEach((name, index) => {
    const { seconds, panels, integerPrograms, levels, fixed, covered, off, megabytes } = baselineRun(name);
    const known = seconds ?? Number(values["baseline-limit"]);
    const mark = seconds === undefined ? "> " : "";
    line([
      name,
      engineSeconds[index].toFixed(2),
      `${mark}${known.toFixed(1)}`,
      `${mark}${(known / engineSeconds[index]).toFixed(0)}×`,
      panels,
      integerPrograms,
      levels,
      `${fixed} of ${covered}`,
      scientific(off),
      megabytes?.toFixed(0) ?? "–",
      published[name] ?? "–",
    ]);
  });
  console.log(`
Baseline: leximin by column generation as published, with the same solver and the same groups (baseline.js says where it is favoured); seconds from the
CSV files to weights, without tickets. A level is taken as reached within ${values["baseline-tolerance"]}; "fixed": groups. "published": seconds of the published code with a commercial solver on a pool of that shape, on another machine and
with different people: a published figure, not a race.`);
}

/** All figures of a run of the baseline, or how far it had come when it was ended. */
function baselineRun(name) {
  const limit = Number(values["baseline-limit"]);
  const args = [pathOf("baseline-run.js"), name, values["baseline-tolerance"]];
  const options = { encoding: "utf8", maxBuffer: 2 ** 28, killSignal: "SIGKILL" };
  // A second more for the start: the limit is for what is measured.
  try {
    return lastLine(execFileSync(process.execPath, args, { ...options, timeout: (limit + 1) * 1000 }));
  } catch (error) {
    if (error.code !== "ETIMEDOUT") throw error;
    return lastLine(error.stdout);
  }
}

/** The last whole line of an output, read as JSON. */
function lastLine(output) {
  const text = output.slice(0, output.lastIndexOf("\n"));
  return text === "" ? {} : JSON.parse(text.slice(text.lastIndexOf("\n") + 1));
}

function startUp() {
  const [help, nothing] = [
    [pathOf("../../bin/kleroterion.js"), "--help"],
    ["-e", "0"],
  ].map((args) => median(times(10, args)));
  console.log(
    `\nStart-up: --help ${help.toFixed(3)} s, node -e 0 ${nothing.toFixed(3)} s: ${(help - nothing).toFixed(3)} s more (medians of 10).`,
  );
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

function scientific(number) {
  return number === undefined ? "–" : number.toExponential(0);
}

function heading(columns) {
  console.log();
  line(columns);
  line(columns.map((_, column) => (column === 0 ? "---" : "--:")));
}

function line(columns) {
  console.log(`| ${columns.join(" | ")} |`);
}
