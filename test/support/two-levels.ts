/**
 * A draw of two levels, small enough to work out by hand, for every objective.
 *
 * Two old people and three young ones, a panel of one and one: whatever the lottery, the old have 1/2 and the young 1/3 where people alike are treated
 * alike. Twelve tickets: each of the old on six of them, each of the young on four.
 */
import type { Multipliers } from "../../src/quotas/inequality.ts";
import type { Lottery } from "../../src/lottery/lottery.ts";
import { productBound, type Fraction } from "../../src/certificate/certificate.ts";
import { polytopeOf } from "../../src/quotas/polytope.ts";
import { rowsOfPolytope } from "../../src/quotas/multipliers.ts";
import type { Quotas } from "../../src/quotas/quotas.ts";
import type { Pool } from "../../src/register/pool.ts";
import type { HandMade } from "./synthetic-draw.ts";

const pool: Pool = {
  features: [{ name: "age", values: ["old", "young"] }],
  people: [0, 0, 1, 1, 1].map((value, i) => ({ id: `P-${i}`, row: i, values: [value] })),
};

const one = (value: string, line: number) => ({ value, min: 1, max: 1, minFlex: 0, maxFlex: Infinity, line });
const quotas: Quotas = [{ feature: "age", quotas: [one("old", 2), one("young", 3)] }];

const groups = [
  { values: [0], members: [0, 1] },
  { values: [1], members: [2, 3, 4] },
];

/** A third is no whole number of quadrillionths: rounded down. */
const chances = [500_000_000_000_000, 333_333_333_333_333];

const young: Multipliers = { size: 0, rows: [0, 1] };
const fraction = (numerator: number, denominator: number): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

/** One seat for three young people. */
const lowest: Lottery["levels"][number] = { bound: fraction(1, 3), multipliers: young };

const lottery: Lottery = {
  status: "exact",
  bound: 1 / 3,
  achieved: 1 / 3,
  solverBound: undefined,
  groups,
  neverSelectable: [],
  tickets: Array.from({ length: 12 }, (_, ticket) => [ticket % 2, 2 + (ticket % 3)]),
  runs: [],
  chances,
  levels: [lowest],
  optimum: undefined,
  shutOut: [],
  effort: { panels: 1, integerPrograms: 0 },
};

const asked = { pool, quotas, panelSize: 2 };

/**
 * Its second level holds the young at their chance: with a price of 1 for everybody the limit is 2, and the young weigh 3 · 0.333333333333333 of it, so that
 * 1.000000000000001 is left for two old people.
 */
export const leximin: HandMade = {
  ...asked,
  objective: "leximin",
  lottery: {
    ...lottery,
    levels: [
      lowest,
      { bound: fraction(1_000_000_000_000_001, 2_000_000_000_000_000), multipliers: { size: 1, rows: [0, 0] } },
    ],
  },
};

export const maximin: HandMade = { ...asked, objective: "maximin", lottery };

/** Prices of 2 and 3 are in proportion to 1 over the chances: nobody's can be higher, but for the young ones' last digit. */
const inProportion: Multipliers = { size: 0, rows: [2, 3] };
const rows = rowsOfPolytope(polytopeOf(pool.features, groups, quotas, 2), new Set());

export const nash: HandMade = {
  ...asked,
  objective: "nash",
  lottery: {
    ...lottery,
    optimum: {
      kind: "product",
      multipliers: inProportion,
      scale: 1,
      bound: productBound(rows, inProportion, 1, chances),
    },
  },
};

/** One seat at least for two old people. */
export const minimax: HandMade = {
  ...asked,
  objective: "minimax",
  lottery: {
    ...lottery,
    optimum: { kind: "highest", multipliers: { size: 0, rows: [-1, 0] }, bound: fraction(1, 2) },
  },
};

/**
 * 5/2 · 1/2 + 2/5 · 3 = 49/20 by the chances. Young 24 and old −25: the limit is 24 − 25 = −1, three young people weigh 72 and two old ones 50, so that no
 * spread is below 2√(72/50) + 5/2 · 1/50 = 12/5 + 1/20.
 */
export const goldilocks: HandMade = {
  ...asked,
  objective: "goldilocks",
  gamma: "1/1",
  lottery: {
    ...lottery,
    optimum: { kind: "spread", multipliers: { size: 0, rows: [-25, 24] }, bound: fraction(49, 20) },
  },
};

/** Nothing was optimised, and yet it came out as well. */
export const legacy: HandMade = { ...asked, objective: "legacy", lottery: { ...lottery, status: "simulated" } };
