/** One lottery by the baseline; on stdout a line of JSON after every integer program, the last with all figures; run by bench.js. */
import { groupsOf, readSources } from "../../dist/index.js";
import { polytopeOf } from "../../dist/quotas/polytope.js";
import { loadSolver } from "../../dist/solver/highs.js";
import { baselineLeximin } from "./baseline.js";
import { largestMiss } from "./largest-miss.js";
import { benchPool } from "./pools.js";

const [name, tolerance] = process.argv.slice(2);
const { sources, panelSize, probabilities } = benchPool(name);
const solver = await loadSolver();

const started = performance.now();
const { pool, quotas } = readSources(sources, panelSize);
const groups = groupsOf(pool);
const polytope = polytopeOf(pool.features, groups, quotas, panelSize);
const say = (state) => console.log(JSON.stringify(state));
const { chances, effort } = baselineLeximin(solver, polytope, Number(tolerance), say);
const seconds = (performance.now() - started) / 1000;

const off = largestMiss(pool, groups, chances, probabilities);
const megabytes = process.resourceUsage().maxRSS / 1024;
say({ ...effort, seconds, off, megabytes });
