/** Draws that are hard on the numbers, each with everybody's chance under leximin, worked out by hand. */
import type { SmallDraw } from "./small-draw.ts";

export interface NastyPool {
  readonly name: string;
  readonly draw: SmallDraw;
  /** Of each person. */
  readonly leximin: readonly number[];
}

interface Kind {
  readonly people: number;
  /** Its value of each feature. */
  readonly values: readonly number[];
  readonly chance: number;
}

type Bounds = readonly [min: number, max: number];

/** @param quotas [min, max] of each value of each feature */
function nasty(
  name: string,
  panelSize: number,
  quotas: readonly (readonly Bounds[])[],
  kinds: readonly Kind[],
  households?: readonly (number | undefined)[],
): NastyPool {
  const nameOf = (value: number): string => `v${String(value).padStart(2, "0")}`;
  const each = kinds.flatMap((kind) => Array.from({ length: kind.people }, () => kind));
  const people = each.map(({ values }, row) => ({ id: `p${String(row).padStart(4, "0")}`, row, values }));
  const features = quotas.map((bounds, f) => ({ name: featureName(f), values: bounds.map((_, v) => nameOf(v)) }));
  let line = 2;
  const named = quotas.map((bounds, f) => ({
    feature: featureName(f),
    quotas: bounds.map(([min, max], v) => ({
      ...{ value: nameOf(v), min, max, minFlex: 0, maxFlex: Infinity },
      line: line++,
    })),
  }));
  const pool = { features, people, ...(households && { households }) };
  return { name, draw: { pool, quotas: named, panelSize }, leximin: each.map(({ chance }) => chance) };
}

function featureName(f: number): string {
  return `f${String(f).padStart(2, "0")}`;
}

const kind = (people: number, values: readonly number[], chance: number): Kind => ({ people, values, chance });
const bits = (number: number, count: number): number[] =>
  Array.from({ length: count }, (_, bit) => (number >> bit) & 1);
const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

/** The numbers 0 … 7 in bits: everybody different, as many noes as yeses to every question. */
const cube = (chance: number): Kind[] => times(8, (i) => kind(1, bits(i, 3), chance));

/** One seat for each answer to each of three questions: one who says yes to all goes with one who says no to all, and with whole people nothing else does. */
const oneEach = times(3, () => [
  [1, 1],
  [1, 1],
]) as Bounds[][];

export const nastyPools: readonly NastyPool[] = [
  nasty("a panel of one", 1, [times(3, () => [0, 1])], [kind(2, [0], 1 / 7), kind(4, [1], 1 / 7), kind(1, [2], 1 / 7)]),
  nasty(
    "a panel of everybody",
    6,
    [
      [
        [2, 2],
        [4, 6],
      ],
    ],
    [kind(2, [0], 1), kind(4, [1], 1)],
  ),
  nasty(
    "a panel of all but one, whoever it is",
    7,
    [times(2, () => [3, 4]), times(2, () => [3, 4]), times(2, () => [3, 4])],
    cube(7 / 8),
  ),
  // Of the first all three are on, of the second two of three.
  nasty(
    "a panel of all but one of some",
    5,
    [
      [
        [3, 3],
        [2, 2],
      ],
    ],
    [kind(3, [0], 1), kind(3, [1], 2 / 3)],
  ),
  nasty("people who are all alike", 4, [[[4, 4]]], [kind(9, [0], 4 / 9)]),
  nasty(
    "people who are all different",
    4,
    times(3, () => [
      [2, 2],
      [2, 2],
    ]),
    cube(1 / 2),
  ),
  // See `village`.
  nasty(
    "quotas that are all equalities",
    4,
    times(2, () => [
      [2, 2],
      [2, 2],
    ]),
    [...[kind(2, [0, 0], 2 / 5), kind(3, [0, 1], 2 / 5)], ...[kind(3, [1, 0], 2 / 5), kind(2, [1, 1], 2 / 5)]],
  ),
  nasty(
    "quotas that allow anything",
    5,
    [
      [
        [0, 5],
        [0, 5],
      ],
    ],
    [kind(7, [0], 5 / 12), kind(5, [1], 5 / 12)],
  ),
  // Both of the first, by quota; three seats for eight.
  nasty(
    "people who are certain of a seat",
    5,
    [
      [
        [2, 5],
        [0, 5],
      ],
    ],
    [kind(2, [0], 1), kind(8, [1], 3 / 8)],
  ),
  nasty(
    "people whom a quota of none keeps off",
    3,
    [
      [
        [3, 3],
        [0, 0],
        [0, 0],
      ],
    ],
    [...[kind(4, [0], 3 / 4), kind(3, [1], 0), kind(1, [2], 0)]],
  ),
  // Two of the second feature's first value, of whom the first feature lets on only one.
  nasty(
    "people whom two quotas together keep off",
    2,
    [
      [
        [1, 1],
        [1, 1],
      ],
      [
        [2, 2],
        [0, 2],
      ],
    ],
    [...[kind(2, [0, 0], 1 / 2), kind(3, [1, 0], 1 / 3), kind(3, [0, 1], 0)]],
  ),
  nasty("people whom only whole panels keep off", 2, oneEach, [
    ...[kind(2, [0, 0, 0], 1 / 2), kind(1, [1, 1, 1], 1)],
    ...[kind(1, [0, 1, 1], 0), kind(1, [1, 0, 1], 0), kind(1, [1, 1, 0], 0)],
  ]),
  nasty("exactly one panel, for whole people", 2, oneEach, [
    ...[kind(1, [0, 0, 0], 1), kind(1, [1, 1, 1], 1)],
    ...[kind(2, [0, 1, 1], 0), kind(2, [1, 0, 1], 0), kind(2, [1, 1, 0], 0)],
  ]),
  nasty(
    "exactly one panel, by quotas that name everybody on it",
    3,
    [
      [
        [2, 2],
        [1, 1],
        [0, 0],
      ],
    ],
    [...[kind(2, [0], 1), kind(1, [1], 1), kind(5, [2], 0)]],
  ),
  // See `crowd`: the pairs have 1/2, where fractions promise 3/5.
  nasty(
    "a crowd that fractions treat better than people can",
    5,
    times(3, () => [
      [2, 2],
      [3, 3],
    ]),
    [
      ...[kind(1, [0, 0, 0], 1), kind(1, [1, 1, 1], 1)],
      ...[kind(2, [0, 1, 1], 1 / 2), kind(2, [1, 0, 1], 1 / 2), kind(2, [1, 1, 0], 1 / 2)],
    ],
  ),
  nasty(
    "a feature with 60 values, one person each",
    7,
    [times(60, () => [0, 1])],
    times(60, (v) => kind(1, [v], 7 / 60)),
  ),
  // A seat each, whatever the number of people: 1, 1/2 or 1/3.
  nasty(
    "a feature with 60 values, a seat each",
    60,
    [times(60, () => [1, 1])],
    times(60, (v) => kind(1 + (v % 3), [v], 1 / (1 + (v % 3)))),
  ),
  nasty(
    "the same feature twice",
    4,
    times(2, () => [
      [1, 1],
      [3, 3],
    ]),
    [kind(3, [0, 0], 1 / 3), kind(6, [1, 1], 1 / 2)],
  ),
  nasty(
    "the same feature three times, the other way round, and with other bounds",
    4,
    [
      [
        [0, 4],
        [1, 3],
      ],
      [
        [2, 4],
        [0, 2],
      ],
      [
        [1, 2],
        [2, 4],
      ],
    ],
    [
      // Two of each: between 1 and 3, at most 2, at least 2 of the others.
      ...[kind(3, [0, 1, 0], 2 / 3), kind(3, [1, 0, 1], 2 / 3)],
    ],
  ),
  // Everyone's opposite is there too, and a panel may be any pair of opposites.
  nasty(
    "twelve features",
    2,
    times(12, () => [
      [1, 1],
      [1, 1],
    ]),
    times(10, (i) => {
      const values = bits(0b101101110010 ^ (37 * (i >> 1)), 12);
      return kind(1, i % 2 === 0 ? values : values.map((value) => 1 - value), 1 / 5);
    }),
  ),
  nasty(
    "one home of everybody",
    1,
    [
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [kind(2, [0], 1 / 6), kind(4, [1], 1 / 6)],
    times(6, () => 0),
  ),
  // Five homes of one of each: two of the first kind, three of the second.
  nasty(
    "every pair a home",
    5,
    [
      [
        [2, 2],
        [3, 3],
      ],
    ],
    [kind(5, [0], 2 / 5), kind(5, [1], 3 / 5)],
    times(10, (i) => i % 5),
  ),
  nasty("homes of people all alike", 3, [[[3, 3]]], [kind(6, [0], 1 / 2)], [0, 0, 1, 1, 2, 2]),
  // The six of one home share a seat; the other two seats go to four people.
  nasty(
    "a large home beside people on their own",
    3,
    [[[3, 3]]],
    [kind(6, [0], 1 / 6), kind(4, [0], 1 / 2)],
    times(10, (i) => (i < 6 ? 0 : undefined)),
  ),
  nasty(
    "five thousand beside one",
    10,
    [
      [
        [9, 9],
        [1, 1],
      ],
    ],
    [kind(5000, [0], 9 / 5000), kind(1, [1], 1)],
  ),
  nasty(
    "a panel of most of a large pool",
    300,
    [
      [
        [100, 100],
        [200, 200],
      ],
    ],
    [kind(150, [0], 2 / 3), kind(250, [1], 4 / 5)],
  ),
  // Each of 48 combinations has a person; 12 seats, evenly spread.
  nasty(
    "more groups than tickets",
    12,
    [
      times(6, () => [2, 2]),
      times(4, () => [3, 3]),
      [
        [6, 6],
        [6, 6],
      ],
    ],
    times(48, (i) => kind(1, [i % 6, Math.floor(i / 6) % 4, Math.floor(i / 24)], 1 / 4)),
  ),
];
