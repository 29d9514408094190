/** The greedy quota filler that most assemblies were drawn with, simulated: a baseline to compare with, and no fair lottery. */
import { isPanel, type Polytope } from "../../quotas/polytope.ts";
import { compositionOf, type Composition } from "../composition.ts";
import type { Random } from "../random.ts";

export interface LegacyPanels {
  /** In the order they came; as often as they came. */
  readonly panels: readonly Composition[];
  /** Attempts that ended in a quota that could no longer be met. */
  readonly failed: number;
}

/**
 * One attempt: seat after seat goes to a person drawn from the value in greatest need, the one with the highest (min − seats) / people left. Once a
 * value has its maximum, everybody else of that value is out, and under the household rule everybody of the same home.
 *
 * In groups, since people of a group are alike, and so are homes of a class: the chances are those of the algorithm person by person. As LEGACY of
 * Flanigan et al. (2021), which is the greedy algorithm of the Sortition Foundation's stratification-app: need falls below 0 once a minimum is passed,
 * where the later sortition-algorithms stop at 0. Not as in either: of values equally in need one is drawn, where they take the first of the quota file,
 * and people without an address do not share one.
 *
 * @returns undefined where a minimum can no longer be met
 */
export function legacyPanel(polytope: Polytope, random: Random): Composition | undefined {
  return new Greedy(polytope).attempt(random);
}

/**
 * `count` panels of as many successful attempts, so that the chance of a panel is its chance in an attempt, given that it succeeds; fewer where
 * `attemptsPerPanel` on end have failed.
 */
export function legacyPanels(
  polytope: Polytope,
  random: Random,
  count: number,
  attemptsPerPanel: number,
): LegacyPanels {
  const greedy = new Greedy(polytope);
  const panels: Composition[] = [];
  let failed = 0;
  for (let onEnd = 0; panels.length < count && onEnd < attemptsPerPanel;) {
    const panel = greedy.attempt(random);
    if (panel) {
      panels.push(panel);
      onEnd = 0;
    } else {
      failed++;
      onEnd++;
    }
  }
  return { panels, failed };
}

class Greedy {
  readonly #polytope: Polytope;
  /** Members of each group in one home of its class, and the row of that class; 0 and −1 for people on their own. */
  readonly #perHome: Int32Array;
  readonly #homes: Int32Array;
  /** Seats so far, and people left, of each group and of each quota. */
  readonly #seats: Int32Array;
  readonly #left: Int32Array;
  readonly #rowSeats: Int32Array;
  readonly #rowLeft: Int32Array;
  /** People of each group and of each quota before the first seat, less those of a value that may have none. */
  readonly #leftAtFirst: Int32Array;
  readonly #rowLeftAtFirst: Int32Array;
  /** Bounds of each quota. */
  readonly #min: Float64Array;
  readonly #max: Float64Array;
  /** Room for the quotas equally in need. */
  readonly #tied: Int32Array;

  constructor(polytope: Polytope) {
    const { sizes, rows, quotaCount } = polytope;
    this.#polytope = polytope;
    this.#perHome = new Int32Array(sizes.length);
    this.#homes = new Int32Array(sizes.length).fill(-1);
    this.#seats = new Int32Array(sizes.length);
    this.#left = new Int32Array(sizes.length);
    this.#rowSeats = new Int32Array(quotaCount);
    this.#rowLeft = new Int32Array(quotaCount);
    const quotas = rows.slice(0, quotaCount);
    this.#min = Float64Array.from(quotas, ({ min }) => min);
    this.#max = Float64Array.from(quotas, ({ max }) => max);
    this.#tied = new Int32Array(quotaCount);
    // The last row under the household rule is for people on their own.
    for (let r = quotaCount; r < rows.length - 1; r++) {
      for (const g of rows[r]!.groups) {
        this.#perHome[g] = sizes[g]! / rows[r]!.max;
        this.#homes[g] = r;
      }
    }
    this.#left.set(sizes);
    quotas.forEach(({ groups }, r) => {
      for (const g of groups) this.#rowLeft[r]! += sizes[g]!;
    });
    for (let r = 0; r < quotaCount; r++) this.#closeIfFull(r);
    this.#leftAtFirst = this.#left.slice();
    this.#rowLeftAtFirst = this.#rowLeft.slice();
  }

  attempt(random: Random): Composition | undefined {
    const { panelSize } = this.#polytope;
    this.#begin();
    for (let seat = 0; seat < panelSize; seat++) {
      const row = this.#neediest(random);
      if (row === undefined) return undefined;
      this.#take(this.#anyoneOf(row, random));
    }
    return isPanel(this.#polytope, this.#seats) ? compositionOf(this.#seats, panelSize) : undefined;
  }

  #begin(): void {
    this.#seats.fill(0);
    this.#rowSeats.fill(0);
    this.#left.set(this.#leftAtFirst);
    this.#rowLeft.set(this.#rowLeftAtFirst);
  }

  /** The quota to draw from; undefined where nobody is left, or too few to meet a minimum. */
  #neediest(random: Random): number | undefined {
    const { quotaCount } = this.#polytope;
    const tied = this.#tied;
    let ties = 0;
    let need = 0;
    for (let r = 0; r < quotaCount; r++) {
      const left = this.#rowLeft[r]!;
      const missing = this.#min[r]! - this.#rowSeats[r]!;
      if (missing > left) return undefined;
      if (left === 0) continue;
      // missing / left against need / the neediest's left, in whole numbers.
      const more = ties === 0 ? 1 : missing * this.#rowLeft[tied[0]!]! - need * left;
      if (more < 0) continue;
      if (more > 0) [ties, need] = [0, missing];
      tied[ties++] = r;
    }
    return ties === 0 ? undefined : tied[ties === 1 ? 0 : random.below(ties)];
  }

  #anyoneOf(row: number, random: Random): number {
    const { groups } = this.#polytope.rows[row]!;
    let person = random.below(this.#rowLeft[row]!);
    for (const g of groups) {
      person -= this.#left[g]!;
      if (person < 0) return g;
    }
    throw new Error("a quota lost count of its people");
  }

  #take(group: number): void {
    const { rows, rowOf, rowsPerGroup, quotaCount } = this.#polytope;
    const home = this.#homes[group]!;
    this.#seats[group]!++;
    if (home < 0) this.#remove(group, 1);
    else for (const g of rows[home]!.groups) this.#remove(g, Math.min(this.#perHome[g]!, this.#left[g]!));
    for (let slot = 0; slot < rowsPerGroup; slot++) {
      const row = rowOf[group * rowsPerGroup + slot]!;
      if (row >= quotaCount) continue;
      this.#rowSeats[row]!++;
      this.#closeIfFull(row);
    }
  }

  #closeIfFull(row: number): void {
    if (this.#rowSeats[row]! < this.#max[row]!) return;
    for (const g of this.#polytope.rows[row]!.groups) this.#remove(g, this.#left[g]!);
  }

  #remove(group: number, people: number): void {
    const { rowOf, rowsPerGroup, quotaCount } = this.#polytope;
    if (people === 0) return;
    this.#left[group]! -= people;
    for (let slot = 0; slot < rowsPerGroup; slot++) {
      const row = rowOf[group * rowsPerGroup + slot]!;
      if (row < quotaCount) this.#rowLeft[row]! -= people;
    }
  }
}
