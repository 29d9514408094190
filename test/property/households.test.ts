import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeLottery } from "../../src/audit/compute.ts";
import { freezeInputs } from "../../src/audit/inputs.ts";
import { buildRecord } from "../../src/audit/record.ts";
import { verifyFiles } from "../../src/audit/verify/verify-files.ts";
import { makeLottery, type Lottery } from "../../src/lottery/lottery.ts";
import { feasibility, type QuotaSide } from "../../src/quotas/feasibility.ts";
import { isPanel, polytopeOf } from "../../src/quotas/polytope.ts";
import type { Quotas } from "../../src/quotas/quotas.ts";
import { groupsOf } from "../../src/register/groups.ts";
import { allSets, feasiblePanels, livesApart, meetsQuotas, neverOn } from "../support/brute-force.ts";
import { leximinChances } from "../support/exact-leximin.ts";
import { runs } from "../support/runs.ts";
import { feasibleDraw, offDraw, withHomes, type SmallDraw } from "../support/small-draw.ts";
import { secret, versions } from "../support/synthetic-draw.ts";

const lotteryOf = (draw: SmallDraw, ticketCount = 1000): Promise<Lottery | undefined> =>
  makeLottery({ ...draw, objective: "maximin", ticketCount, key: "a key" });

const seatsOf = (draw: SmallDraw, panel: readonly number[]): number[] =>
  groupsOf(draw.pool).map(({ members }) => members.filter((person) => panel.includes(person)).length);

describe("the household rule in groups, beside a list of all panels of people", () => {
  it("lets in just those compositions that some people of different homes have", () => {
    let sets = 0;
    let ruledOut = 0;
    let alike = 0;
    let draws = 0;
    fc.assert(
      fc.property(withHomes(fc.oneof(feasibleDraw, offDraw)), (draw) => {
        const { pool, quotas, panelSize } = draw;
        const polytope = polytopeOf(pool.features, groupsOf(pool), quotas, panelSize);
        draws++;
        if (groupsOf(pool).some(({ householdClass: of }) => of && of.households.length > 1)) alike++;
        const apart = new Set(feasiblePanels(draw).map((panel) => seatsOf(draw, panel).join()));
        for (const set of allSets(pool.people.length, panelSize)) {
          const seats = seatsOf(draw, set);
          expect(isPanel(polytope, seats)).toBe(apart.has(seats.join()));
          if (!meetsQuotas(pool, quotas, set)) continue;
          sets++;
          if (!apart.has(seats.join())) ruledOut++;
        }
      }),
      runs(60),
    );
    // Else the rule is hardly asked for, or no home can stand in for another.
    expect(ruledOut / sets).toBeGreaterThan(0.1);
    expect(alike / draws).toBeGreaterThan(0.1);
  });

  it("has a lottery exactly where there is a panel, and the true maximin in it", async () => {
    await fc.assert(
      fc.asyncProperty(withHomes(feasibleDraw), async (draw) => {
        const panels = feasiblePanels(draw);
        const lottery = (await lotteryOf(draw))!;
        expect(lottery.status).toBe("exact");
        const truth = leximinChances(draw, panels).filter((chance) => chance > 0);
        expect(lottery.achieved).toBeCloseTo(Math.min(...truth), 9);
        const never = lottery.neverSelectable.flatMap((g) => lottery.groups[g]!.members).toSorted((a, b) => a - b);
        expect(never).toEqual(neverOn(panels, draw.pool.people.length));
      }),
      runs(100),
    );
    await fc.assert(
      fc.asyncProperty(withHomes(offDraw), async (draw) => {
        expect((await lotteryOf(draw, 10)) !== undefined).toBe(feasiblePanels(draw).length > 0);
      }),
      runs(60),
    );
  });

  it("deals tickets of people who live apart, people alike in features and home within one ticket", async () => {
    await fc.assert(
      fc.asyncProperty(withHomes(feasibleDraw), async (draw) => {
        const { tickets, groups } = (await lotteryOf(draw, 100))!;
        for (const ticket of tickets) {
          expect(new Set(ticket).size).toBe(draw.panelSize);
          expect(meetsQuotas(draw.pool, draw.quotas, ticket) && livesApart(draw.pool, ticket)).toBe(true);
        }
        for (const { members } of groups) {
          const counts = members.map((person) => tickets.filter((ticket) => ticket.includes(person)).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
      runs(60),
    );
  });

  it("gives a record that passes every check", async () => {
    const at = "2026-03-02T10:00:00Z";
    const times = { opened: at, frozen: at, computed: at, closed: at };
    const claims = { node: "20.19.0", raw: { register: "0".repeat(64), quotas: "1".repeat(64) }, times };
    await fc.assert(
      fc.asyncProperty(withHomes(feasibleDraw), async ({ pool, quotas, panelSize }) => {
        const frozen = freezeInputs({ pool, quotas, panelSize, objective: "maximin", tickets: 30, secret });
        const lottery = (await computeLottery(pool, quotas, frozen.inputs))!;
        const results = verifyFiles(buildRecord(pool, frozen, { lottery, versions }, claims).files);
        expect(results.filter(({ outcome }) => outcome === "fail")).toEqual([]);
        expect(results.find(({ check }) => check === "ticket-households")!.outcome).toBe("pass");
      }),
      runs(40),
    );
  });

  it("is blamed for a clash exactly where dropping it would help", async () => {
    const seen = { blamed: 0, not: 0 };
    await fc.assert(
      fc.asyncProperty(withHomes(fc.oneof(offDraw, feasibleDraw.map(crowded))), async (draw) => {
        const found = await feasibility(draw.pool, draw.quotas, draw.panelSize);
        expect(found.kind === "feasible").toBe(feasiblePanels(draw).length > 0);
        if (found.kind === "feasible") return;
        const anyHome = { ...draw, pool: { features: draw.pool.features, people: draw.pool.people } };
        if (found.wholePeopleOnly) {
          const rest = (of: SmallDraw, clash: readonly QuotaSide[]) => ({ ...of, quotas: onlySides(of, clash) });
          const without = feasiblePanels(rest(anyHome, found.clash)).length > 0;
          if (found.householdRule) expect(without).toBe(true);
          expect(feasiblePanels(rest(found.householdRule ? draw : anyHome, found.clash))).toEqual([]);
        }
        if (feasiblePanels(anyHome).length > 0) expect(found.householdRule).toBe(true);
        seen[found.householdRule ? "blamed" : "not"]++;
      }),
      runs(100),
    );
    expect(Math.min(seen.blamed, seen.not)).toBeGreaterThan(0);
  });
});

/** One seat more, for some value: often more than there are homes for. */
function crowded(draw: SmallDraw): SmallDraw {
  const [first, ...rest] = draw.quotas;
  const quotas = first!.quotas.map((quota) => ({ ...quota, max: quota.max + 1 }));
  const wider = rest.map(({ feature, quotas: of }) => ({ feature, quotas: of.map((q) => ({ ...q, max: q.max + 1 })) }));
  const panelSize = Math.min(draw.panelSize + 1, draw.pool.people.length);
  return { ...draw, quotas: [{ feature: first!.feature, quotas }, ...wider], panelSize };
}

function onlySides({ quotas, panelSize }: SmallDraw, sides: readonly QuotaSide[]): Quotas {
  return quotas.map(({ feature, quotas: values }) => ({
    feature,
    quotas: values.map((quota) => {
      const kept = sides.flatMap((side) => (side.feature === feature && side.value === quota.value ? side.side : []));
      return {
        ...quota,
        min: kept.includes("min") ? quota.min : 0,
        max: kept.includes("max") ? quota.max : panelSize,
      };
    }),
  }));
}
