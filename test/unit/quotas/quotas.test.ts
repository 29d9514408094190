import { expect, it } from "vitest";
import { parseQuotas } from "../../../src/quotas/parse.ts";
import { featuresOf } from "../../../src/quotas/quotas.ts";
import { table } from "../../support/tables.ts";

it("featuresOf puts features and values in code-unit order, whatever the order of the file", () => {
  const rows = ["wijk,zuid,0,9", "Zon,9,0,9", "wijk,Noord,0,9", "Zon,10,0,9", "wijk,\u00e9\u00e9n,0,9"];
  const features = [
    { name: "Zon", values: ["10", "9"] },
    { name: "wijk", values: ["Noord", "zuid", "\u00e9\u00e9n"] },
  ];
  expect(featuresOf(parseQuotas(table("q.csv", "feature,value,min,max", ...rows)))).toEqual(features);
  expect(featuresOf(parseQuotas(table("q.csv", "feature,value,min,max", ...rows.toReversed())))).toEqual(features);
});
