/** Linear programs in exact fractions, for small cases: the simplex method in whole numbers of any size, and no solver. */

/** A fraction; denominator > 0. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Σ coefficients[j] · x[j] ≤ atMost. */
export interface ExactRow {
  readonly coefficients: readonly bigint[];
  readonly atMost: bigint;
}

export interface ExactOptimum {
  readonly objective: Ratio;
  readonly values: readonly Ratio[];
}

export function asNumber({ numerator, denominator }: Ratio): number {
  // Either may be beyond what a number holds.
  return Number((numerator * 10n ** 18n) / denominator) / 1e18;
}

/**
 * max Σ cost[j] · x[j]  s.t.  the rows,  x ≥ 0; undefined where no x meets the rows.
 *
 * @throws {Error} when there is no maximum
 */
export function maximise(cost: readonly bigint[], rows: readonly ExactRow[]): ExactOptimum | undefined {
  const tableau = new Tableau(cost.length, rows);
  if (!tableau.makeFeasible()) return undefined;
  tableau.setCost(cost);
  tableau.climb();
  return tableau.optimum();
}

/**
 * Each basic variable is (side − Σ entries · nonbasic) / denominator. All entries stay whole, since they are minors of the rows (J. Edmonds). Of the
 * variables that could enter or leave, the first does, so that it never goes round in circles (R. G. Bland).
 */
class Tableau {
  readonly #count: number;
  /** One a basic variable, and the objective's last; the right-hand side last in each. */
  readonly #lines: bigint[][];
  readonly #basic: number[];
  #nonbasic: number[];
  #denominator = 1n;

  /** Variables are the given ones, then a slack a row; the last one makes any rows feasible. */
  constructor(count: number, rows: readonly ExactRow[]) {
    this.#count = count;
    this.#lines = rows.map(({ coefficients, atMost }) => [...coefficients, -1n, atMost]);
    this.#basic = rows.map((_, r) => count + r);
    this.#nonbasic = [...Array.from({ length: count }, (_, j) => j), count + rows.length];
  }

  makeFeasible(): boolean {
    const helper = this.#count + this.#basic.length;
    const lowest = this.#basic.reduce((best, _, r) => (this.#side(r) < this.#side(best) ? r : best), 0);
    if (this.#basic.length > 0 && this.#side(lowest) < 0n) {
      this.#lines.push([...this.#nonbasic.map((variable) => (variable === helper ? 1n : 0n)), 0n]);
      this.#pivot(lowest, this.#nonbasic.indexOf(helper));
      this.climb();
      const objective = this.#lines.pop()!;
      if (objective.at(-1) !== 0n) return false;
      const row = this.#basic.indexOf(helper);
      if (row >= 0) this.#driveOut(row);
    }
    const column = this.#nonbasic.indexOf(helper);
    for (const line of this.#lines) line.splice(column, 1);
    this.#nonbasic.splice(column, 1);
    return true;
  }

  setCost(cost: readonly bigint[]): void {
    const worth = (variable: number): bigint => cost[variable] ?? 0n;
    const line = [...this.#nonbasic.map((variable) => -worth(variable) * this.#denominator), 0n];
    this.#basic.forEach((variable, r) => {
      const each = worth(variable);
      if (each !== 0n) this.#lines[r]!.forEach((entry, j) => (line[j]! += each * entry));
    });
    this.#lines.push(line);
  }

  climb(): void {
    for (;;) {
      const objective = this.#lines.at(-1)!;
      const column = this.#first(this.#nonbasic, (_, j) => objective[j]! < 0n);
      if (column < 0) return;
      this.#pivot(this.#leaving(column), column);
    }
  }

  optimum(): ExactOptimum {
    const of = (numerator: bigint): Ratio => ({ numerator, denominator: this.#denominator });
    const values = Array.from({ length: this.#count }, () => of(0n));
    this.#basic.forEach((variable, r) => {
      if (variable < this.#count) values[variable] = of(this.#side(r));
    });
    return { objective: of(this.#lines.at(-1)!.at(-1)!), values };
  }

  #side(r: number): bigint {
    return this.#lines[r]!.at(-1)!;
  }

  /** Place of the lowest variable that `may`, −1 if none may. */
  #first(variables: readonly number[], may: (variable: number, place: number) => boolean): number {
    return variables.reduce(
      (best, variable, place) => (may(variable, place) && (best < 0 || variable < variables[best]!) ? place : best),
      -1,
    );
  }

  #leaving(column: number): number {
    let best = -1;
    this.#basic.forEach((variable, r) => {
      const entry = this.#lines[r]![column]!;
      if (entry <= 0n) return;
      const nearer = best < 0 ? -1n : this.#side(r) * this.#lines[best]![column]! - this.#side(best) * entry;
      if (nearer < 0n || (nearer === 0n && variable < this.#basic[best]!)) best = r;
    });
    if (best < 0) throw new Error("no maximum");
    return best;
  }

  /** A helper that is 0 leaves for whatever else its row has. */
  #driveOut(row: number): void {
    const column = this.#lines[row]!.findIndex((entry, j) => entry !== 0n && j < this.#nonbasic.length);
    this.#pivot(row, column);
  }

  #pivot(row: number, column: number): void {
    const pivotLine = this.#lines[row]!;
    const pivot = pivotLine[column]!;
    const before = this.#denominator;
    this.#lines.forEach((line, i) => {
      const entry = line[column]!;
      if (i === row || (entry === 0n && pivot === before)) return;
      for (let j = 0; j < line.length; j++) {
        if (j !== column) line[j] = (line[j]! * pivot - entry * pivotLine[j]!) / before;
      }
      line[column] = -entry;
    });
    pivotLine[column] = before;
    this.#denominator = pivot;
    if (pivot < 0n) {
      this.#denominator = -pivot;
      for (const line of this.#lines) line.forEach((entry, j) => (line[j] = -entry));
    }
    [this.#basic[row], this.#nonbasic[column]] = [this.#nonbasic[column]!, this.#basic[row]!];
  }
}
