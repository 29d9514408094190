import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feasibility, type Feasibility, type QuotaSide } from "../../src/quotas/feasibility.ts";
import type { Quota, Quotas } from "../../src/quotas/quotas.ts";
import type { QuotaChange } from "../../src/quotas/relaxation.ts";
import { allSets, feasiblePanels, seatsOf } from "../support/brute-force.ts";
import { fitsFractionally } from "../support/exact-leximin.ts";
import { runs } from "../support/runs.ts";
import { offDraw, type SmallDraw } from "../support/small-draw.ts";

type Infeasible = Extract<Feasibility, { kind: "infeasible" }>;

const infeasibilityOf = async ({ pool, quotas, panelSize }: SmallDraw): Promise<Infeasible> => {
  const found = await feasibility(pool, quotas, panelSize);
  if (found.kind === "feasible") throw new Error("feasible");
  return found;
};

const infeasibleDraw = offDraw.filter((draw) => feasiblePanels(draw).length === 0);

describe("feasibility, beside a list of all panels", () => {
  it("is found exactly where a panel exists", async () => {
    await fc.assert(
      fc.asyncProperty(offDraw, async (draw) => {
        const { kind } = await feasibility(draw.pool, draw.quotas, draw.panelSize);
        expect(kind).toBe(feasiblePanels(draw).length > 0 ? "feasible" : "infeasible");
      }),
      runs(100),
    );
  });

  it("names quotas that clash all together, no longer when any one side of them is dropped, and no fewer do", async () => {
    let whole = 0;
    let draws = 0;
    await fc.assert(
      fc.asyncProperty(infeasibleDraw, async (draw) => {
        const { clash, wholePeopleOnly } = await infeasibilityOf(draw);
        expect(wholePeopleOnly).toBe(fitsFractionally(draw));
        // Where even fractions of people do not fit, fractions are what the clash is about.
        const fits = (sides: readonly QuotaSide[]): boolean => {
          const rest = { ...draw, quotas: onlySides(draw, sides) };
          return wholePeopleOnly ? feasiblePanels(rest).length > 0 : fitsFractionally(rest);
        };
        expect(fits(clash)).toBe(false);
        for (const side of clash) expect(fits(clash.filter((other) => other !== side))).toBe(true);
        for (const fewer of setsOf(sidesOf(draw), clash.length - 1)) expect(fits(fewer)).toBe(true);
        if (wholePeopleOnly) whole++;
        draws++;
      }),
      runs(60),
    );
    // Both kinds must come up, or half of this test is idle.
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThan(draws);
  });
});

describe("the proof that nothing fits, reckoned anew from its names", () => {
  it("asks of every panel more than everybody in the pool has together, and there is one wherever fractions do not fit", async () => {
    let proofs = 0;
    await fc.assert(
      fc.asyncProperty(infeasibleDraw, async (draw) => {
        const { proof, clash, wholePeopleOnly } = await infeasibilityOf(draw);
        expect(proof === undefined).toBe(wholePeopleOnly);
        if (!proof) return;
        proofs++;
        const { terms, size, needed, available } = proof;
        const worths = draw.pool.people.map(({ values }) =>
          terms.reduce((worth, { feature, value, multiplier }) => {
            const f = draw.pool.features.findIndex(({ name }) => name === feature);
            return draw.pool.features[f]!.values[values[f]!] === value ? worth - multiplier : worth;
          }, -size),
        );
        // Everybody on a panel is worth so much at least by the quotas, and so little at most by the pool.
        const asked = terms.reduce((sum, { seats, multiplier }) => sum - multiplier * seats, -size * draw.panelSize);
        expect(needed).toBe(asked);
        expect(available).toBe(worths.reduce((sum, worth) => sum + Math.max(0, worth), 0));
        expect(needed).toBeGreaterThan(available);
        for (const { feature, value, side, seats, multiplier } of terms) {
          expect(quotaOf(draw.quotas, feature, value)[side]).toBe(seats);
          expect(multiplier < 0).toBe(side === "min");
          expect(clash).toContainEqual({ feature, value, side, seats });
        }
      }),
      runs(100),
    );
    expect(proofs).toBeGreaterThan(0);
  });
});

describe("the smallest relaxation, beside every set of people", () => {
  it("changes as few seats as any panel of the right size needs, within the flex columns where they allow one", async () => {
    const seen = { within: 0, beyond: 0 };
    await fc.assert(
      fc.asyncProperty(infeasibleDraw, async (draw) => {
        const { relaxation, beyondFlex } = await infeasibilityOf(draw);
        const bounded = cheapest(draw, true);
        expect(relaxation && costOf(draw, relaxation)).toEqual(bounded);
        expect(beyondFlex && costOf(draw, beyondFlex)).toEqual(bounded ? undefined : cheapest(draw, false));
        seen[relaxation ? "within" : "beyond"]++;
      }),
      runs(100),
    );
    expect(Math.min(seen.within, seen.beyond)).toBeGreaterThan(0);
  });

  it("makes a panel possible, and names what it changes as it is", async () => {
    await fc.assert(
      fc.asyncProperty(infeasibleDraw, async (draw) => {
        const { relaxation, beyondFlex } = await infeasibilityOf(draw);
        const changes = (relaxation ?? beyondFlex)!;
        for (const { feature, value, side, from, to } of changes) {
          expect(quotaOf(draw.quotas, feature, value)[side]).toBe(from);
          expect(side === "min" ? from - to : to - from).toBeGreaterThan(0);
        }
        expect(feasiblePanels({ ...draw, quotas: relaxed(draw.quotas, changes) })).not.toHaveLength(0);
      }),
      runs(60),
    );
  });
});

describe("the other repairs", () => {
  it("make a panel possible, cost no less than the one before, and change something it leaves alone", async () => {
    let others = 0;
    await fc.assert(
      fc.asyncProperty(infeasibleDraw, async (draw) => {
        const { relaxation, beyondFlex, alternatives } = await infeasibilityOf(draw);
        const repairs = [(relaxation ?? beyondFlex)!, ...alternatives];
        others += alternatives.length;
        repairs.forEach((changes, i) => {
          expect(feasiblePanels({ ...draw, quotas: relaxed(draw.quotas, changes) })).not.toHaveLength(0);
          if (relaxation) expect(changes.every((change) => withinBounds(draw.quotas, change))).toBe(true);
          for (const before of repairs.slice(0, i)) {
            const [seats, least] = [costOf(draw, changes).seats, costOf(draw, before).seats];
            expect(seats).toBeGreaterThanOrEqual(least);
            expect(before.every((side) => changes.some((other) => isSameSide(side, other)))).toBe(false);
          }
        });
      }),
      runs(60),
    );
    expect(others).toBeGreaterThan(0);
  });
});

function isSameSide(a: QuotaChange, b: QuotaChange): boolean {
  return a.feature === b.feature && a.value === b.value && a.side === b.side;
}

/** Seats changed, and how unkind to small minimums that is: lowering a minimum costs 1 + k / minimum, raising a maximum 1. */
interface Cost {
  readonly seats: number;
  readonly unkindness: number;
}

function costOf({ quotas, panelSize }: SmallDraw, changes: readonly QuotaChange[]): Cost {
  let seats = 0;
  let unkindness = 0;
  for (const { feature, value, side, from, to } of changes) {
    const { min } = quotaOf(quotas, feature, value);
    seats += Math.abs(from - to);
    unkindness += Math.abs(from - to) * (side === "min" ? 1 + panelSize / Math.max(1, min) : 1);
  }
  return { seats, unkindness: rounded(unkindness) };
}

/** The kindest of the smallest changes that let in any set of the right size; undefined where the flex columns let in none. */
function cheapest(draw: SmallDraw, withinFlex: boolean): Cost | undefined {
  const { pool, quotas, panelSize } = draw;
  const costs = allSets(pool.people.length, panelSize)
    .map((panel) => changesFor(quotas, seatsOf(pool, quotas, panel)))
    .filter((changes) => !withinFlex || changes.every((change) => withinBounds(quotas, change)))
    .map((changes) => costOf(draw, changes));
  return costs.toSorted((a, b) => a.seats - b.seats || a.unkindness - b.unkindness)[0];
}

/** What a panel with these seats asks of the quotas. */
function changesFor(quotas: Quotas, seats: readonly (readonly number[])[]): QuotaChange[] {
  return quotas.flatMap(({ feature, quotas: values }, f) =>
    values.flatMap(({ value, min, max }, v): QuotaChange[] => {
      const to = seats[f]![v]!;
      if (to < min) return [{ feature, value, side: "min", from: min, to }];
      if (to > max) return [{ feature, value, side: "max", from: max, to }];
      return [];
    }),
  );
}

function withinBounds(quotas: Quotas, { feature, value, to }: QuotaChange): boolean {
  const { minFlex, maxFlex } = quotaOf(quotas, feature, value);
  return minFlex <= to && to <= maxFlex;
}

function quotaOf(quotas: Quotas, feature: string, value: string): Quota {
  return quotas.find((entry) => entry.feature === feature)!.quotas.find((entry) => entry.value === value)!;
}

function mapQuotas(quotas: Quotas, change: (feature: string, quota: Quota) => Quota): Quotas {
  return quotas.map(({ feature, quotas: values }) => ({
    feature,
    quotas: values.map((quota) => change(feature, quota)),
  }));
}

function onlySides({ quotas, panelSize }: SmallDraw, sides: readonly QuotaSide[]): Quotas {
  return mapQuotas(quotas, (feature, quota) => {
    const kept = sides.filter((side) => side.feature === feature && side.value === quota.value).map(({ side }) => side);
    return { ...quota, min: kept.includes("min") ? quota.min : 0, max: kept.includes("max") ? quota.max : panelSize };
  });
}

/** Sides that nobody keeps for sure. */
function sidesOf({ quotas, panelSize }: SmallDraw): QuotaSide[] {
  return quotas.flatMap(({ feature, quotas: values }) =>
    values.flatMap(({ value, min, max }): QuotaSide[] => [
      ...(min > 0 ? [{ feature, value, side: "min" as const, seats: min }] : []),
      ...(max < panelSize ? [{ feature, value, side: "max" as const, seats: max }] : []),
    ]),
  );
}

function setsOf(sides: readonly QuotaSide[], size: number): QuotaSide[][] {
  return size < 0 ? [] : allSets(sides.length, size).map((set) => set.map((s) => sides[s]!));
}

function relaxed(quotas: Quotas, changes: readonly QuotaChange[]): Quotas {
  return mapQuotas(quotas, (feature, quota) => {
    const of = changes.filter((change) => change.feature === feature && change.value === quota.value);
    return of.reduce((changed, { side, to }) => ({ ...changed, [side]: to }), quota);
  });
}

function rounded(cost: number): number {
  return Math.round(cost * 1e6) / 1e6;
}
