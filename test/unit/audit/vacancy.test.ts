import { beforeAll, describe, expect, it } from "vitest";
import type { RecordFiles } from "../../../src/audit/record.ts";
import {
  missedQuotas,
  residualQuotas,
  vacancyOf,
  widenedQuotas,
  wholePanel,
  type Former,
} from "../../../src/audit/vacancy.ts";
import { homesDraw } from "../../support/homes-draw.ts";
import { formerOf, replacedDraw, replacedTwice } from "../../support/replaced-draw.ts";
import { drawn } from "../../support/synthetic-draw.ts";

const seated = (...values: string[]) => values.map((value, i) => ({ code: `${i}`, values: [value] }));
const quotas = (min: number, max: number) => [{ feature: "age", values: [{ value: "old", min, max }] }];

describe("what is left of quotas", () => {
  it("allows just as many seats as make the whole meet them", () => {
    for (let min = 0; min <= 4; min++)
      for (let max = min; max <= 4; max++)
        for (let stay = 0; stay <= max; stay++) {
          const staying = seated("young", ...new Array<string>(stay).fill("old"));
          const [left] = residualQuotas(quotas(min, max), staying)[0]!.values;
          for (let seats = 0; seats <= 5; seats++) {
            const whole = [...staying, ...seated(...new Array<string>(seats).fill("old"))];
            const meets = missedQuotas(quotas(min, max), whole).length === 0;
            expect(seats >= left!.min && seats <= left!.max).toBe(meets);
          }
        }
  });

  it("is no seat at all where those who stay are too many", () => {
    expect(residualQuotas(quotas(0, 1), seated("old", "old"))).toEqual(quotas(0, 0));
  });
});

describe("quotas that give way", () => {
  it("are named as they were, and only those that are wider", () => {
    expect(widenedQuotas(quotas(1, 2), quotas(0, 2))).toEqual(quotas(1, 2));
    expect(widenedQuotas(quotas(1, 2), quotas(1, 3))).toEqual(quotas(1, 2));
    expect(widenedQuotas(quotas(1, 2), quotas(1, 2))).toEqual([]);
  });

  it("cannot be narrower, nor of other names", () => {
    expect(widenedQuotas(quotas(1, 2), quotas(0, 1))).toBeUndefined();
    expect(widenedQuotas(quotas(1, 2), quotas(2, 2))).toBeUndefined();
    expect(widenedQuotas(quotas(1, 2), [])).toBeUndefined();
    expect(widenedQuotas([{ feature: "age", values: [] }], quotas(1, 2))).toBeUndefined();
  });
});

describe("who may still be drawn", () => {
  let first: Former;
  let second: RecordFiles;
  beforeAll(async () => {
    first = formerOf(drawn("007", await homesDraw()));
    second = await replacedDraw();
  });

  const homeOf = (former: Former, code: string): readonly string[] => {
    const { codes, households } = former.lottery;
    return households.find((home) => home.includes(codes.indexOf(code)))?.map((position) => codes[position]!) ?? [code];
  };

  it("is everybody but the panel and those who live with who stays", () => {
    const [out, ...stay] = first.draw.panel;
    const { codes, staying } = vacancyOf(first, [out!]);
    expect(staying.map(({ code }) => code)).toEqual(stay);
    const barred = new Set([...first.draw.panel, ...stay.flatMap((code) => homeOf(first, code))]);
    expect(codes).toEqual(first.lottery.codes.filter((code) => !barred.has(code)));
    // Else this would say nothing about homes.
    expect(barred.size).toBeGreaterThan(3);
  });

  it("is also who lives with nobody but those who left", () => {
    const { codes } = vacancyOf(first, first.draw.panel);
    expect(codes).toEqual(first.lottery.codes.filter((code) => !first.draw.panel.includes(code)));
  });

  it("is nobody who was on the panel before, whichever seat is empty now", async () => {
    const former = formerOf(second);
    const whole = [...wholePanel(former).keys()];
    expect(whole).toHaveLength(3);
    const ever = new Set([...first.draw.panel, ...whole]);
    expect(ever.size).toBe(4);
    for (const code of whole) expect(vacancyOf(former, [code]).codes.filter((each) => ever.has(each))).toEqual([]);
    const third = formerOf(await replacedTwice());
    for (const code of third.draw.panel) expect(ever.has(code)).toBe(false);
  });
});
