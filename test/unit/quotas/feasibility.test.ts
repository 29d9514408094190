import { describe, expect, it } from "vitest";
import { feasibility } from "../../../src/quotas/feasibility.ts";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { featuresOf, type Quotas } from "../../../src/quotas/quotas.ts";
import { readPool } from "../../../src/register/read-pool.ts";
import { table } from "../../support/tables.ts";

const quotasOf = (...lines: readonly string[]): Quotas =>
  parseQuotas(table("quotas.csv", "feature,value,min,max,min_flex,max_flex", ...lines));

const ask = (register: readonly string[], quotas: Quotas, panelSize: number) =>
  feasibility(readPool(table("register.csv", ...register), featuresOf(quotas), {}).pool, quotas, panelSize);

/** One old woman, one old man, two young women, four young men. */
const eight = [
  "id,age,gender",
  ...["old,woman", "old,man", "young,woman", "young,woman", "young,man", "young,man", "young,man", "young,man"].map(
    (values, i) => `${i},${values}`,
  ),
];

describe("feasibility", () => {
  it("is found where a panel meets all quotas", async () => {
    const quotas = quotasOf("age,old,1,1,,", "age,young,3,3,,", "gender,woman,2,2,,", "gender,man,2,2,,");
    expect(await ask(eight, quotas, 4)).toEqual({ kind: "feasible" });
  });

  it("names the quotas that clash and no others, and the smallest change that helps", async () => {
    // Four women and three young men are seven; there are six seats, and only three women.
    const quotas = quotasOf("age,old,0,1,,", "age,young,5,6,,", "gender,woman,3,6,,", "gender,man,4,6,,");
    expect(await ask(eight, quotas, 6)).toEqual({
      kind: "infeasible",
      clash: [
        { feature: "gender", value: "man", side: "min", seats: 4 },
        { feature: "gender", value: "woman", side: "min", seats: 3 },
      ],
      householdRule: false,
      wholePeopleOnly: false,
      // 4 + 3 − 6: one person who counts twice and has one seat; everybody counts once.
      proof: {
        terms: [
          { feature: "gender", value: "man", side: "min", seats: 4, multiplier: -1 },
          { feature: "gender", value: "woman", side: "min", seats: 3, multiplier: -1 },
        ],
        homes: [],
        size: 1,
        needed: 1,
        available: 0,
      },
      // A man fewer of four is kinder than a woman fewer of three.
      relaxation: [{ feature: "gender", value: "man", side: "min", from: 4, to: 3 }],
      beyondFlex: undefined,
      alternatives: [[{ feature: "gender", value: "woman", side: "min", from: 3, to: 2 }]],
    });
  });

  it("names the fewest that clash, not others that clash as well", async () => {
    // Three young and one old are four, of whom three women and two men; the parts ask for three young men, and no young may have a seat too many.
    const quotas = quotasOf(
      ...["age,old,1,4,,", "age,young,0,3,,", "gender,woman,2,4,,", "gender,man,0,4,,"],
      ...["age+gender,old+woman,0,4,,", "age+gender,old+man,0,4,,"],
      ...["age+gender,young+woman,1,4,,", "age+gender,young+man,3,4,,"],
    );
    const [heading, ...people] = eight.map((line) => line.split(","));
    const crossed = people.map(([id, age, gender]) => `${id},${age},${gender},${age}+${gender}`);
    const found = await ask([`${heading!.join(",")},age+gender`, ...crossed], quotas, 5);
    expect(found).toMatchObject({
      clash: [
        { feature: "age", value: "young", side: "max", seats: 3 },
        { feature: "age+gender", value: "young+man", side: "min", seats: 3 },
        { feature: "age+gender", value: "young+woman", side: "min", seats: 1 },
      ],
    });
  });

  it("tells what would help beyond the flex columns where they do not allow enough", async () => {
    const quotas = quotasOf("age,old,0,1,,", "age,young,5,6,,", "gender,woman,3,6,3,", "gender,man,4,6,4,");
    expect(await ask(eight, quotas, 6)).toMatchObject({
      kind: "infeasible",
      relaxation: undefined,
      beyondFlex: [{ feature: "gender", value: "man", side: "min", from: 4, to: 3 }],
    });
  });

  it("keeps to the flex columns where that is possible", async () => {
    const quotas = quotasOf("age,old,0,1,,", "age,young,5,6,,", "gender,woman,3,6,2,", "gender,man,4,6,4,");
    expect(await ask(eight, quotas, 6)).toMatchObject({
      relaxation: [{ feature: "gender", value: "woman", side: "min", from: 3, to: 2 }],
      beyondFlex: undefined,
    });
  });

  it("names the household rule where it takes part, and never suggests to relax it", async () => {
    // Both old people share a home, so that one of them at most has a seat.
    const homes = [1, 1, ...eight.slice(3).map(() => undefined)];
    const quotas = quotasOf("age,old,2,2,,", "age,young,2,4,,", "gender,woman,0,4,,", "gender,man,0,4,,");
    const { pool } = readPool(table("register.csv", ...eight), featuresOf(quotas), {});
    expect(await feasibility(pool, quotas, 4)).toEqual({ kind: "feasible" });
    expect(await feasibility({ ...pool, households: homes }, quotas, 4)).toMatchObject({
      kind: "infeasible",
      clash: [{ feature: "age", value: "old", side: "min", seats: 2 }],
      householdRule: true,
      wholePeopleOnly: false,
      // Two seats for the old, of which the home has one: one for somebody old who lives elsewhere.
      proof: {
        terms: [{ feature: "age", value: "old", side: "min", seats: 2, multiplier: -1 }],
        homes: [{ households: 1, people: 2, multiplier: 1 }],
        size: 0,
        needed: 1,
        available: 0,
      },
      relaxation: [{ feature: "age", value: "old", side: "min", from: 2, to: 1 }],
      beyondFlex: undefined,
    });
  });

  it("leaves the household rule out of a clash that is there without it", async () => {
    const quotas = quotasOf("age,old,0,1,,", "age,young,5,6,,", "gender,woman,3,6,,", "gender,man,4,6,,");
    const { pool } = readPool(table("register.csv", ...eight), featuresOf(quotas), {});
    const households = [1, 1, ...eight.slice(3).map(() => undefined)];
    expect(await feasibility({ ...pool, households }, quotas, 6)).toMatchObject({
      householdRule: false,
      clash: [{ value: "man" }, { value: "woman" }],
    });
  });

  it("says so where fractions of people would fit and people do not", async () => {
    // Pairs share three yeses: one of the first and second, of the first and third, of the second and third, is ½ each.
    const pairs = ["id,a,b,c", "0,no,no,no", "1,no,yes,yes", "2,yes,no,yes", "3,yes,yes,no"];
    const quotas = quotasOf(...["a", "b", "c"].flatMap((name) => [`${name},no,1,1,,`, `${name},yes,1,1,,`]));
    const found = await ask(pairs, quotas, 2);
    if (found.kind === "feasible") throw new Error("feasible");
    expect(found.wholePeopleOnly).toBe(true);
    expect(found.proof).toBeUndefined();
    // Two no to each and three yeses would be one feature at 0 or 2: a seat for yes and one for no.
    expect(found.relaxation!.map(({ from, to }) => Math.abs(from - to))).toEqual([1, 1]);
  });

  it("has no relaxation where the pool cannot fill the panel", async () => {
    const quotas = quotasOf("age,old,0,9,,", "age,young,0,9,,", "gender,woman,0,9,,", "gender,man,0,9,,");
    expect(await ask(eight, quotas, 9)).toEqual({
      kind: "infeasible",
      clash: [],
      householdRule: false,
      wholePeopleOnly: false,
      proof: { terms: [], homes: [], size: -1, needed: 9, available: 8 },
      relaxation: undefined,
      beyondFlex: undefined,
      alternatives: [],
    });
  });
});
