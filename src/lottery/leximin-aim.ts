/** Bound and aim: the leximin point of an aim space, level by level, by linear programs with a row a quota and a column a group. */
import { polytopeRows } from "../quotas/programs.ts";
import type { ProgramHandle } from "../solver/highs.ts";
import type { AimSpace } from "./aim-space.ts";
import { readRowDuals, type RowDuals } from "../quotas/row-duals.ts";

export interface Level {
  /** The chance that all groups not held at an earlier level can be given at once, and that these groups never exceed then. */
  readonly chance: number;
  /** Groups held at it, ascending. */
  readonly groups: readonly number[];
  /** The proof of the level, once they are whole numbers. */
  readonly duals: RowDuals;
}

export interface LeximinAim {
  readonly kind: "aim";
  /** Expected seats of each group, 0 ≤ target[g] ≤ sizes[g], summing to the panel size. */
  readonly target: Float64Array;
  /** Ascending by chance. */
  readonly levels: readonly Level[];
}

export type Aim =
  | LeximinAim
  /** Groups that have no seat anywhere in the space, so on no panel; aim again without them. */
  | { readonly kind: "unreachable"; readonly groups: readonly number[] }
  | { readonly kind: "infeasible" };

/** Below this a dual or a level counts as zero: well above the solver's 1e-9, well below 1/pool of any register. */
const nothing = 1e-8;
/** By how much chances may fall short of their level where its last digits leave no room. */
const shades = [1e-12, 1e-11, 1e-10, 1e-9];
/** Levels this close are one. */
const equalWithin = 1e-10;

/**
 * With x[g] = s[g] + sizes[g]·z for groups still open, x[g] = s[g] + sizes[g]·(their level) for the others:
 *
 *     max z  s.t.  x in the space,  s ≥ 0,  x[g] ≤ sizes[g] · highest  ∀g
 *
 * Groups whose s has a reduced cost have chance z in every optimum, and are held there; then again for those still open, until none is.
 * The result is unique: it depends on the quotas and the pool, and neither on names nor on the order the solver happens to work in.
 * Source: Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 596 (2021), LEXIMIN, here over the polytope instead of over panels.
 *
 * @param highest nobody's chance may be more
 */
export function leximinAim(space: AimSpace, highest = 1): Aim {
  const climb = new Climb(space, highest);
  try {
    return climb.run();
  } finally {
    climb.dispose();
  }
}

/** Expected seats of the leximin point among those that give nobody a higher chance than `highest`, which some point of the space can. */
export function leximinWithin(space: AimSpace, highest: number): Float64Array {
  // As it is, then with a shade more room, since the highest chance itself is known to so many digits only.
  for (const shade of [0, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7]) {
    const aim = leximinAim(space, Math.min(1, highest * (1 + shade)));
    if (aim.kind === "aim") return aim.target;
  }
  throw new Error("a space loses its aim under the highest chance it allows");
}

/**
 * For given levels, ascending, of a lottery that exists: by how much more each could at most be raised over the polytope alone, the earlier ones kept.
 * Excluded groups may have seats here, but nobody waits for them: a proof that leaves them out holds whether or not they can be on a panel.
 *
 * @param levels the groups of each level, every group but the excluded on one of them, and their chance
 * @returns the duals of each level
 */
export function dualsOfLevels(
  space: Omit<AimSpace, "cuts">,
  levels: readonly Pick<Level, "chance" | "groups">[],
): readonly RowDuals[] {
  const climb = new Climb({ ...space, cuts: [] }, 1, true);
  try {
    return climb.follow(levels);
  } finally {
    climb.dispose();
  }
}

class Climb {
  readonly #space: AimSpace;
  readonly #caps: Float64Array;
  /** Nobody may have a certain seat: then a chance of nothing is a level like any other. */
  readonly #capped: boolean;
  readonly #program: ProgramHandle;
  readonly #chances: Float64Array;
  readonly #levels: Level[] = [];
  /** Groups not held yet, ascending. */
  #open: number[];
  /** Row that keeps an open group's seats at its cap, where one was needed. */
  readonly #capRows = new Map<number, number>();
  /** Of each step so far. */
  readonly #rises: number[] = [];
  #rowCount: number;
  #columnCount: number;
  /** Level reached so far, as the sum of the fixed steps. */
  #height = 0;

  constructor(space: AimSpace, highest: number, seatsForExcluded = false) {
    const { solver, polytope, excluded, cuts } = space;
    const { sizes } = polytope;
    const groups = sizes.length;
    const everyone = Int32Array.from(sizes.keys());
    this.#space = space;
    this.#capped = highest < 1;
    this.#open = [...sizes.keys()].filter((g) => !excluded.has(g));
    this.#caps = Float64Array.from(sizes, (size, g) => (excluded.has(g) && !seatsForExcluded ? 0 : size * highest));
    this.#chances = new Float64Array(groups);
    const rows = [
      ...polytopeRows(polytope),
      ...cuts.map((cut) => ({ lower: -Infinity, upper: cut.atMost, columns: everyone, values: cut.weights })),
    ];
    this.#rowCount = rows.length;
    this.#columnCount = groups;
    this.#program = solver.program({
      sense: "maximise",
      cost: new Float64Array(groups),
      lower: new Float64Array(groups),
      upper: this.#caps.slice(),
      rows,
    });
  }

  dispose(): void {
    this.#program.dispose();
  }

  run(): Aim {
    while (this.#open.length > 0) {
      const step = this.#addStep();
      if (!this.#solve() && !this.#loosen()) {
        if (this.#levels.length === 0 || this.#capped) return { kind: "infeasible" };
        throw new Error("a raised level made the program infeasible");
      }
      const duals = readRowDuals(this.#program, this.#space.polytope);
      const chance = this.#chanceBy(duals, this.#height + this.#program.columns()[step]!);
      const held = this.#held();
      if (chance < nothing && !this.#capped) return { kind: "unreachable", groups: held };
      const groups = chance < 1 - nothing && held.length > 0 ? held : this.#open;
      this.#note({ chance, groups, duals });
      this.#hold(step, Math.max(chance, this.#height), groups);
    }
    return { kind: "aim", target: this.#target(), levels: this.#levels };
  }

  follow(levels: readonly Pick<Level, "chance" | "groups">[]): readonly RowDuals[] {
    return levels.map(({ chance, groups }) => {
      const step = this.#addStep();
      if (!this.#solve() && !this.#loosen()) throw new Error("levels that are reached cannot be reached");
      const duals = readRowDuals(this.#program, this.#space.polytope);
      this.#hold(step, Math.max(this.#height, chance), groups);
      return duals;
    });
  }

  /** Adds a level, or groups to the last one where degeneracy has found them later only: what proves that one proves it for them too. */
  #note(level: Level): void {
    const last = this.#levels.at(-1);
    if (!last || level.chance - last.chance > equalWithin) this.#levels.push(level);
    else
      this.#levels[this.#levels.length - 1] = {
        ...last,
        groups: [...last.groups, ...level.groups].sort((a, b) => a - b),
      };
  }

  /**
   * The level as its duals prove it, which is far more exact than the columns are: rows may miss by the solver's tolerance, and that adds up from
   * level to level, while an error of the duals counts only where it meets one of the columns. With cuts the columns must do.
   *
   * @param reached by the columns
   */
  #chanceBy({ size, rows: multipliers }: RowDuals, reached: number): number {
    const { polytope, excluded, cuts } = this.#space;
    if (cuts.length > 0) return reached;
    const { sizes, rows, rowOf, rowsPerGroup, panelSize } = polytope;
    const waiting = new Set(this.#open);
    let rest = panelSize * size;
    rows.forEach(({ min, max }, r) => (rest += multipliers[r]! * (multipliers[r]! > 0 ? max : min)));
    let open = 0;
    sizes.forEach((members, g) => {
      let price = size;
      for (let f = 0; f < rowsPerGroup; f++) price += multipliers[rowOf[g * rowsPerGroup + f]!]!;
      if (price < 0) rest -= this.#caps[g]! * price;
      else if (waiting.has(g)) open += members * price;
      else if (!excluded.has(g)) rest -= members * price * this.#chances[g]!;
    });
    const proved = rest / open;
    return Math.abs(proved - reached) < 1e-7 ? Math.min(1, proved) : reached;
  }

  /** A new column: how much higher than the last level everyone open can be raised. */
  #addStep(): number {
    const { polytope, cuts } = this.#space;
    const { sizes, rows, rowsPerGroup, rowOf } = polytope;
    const coefficients = new Float64Array(this.#rowCount);
    const afterQuotas = rows.length;
    for (const g of this.#open) {
      const size = sizes[g]!;
      for (let f = 0; f < rowsPerGroup; f++) coefficients[rowOf[g * rowsPerGroup + f]!]! += size;
      coefficients[afterQuotas]! += size;
      cuts.forEach(({ weights }, c) => (coefficients[afterQuotas + 1 + c]! += size * weights[g]!));
      const capRow = this.#capRows.get(g);
      if (capRow !== undefined) coefficients[capRow] = size;
    }
    this.#program.addColumn(1, 0, 1, Int32Array.from(coefficients.keys()), coefficients);
    return this.#columnCount++;
  }

  /** Solves; where that gives an open group more seats than its cap, with a row that forbids it, again. False: infeasible. */
  #solve(): boolean {
    const { sizes } = this.#space.polytope;
    const groups = sizes.length;
    for (;;) {
      if (this.#program.solve() !== "optimal") return false;
      const columns = this.#program.columns();
      const z = this.#height + columns[this.#columnCount - 1]!;
      const over = this.#open.filter(
        (g) => !this.#capRows.has(g) && columns[g]! + sizes[g]! * z > this.#caps[g]! + 1e-10 * sizes[g]!,
      );
      if (over.length === 0) return true;
      const steps = Array.from({ length: this.#columnCount - groups }, (_, step) => groups + step);
      for (const g of over) {
        const values = [1, ...steps.map(() => sizes[g]!)];
        this.#program.addRow({ lower: -Infinity, upper: this.#caps[g]!, columns: [g, ...steps], values });
        this.#capRows.set(g, this.#rowCount++);
      }
    }
  }

  /** Lets earlier steps fall short by a shade, where the last digits of a level leave no room; false where that does not help. */
  #loosen(): boolean {
    return shades.some((shade) => {
      this.#rises.forEach((rise, step) => {
        this.#program.setColumnBounds(this.#space.polytope.sizes.length + step, rise - shade, rise);
      });
      return this.#rises.length > 0 && this.#solve();
    });
  }

  /** Open groups that have no more than the level in any optimum. */
  #held(): number[] {
    const { sizes } = this.#space.polytope;
    const duals = this.#program.columnDuals();
    const columns = this.#program.columns();
    return this.#open.filter((g) => columns[g]! < 1e-7 * sizes[g]! && Math.abs(duals[g]!) * sizes[g]! > nothing);
  }

  #hold(step: number, chance: number, groups: readonly number[]): void {
    const { sizes } = this.#space.polytope;
    const rise = chance - this.#height;
    this.#program.setColumnBounds(step, rise, rise);
    this.#rises.push(rise);
    this.#height = chance;
    for (const g of groups) {
      this.#chances[g] = chance;
      this.#program.setColumnBounds(g, 0, Math.max(0, this.#caps[g]! - sizes[g]! * chance));
      const capRow = this.#capRows.get(g);
      if (capRow !== undefined) this.#program.setRowBounds(capRow, -Infinity, Infinity);
    }
    const done = new Set(groups);
    this.#open = this.#open.filter((g) => !done.has(g));
    this.#program.setCosts(new Float64Array(this.#columnCount));
  }

  /** Expected seats, with what is whole but for rounding made whole. */
  #target(): Float64Array {
    return this.#chances.map((chance, g) => {
      const size = this.#space.polytope.sizes[g]!;
      const seats = chance * size;
      const whole = Math.round(seats);
      return Math.abs(seats - whole) < 1e-9 ? Math.min(size, Math.max(0, whole)) : seats;
    });
  }
}
