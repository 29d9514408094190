import { expect, it } from "vitest";
import { marginsOf, sharesOf } from "../../../../src/simulate/population/margins.ts";
import { linesOf, population } from "../../../support/populations.ts";

const joint = population("age area gender", "old n man 1", "old s man 2", "young n woman 5", "young n man 0");

it("divides the population over the values of each feature", () => {
  expect(marginsOf(joint)).toEqual([
    { name: "age", values: ["old", "young"], shares: [3 / 8, 5 / 8] },
    { name: "area", values: ["n", "s"], shares: [6 / 8, 2 / 8] },
    { name: "gender", values: ["man", "woman"], shares: [3 / 8, 5 / 8] },
  ]);
});

it("counts a value that nobody has as 0", () => {
  expect(marginsOf(population("age", "old 2", "young 0"))[0]!.shares).toEqual([1, 0]);
});

it("adds up over the features left out, whatever the order of those kept", () => {
  expect(linesOf(sharesOf(joint, ["gender", "age"]))).toEqual(["old man 0.375", "young woman 0.625"]);
});
