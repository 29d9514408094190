import { describe, expect, it } from "vitest";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { relaxedTable } from "../../../src/quotas/relaxed-table.ts";
import type { QuotaChange } from "../../../src/quotas/relaxation.ts";
import { parseSlack } from "../../../src/quotas/slack.ts";
import { table } from "../../support/tables.ts";

const rule = { panelSize: 10, slack: parseSlack("1") };

function relaxed(changes: readonly QuotaChange[], ...lines: readonly string[]): string[] {
  const read = table("q.csv", ...lines);
  const { header, rows } = relaxedTable(read, parseQuotas(read, rule), changes);
  return [header, ...rows].map((cells) => cells.join(read.delimiter));
}

const change = (feature: string, value: string, side: "min" | "max", from: number, to: number): QuotaChange => ({
  ...{ feature, value, side, from, to },
});

describe("relaxedTable", () => {
  it("changes the cells that must, and keeps columns, order, spelling and remarks", () => {
    const lines = ["note;Max;category;MIN;name", "x;5;age; 2 ;old", ";8;age;3;young", "y;09;sex;1;m"];
    expect(relaxed([change("age", "old", "min", 2, 1), change("sex", "m", "max", 9, 10)], ...lines)).toEqual([
      lines[0],
      "x;5;age;1;old",
      ";8;age;3;young",
      "y;10;sex;1;m",
    ]);
  });

  it("moves a flex bound that it goes beyond, and no other", () => {
    const lines = ["feature,value,min,max,min_flex,max_flex", "a,b,3,5,2,6", "a,c,3,5,,"];
    expect(relaxed([change("a", "b", "min", 3, 1), change("a", "b", "max", 5, 6)], ...lines)[1]).toBe("a,b,1,6,1,6");
    expect(relaxed([change("a", "c", "min", 3, 1)], ...lines).slice(1)).toEqual(["a,b,3,5,2,6", "a,c,1,5,,"]);
  });

  it("gives a feature of shares min and max, and leaves other features their shares", () => {
    const lines = ["feature,value,percent", "a,b,50", "a,c,50", "d,e,100"];
    expect(relaxed([change("a", "b", "min", 4, 3)], ...lines)).toEqual([
      "feature,value,percent,min,max",
      "a,b,50,3,6",
      "a,c,50,4,6",
      "d,e,100,,",
    ]);
  });

  it("uses the columns that are there", () => {
    const lines = ["feature,value,min,max,percent", "a,b,,,50", "a,c,,,50", "d,e,10,10,"];
    expect(relaxed([change("a", "b", "max", 6, 7)], ...lines).slice(1)).toEqual(["a,b,4,7,50", "a,c,4,6,50", "d,e,10,10,"]); // prettier-ignore
  });

  it("leaves a feature that has seats beside its shares its other cells", () => {
    const lines = ["feature,value,min,max,percent", "a,b,4,6,50", "a,c,4,6,50"];
    expect(relaxed([change("a", "b", "max", 6, 7)], ...lines).slice(1)).toEqual(["a,b,4,7,50", "a,c,4,6,50"]);
  });

  it("gives what divides the seats of a feature its own, once those are open", () => {
    const lines = [
      "feature,value,count,slack",
      "a,b,6,0",
      "a,c,4,",
      "a+d,b+1,1,",
      "a+d,b+2,1,",
      "a+d,c+1,4,",
      "e,f,1,",
    ];
    const changes = [change("a", "b", "max", 6, 7)];
    expect(relaxed(changes, ...lines)).toEqual([
      "feature,value,count,slack,min,max",
      "a,b,6,0,6,7",
      "a,c,4,,4,4",
      "a+d,b+1,1,,2,4",
      "a+d,b+2,1,,2,4",
      "a+d,c+1,4,,3,4",
      "e,f,1,,,",
    ]);
    // Read again, all else is as it was.
    const read = table("q.csv", ...lines);
    const before = parseQuotas(read, rule).flatMap(({ quotas }) => quotas);
    const after = parseQuotas(table("q.csv", ...relaxed(changes, ...lines)), rule).flatMap(({ quotas }) => quotas);
    expect(after.map(({ value, min, max }) => [value, min, max])).toEqual(
      before.map(({ value, min, max }) => [value, min, value === "b" ? max + 1 : max]),
    );
  });
});
