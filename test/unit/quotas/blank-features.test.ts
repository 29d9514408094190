import { describe, expect, it } from "vitest";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { findingsOf } from "../../support/findings.ts";
import { table } from "../../support/tables.ts";

const findings = (...lines: readonly string[]) =>
  findingsOf(() => parseQuotas(table("q.csv", ...lines), { panelSize: 4, slack: { kind: "seats", seats: 1 } }));

describe("quotas nobody has filled in", () => {
  it("are told once a feature, beside what is wrong in others", () => {
    expect(
      findings("feature,value,min,max,percent", "age,young,,,", "sex,m,x,1,", "Age,old,,,").map((each) => [
        each.code,
        each.at?.line,
        each.details,
      ]),
    ).toEqual([
      ["QUOTAS_TO_FILL_IN", 2, { feature: "age", rows: 2, columns: ["min", "max", "percent"] }],
      ["QUOTAS_NOT_A_COUNT", 3, { column: "min", cell: "x" }],
    ]);
  });

  it("are cells where part of the feature is filled in", () => {
    const codes = findings("feature,value,min,max", "age,young,1,2", "age,old,,").map(({ code }) => code);
    expect(codes).toEqual(["QUOTAS_BLANK", "QUOTAS_BLANK"]);
  });

  it("may lack shares", () => {
    expect(findings("feature,value,percent", "age,young,", "age,old,")).toMatchObject([{ code: "QUOTAS_TO_FILL_IN" }]);
  });
});
