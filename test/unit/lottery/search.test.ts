import { beforeAll, describe, expect, it } from "vitest";
import { compositionOf } from "../../../src/lottery/composition.ts";
import type { ProgressReport } from "../../../src/lottery/progress.ts";
import { keyedRandom } from "../../../src/lottery/random.ts";
import { search, type Found, type WishOf } from "../../../src/lottery/search.ts";
import { isPanel, type Polytope } from "../../../src/quotas/polytope.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { countingSolver } from "../../support/counting-solver.ts";
import { crowd, halves, odd, polytope, village, villageWithChild } from "../../support/polytopes.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const fairest: WishOf = (_, { target }) => ({ target, needs: target });

const searchIn = (problem: Polytope, wishOf = fairest, reports: ProgressReport[] = []): Found | undefined =>
  search(solver, problem, wishOf, keyedRandom("search"), (report) => void reports.push(report));

/** Seats per group that the weights give. */
const seatsIn = ({ sizes }: Polytope, { panels, weights }: Found): number[] =>
  Array.from(sizes, (_, g) =>
    panels.reduce((sum, panel, j) => sum + weights[j]! * panel.filter((seat) => seat === g).length, 0),
  );

const expectSeats = (problem: Polytope, found: Found, seats: readonly number[]): void => {
  const mixed = seatsIn(problem, found);
  seats.forEach((expected, g) => {
    expect(mixed[g]).toBeCloseTo(expected, 8);
  });
  expect(found.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
};

describe("search", () => {
  it("needs no integer program where panels near the target average to it", () => {
    const found = searchIn(village)!;
    expect(found).toMatchObject({ reached: true, onTarget: true, narrowed: false, integerPrograms: 0 });
    expect(found.excluded.size).toBe(0);
    expectSeats(village, found, [0.8, 1.2, 1.2, 0.8]);
    expect(found.fairest.levels[0]!.chance).toBeCloseTo(2 / 5, 12);
  });

  it("comes nearer and nearer where the target is out of reach, until it is reached", () => {
    // See `crowd`: one of each pair, and the two others for certain.
    const found = searchIn(crowd)!;
    expect(found).toMatchObject({ reached: true, narrowed: true });
    expect(found.integerPrograms).toBeGreaterThan(0);
    expectSeats(crowd, found, [1, 1, 1, 1, 1]);
    expect(found.fairest.levels[0]!.chance).toBeCloseTo(1 / 2, 9);
  });

  it("is content with the needs", () => {
    // The target is out of reach, half a chance for each of the pairs is not.
    const modest: WishOf = (_, { target }) => ({ target, needs: Float64Array.of(0, 1, 1, 1, 0) });
    const found = searchIn(crowd, modest)!;
    expect(found).toMatchObject({ reached: true, onTarget: false, narrowed: false });
    expectSeats(crowd, found, [1, 1, 1, 1, 1]);
    // The bound is still that of fractions.
    expect(found.fairest.levels[0]!.chance).toBeCloseTo(3 / 5, 12);
  });

  it("leaves out whom the polytope has no seat for, without integer programs", () => {
    const found = searchIn(villageWithChild)!;
    expect(found).toMatchObject({ reached: true, narrowed: false, integerPrograms: 0 });
    expect([...found.excluded]).toEqual([4]);
    expectSeats(villageWithChild, found, [0.8, 1.2, 1.2, 0.8, 0]);
  });

  it("leaves out whom integer programs find on no panel, and aims for the others anew", () => {
    const found = searchIn(odd)!;
    expect(found).toMatchObject({ reached: true, onTarget: true, narrowed: true });
    expect([...found.excluded].toSorted()).toEqual([1, 2, 3]);
    expectSeats(odd, found, [1, 0, 0, 0, 1]);
  });

  it("finds out that people are on no panel though the wish gives them nothing anyhow", () => {
    // All weight on those who say all or nothing, which is a panel's.
    const wishOf: WishOf = () => {
      const target = Float64Array.of(1, 0, 0, 0, 1);
      return { target, needs: target };
    };
    expect([...searchIn(odd, wishOf)!.excluded].toSorted()).toEqual([1, 2, 3]);
  });

  it("keeps all panels it finds at hand, each once and each feasible", () => {
    for (const problem of [village, crowd, odd]) {
      const { atHand, panels } = searchIn(problem)!;
      expect(new Set(atHand.map((panel) => panel.join())).size).toBe(atHand.length);
      for (const panel of atHand) {
        const seats = Array.from(problem.sizes.keys(), (g) => panel.filter((seat) => seat === g).length);
        expect(isPanel(problem, seats)).toBe(true);
        expect(compositionOf(seats, problem.panelSize)).toEqual(panel);
      }
      const known = new Set(atHand.map((panel) => panel.join()));
      for (const panel of panels) expect(known.has(panel.join())).toBe(true);
    }
  });

  it("gives the solver back what it took, whatever comes of it", () => {
    const counting = countingSolver(solver);
    const quiet = (): void => undefined;
    const broken: WishOf = () => {
      throw new Error("no wish");
    };
    search(counting, crowd, fairest, keyedRandom("search"), quiet);
    search(counting, village, fairest, keyedRandom("search"), quiet);
    expect(() => search(counting, village, broken, keyedRandom("search"), quiet)).toThrow("no wish");
    expect(counting.opened).toBeGreaterThan(5);
    expect(counting.held).toBe(0);
  });

  it("finds nothing where there is no panel, for fractions of people or for people", () => {
    expect(searchIn(halves)).toBeUndefined();
    // Five seats for four people.
    const few = polytope(5, [{ members: 4, values: [0] }], [[[0, 5]]]);
    expect(searchIn(few)).toBeUndefined();
  });

  it("gives up some time on a wish that nothing meets, and says that it is not reached", () => {
    // Three fifths for everybody, and no regard to the cuts that show that there is no such lottery.
    const target = Float64Array.of(0.8, 1.2, 1.2, 1.2, 0.6);
    const found = searchIn(crowd, () => ({ target, needs: target }))!;
    expect(found).toMatchObject({ reached: false, onTarget: false, narrowed: true });
    expectSeats(crowd, found, [1, 1, 1, 1, 1]);
    expect(found.integerPrograms).toBeGreaterThan(100);
  });

  it("tells what it is at: at first without integer programs, then with more and more, between what is reached and what is possible", () => {
    const reports: ProgressReport[] = [];
    searchIn(crowd, fairest, reports);
    const phases = reports.map(({ phase }) => phase);
    expect(phases[0]).toBe("aim");
    expect(new Set(phases)).toEqual(new Set(["aim", "panels", "weights", "improve"]));
    expect(reports.find(({ phase }) => phase === "weights")).toMatchObject({ panels: 1, integerPrograms: 0 });
    const improving = reports.filter(({ achieved }) => achieved !== undefined);
    for (const { achieved, bound } of improving) {
      expect(achieved).toBeGreaterThanOrEqual(0);
      expect(bound).toBeGreaterThanOrEqual(achieved!);
    }
    expect(improving.at(-1)!.achieved).toBeCloseTo(1 / 2, 9);
    expect(improving[0]!.bound).toBeCloseTo(3 / 5, 9);
    expect(improving.at(-1)!.bound).toBeCloseTo(1 / 2, 9);
  });
});
