/**
 * What the engine is measured against: leximin by plain column generation, as published, over the same groups and with the same solver.
 *
 * Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 596 (2021), Methods, and the code published with it. Panels by multiplicative weights; then the best
 * mix of the panels at hand, by linear program, and the panel its prices ask for, by integer program, until none gains more than the
 * tolerance; everyone with a positive price is fixed at the level reached; and so on until all are fixed.
 *
 * In favour of the baseline: people alike are one group, as in the engine, so that rounds, rows and columns are fewer; the first weights are rounded,
 * which the solver is quicker with; a linear program starts from the last basis; any positive price fixes a group. Against it: prices come
 * from the simplex method, theirs from an interior point, which fixes more people at once; a level more costs an integer program or two.
 */
import { polytopeRows } from "../../dist/quotas/programs.js";

/** In the first phase, rounds a group (published: a person). */
const roundsPerGroup = 3;
/** By how much fixed chances are lowered where rounding has put them out of reach (published: 1e-4). */
const relaxation = 1e-8;
/** A chance is fixed so much below its level, so that this is rare. */
const slack = 1e-9;
const positive = 1e-7;

/**
 * Chances of the groups, weights of the panels, and the effort it took; `undefined` if there is no panel.
 *
 * `tolerance` is the gain, in chance, below which a level counts as reached. `report` is told the state after every program.
 */
export function baselineLeximin(solver, polytope, tolerance, report) {
  const search = new Search(solver, polytope, report);
  try {
    if (!search.spread()) return undefined;
    search.cover();
    search.raise(tolerance);
    const weights = search.weigh();
    return { chances: search.chances(), weights, effort: search.state };
  } finally {
    search.dispose();
  }
}

class Search {
  state = { phase: "start", panels: 0, integerPrograms: 0, levels: 0, fixed: 0, covered: 0 };
  #solver;
  #polytope;
  #report;
  #pricing;
  #panels = new Map();
  #covered = new Set();
  /** The chance of each group fixed so far. */
  #fixed = new Map();

  constructor(solver, polytope, report) {
    this.#solver = solver;
    this.#polytope = polytope;
    this.#report = report;
    this.#pricing = openPricing(solver, polytope);
  }

  dispose() {
    this.#pricing.dispose();
  }

  /** Panels that seat as many different people as can be; false if there is no panel at all. */
  spread() {
    const { sizes } = this.#polytope;
    let weights = Float64Array.from(sizes, () => 1);
    for (let round = 0; round < roundsPerGroup * sizes.length; round++) {
      const heaviest = Math.max(...weights);
      const panel = this.#price(weights.map((weight) => Math.round((100 * weight) / heaviest)));
      if (!panel) return false;
      // Of a group, only those on the panel count for less.
      weights = scaled(
        weights.map((weight, g) => weight * 0.8 ** (panel[g] / sizes[g])),
        sizes,
      );
      if (!this.#add(panel)) weights = weights.map((weight) => 0.9 * weight + 0.1);
    }
    return true;
  }

  /** A panel for everyone who is on none so far but can be. */
  cover() {
    for (const g of this.#polytope.sizes.keys()) {
      if (this.#covered.has(g)) continue;
      this.#add(this.#price(Float64Array.from(this.#polytope.sizes, (_, other) => (other === g ? 1 : 0))));
    }
  }

  raise(tolerance) {
    this.state.phase = "levels";
    while (this.#fixed.size < this.#covered.size) {
      const program = this.#openDual();
      if (this.#raiseOnce(program, tolerance)) this.#fix(program);
      else this.#fixed.forEach((chance, g) => this.#fixed.set(g, Math.max(0, chance - relaxation)));
      program.dispose();
    }
  }

  /** One level; false where the fixed chances are out of reach. */
  #raiseOnce(program, tolerance) {
    for (;;) {
      if (!isBounded(program)) return false;
      const prices = this.#pricesOf(program);
      const panel = this.#price(prices);
      const gain = worth(panel, prices) - program.columns()[0];
      if (gain <= tolerance || !this.#add(panel)) return true;
      program.addRow(this.#dualRow(panel));
    }
  }

  /** Of each group, 0 for those on no panel. */
  chances() {
    return Float64Array.from(this.#polytope.sizes, (_, g) => this.#fixed.get(g) ?? 0);
  }

  /** min ε  s.t.  Σ_P λ_P x_P[g] / m_g + ε ≥ p_g  ∀g,  Σ_P λ_P = 1,  λ, ε ≥ 0. */
  weigh() {
    this.state.phase = "weights";
    const columns = Array.from({ length: this.#panels.size + 1 }, (_, column) => column);
    const panels = [...this.#panels.values()];
    const program = this.#solver.program({
      sense: "minimise",
      cost: Float64Array.from(columns, (column) => (column === 0 ? 1 : 0)),
      lower: new Float64Array(columns.length),
      upper: new Float64Array(columns.length).fill(Infinity),
      rows: [
        { lower: 1, upper: 1, columns: columns.slice(1), values: panels.map(() => 1) },
        ...Array.from(this.#fixed, ([g, chance]) => {
          const seating = columns.slice(1).filter((column) => panels[column - 1][g] > 0);
          const values = seating.map((column) => panels[column - 1][g] / this.#polytope.sizes[g]);
          return { lower: chance, upper: Infinity, columns: [0, ...seating], values: [1, ...values] };
        }),
      ],
    });
    program.solve();
    const weights = program.columns().slice(1);
    program.dispose();
    return weights;
  }

  /**
   * min ŷ − Σ p_g · y_g over g fixed  s.t.  Σ_g y_g · x_P[g] / m_g ≤ ŷ  ∀P,  Σ y_g = 1 over g not fixed,  y ≥ 0.
   *
   * Columns: ŷ, then the price y_g of each group as a whole.
   */
  #openDual() {
    const { sizes } = this.#polytope;
    const groups = [...sizes.keys()];
    const open = [...this.#covered].filter((g) => !this.#fixed.has(g)).sort((a, b) => a - b);
    return this.#solver.program({
      sense: "minimise",
      cost: Float64Array.from([1, ...groups.map((g) => -(this.#fixed.get(g) ?? 0))]),
      lower: new Float64Array(groups.length + 1),
      upper: Float64Array.from([Infinity, ...groups.map((g) => (this.#covered.has(g) ? Infinity : 0))]),
      rows: [
        { lower: 1, upper: 1, columns: open.map((g) => g + 1), values: open.map(() => 1) },
        ...Array.from(this.#panels.values(), (panel) => this.#dualRow(panel)),
      ],
    });
  }

  #dualRow(panel) {
    const seated = [...panel.keys()].filter((g) => panel[g] > 0);
    return {
      lower: 0,
      upper: Infinity,
      columns: [0, ...seated.map((g) => g + 1)],
      values: [1, ...seated.map((g) => -panel[g] / this.#polytope.sizes[g])],
    };
  }

  #pricesOf(program) {
    return program
      .columns()
      .slice(1)
      .map((price, g) => Math.max(0, price) / this.#polytope.sizes[g]);
  }

  /** Fixes everyone with a positive price, and at least one. */
  #fix(program) {
    const level = Math.max(0, program.objective() - slack);
    const prices = program.columns();
    const open = [...this.#covered].filter((g) => !this.#fixed.has(g));
    const highest = Math.max(...open.map((g) => prices[g + 1]));
    for (const g of open) if (prices[g + 1] >= Math.min(positive, highest)) this.#fixed.set(g, level);
    this.state.levels++;
    this.state.fixed = this.#fixed.size;
  }

  /** False for a panel already at hand. */
  #add(panel) {
    const key = panel.join();
    if (this.#panels.has(key)) return false;
    this.#panels.set(key, panel);
    this.state.panels = this.#panels.size;
    panel.forEach((seats, g) => seats > 0 && this.#covered.add(g));
    this.state.covered = this.#covered.size;
    return true;
  }

  /** Seats of each group on the most valuable panel; `undefined` if there is no panel. */
  #price(prices) {
    this.#pricing.setCosts(prices);
    const status = this.#pricing.solve();
    this.state.integerPrograms++;
    this.#report(this.state);
    return status === "optimal" ? this.#pricing.columns().map(Math.round) : undefined;
  }
}

/** max Σ price[g] · x[g]  s.t.  x ∈ Q, x whole. */
function openPricing(solver, polytope) {
  const groups = polytope.sizes.length;
  return solver.program({
    sense: "maximise",
    cost: new Float64Array(groups),
    lower: new Float64Array(groups),
    upper: Float64Array.from(polytope.sizes),
    rows: polytopeRows(polytope),
    integerColumns: groups,
  });
}

/** Solves; false where the dual has no optimum, which the solver knows as a failure. */
function isBounded(program) {
  try {
    return program.solve() === "optimal";
  } catch {
    return false;
  }
}

/** Weights that average 1 over people. */
function scaled(weights, sizes) {
  let [sum, people] = [0, 0];
  weights.forEach((weight, g) => {
    sum += weight * sizes[g];
    people += sizes[g];
  });
  return weights.map((weight) => (weight * people) / sum);
}

function worth(panel, prices) {
  return panel.reduce((sum, seats, g) => sum + seats * prices[g], 0);
}
