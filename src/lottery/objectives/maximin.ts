/** The maximin objective: nobody who can be selected has a lower chance than need be. */
import type { Polytope } from "../../quotas/polytope.ts";
import type { Solver } from "../../solver/highs.ts";
import { aimOverPolytope, type Aim, type Cut } from "../aim.ts";
import { certificateOf } from "../certify.ts";
import type { Composition } from "../composition.ts";
import { Master } from "../master.ts";
import { atBestBound, type Bound, type Mixture } from "../mixture.ts";
import { Pricing, worthOf } from "../pricing.ts";
import type { Progress } from "../progress.ts";
import type { Random } from "../random.ts";
import { panelsAround } from "../rounding.ts";
import { minimumNormWeights } from "../weights.ts";
import { inWholeNumbers } from "../whole.ts";

/** Probabilities this close are equal: far above the solver's error, far below one ticket. */
const closeEnough = 1e-9;
const attemptsPerGroup = 4;
/** Largest whole number that prices without a small common denominator are scaled to: coarse first, since the solver is quicker then. */
const priceScales = [1e5, 1e9];

/** A panel worth so many times the present minimum is taken at once: proving that none is better can wait for the end. */
const enoughBetter = 1.02;

type Reached = Extract<Aim, { kind: "aim" }>;

/**
 * The optimal lottery over feasible panels, or `undefined` if there is no feasible panel.
 *
 * Bound and aim over the polytope, round panels around the aim, mix them. Where the aim lies outside the hull of the panels: find who is on no
 * panel at all, then generate panels by exact pricing; a price no panel beats is a cut that moves the aim, or the proof that the mix is optimal.
 */
export function maximin(solver: Solver, polytope: Polytope, random: Random, progress: Progress): Mixture | undefined {
  const search = new Search(solver, polytope, random, progress);
  try {
    return search.run();
  } finally {
    search.dispose();
  }
}

class Search {
  readonly #solver: Solver;
  readonly #polytope: Polytope;
  readonly #random: Random;
  readonly #progress: Progress;
  readonly #pricing: Pricing;
  readonly #panels = new Map<string, Composition>();
  readonly #excluded = new Set<number>();
  /** Of the excluded, those whom only integer programs have shown to be on no panel. */
  readonly #shut = new Set<number>();
  readonly #cuts: Cut[] = [];
  /** Holds all panels; begun anew when a group is excluded. */
  #master: Master | undefined;
  /** Best bound that integer programs have shown. */
  #priced: Bound | undefined;

  constructor(solver: Solver, polytope: Polytope, random: Random, progress: Progress) {
    this.#solver = solver;
    this.#polytope = polytope;
    this.#random = random;
    this.#progress = progress;
    this.#pricing = new Pricing(solver, polytope);
  }

  dispose(): void {
    this.#pricing.dispose();
    this.#master?.dispose();
  }

  run(): Mixture | undefined {
    for (;;) {
      this.#progress({ phase: "aim" });
      const aim = this.#aim();
      if (!aim) return undefined;
      this.#round(aim);
      const closed = this.#cuts.length === 0 ? this.#close(aim) : undefined;
      if (closed) return closed;
      const cover = this.#cover();
      if (cover === "infeasible") return undefined;
      if (cover === "excluded") continue;
      const mixture = this.#generate(aim);
      if (mixture) return mixture;
    }
  }

  #aim(): Reached | undefined {
    for (;;) {
      const aim = this.#aimWithin(this.#cuts);
      if (aim.kind === "aim") return aim;
      if (aim.kind === "infeasible") return undefined;
      this.#exclude(aim.groups);
    }
  }

  /** Aims over the polytope without seats for the shut. */
  #aimWithin(cuts: readonly Cut[]): Aim {
    const weights = Float64Array.from(this.#polytope.sizes, (_, g) => (this.#shut.has(g) ? 1 : 0));
    const shut = this.#shut.size > 0 ? [{ weights, atMost: 0 }] : [];
    return aimOverPolytope(this.#solver, this.#polytope, this.#excluded, [...shut, ...cuts]);
  }

  #exclude(groups: readonly number[]): void {
    for (const g of groups) this.#excluded.add(g);
    this.#master?.dispose();
    this.#master = undefined;
    this.#priced = undefined;
  }

  #round(aim: Reached): void {
    const attempts = this.#polytope.sizes.length * attemptsPerGroup;
    const share = (done: number): void => {
      this.#progress({ phase: "panels", share: done / attempts });
    };
    for (const panel of panelsAround(this.#polytope, aim.target, this.#random, attempts, share)) this.#add(panel);
  }

  #add(panel: Composition): void {
    const key = panel.join();
    if (this.#panels.has(key)) return;
    this.#panels.set(key, panel);
    this.#master?.add(panel);
  }

  /** If the panels at hand average to the aim, the lottery is optimal and nothing else is needed. */
  #close(aim: Reached): Mixture | undefined {
    this.#progress({ phase: "weights" });
    const panels = [...this.#panels.values()];
    const { weights, residual } = minimumNormWeights(panels, aim.target);
    if (!(residual < closeEnough)) return undefined;
    return this.#mixture(aim, panels, weights, aim.minimum, undefined);
  }

  /** Sees to it that everyone not excluded is on some panel. */
  #cover(): "covered" | "excluded" | "infeasible" {
    for (;;) {
      const unseen = this.#unseen();
      if (unseen.length === 0 || (this.#pricing.exhausted && this.#panels.size > 0)) return "covered";
      this.#progress({ phase: "improve" });
      const worth = Array.from(this.#polytope.sizes, () => 0);
      for (const g of unseen) worth[g] = 1;
      const { panel, bound } = this.#pricing.best(worth);
      if (bound === -Infinity) return "infeasible";
      if (panel) this.#add(panel);
      if (bound < 1) {
        for (const g of unseen) this.#shut.add(g);
        this.#exclude(unseen);
        return "excluded";
      }
    }
  }

  #unseen(): number[] {
    const seen = new Uint8Array(this.#polytope.sizes.length);
    for (const panel of this.#panels.values()) for (const g of panel) seen[g] = 1;
    return Array.from(seen.keys()).filter((g) => seen[g] === 0 && !this.#excluded.has(g));
  }

  /** Adds the panels that the prices of the best mix ask for, until none is missing; `undefined` when a new cut asks for a new aim. */
  #generate(aim: Reached): Mixture | undefined {
    const master = this.#openMaster();
    for (;;) {
      const { minimum, prices } = master.mix();
      this.#progress({ phase: "improve", achieved: minimum, bound: Math.min(aim.minimum, this.#pricedBound()) });
      if (this.#cuts.length === 0 && minimum >= aim.minimum - closeEnough) return this.#finish(aim, master, minimum);
      const step = this.#price(Array.from(prices), minimum);
      if (step === undefined || this.#pricedBound() <= minimum + closeEnough) return this.#finish(aim, master, minimum);
      if (this.#cutsOff(step, aim)) return undefined;
    }
  }

  #openMaster(): Master {
    if (!this.#master) {
      this.#master = new Master(this.#solver, this.#polytope, this.#excluded);
      for (const panel of this.#panels.values()) this.#master.add(panel);
    }
    return this.#master;
  }

  #pricedBound(): number {
    return this.#priced ? Number(this.#priced.numerator) / Number(this.#priced.denominator) : Infinity;
  }

  /** Prices once, adds the panel found and notes the bound; `undefined` when there is nothing more to gain or to spend. */
  #price(prices: readonly number[], minimum: number): Cut | undefined {
    for (const scale of priceScales) {
      if (this.#pricing.exhausted) return undefined;
      const weights = inWholeNumbers(prices, scale);
      const total = this.#polytope.sizes.reduce((sum, size, g) => sum + size * weights[g]!, 0);
      const { panel, bound } = this.#pricing.best(weights, Math.max(1, minimum * total * enoughBetter));
      if (bound / total < this.#pricedBound()) this.#priced = { numerator: BigInt(bound), denominator: BigInt(total) };
      if (panel) this.#add(panel);
      const gained = panel !== undefined && worthOf(panel, weights) / total > minimum + closeEnough;
      if (gained || this.#pricedBound() <= minimum + closeEnough) {
        return { weights: Float64Array.from(weights), atMost: bound };
      }
    }
    return undefined;
  }

  /** Keeps the cut if the aim lies beyond it. */
  #cutsOff(cut: Cut, aim: Reached): boolean {
    const there = aim.target.reduce((sum, seats, g) => sum + seats * cut.weights[g]!, 0);
    if (there < cut.atMost + 1e-6 * Math.max(1, cut.atMost)) return false;
    this.#cuts.push(cut);
    return true;
  }

  #finish(aim: Reached, master: Master, minimum: number): Mixture {
    const weights = master.weightsTowards(aim.target, minimum);
    return this.#mixture(aim, master.panels, weights, minimum, this.#priced);
  }

  #mixture(
    aim: Reached,
    panels: readonly Composition[],
    weights: Float64Array,
    achieved: number,
    priced: Bound | undefined,
  ): Mixture {
    const plain = this.#shut.size + this.#cuts.length === 0;
    const certified = plain ? aim : aimOverPolytope(this.#solver, this.#polytope, this.#excluded, []);
    const narrowed = this.#cuts.length === 0 ? aim : this.#aimWithin([]);
    if (certified.kind !== "aim" || narrowed.kind !== "aim") throw new Error("the polytope lost its aim");
    const sizes = this.#polytope.sizes.map((size, g) => (this.#shut.has(g) ? 0 : size));
    const withoutShut = certificateOf({ ...this.#polytope, sizes }, narrowed.duals).bound;
    return atBestBound(certificateOf(this.#polytope, certified.duals), priced ? [withoutShut, priced] : [withoutShut], {
      achieved,
      panels,
      weights,
      neverSelectable: [...this.#excluded].toSorted((a, b) => a - b),
    });
  }
}
