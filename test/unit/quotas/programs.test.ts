import { expect, it } from "vitest";
import { polytopeRows } from "../../../src/quotas/programs.ts";
import { polytope } from "../../support/polytopes.ts";

it("polytopeRows are the quota rows, then the panel size", () => {
  const groups = [0, 1, 1].map((value) => ({ members: 5, values: [value] }));
  const quotas: [number, number][] = [
    [1, 2],
    [0, 3],
  ];
  expect(polytopeRows(polytope(4, groups, [quotas]))).toEqual([
    { lower: 1, upper: 2, columns: Int32Array.of(0), values: Float64Array.of(1) },
    { lower: 0, upper: 3, columns: Int32Array.of(1, 2), values: Float64Array.of(1, 1) },
    { lower: 4, upper: 4, columns: Int32Array.of(0, 1, 2), values: Float64Array.of(1, 1, 1) },
  ]);
});
