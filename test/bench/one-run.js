/** One leximin lottery of one pool, its figures as JSON on stdout; run by bench.js. */
import { makeLottery, readSources } from "../../dist/index.js";
import { chanceUnit } from "../../dist/certificate/certificate.js";
import { tierUpLate } from "../../dist/cli/late-tiering.js";
import { loadSolver } from "../../dist/solver/highs.js";
import { largestMiss } from "./largest-miss.js";
import { benchPool } from "./pools.js";

const ticketCount = 1000;

const { sources, panelSize, probabilities } = benchPool(process.argv[2]);
// As the command does.
tierUpLate();
await loadSolver();

const phases = {};
let phase = "read";
let since = performance.now();
const started = since;
const enter = (next) => {
  const now = performance.now();
  phases[phase] = (phases[phase] ?? 0) + (now - since) / 1000;
  phase = next;
  since = now;
};
const { pool, quotas } = readSources(sources, panelSize);
const problem = { pool, quotas, panelSize, objective: "leximin", ticketCount, key: "bench" };
const lottery = await makeLottery(problem, (report) => enter(report.phase));
enter("done");

const { groups, status, levels, effort, neverSelectable } = lottery;
const never = new Set(neverSelectable.flatMap((g) => groups[g].members));
const counts = pool.people.map(() => 0);
for (const person of lottery.tickets.flat()) counts[person]++;
const selectable = counts.filter((_, person) => !never.has(person));
const chances = lottery.chances.map((chance) => chance / Number(chanceUnit));

const figures = {
  people: pool.people.length,
  groups: groups.length,
  panelSize,
  status,
  off: largestMiss(pool, groups, chances, probabilities),
  tickets: ticketCount,
  lowest: Math.min(...selectable),
  highest: Math.max(...selectable),
  levels: levels.length,
  proved: provedLevels(),
  seconds: (since - started) / 1000,
  phases,
  ...effort,
  // The unit of maxRSS is kilobytes on every platform.
  megabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(figures));

/** Levels whose bound is their chance, to a billionth. */
function provedLevels() {
  const different = new Set(chances.filter((_, g) => !neverSelectable.includes(g)));
  const ascending = [...different].sort((a, b) => a - b);
  return levels.filter(
    ({ bound }, level) => Number(bound.numerator) / Number(bound.denominator) <= ascending[level] + 1e-9,
  ).length;
}
