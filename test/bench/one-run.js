/** One lottery of one instance, its figures as JSON on stdout; run by bench.js. */
import { readFileSync } from "node:fs";
import { makeLottery, readSources } from "../../dist/index.js";
import { loadSolver } from "../../dist/solver/highs.js";

const ticketCount = 1000;

const folder = new URL(`../../fixtures/instances/${process.argv[2]}/`, import.meta.url);
const { k: panelSize } = JSON.parse(readFileSync(new URL("reference.json", folder), "utf8"));
await loadSolver();

const started = performance.now();
const source = (name) => ({ name, bytes: readFileSync(new URL(name, folder)) });
const { pool, quotas } = readSources(
  { register: source("respondents.csv"), quotas: source("categories.csv") },
  panelSize,
);

const phases = { aim: 0, panels: 0, weights: 0, improve: 0, tickets: 0 };
let phase;
let since = performance.now();
const enter = (next) => {
  const now = performance.now();
  if (phase) phases[phase] += (now - since) / 1000;
  phase = next;
  since = now;
};
const problem = { pool, quotas, panelSize, objective: "maximin", ticketCount, key: "bench" };
const lottery = await makeLottery(problem, (report) => enter(report.phase));
enter(undefined);
const seconds = (performance.now() - started) / 1000;

const never = new Set(lottery.neverSelectable.flatMap((g) => lottery.groups[g].members));
const counts = pool.people.map(() => 0);
for (const person of lottery.tickets.flat()) counts[person]++;
const lowest = Math.min(...counts.filter((_, person) => !never.has(person)));

const figures = {
  people: pool.people.length,
  groups: lottery.groups.length,
  panelSize,
  status: lottery.status,
  tickets: ticketCount,
  lowest,
  seconds,
  phases,
  // The unit of maxRSS is kilobytes on every platform.
  megabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(figures));
