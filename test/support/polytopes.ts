/** Polytopes from a few numbers. */
import type { Polytope } from "../../src/quotas/polytope.ts";

/**
 * @param groups each group's number of members and its value of every feature
 * @param quotas for each feature, [min, max] of each of its values
 */
export function polytope(
  panelSize: number,
  groups: readonly { readonly members: number; readonly values: readonly number[] }[],
  quotas: readonly (readonly (readonly [number, number])[])[],
): Polytope {
  const firstRow = quotas.map((_, f) => quotas.slice(0, f).flat().length);
  return {
    panelSize,
    sizes: Int32Array.from(groups, ({ members }) => members),
    rows: quotas.flatMap((values, feature) =>
      values.map(([min, max], value) => {
        const inRow = groups.flatMap((group, g) => (group.values[feature] === value ? [g] : []));
        return { feature, value, min, max, groups: Int32Array.from(inRow) };
      }),
    ),
    quotaCount: quotas.flat().length,
    rowsPerGroup: quotas.length,
    rowOf: Int32Array.from(groups.flatMap(({ values }) => values.map((value, f) => firstRow[f]! + value))),
  };
}

/**
 * Ten people, a panel of 4: two old, two young, two men, two women. With a the seats of old women, a panel seats 2−a old men, a young men and
 * 2−a young women, a = 0, 1 or 2. Chances are a/3 for old women and young men, (2−a)/2 for the others: equal at a = 6/5, so the best minimum is 2/5.
 *
 * Groups: old men 2, old women 3, young men 3, young women 2. Rows: old, young, men, women.
 */
export const village = polytope(
  4,
  [
    { members: 2, values: [0, 0] },
    { members: 3, values: [0, 1] },
    { members: 3, values: [1, 0] },
    { members: 2, values: [1, 1] },
  ],
  [
    [
      [2, 2],
      [2, 2],
    ],
    [
      [2, 2],
      [2, 2],
    ],
  ],
);

/** Seats per group of the village's panel with `a` old women. */
export function villagePanel(a: number): number[] {
  return [2 - a, a, a, 2 - a];
}

/**
 * Eight people, a panel of 5, three yes/no features with three yeses and two noes each. One person says yes to all three, one to none, two to each
 * pair. Nine yeses are an odd number, so whoever says three is on every panel; the rest of a panel is then one of each pair and whoever says none.
 * So pairs have 1/2. By fractions, everybody could have 3/5: with s less of a seat for the three, each pair has s/2 more and the none s/2 less,
 * and (1 + s/2)/2 = 1 − s at s = 2/5.
 *
 * Groups: none 1, pairs 2 each, three 1.
 */
export const crowd = polytope(
  5,
  [
    { members: 1, values: [0, 0, 0] },
    { members: 2, values: [0, 1, 1] },
    { members: 2, values: [1, 0, 1] },
    { members: 2, values: [1, 1, 0] },
    { members: 1, values: [1, 1, 1] },
  ],
  [0, 1, 2].map(() => [
    [2, 2],
    [3, 3],
  ]),
);

/** The village with a child, whom no panel can seat: children have a quota of none. Group 4. */
export const villageWithChild = polytope(
  4,
  [...[2, 3, 3, 2].map((members, g) => ({ members, values: [g >> 1, g & 1] })), { members: 1, values: [2, 1] }],
  [
    [
      [2, 2],
      [2, 2],
      [0, 0],
    ],
    [
      [2, 2],
      [2, 2],
    ],
  ],
);

/** One yes and one no to each of three questions. */
const oneYesEach = [0, 1, 2].map((): [number, number][] => [
  [1, 1],
  [1, 1],
]);

/** People who say yes to none of three questions, or to two: no two of them are each other's opposite, but half a seat for each of the four meets every quota. */
const pairs = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
];

/** Panels of two with one yes to each question: fractions of people have one, whole people none. */
export const halves = polytope(
  2,
  pairs.map((values) => ({ members: 1, values })),
  oneYesEach,
);

/** The same with a second person who says none and one who says yes to all: three yeses are an odd number, which only that person has, and goes with one who says none. */
const odds = [...pairs, [1, 1, 1]].map((values, g) => ({ members: g === 0 ? 2 : 1, values }));
export const odd = polytope(2, odds, oneYesEach);

/** And with somebody of a value of the first question that has a quota of none. Group 5. */
export const oddWithChild = polytope(
  2,
  [...odds, { members: 1, values: [2, 1, 1] }],
  oneYesEach.map((quotas, f) => (f === 0 ? [...quotas, [0, 0] as const] : quotas)),
);
