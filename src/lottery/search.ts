/** The search for the panels and weights an objective asks for: aim, round, weigh; and where that does not do, price, cut, aim again. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Solver } from "../solver/highs.ts";
import type { AimSpace, Cut } from "./aim-space.ts";
import type { Composition } from "./composition.ts";
import { leximinAim, type LeximinAim } from "./leximin-aim.ts";
import { Membership } from "./membership.ts";
import { PanelStore, worthOf } from "./panel-store.ts";
import { Pricing } from "./pricing.ts";
import type { Progress } from "./progress.ts";
import type { Random } from "./random.ts";
import { Rounder } from "./rounding.ts";
import { minimumNormWeights } from "./weights.ts";
import { inWholeNumbers } from "../quotas/whole.ts";

/** What an objective asks of a lottery, all in expected seats of each group. */
export interface Wish {
  /** Its optimum over the space: what panels are rounded from, Σ = panel size. */
  readonly target: Float64Array;
  /** A lottery that gives every group so many is optimal; ≤ target. */
  readonly needs: Float64Array;
}

/** Where an objective aims in a space whose leximin point is `fairest`. */
export type WishOf = (space: AimSpace, fairest: LeximinAim) => Wish;

export interface Found {
  /** Whether every group gets what the objective needs: then nothing is better. */
  readonly reached: boolean;
  readonly panels: readonly Composition[];
  /** One a panel, ≥ 0, summing to 1. */
  readonly weights: Float64Array;
  /** The weights give exactly the wish's target, and not only its needs. */
  readonly onTarget: boolean;
  readonly wish: Wish;
  /** The leximin point of the last space: its lowest chance bounds that of every lottery. */
  readonly fairest: LeximinAim;
  /** Groups on no feasible panel. */
  readonly excluded: ReadonlySet<number>;
  /** The space was narrowed by what only integer programs have shown: cuts, or groups they found on no panel. */
  readonly narrowed: boolean;
  /** All panels found, of which `panels` may be a part. */
  readonly atHand: readonly Composition[];
  readonly integerPrograms: number;
}

/** Chances this close are equal: far above the solver's error, far below one ticket. */
const closeEnough = 1e-9;
/** As near as a target comes that is itself known to so many digits only, when prices find neither a better panel nor a cut. */
const nearEnough = 1e-8;
/** Made in batches: the first is enough for most pools. */
const panelsPerGroup = [1.5, 1, 1.5];
/** After a cut the aim moves a little only, and most panels at hand are still near it. */
const panelsPerGroupAfterCut = 1;
/** Largest whole number that prices without a small common denominator are scaled to: coarse first, since the solver is quicker then. */
const priceScales = [1e5, 1e9];
/** Panels tried in one go when prices are cheaply answered, and how strongly they lean. */
const leans = 48;
const leanStrengths = [0.3, 1, 3, 10];

/** `undefined` if there is no feasible panel. */
export function search(
  solver: Solver,
  polytope: Polytope,
  wishOf: WishOf,
  random: Random,
  progress: Progress,
): Found | undefined {
  const run = new Search(solver, polytope, wishOf, random, progress);
  try {
    return run.run();
  } finally {
    run.dispose();
  }
}

class Search {
  readonly #solver: Solver;
  readonly #polytope: Polytope;
  readonly #wishOf: WishOf;
  readonly #random: Random;
  readonly #progress: Progress;
  readonly #pricing: Pricing;
  readonly #store: PanelStore;
  readonly #excluded = new Set<number>();
  readonly #cuts: Cut[] = [];
  /** Integer programs have found groups to be on no panel. */
  #shut = false;
  #membership: Membership | undefined;
  #fairest!: LeximinAim;
  #wish!: Wish;
  #rounder!: Rounder;

  constructor(solver: Solver, polytope: Polytope, wishOf: WishOf, random: Random, progress: Progress) {
    this.#solver = solver;
    this.#polytope = polytope;
    this.#wishOf = wishOf;
    this.#random = random;
    this.#progress = progress;
    this.#pricing = new Pricing(solver, polytope);
    this.#store = new PanelStore(polytope);
  }

  dispose(): void {
    this.#pricing.dispose();
    this.#membership?.dispose();
  }

  run(): Found | undefined {
    while (this.#aim()) {
      const found = this.#close();
      const cover = this.#cover();
      if (cover === "infeasible") return undefined;
      if (cover === "excluded") {
        // The aim will be another, perhaps one that panels average to.
        this.#membership?.dispose();
        this.#membership = undefined;
        continue;
      }
      if (found) return found;
      const mixed = this.#mix();
      if (mixed) return mixed;
    }
    return undefined;
  }

  /** Aims anew; false where not even fractions of people fit. */
  #aim(): boolean {
    this.#report("aim");
    for (;;) {
      const space = { solver: this.#solver, polytope: this.#polytope, excluded: this.#excluded, cuts: this.#cuts };
      const aim = leximinAim(space);
      if (aim.kind === "infeasible") return false;
      if (aim.kind === "aim") {
        this.#fairest = aim;
        this.#wish = this.#wishOf(space, aim);
        this.#rounder = new Rounder(this.#polytope, this.#wish.target, this.#random);
        return true;
      }
      for (const g of aim.groups) this.#excluded.add(g);
    }
  }

  /** If panels around the target average to it, the lottery is optimal and nothing else is needed; where a few do not, more may. */
  #close(): Found | undefined {
    if (this.#membership) {
      this.#round(panelsPerGroupAfterCut);
      return undefined;
    }
    for (const [batch, perGroup] of panelsPerGroup.entries()) {
      this.#round(perGroup);
      const { panels } = this.#store;
      this.#report("weights");
      const { weights, residual } = minimumNormWeights(panels, this.#wish.target);
      if (residual < closeEnough) return this.#found(true, panels, weights, true);
      if (batch === panelsPerGroup.length - 1) this.#openMembership(panels, weights);
    }
    return undefined;
  }

  /** Makes panels around the target. Gives up early where fewer than one attempt in fifty succeeds. */
  #round(perGroup: number): void {
    const attempts = Math.ceil(this.#polytope.sizes.length * perGroup);
    for (let attempt = 0, made = 0; attempt < attempts; attempt++) {
      const panel = this.#rounder.round();
      if (panel) {
        this.#add(panel);
        made++;
      } else if (attempt >= 50 && made * 50 < attempt) break;
      if (attempt % 64 === 0) this.#report("panels", { share: attempt / attempts });
    }
  }

  /** Panels that were given weight come first. */
  #openMembership(panels: readonly Composition[], weights: Float64Array): void {
    const membership = new Membership(this.#solver, this.#polytope);
    panels.forEach((panel, j) => {
      if (weights[j]! > 0) membership.include(panel);
      else membership.offer(panel);
    });
    this.#membership = membership;
  }

  #add(panel: Composition): boolean {
    if (!this.#store.add(panel)) return false;
    this.#membership?.offer(panel);
    return true;
  }

  /** Sees to it that everyone not excluded is on some panel. */
  #cover(): "covered" | "excluded" | "infeasible" {
    for (;;) {
      const unseen = this.#store.unseen().filter((g) => !this.#excluded.has(g));
      if (unseen.length === 0 || (this.#pricing.exhausted && this.#store.panels.length > 0)) return "covered";
      this.#report("improve");
      const worth = Array.from(this.#polytope.sizes, () => 0);
      for (const g of unseen) worth[g] = 1;
      const { panel, bound } = this.#pricing.best(worth);
      if (bound === -Infinity) return "infeasible";
      if (panel) this.#add(panel);
      if (bound < 1) {
        for (const g of unseen) this.#excluded.add(g);
        this.#shut = true;
        return "excluded";
      }
    }
  }

  /** Adds panels that prices ask for until all needs are met, or effort is spent; `undefined` when a new cut asks for a new aim. */
  #mix(): Found | undefined {
    const membership = this.#membership!;
    membership.require(this.#wish.needs);
    let leaning = true;
    for (;;) {
      const { shortfall, prices } = membership.nearest();
      const bound = this.#fairest.levels[0]!.chance;
      this.#report("improve", { achieved: Math.max(0, bound - shortfall), bound });
      if (shortfall < closeEnough) return this.#found(true, membership.panels, membership.weights(), this.#exactly());
      leaning &&= this.#lean(prices, shortfall);
      if (leaning) continue;
      const step = this.#price(prices);
      if (step === "cut") return undefined;
      if (step === "nothing") {
        const near = shortfall < nearEnough;
        return this.#found(near, membership.panels, membership.weights(), near && this.#exactly());
      }
    }
  }

  #exactly(): boolean {
    const { target, needs } = this.#wish;
    return needs === target;
  }

  /** Cheap pricing: panels near the target that lean towards the prices. False if none is worth more than all at hand. */
  #lean(prices: Float64Array, shortfall: number): boolean {
    const due = this.#due(prices);
    const mean = prices.reduce((sum, price) => sum + price, 0) / prices.length;
    const spread = Math.sqrt(prices.reduce((sum, price) => sum + (price - mean) * (price - mean), 0) / prices.length);
    if (spread === 0) return false;
    let better = false;
    for (let i = 0; i < leans; i++) {
      const strength = leanStrengths[i % leanStrengths.length]! / spread;
      const panel = this.#rounder.lean(prices.map((price) => (price - mean) * strength));
      if (panel && worthOf(panel, prices) > due - shortfall + 1e-7 * due && this.#add(panel)) better = true;
    }
    return better;
  }

  /** Exact pricing: a panel worth more than all at hand, a cut if none is worth what is needed, or nothing more to gain or to spend. */
  #price(prices: Float64Array): "panel" | "cut" | "nothing" {
    for (const scale of priceScales) {
      if (this.#pricing.exhausted) return "nothing";
      const worth = inWholeNumbers(Array.from(prices), scale);
      const due = this.#due(worth);
      const most = this.#store.panels.reduce((greatest, panel) => Math.max(greatest, worthOf(panel, worth)), 0);
      const { panel, bound } = this.#pricing.best(worth, Math.max(most + 1, due));
      const better = panel !== undefined && worthOf(panel, worth) > most && this.#add(panel);
      if (bound < due - 1e-7 * due) {
        this.#cuts.push({ weights: Float64Array.from(worth), atMost: bound });
        return "cut";
      }
      if (better) return "panel";
    }
    return "nothing";
  }

  #due(worth: ArrayLike<number>): number {
    return this.#wish.needs.reduce((sum, seats, g) => sum + seats * worth[g]!, 0);
  }

  #found(reached: boolean, panels: readonly Composition[], weights: Float64Array, onTarget: boolean): Found {
    return {
      reached,
      panels,
      weights,
      onTarget,
      wish: this.#wish,
      fairest: this.#fairest,
      excluded: this.#excluded,
      narrowed: this.#shut || this.#cuts.length > 0,
      atHand: this.#store.panels,
      integerPrograms: this.#pricing.solves,
    };
  }

  #report(phase: Parameters<Progress>[0]["phase"], more: Omit<Parameters<Progress>[0], "phase"> = {}): void {
    const counts = { panels: this.#store.panels.length, integerPrograms: this.#pricing.solves };
    this.#progress({ phase, ...counts, ...more });
  }
}
