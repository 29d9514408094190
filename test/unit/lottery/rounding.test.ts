import { describe, expect, it } from "vitest";
import { panelsAround } from "../../../src/lottery/rounding.ts";
import { keyedRandom } from "../../../src/lottery/random.ts";
import { isPanel } from "../../../src/quotas/polytope.ts";
import { crowd, polytope, village } from "../../support/polytopes.ts";

const seatsOf = (panel: Uint32Array, groups: number): number[] =>
  Array.from({ length: groups }, (_, g) => panel.filter((seat) => seat === g).length);

const round = (
  problem: typeof village,
  target: readonly number[],
  attempts: number,
  onAttempt = (): void => undefined,
) =>
  panelsAround(problem, Float64Array.from(target), keyedRandom("rounding"), attempts, onAttempt).map((panel) =>
    seatsOf(panel, target.length),
  );

describe("panelsAround", () => {
  it("rounds up or down, and never beyond", () => {
    // Whole panels next to (4/5, 6/5, 6/5, 4/5) have one or two old women; none has none.
    const panels = round(village, [0.8, 1.2, 1.2, 0.8], 50);
    expect(panels.toSorted()).toEqual([
      [0, 2, 2, 0],
      [1, 1, 1, 1],
    ]);
  });

  it("gives the target itself where it is whole", () => {
    expect(round(village, [1, 1, 1, 1], 50)).toEqual([[1, 1, 1, 1]]);
  });

  it("keeps a quota tight that is tight at the target, since looser panels cannot average to it", () => {
    // Six groups of one: x0, x1, x2 count for a quota of 1…2, of which the target has 1. Panels with 2 are feasible, but never returned.
    const groups = [0, 0, 0, 1, 1, 1].map((value) => ({ members: 1, values: [value] }));
    const loose = polytope(3, groups, [
      [
        [1, 2],
        [1, 2],
      ],
    ]);
    const panels = round(loose, [1 / 3, 1 / 3, 1 / 3, 2 / 3, 2 / 3, 2 / 3], 200);
    // 3 ways to take one of the first three, 3 to take two of the others.
    expect(panels).toHaveLength(9);
    for (const [a, b, c] of panels) expect(a! + b! + c!).toBe(1);
  });

  it("returns distinct feasible panels only", () => {
    const panels = round(crowd, [0.8, 1.2, 1.2, 1.2, 0.6], 300);
    expect(new Set(panels.map((panel) => panel.join())).size).toBe(panels.length);
    for (const panel of panels) expect(isPanel(crowd, panel)).toBe(true);
  });

  it("gives up on a target no panel is near, long before all attempts", () => {
    // Half a seat for each of three who share their quotas of one in pairs: a + b = a + c = b + c = 1 has no whole solution.
    const pairs = polytope(
      2,
      [
        { members: 1, values: [0, 0, 0] },
        { members: 1, values: [0, 1, 1] },
        { members: 1, values: [1, 0, 1] },
        { members: 1, values: [1, 1, 0] },
      ],
      [0, 1, 2].map(() => [
        [1, 1],
        [1, 1],
      ]),
    );
    let last = -1;
    const panels = panelsAround(
      pairs,
      Float64Array.of(0.5, 0.5, 0.5, 0.5),
      keyedRandom("x"),
      10_000,
      (done) => (last = done),
    );
    expect(panels).toEqual([]);
    expect(last).toBeLessThan(100);
  });

  it("tells how many attempts are done, in ascending order", () => {
    const told: number[] = [];
    panelsAround(village, Float64Array.of(0.8, 1.2, 1.2, 0.8), keyedRandom("x"), 200, (done) => told.push(done));
    expect(told).toEqual([0, 64, 128, 192]);
  });
});
