import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, type Share } from "../../src/quotas/apportion.ts";
import { parseSlack, slackSeats } from "../../src/quotas/slack.ts";
import { parseQuotas } from "../../src/quotas/parse.ts";
import { runs } from "../support/runs.ts";
import { table } from "../support/tables.ts";

const weight = fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 100_000n), fc.bigInt(0n, 10n ** 18n));
const shares: fc.Arbitrary<readonly Share[]> = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((each) => each > 0n))
  .map((weights) => weights.map((each, i) => ({ name: `v${i}`, weight: each })));
const seats = fc.integer({ min: 1, max: 400 });

describe("seats by largest remainder", () => {
  it("add up to the panel, and are each within one of the exact share", () => {
    fc.assert(
      fc.property(shares, seats, (given, panel) => {
        const found = apportion(given, panel);
        expect(found.reduce((sum, each) => sum + each.seats, 0)).toBe(panel);
        const total = given.reduce((sum, each) => sum + each.weight, 0n);
        found.forEach((each, i) => {
          const off = BigInt(each.seats) * total - given[i]!.weight * BigInt(panel);
          expect(off < total && -off < total).toBe(true);
        });
      }),
      runs(300),
    );
  });

  it("are never fewer for a larger share", () => {
    fc.assert(
      fc.property(shares, seats, (given, panel) => {
        const found = apportion(given, panel);
        for (const [i, a] of given.entries())
          for (const [j, b] of given.entries())
            if (a.weight > b.weight) expect(found[i]!.seats).toBeGreaterThanOrEqual(found[j]!.seats);
      }),
      runs(200),
    );
  });

  it("do not depend on the order of the rows", () => {
    const shuffled = shares.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, seats, ([given, other], panel) => {
        const byName = (of: readonly Share[]) => new Map(apportion(of, panel).map((each, i) => [of[i]!.name, each]));
        expect(byName(other)).toEqual(new Map(other.map(({ name }) => [name, byName(given).get(name)!])));
      }),
      runs(200),
    );
  });

  it("do not depend on the unit of the shares", () => {
    fc.assert(
      fc.property(shares, seats, fc.bigInt(1n, 10n ** 6n), (given, panel, unit) => {
        const scaled = given.map(({ name, weight: each }) => ({ name, weight: each * unit }));
        expect(apportion(scaled, panel)).toEqual(apportion(given, panel));
      }),
      runs(200),
    );
  });
});

it("quotas from shares always have room for a panel, feature by feature, and for the seats due", () => {
  const slack = fc.oneof(
    fc.nat(5).map(String),
    fc.nat(100).map((percent) => `${percent}%`),
  );
  fc.assert(
    fc.property(fc.array(fc.nat(9999), { minLength: 1, maxLength: 8 }), seats, slack, (counts, panelSize, text) => {
      fc.pre(counts.some((count) => count > 0));
      const lines = counts.map((count, i) => `a,v${i},${count}`);
      const rule = { panelSize, slack: parseSlack(text) };
      const [{ quotas }] = parseQuotas(table("q.csv", "feature,value,count", ...lines), rule) as [
        ReturnType<typeof parseQuotas>[number],
      ];
      for (const { min, max, due } of quotas) {
        const either = slackSeats(rule.slack, due!);
        expect([min, max]).toEqual([Math.max(0, due! - either), Math.min(panelSize, due! + either)]);
      }
      expect(quotas.reduce((sum, { min }) => sum + min, 0)).toBeLessThanOrEqual(panelSize);
      expect(quotas.reduce((sum, { max }) => sum + max, 0)).toBeGreaterThanOrEqual(panelSize);
    }),
    runs(200),
  );
});

/** Three villages, men and women in each. */
const villages = fc.record({
  seats: fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 40 })),
  counts: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 6, maxLength: 6 }),
  slack: fc.nat(3),
});

describe("seats within villages", () => {
  const lineOf = (v: number, i: number): string => `dorp+geslacht,v${v}+${i === 0 ? "m" : "v"}`;

  it("add up to those of each village, and are each within one of the exact share of them", () => {
    fc.assert(
      fc.property(villages, ({ seats: [a, b, c], counts, slack }) => {
        const seats = [a, b, c];
        const lines = [
          "feature,value,min,max,count",
          // The combination may stand before what it is within.
          ...counts.map((count, row) => `${lineOf(row >> 1, row % 2)},,,${count}`),
          ...seats.map((each, v) => `dorp,v${v},${each},${each},`),
        ];
        const rule = { panelSize: a + b + c, slack: parseSlack(`${slack}`) };
        const { quotas } = parseQuotas(table("q.csv", ...lines), rule)[0]!;
        for (const [v, ofVillage] of seats.entries()) {
          const people = BigInt(counts[2 * v]! + counts[2 * v + 1]!);
          const rows = quotas.slice(2 * v, 2 * v + 2);
          expect(rows.reduce((sum, { due }) => sum + due!, 0)).toBe(ofVillage);
          rows.forEach(({ min, max, due }, i) => {
            const off = BigInt(due!) * people - BigInt(counts[2 * v + i]! * ofVillage);
            expect(off < people && -off < people).toBe(true);
            expect([min, max]).toEqual([Math.max(0, due! - slack), Math.min(ofVillage, due! + slack)]);
          });
        }
      }),
      runs(200),
    );
  });

  it("are those of each village by itself", () => {
    fc.assert(
      fc.property(villages, ({ seats: [, , seats], counts, slack }) => {
        const rule = { panelSize: 2 * seats, slack: parseSlack(`${slack}`) };
        const rows = (of: readonly number[], v: number) => of.map((count, i) => `${lineOf(v, i)},${count},`);
        const both = ["feature,value,count,slack", "dorp,v0,1,0", "dorp,v1,1,", ...rows(counts.slice(0, 2), 0), ...rows(counts.slice(2, 4), 1)]; // prettier-ignore
        const alone = ["feature,value,count,slack", ...rows(counts.slice(2, 4), 1)];
        const found = parseQuotas(table("q.csv", ...both), rule)[1]!.quotas.slice(2);
        const { quotas } = parseQuotas(table("q.csv", ...alone), { ...rule, panelSize: seats })[0]!;
        expect(found.map(({ min, max, due }) => [min, max, due])).toEqual(
          quotas.map(({ min, max, due }) => [min, max, due]),
        );
      }),
      runs(100),
    );
  });
});
