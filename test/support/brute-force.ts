/** The truth about a small draw, from a list of every panel it has: no groups, no polytope, no column generation. */
import type { Quotas } from "../../src/quotas/quotas.ts";
import type { Pool } from "../../src/register/pool.ts";
import type { LinearRow, Solver } from "../../src/solver/highs.ts";
import type { SmallDraw } from "./small-draw.ts";

/** People of equal features share all chances in the fairest lottery, so programs have a row for each such class. */
interface Class {
  readonly values: readonly number[];
  readonly people: readonly number[];
}

/** Every set of `size` people, ascending indices into the pool. */
export function allSets(people: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: people }, (_, last) => last).flatMap((last) =>
    allSets(last, size - 1).map((rest) => [...rest, last]),
  );
}

/** Every panel that meets the quotas. */
export function feasiblePanels({ pool, quotas, panelSize }: SmallDraw): number[][] {
  return allSets(pool.people.length, panelSize).filter((panel) => meetsQuotas(pool, quotas, panel));
}

/** Seats of each quota on a panel, in the order of `quotas`. */
export function seatsOf(pool: Pool, quotas: Quotas, panel: readonly number[]): number[][] {
  return quotas.map(({ feature, quotas: values }) => {
    const f = pool.features.findIndex(({ name }) => name === feature);
    return values.map(({ value }) => {
      const v = pool.features[f]!.values.indexOf(value);
      return panel.filter((person) => pool.people[person]!.values[f] === v).length;
    });
  });
}

export function meetsQuotas(pool: Pool, quotas: Quotas, panel: readonly number[]): boolean {
  const seats = seatsOf(pool, quotas, panel);
  return quotas.every(({ quotas: values }, f) =>
    values.every(({ min, max }, v) => min <= seats[f]![v]! && seats[f]![v]! <= max),
  );
}

/** People on no panel, ascending. */
export function neverOn(panels: readonly (readonly number[])[], people: number): number[] {
  const seen = new Set(panels.flat());
  return Array.from({ length: people }, (_, person) => person).filter((person) => !seen.has(person));
}

/**
 * The highest lowest chance of anyone who is on some panel, over all lotteries on `panels`: max z s.t. Σ_P λ_P x_P[c] ≥ m_c z, Σ λ = 1.
 * The program's answer counts only if its weights reach it and its prices, as whole numbers, show that nothing is better.
 */
export function maximinOver(solver: Solver, pool: Pool, panels: readonly (readonly number[])[]): number {
  const seen = new Set(panels.flat());
  const classes = classesOf(pool).filter(({ people }) => people.some((person) => seen.has(person)));
  const compositions = distinct(
    panels.map((panel) => classes.map(({ people }) => people.filter((p) => panel.includes(p)).length)),
  );
  const z = compositions.length;
  const columns = Array.from({ length: z + 1 }, (_, i) => i);
  const program = solver.program({
    sense: "maximise",
    cost: Float64Array.from(columns, (c) => (c === z ? 1 : 0)),
    lower: new Float64Array(z + 1),
    upper: new Float64Array(z + 1).fill(Infinity),
    rows: [
      ...classes.map(({ people }, c) => ({
        lower: 0,
        upper: Infinity,
        columns,
        values: [...compositions.map((seats) => seats[c]!), -people.length],
      })),
      { lower: 1, upper: 1, columns: columns.slice(0, z), values: compositions.map(() => 1) },
    ],
  });
  program.solve();
  const weights = program.columns().slice(0, z);
  const prices = Array.from(program.rowDuals().slice(0, classes.length), (dual) =>
    Math.round(Math.abs(dual) * 2 ** 40),
  );
  program.dispose();
  const reached = Math.min(
    ...classes.map(({ people }, c) => weights.reduce((sum, w, j) => sum + w * compositions[j]![c]!, 0) / people.length),
  );
  const worth = classes.reduce((sum, { people }, c) => sum + people.length * prices[c]!, 0);
  const best = Math.max(...compositions.map((seats) => seats.reduce((sum, x, c) => sum + x * prices[c]!, 0)));
  if (!(Math.abs(best / worth - reached) < 1e-10))
    throw new Error(`reached ${reached}, but the prices show ${best / worth}`);
  return reached;
}

/** What fractions of people could do: who has a fraction of a seat somewhere, and the highest lowest chance of all of those. */
export interface Fractional {
  readonly reachable: readonly number[];
  readonly maximin: number;
}

/** The linear relaxation, worked out anew from pool and quotas; undefined where even fractions of people do not fit. */
export function fractionalOptimum(solver: Solver, { pool, quotas, panelSize }: SmallDraw): Fractional | undefined {
  const classes = classesOf(pool);
  const rows = quotaRows(pool, quotas, panelSize, classes);
  const upper = classes.map(({ people }) => people.length);
  const most = (c: number): number | undefined => {
    const cost = Float64Array.from(classes, (_, i) => (i === c ? 1 : 0));
    return solveFor(solver, { cost, upper, rows });
  };
  const reach = classes.map((_, c) => most(c));
  if (reach.includes(undefined)) return undefined;
  const open = classes.flatMap((_, c) => (reach[c]! > 1e-9 ? [c] : []));
  const maximin = solveFor(solver, {
    cost: Float64Array.from([...classes.map(() => 0), 1]),
    upper: [...upper, 1],
    rows: [
      ...rows,
      ...open.map((c) => ({ lower: 0, upper: Infinity, columns: [c, classes.length], values: [1, -upper[c]!] })),
    ],
  })!;
  return { reachable: open.flatMap((c) => classes[c]!.people).toSorted((a, b) => a - b), maximin };
}

/** Whether fractions of people meet the quotas. */
export function fitsFractionally(solver: Solver, { pool, quotas, panelSize }: SmallDraw): boolean {
  const classes = classesOf(pool);
  const rows = quotaRows(pool, quotas, panelSize, classes);
  const upper = classes.map(({ people }) => people.length);
  return solveFor(solver, { cost: new Float64Array(classes.length), upper, rows }) !== undefined;
}

function solveFor(
  solver: Solver,
  { cost, upper, rows }: { cost: Float64Array; upper: readonly number[]; rows: readonly LinearRow[] },
): number | undefined {
  const lower = new Float64Array(cost.length);
  const program = solver.program({ sense: "maximise", cost, lower, upper: Float64Array.from(upper), rows });
  const optimum = program.solve() === "optimal" ? program.objective() : undefined;
  program.dispose();
  return optimum;
}

function quotaRows(pool: Pool, quotas: Quotas, panelSize: number, classes: readonly Class[]): LinearRow[] {
  const everyone = classes.map((_, c) => c);
  const size = { lower: panelSize, upper: panelSize, columns: everyone, values: everyone.map(() => 1) };
  return [
    size,
    ...quotas.flatMap(({ feature, quotas: values }) => {
      const f = pool.features.findIndex(({ name }) => name === feature);
      return values.map(({ value, min, max }) => {
        const v = pool.features[f]!.values.indexOf(value);
        const columns = everyone.filter((c) => classes[c]!.values[f] === v);
        return { lower: min, upper: max, columns, values: columns.map(() => 1) };
      });
    }),
  ];
}

function classesOf(pool: Pool): Class[] {
  const classes = new Map<string, { values: readonly number[]; people: number[] }>();
  pool.people.forEach(({ values }, person) => {
    const found = classes.get(values.join());
    if (found) found.people.push(person);
    else classes.set(values.join(), { values, people: [person] });
  });
  return [...classes.values()];
}

function distinct(rows: readonly (readonly number[])[]): (readonly number[])[] {
  return [...new Map(rows.map((row) => [row.join(), row])).values()];
}
