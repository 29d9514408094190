import { expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";

it("compositionOf lists the group of each seat, ascending", () => {
  expect(compositionOf([2, 0, 1, 3], 6)).toEqual(Uint32Array.of(0, 0, 2, 3, 3, 3));
});
