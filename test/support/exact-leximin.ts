/** The leximin chances of small draws in exact fractions, from a list of every panel; nothing in common with src/lottery. */
import { quotaOf } from "../../src/quotas/quotas.ts";
import type { Pool } from "../../src/register/pool.ts";
import { asNumber, maximise, type ExactOptimum, type ExactRow, type Ratio } from "./exact-program.ts";
import type { SmallDraw } from "./small-draw.ts";

/** The chances that kinds of people can have: Σ_j seats[c][j] · x[j] / sizes[c] for every x ≥ 0 that meets the rows. */
interface Range {
  /** Which people are of a kind. */
  readonly kinds: readonly (readonly number[])[];
  readonly sizes: readonly bigint[];
  readonly seats: readonly (readonly bigint[])[];
  readonly rows: readonly ExactRow[];
}

type Panels = readonly (readonly number[])[];

/** Everybody's chance under the leximin lottery of these panels, at least one; 0 for people on none of them. */
export function leximinChances({ pool }: SmallDraw, panels: Panels): number[] {
  return chancesOf(pool, leximinOver(rangeOfPanels(pool, panels)));
}

/** The leximin lottery of those that give nobody more than the least that somebody must have; and that. */
export function minimaxChances({ pool }: SmallDraw, panels: Panels): Minimax {
  return minimaxOver(pool, rangeOfPanels(pool, panels));
}

/** What leximin would be if fractions of people could sit on panels. */
export function fractionalLeximinChances(draw: SmallDraw): number[] {
  return chancesOf(draw.pool, leximinOver(rangeOfFractions(draw)));
}

/** Whether fractions of people meet the quotas. */
export function fitsFractionally(draw: SmallDraw): boolean {
  const { kinds, rows } = rangeOfFractions(draw);
  const nothing = kinds.map(() => 0n);
  return maximise(nothing, rows) !== undefined;
}

/** The same of minimax. */
export function fractionalMinimaxChances(draw: SmallDraw): Minimax {
  return minimaxOver(draw.pool, rangeOfFractions(draw));
}

export interface Minimax {
  readonly highest: number;
  readonly chances: readonly number[];
}

function minimaxOver(pool: Pool, range: Range): Minimax {
  const highest = lowestHighest(range);
  const { numerator, denominator } = highest;
  const caps = range.sizes.map((size, c): ExactRow => ({
    coefficients: range.seats[c]!.map((seats) => seats * denominator),
    atMost: size * numerator,
  }));
  const capped = { ...range, rows: [...range.rows, ...caps] };
  return { highest: asNumber(highest), chances: chancesOf(pool, leximinOver(capped, reached(range))) };
}

function chancesOf(pool: Pool, { kinds, chances }: { kinds: Range["kinds"]; chances: Ratio[] }): number[] {
  const each = pool.people.map(() => 0);
  kinds.forEach((people, c) => {
    for (const person of people) each[person] = asNumber(chances[c]!);
  });
  return each;
}

/** People of equal features are of a kind; where people share homes, everybody is one of a kind. */
function kindsOf({ people, households }: Pool): number[][] {
  if (households) return people.map((_, person) => [person]);
  const kinds = new Map<string, number[]>();
  people.forEach(({ values }, person) => {
    const known = kinds.get(values.join());
    if (known) known.push(person);
    else kinds.set(values.join(), [person]);
  });
  return [...kinds.values()];
}

/** x is how much of the lottery each panel gets. */
function rangeOfPanels(pool: Pool, panels: Panels): Range {
  const kinds = kindsOf(pool);
  const compositions = new Map<string, bigint[]>();
  for (const panel of panels) {
    const seats = kinds.map((people) => BigInt(people.filter((person) => panel.includes(person)).length));
    compositions.set(seats.join(), seats);
  }
  const columns = [...compositions.values()];
  return {
    kinds,
    sizes: kinds.map(({ length }) => BigInt(length)),
    seats: kinds.map((_, c) => columns.map((seats) => seats[c]!)),
    rows: exactly(
      columns.map(() => 1n),
      1n,
    ),
  };
}

/** x is the seats of each kind. */
function rangeOfFractions({ pool, quotas, panelSize }: SmallDraw): Range {
  const kinds = kindsOf(pool);
  const inRow = (is: (person: number) => boolean): bigint[] => kinds.map(([first]) => (is(first!) ? 1n : 0n));
  const upTo = (coefficients: bigint[], atMost: number): ExactRow => ({ coefficients, atMost: BigInt(atMost) });
  const homes = [...new Set(pool.households)].filter((home) => home !== undefined);
  return {
    kinds,
    sizes: kinds.map(({ length }) => BigInt(length)),
    seats: kinds.map((_, c) => inRow((person) => kinds[c]!.includes(person))),
    rows: [
      ...exactly(
        kinds.map(() => 1n),
        BigInt(panelSize),
      ),
      ...kinds.map((people) =>
        upTo(
          inRow((person) => people.includes(person)),
          people.length,
        ),
      ),
      ...homes.map((home) =>
        upTo(
          inRow((person) => pool.households![person] === home),
          1,
        ),
      ),
      ...pool.features.flatMap(({ name, values }, f) =>
        values.flatMap((value, v) => {
          const { min, max } = quotaOf(quotas, name, value);
          const row = inRow((person) => pool.people[person]!.values[f] === v);
          return [
            upTo(row, max),
            upTo(
              row.map((entry) => -entry),
              -min,
            ),
          ];
        }),
      ),
    ],
  };
}

function exactly(coefficients: readonly bigint[], value: bigint): ExactRow[] {
  return [
    { coefficients, atMost: value },
    { coefficients: coefficients.map((each) => -each), atMost: -value },
  ];
}

/**
 * Level by level: the highest lowest chance of the kinds still open; then those of them that cannot have more are held at it.
 *
 * @param open kinds that count; all that have any chance, if not given
 */
function leximinOver(
  range: Range,
  open: readonly number[] = reached(range),
): { kinds: Range["kinds"]; chances: Ratio[] } {
  const chances = range.kinds.map((): Ratio => ({ numerator: 0n, denominator: 1n }));
  const held = new Set(range.kinds.keys());
  for (const c of open) held.delete(c);
  while (held.size < range.kinds.length) {
    const waiting = [...range.kinds.keys()].filter((c) => !held.has(c));
    const level = highestLowest(range, chances, waiting);
    for (const c of waiting) chances[c] = level;
    const higher = kindsAbove(range, chances, waiting);
    for (const c of waiting) if (!higher.has(c)) held.add(c);
  }
  return { kinds: range.kinds, chances };
}

function reached(range: Range): number[] {
  const none = range.kinds.map((): Ratio => ({ numerator: 0n, denominator: 1n }));
  return [...kindsAbove(range, none, [...range.kinds.keys()])];
}

/** max z  s.t.  p_c ≥ z for the open, p_c ≥ chances[c] for all others. */
function highestLowest(range: Range, chances: readonly Ratio[], open: readonly number[]): Ratio {
  const variables = range.seats[0]!.length;
  const isOpen = new Set(open);
  const rows = range.kinds.map((_, c): ExactRow =>
    isOpen.has(c)
      ? { coefficients: [...range.seats[c]!.map((seats) => -seats), range.sizes[c]!], atMost: 0n }
      : widened(atLeast(range, c, chances[c]!)),
  );
  const cost = [...Array.from({ length: variables }, () => 0n), 1n];
  return optimumOf(cost, [...range.rows.map(widened), ...rows]).objective;
}

/** Which of `among` can have more than their chance while nobody has less. */
function kindsAbove(range: Range, chances: readonly Ratio[], among: readonly number[]): Set<number> {
  const rows = [...range.rows, ...range.kinds.map((_, c) => atLeast(range, c, chances[c]!))];
  const above = new Set<number>();
  for (;;) {
    const rest = among.filter((c) => !above.has(c));
    const cost = range.seats[0]!.map((_, j) => rest.reduce((sum, c) => sum + range.seats[c]![j]!, 0n));
    const { values } = optimumOf(cost, rows);
    const more = rest.filter((c) => {
      const { numerator, denominator } = chances[c]!;
      const total = values[0]!.denominator;
      const seats = values.reduce((sum, value, j) => sum + value.numerator * range.seats[c]![j]!, 0n);
      return seats * denominator > numerator * range.sizes[c]! * total;
    });
    if (more.length === 0) return above;
    for (const c of more) above.add(c);
  }
}

/** min u  s.t.  p_c ≤ u for all: as a maximum of −u. */
function lowestHighest(range: Range): Ratio {
  const rows = range.kinds.map((_, c): ExactRow => ({
    coefficients: [...range.seats[c]!, -range.sizes[c]!],
    atMost: 0n,
  }));
  const cost = [...range.seats[0]!.map(() => 0n), -1n];
  const { numerator, denominator } = optimumOf(cost, [...range.rows.map(widened), ...rows]).objective;
  return { numerator: -numerator, denominator };
}

function atLeast({ seats, sizes }: Range, c: number, { numerator, denominator }: Ratio): ExactRow {
  return { coefficients: seats[c]!.map((each) => -each * denominator), atMost: -numerator * sizes[c]! };
}

/** The same row where there is one variable more. */
function widened({ coefficients, atMost }: ExactRow): ExactRow {
  return { coefficients: [...coefficients, 0n], atMost };
}

function optimumOf(cost: readonly bigint[], rows: readonly ExactRow[]): ExactOptimum {
  const optimum = maximise(cost, rows);
  if (!optimum) throw new Error("a small draw without a lottery");
  return optimum;
}
