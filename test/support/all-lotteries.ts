/** What all lotteries over a list of panels can do: whether chances can be had, and that no others are better. */
import type { LinearRow, Solver } from "../../src/solver/highs.ts";

type Panels = readonly (readonly number[])[];

/** By how much the lottery over the panels nearest to `chances` leaves somebody below them. */
export function shortfallOver(solver: Solver, panels: Panels, chances: readonly number[]): number {
  // min ε  s.t.  Σ_{P∋i} λ_P + ε ≥ p_i  ∀i,  Σ λ = 1,  λ, ε ≥ 0.
  return minimumOver(
    solver,
    panels,
    [1],
    (person) => [{ lower: chances[person]!, upper: Infinity, extra: [1] }],
    chances,
  );
}

/**
 * How much higher than `chances` the product of all chances above 0 could at most be, as a factor on their geometric mean: since log is concave, none
 * has more than the best panel's Σ 1/p_i over it.
 */
export function productRoom(panels: Panels, chances: readonly number[]): number {
  const people = chances.filter((chance) => chance > 0).length;
  const most = panels.reduce(
    (best, panel) =>
      Math.max(
        best,
        panel.reduce((sum, person) => sum + 1 / chances[person]!, 0),
      ),
    0,
  );
  return most / people;
}

/**
 * What (n/k)·highest + γ·(k/n)/lowest is at least over all lotteries: 1/l ≥ 2/a − l/a² for every a > 0, so that a linear program says; it is exact for
 * the a that is the lowest chance of the best lottery.
 */
export function leastSpread(
  solver: Solver,
  panels: Panels,
  { people, gamma, near }: { readonly people: readonly number[]; readonly gamma: number; readonly near: number },
): number {
  const fair = panels[0]!.length / people.length;
  const weight = (gamma * fair) / (near * near);
  const counts = new Set(people);
  const total = Math.max(...people) + 1;
  // min u/fair − weight·l  s.t.  l ≤ Σ_{P∋i} λ_P ≤ u  ∀i who counts.
  const least = minimumOver(
    solver,
    panels,
    [1 / fair, -weight],
    (person) =>
      counts.has(person)
        ? [
            { lower: -Infinity, upper: 0, extra: [-1, 0] },
            { lower: 0, upper: Infinity, extra: [0, -1] },
          ]
        : [],
    Array.from({ length: total }),
  );
  return least + (2 * gamma * fair) / near;
}

interface PersonRow {
  readonly lower: number;
  readonly upper: number;
  /** Of the columns after the panels'. */
  readonly extra: readonly number[];
}

function minimumOver(
  solver: Solver,
  panels: Panels,
  extraCosts: readonly number[],
  rowsOf: (person: number) => readonly PersonRow[],
  people: readonly unknown[],
): number {
  const columns = Array.from({ length: panels.length + extraCosts.length }, (_, column) => column);
  const rows = Array.from(people.keys()).flatMap((person) =>
    rowsOf(person).map(({ lower, upper, extra }): LinearRow => ({
      ...{ lower, upper, columns },
      values: [...panels.map((panel) => (panel.includes(person) ? 1 : 0)), ...extra],
    })),
  );
  const all = { lower: 1, upper: 1, columns: columns.slice(0, panels.length), values: panels.map(() => 1) };
  const program = solver.program({
    sense: "minimise",
    cost: Float64Array.from([...panels.map(() => 0), ...extraCosts]),
    lower: new Float64Array(columns.length),
    upper: new Float64Array(columns.length).fill(1),
    rows: [...rows, all],
  });
  try {
    if (program.solve() !== "optimal") throw new Error("no lottery over these panels");
    return program.objective();
  } finally {
    program.dispose();
  }
}
