import { describe, expect, it } from "vitest";
import { makeLottery, type Lottery, type LotteryProblem } from "../../../src/lottery/lottery.ts";
import { objectiveNames } from "../../../src/lottery/objective-names.ts";
import type { Phase } from "../../../src/lottery/progress.ts";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { featuresOf } from "../../../src/quotas/quotas.ts";
import { readPool } from "../../../src/register/read-pool.ts";
import { table } from "../../support/tables.ts";

const quotas = parseQuotas(
  table("quotas.csv", "feature,value,min,max", "age,old,2,2", "age,young,2,2", "gender,woman,2,2", "gender,man,2,2"),
);

/** The village of test/support/polytopes.ts with names: 2 old men, 3 old women, 3 young men, 2 young women. */
const rows = [
  ...["old,man", "old,man", "old,woman", "old,woman", "old,woman"],
  ...["young,man", "young,man", "young,man", "young,woman", "young,woman"],
].map((values, i) => `P${i},${values}`);

const poolOf = (lines: readonly string[]) =>
  readPool(table("register.csv", "id,age,gender", ...lines), featuresOf(quotas), {}).pool;

const lotteryOf = (lines: readonly string[], key = "key", phases: Phase[] = []): Promise<Lottery | undefined> =>
  makeLottery(
    { pool: poolOf(lines), quotas, panelSize: 4, objective: "leximin", ticketCount: 10, key },
    ({ phase }) => void phases.push(phase),
  );

/** Two crowds at once, see objectives.test.ts: three questions, four noes and six yeses to each. */
const crowdProblem = ((): Omit<LotteryProblem, "objective"> => {
  const questions = ["q0", "q1", "q2"];
  const yesAndNo = questions.flatMap((name) => [`${name},no,4,4`, `${name},yes,6,6`]);
  const crowdQuotas = parseQuotas(table("quotas.csv", "feature,value,min,max", ...yesAndNo));
  const pairs = ["no,yes,yes", "yes,no,yes", "yes,yes,no"].flatMap((values) => Array<string>(4).fill(values));
  const answers = ["no,no,no", "no,no,no", ...pairs, "yes,yes,yes", "yes,yes,yes"];
  const people = answers.map((values, i) => `P${String(i).padStart(2, "0")},${values}`);
  const register = table("register.csv", `id,${questions.join()}`, ...people);
  const { pool } = readPool(register, featuresOf(crowdQuotas), {});
  return { pool, quotas: crowdQuotas, panelSize: 10, ticketCount: 10, key: "key" };
})();

describe("makeLottery", () => {
  it("gives everyone in the village two tickets in five", async () => {
    const lottery = (await lotteryOf(rows))!;
    expect(lottery).toMatchObject({ status: "exact", solverBound: undefined, neverSelectable: [] });
    expect(lottery.achieved).toBe(2 / 5);
    expect(lottery.bound).toBe(2 / 5);
    expect(lottery.chances).toEqual(lottery.groups.map(() => 400_000_000_000_000));
    // Ten tickets of four seats for ten people.
    const counts = rows.map((_, person) => lottery.tickets.filter((ticket) => ticket.includes(person)).length);
    expect(counts).toEqual(rows.map(() => 4));
  });

  it("is the same for shuffled rows, ticket by ticket", async () => {
    const shuffled = [7, 2, 9, 0, 4, 8, 1, 3, 6, 5].map((i) => rows[i]!);
    const [ids, other] = [poolOf(rows), poolOf(shuffled)].map(({ people }) => people.map(({ id }) => id));
    expect(other).toEqual(ids);
    expect((await lotteryOf(shuffled))!.tickets).toEqual((await lotteryOf(rows))!.tickets);
  });

  it("is another for another key, and no less fair", async () => {
    const [one, other] = [(await lotteryOf(rows, "one"))!, (await lotteryOf(rows, "other"))!];
    expect(other.tickets).not.toEqual(one.tickets);
    expect(other.achieved).toBeCloseTo(one.achieved, 9);
  });

  it("measures the lowest chance of those who can be selected, and states who cannot", async () => {
    const [child, ...features] = ["P10,child,woman", "age,old,2,2", "age,young,2,2", "age,child,0,0"];
    const withChild = parseQuotas(
      table("quotas.csv", "feature,value,min,max", ...features, "gender,woman,2,2", "gender,man,2,2"),
    );
    const { pool } = readPool(table("register.csv", "id,age,gender", ...rows, child), featuresOf(withChild), {});
    const problem = { pool, quotas: withChild, panelSize: 4, ticketCount: 10, key: "key" };
    for (const objective of objectiveNames) {
      const lottery = (await makeLottery({ ...problem, objective }))!;
      const never = lottery.neverSelectable.flatMap((g) => lottery.groups[g]!.members);
      expect(never.map((person) => pool.people[person]!.id)).toEqual(["P10"]);
      expect(lottery.bound).toBeCloseTo(2 / 5, 12);
      if (objective !== "legacy") expect(lottery.achieved).toBeCloseTo(2 / 5, 9);
      expect(lottery.achieved).toBeLessThanOrEqual(lottery.bound);
    }
  });

  it("weighs the lowest chance by gamma under goldilocks, as much as the highest if not told", async () => {
    const of = (gamma?: number) =>
      makeLottery({ ...crowdProblem, objective: "goldilocks", ...(gamma !== undefined && { gamma }) });
    const [plain, one, low] = [(await of())!, (await of(1))!, (await of(0.001))!];
    expect(plain.chances).toEqual(one.chances);
    // Two crowds, see objectives.test.ts: the lowest chance from 1/3 to 3/5.
    expect(one.achieved).toBeCloseTo(3 / 5, 9);
    expect(low.achieved).toBeCloseTo(1 / 3, 9);
  });

  it("does not exist where no panel does", async () => {
    // Two old women and no young man: women are two already with the old, so the young must be men.
    expect(await lotteryOf(rows.filter((row) => !/old,man|young,man/.test(row)))).toBeUndefined();
  });

  it("tells what it is doing, tickets last", async () => {
    const phases: Phase[] = [];
    await lotteryOf(rows, "key", phases);
    expect(phases[0]).toBe("aim");
    expect(phases).toContain("panels");
    expect(phases.at(-1)).toBe("tickets");
  });
});
