import { describe, expect, it } from "vitest";
import { hittingSets } from "../../../src/quotas/hitting-set.ts";
import { loadSolver } from "../../../src/solver/highs.ts";

/** Of six members, the first and last two of one family, the others alone. */
const least = async (...sets: readonly (readonly number[])[]): Promise<number[] | undefined> => {
  const hitting = hittingSets(await loadSolver(), [0, 1, 2, 3, 0, 0]);
  try {
    for (const set of sets) hitting.add(set);
    return hitting.least();
  } finally {
    hitting.dispose();
  }
};

describe("the least hitting set", () => {
  it("is empty where nothing is to be hit", async () => {
    expect(await least()).toEqual([]);
    expect(hittingSets(await loadSolver(), []).least()).toEqual([]);
  });

  it("has as few members as will do, though a nearer choice would take more", async () => {
    // 5 hits three sets of four and 1 the fourth; by twos, 0 and 2 leave one over.
    expect(await least([0, 5], [2, 5], [0, 3, 5], [1])).toEqual([1, 5]);
  });

  it("is of few families, then of the first members", async () => {
    // 0 and 4 are of one family; 0 and 1, which come before, of two.
    expect(await least([0], [1, 4])).toEqual([0, 4]);
    expect(await least([1, 2], [4, 5])).toEqual([1, 4]);
  });

  it("is none where a set is empty", async () => {
    expect(await least([0], [])).toBeUndefined();
  });
});
