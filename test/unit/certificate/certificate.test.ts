import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chanceUnit,
  highestBound,
  levelBound,
  productBound,
  provesSpread,
  type Fraction,
} from "../../../src/certificate/certificate.ts";
import type { Multipliers, Rows } from "../../../src/quotas/inequality.ts";
import { multipliers, twoByTwo } from "../../support/rows.ts";

/**
 * Old women 3, old men 2, young women 2, young men 3; rows old, young, women, men, two seats each; a panel of 4. With a the seats of old women a panel
 * is (a, 2 − a, 2 − a, a), a = 0, 1 or 2: whatever is a lottery mixes those three.
 */
const village = twoByTwo(2, 2);
const panels = [0, 1, 2].map((a) => [a, 2 - a, 2 - a, a]);

const open = [undefined, undefined, undefined, undefined];
const forBoth: Multipliers = { size: 1, rows: [0, 0, 1, 1] };

const unit = Number(chanceUnit);
/** A lottery of the village, by how often each panel comes of twelve times: its chances are whole twelfths of a third or a half. */
const lottery = fc
  .tuple(fc.nat(6), fc.nat(6))
  .map(([none, one]) => [none, one, 12 - none - one].map((weight) => BigInt(weight)));
/** Chance of each group, in 72nds. */
const chancesOf = (weights: readonly bigint[]) =>
  village.sizes.map((size, g) =>
    panels.reduce((sum, panel, j) => sum + (weights[j]! * BigInt(panel[g]!) * 6n) / BigInt(size), 0n),
  );
/** In quadrillionths, rounded down: a lottery that gives the chance gives that too. */
const inUnits = (chance: bigint) => Number((chance * chanceUnit) / 72n);

const atLeast = ({ numerator, denominator }: Fraction, chance: bigint, of: bigint) =>
  numerator * of >= chance * denominator;

describe("the bound of a level", () => {
  it("is the limit over what the open groups weigh", () => {
    // Size 1 and both genders 1: every price is 2, the limit 4·1 + 2·1 + 2·1 = 8, and ten people weigh 20.
    expect(ratio(levelBound(village, forBoth, open))).toBe("2/5");
  });

  it("takes a row's maximum for a positive multiplier, its minimum for a negative one, and all people of a negative price", () => {
    const wide = { ...village, bounds: village.bounds.map(() => ({ min: 1, max: 3 })) };
    // Old 3, young −2: the limit is 3·3 − 2·1 = 7; prices 3, 3, −2, −2, so that five young people may take off 10. (7 + 10)/(5·3) is over 1.
    expect(ratio(levelBound(wide, { size: 0, rows: [3, -2, 0, 0] }, open))).toBe("1/1");
    // Old 3, young −1: (9 − 1 + 5)/15.
    expect(ratio(levelBound(wide, { size: 0, rows: [3, -1, 0, 0] }, open))).toBe("13/15");
  });

  it("takes off what the groups that are held weigh at their chances", () => {
    // Every price 1, the limit 4: the young are held at 1/2 and weigh 5/2, which leaves 3/2 for five old people.
    const bound = levelBound(village, { size: 1, rows: [0, 0, 0, 0] }, [undefined, undefined, 5e14, 5e14]);
    expect(ratio(bound)).toBe("3/10");
  });

  it("leaves out excluded groups of a positive price, and not those of a negative one", () => {
    const without = { ...village, excluded: new Set([3]) };
    // The young men no longer count: 8 over 7 people of price 2.
    expect(ratio(levelBound(without, forBoth, open))).toBe("4/7");
    // Old 1, young −1 and size 0: the limit 2 − 2 = 0, and all five young may take off 1 each: 5/5.
    expect(ratio(levelBound(without, { size: 0, rows: [1, -1, 0, 0] }, open))).toBe("1/1");
  });

  it("is 1 where the multipliers say nothing, and 0 where not even the held can have their chances", () => {
    expect(ratio(levelBound(village, { size: 0, rows: [0, 0, 0, 0] }, open))).toBe("1/1");
    // Five old people at 1/2 weigh 5/2 of two seats.
    const old: Multipliers = { size: 0, rows: [1, 0, 0, 0] };
    expect(ratio(levelBound(village, old, [5e14, 5e14, undefined, undefined]))).toBe("0/1");
  });

  it("is exact beyond what floats can hold", () => {
    const u = Number.MAX_SAFE_INTEGER;
    expect(levelBound(village, { size: u, rows: [0, 0, 0, 0] }, open)).toEqual({
      numerator: 4n * BigInt(u) * chanceUnit,
      denominator: 10n * BigInt(u) * chanceUnit,
    });
  });

  it("is never below what a lottery gives all who are open, whatever the multipliers, and whoever is held at what it gives them", () => {
    fc.assert(
      fc.property(
        multipliers,
        lottery,
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        (proof, weights, isHeld) => {
          const chances = chancesOf(weights);
          const held = chances.map((chance, g) => (isHeld[g] ? inUnits(chance) : undefined));
          const lowest = chances.reduce((least, chance, g) => (isHeld[g] || chance > least ? least : chance), 72n);
          expect(atLeast(levelBound(village, proof, held), lowest, 72n)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ["a row too many", { size: 0, rows: [0, 0, 0, 0, 0] }],
    ["a row too few", { size: 0, rows: [0, 0, 0] }],
    ["a fraction", { size: 0.5, rows: [0, 0, 0, 0] }],
  ])("does not exist for %s", (_, proof) => {
    expect(() => levelBound(village, proof, open)).toThrow();
  });
});

describe("the bound on the highest chance", () => {
  const skewed = { ...village, bounds: [1, 3, 2, 2].map((seats) => ({ min: seats, max: seats })) };

  it("is what must be seated over what those people weigh", () => {
    // −1 for the young: three seats at least, for five young people.
    expect(ratio(highestBound(skewed, { size: 0, rows: [0, -1, 0, 0] }))).toBe("3/5");
    // −2 for the young and 1 for the panel size: the limit is 4 − 6, five young people of price −1.
    expect(ratio(highestBound(skewed, { size: 1, rows: [0, -2, 0, 0] }))).toBe("2/5");
    // −3 for the young, 1 for the panel size: 5 over 5 · 2.
    expect(ratio(highestBound(skewed, { size: 1, rows: [0, -3, 0, 0] }))).toBe("1/2");
  });

  it("is no less than what all would have alike, of those who are not excluded", () => {
    expect(ratio(highestBound(skewed, { size: 0, rows: [-1, 0, 0, 0] }))).toBe("2/5");
    expect(ratio(highestBound({ ...skewed, excluded: new Set([1]) }, { size: 0, rows: [0, 0, 0, 0] }))).toBe("1/2");
  });

  it("is never above the highest chance of a lottery, whatever the multipliers", () => {
    fc.assert(
      fc.property(multipliers, lottery, (proof, weights) => {
        const highest = chancesOf(weights).reduce((most, chance) => (chance > most ? chance : most), 0n);
        const { numerator, denominator } = highestBound(village, proof);
        expect(numerator * 72n <= highest * denominator).toBe(true);
      }),
    );
  });
});

describe("the bound on the product of chances", () => {
  it("is 1 for a lottery whose chances are in proportion to 1 over the prices", () => {
    // All at 2/5: worth 5 with scale 2, prices 5 with size 5; the limit 20 over 10 people · 2.
    const fair = [4e14, 4e14, 4e14, 4e14];
    expect(ratio(productBound(village, { size: 5, rows: [0, 0, 0, 0] }, 2, fair))).toBe("1/1");
  });

  it("leaves out who is excluded", () => {
    // Seven people at 4/7: worth 7 with scale 4, which 7 · 4 = 28 seats' prices pay for.
    const chances = [571428571428571, 571428571428571, 571428571428571, 0];
    const without = { ...village, excluded: new Set([3]) };
    const { numerator, denominator } = productBound(without, { size: 8, rows: [0, 0, 0, 0] }, 4, chances);
    expect(ratio({ numerator, denominator })).toBe("8/7");
  });

  it("is never below another lottery's mean ratio of chances, whatever multipliers and scale", () => {
    const scale = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(multipliers, scale, lottery, lottery, (proof, by, weights, others) => {
        const chances = chancesOf(weights);
        fc.pre(chances.every((chance) => chance > 0n));
        const units = chances.map(inUnits);
        const { numerator, denominator } = productBound(village, proof, by, units);
        // The geometric mean of the ratios is at most their mean, (1/n) Σ m · q / v.
        const mean = chancesOf(others).reduce(
          (sum, q, g) => sum + (village.sizes[g]! * Number(q)) / Number(chances[g]!),
          0,
        );
        expect(mean / 10).toBeLessThanOrEqual(Number(numerator) / Number(denominator) + 1e-9);
      }),
    );
  });

  it.each([
    ["a scale of 0", 0, [4e14, 4e14, 4e14, 4e14]],
    ["a chance of 0", 1, [4e14, 0, 4e14, 4e14]],
  ])("does not exist for %s", (_, scale, chances) => {
    expect(() => productBound(village, forBoth, scale, chances)).toThrow("0");
  });
});

describe("the bound on the spread", () => {
  const one = { numerator: 1n, denominator: 1n };
  /** One seat for five old people, three for five young: chances of 1/5 and 3/5, whatever the lottery. */
  const skewed = {
    ...village,
    bounds: [
      { min: 1, max: 1 },
      { min: 3, max: 3 },
      { min: 0, max: 4 },
      { min: 0, max: 4 },
    ],
  };
  /** The limit is 4·1 − 1·3 = 1; five old people weigh Y = 20, five young ones W = 5. */
  const proof: Multipliers = { size: 0, rows: [4, -1, 0, 0] };
  const provesJust = (rows: Rows, by: Multipliers, gamma: Fraction, { numerator, denominator }: Fraction) =>
    provesSpread(rows, by, gamma, { numerator, denominator }) &&
    !provesSpread(rows, by, gamma, { numerator: numerator * 1_000_000n + 1n, denominator: denominator * 1_000_000n });

  it("is what the root says", () => {
    // 2√(20/5) − (10/4)·(1/5) = 7/2, which is 10/4 · 3/5 + 4/10 · 5.
    expect(provesJust(skewed, proof, one, { numerator: 7n, denominator: 2n })).toBe(true);
  });

  it("counts those who are not excluded", () => {
    // n = 7 without the three young men: 2√4 − (7/4)·(1/5) = 73/20.
    const without = { ...skewed, excluded: new Set([3]) };
    expect(provesJust(without, proof, one, { numerator: 73n, denominator: 20n })).toBe(true);
  });

  it("looks no further than the lowest chance can be", () => {
    // With γ = 4 the root has its turn at 4/10 · √(4·5/20) = 4/10, but l·20 − 1 ≤ 5 leaves 3/10: (10/4)·(6 − 1)/5 + 4·(4/10)/(3/10) = 47/6.
    const four = { numerator: 4n, denominator: 1n };
    expect(provesJust(skewed, proof, four, { numerator: 47n, denominator: 6n })).toBe(true);
    // Nor can it be above k/n: with a limit of −2 and 5 on both sides l·5 + 2 ≤ 5 leaves 3/5, but (10/4)·(2 + 2)/5 + 4 = 6.
    expect(provesJust(skewed, { size: 0, rows: [1, -1, 0, 0] }, four, { numerator: 6n, denominator: 1n })).toBe(true);
  });

  it("holds by a highest chance that is forced alone, or by little more", () => {
    // One person is certain of one of two seats, nine share the other: 10/2 · 1 is 5. Of that −(10/2)·(−9)/10 = 9/2 is proved, and 2√(9/10 · 1/100) besides.
    const certain: Rows = {
      ...{ panelSize: 2, sizes: [1, 9], rowsOf: [[0], [1]], excluded: new Set() },
      bounds: [
        { min: 1, max: 1 },
        { min: 0, max: 1 },
      ],
    };
    const hundredth = { numerator: 1n, denominator: 100n };
    const proves = (numerator: bigint): boolean =>
      provesSpread(certain, { size: 0, rows: [-10, 1] }, hundredth, { numerator, denominator: 100n });
    expect([300n, 450n, 468n, 469n, 470n].map(proves)).toEqual([true, true, true, false, false]);
  });

  it("is 1 + γ at least, as n/k · highest is 1 or more, and k/n / lowest", () => {
    expect(provesJust(village, forBoth, one, { numerator: 2n, denominator: 1n })).toBe(true);
    const half = { numerator: 1n, denominator: 2n };
    expect(provesJust(village, { size: 0, rows: [1, -1, 0, 0] }, half, { numerator: 3n, denominator: 2n })).toBe(true);
  });

  it("is never above the spread of a lottery, whatever the multipliers and γ", () => {
    const gamma = fc.integer({ min: 1, max: 30 }).map((tenths) => ({ numerator: BigInt(tenths), denominator: 10n }));
    fc.assert(
      fc.property(multipliers, gamma, lottery, (proof, by, weights) => {
        const chances = chancesOf(weights).map((chance) => Number(chance) / 72);
        const [lowest, highest] = [Math.min(...chances), Math.max(...chances)];
        fc.pre(lowest > 0);
        const weight = Number(by.numerator) / Number(by.denominator);
        const spread = (10 / 4) * highest + (weight * (4 / 10)) / lowest;
        const above = { numerator: BigInt(Math.ceil((spread + 1e-6) * 1e9)), denominator: 1_000_000_000n };
        expect(provesSpread(village, proof, by, above)).toBe(false);
      }),
    );
  });
});

/** In lowest terms. */
function ratio({ numerator, denominator }: Fraction): string {
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
  const common = divisor(numerator, denominator);
  return `${numerator / common}/${denominator / common}`;
}

it("chances are counted in a unit that floats can hold exactly", () => {
  expect(unit).toBe(1e15);
  expect(Number.isSafeInteger(unit)).toBe(true);
});
