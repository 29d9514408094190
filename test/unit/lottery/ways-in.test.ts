import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { seatLimit } from "../../../src/lottery/binding-rows.ts";
import { waysIn, type WayIn } from "../../../src/lottery/ways-in.ts";
import { changed, type SeatChange } from "../../../src/lottery/what-if.ts";
import { polytopeOf, type Polytope } from "../../../src/quotas/polytope.ts";
import { groupsOf } from "../../../src/register/groups.ts";
import { loadSolver, type Solver } from "../../../src/solver/highs.ts";
import { polytope } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import { feasibleDraw } from "../../support/small-draw.ts";

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

/** Groups with a seat somewhere, each asked for by itself in a program of its own. */
function seated(problem: Polytope): number[] {
  return [...problem.sizes.keys()].filter((g) => seatLimit(solver, problem, g, "maximise").seats > 1e-7);
}

function shutIn(problem: Polytope): number[] {
  const open = new Set(seated(problem));
  return [...problem.sizes.keys()].filter((g) => !open.has(g));
}

const find = (problem: Polytope, mayBe: (change: SeatChange) => boolean = () => true): readonly WayIn[] =>
  waysIn(solver, problem, shutIn(problem), mayBe);

type Bounds = readonly [min: number, max: number];

/** Three people of each pair of answers to two questions, no and yes; a panel of three. Groups: no no, no yes, yes no, yes yes. Rows: no, yes, no, yes. */
const questions = (...quotas: readonly [Bounds, Bounds][]): Polytope =>
  polytope(
    3,
    [0, 1, 2, 3].map((g) => ({ members: 3, values: [g >> 1, g & 1] })),
    quotas,
  );

describe("waysIn", () => {
  it("moves the quota whose proof leaves them no seat", () => {
    // Two seats for the old, and both go to the only people who are poor; a third is another's, or a poor person fewer.
    const problem = polytope(
      4,
      [
        { members: 2, values: [0, 0] },
        { members: 5, values: [0, 1] },
        { members: 6, values: [1, 1] },
      ],
      [
        [
          [0, 2],
          [0, 4],
        ],
        [
          [2, 2],
          [2, 2],
        ],
      ],
    );
    expect(find(problem)).toEqual([
      { changes: [{ row: 0, min: 0, max: 3 }], groups: [1] },
      // There are as many poor as rich seats: one fewer is one more.
      {
        changes: [
          { row: 2, min: 1, max: 2 },
          { row: 3, min: 2, max: 3 },
        ],
        groups: [1],
      },
    ]);
  });

  it("moves two values of a feature where it leaves no room", () => {
    expect(find(questions([[3, 3], [0, 0]], [[0, 3], [0, 3]]))).toEqual([
      {
        changes: [
          { row: 0, min: 2, max: 3 },
          { row: 1, min: 0, max: 1 },
        ],
        groups: [2, 3],
      },
    ]); // prettier-ignore
  });

  it("moves two quotas together for those whom neither lets in, and puts first what lets in most people for each seat", () => {
    const ways = find(questions([[0, 3], [0, 0]], [[0, 3], [0, 0]])); // prettier-ignore
    const yes = (...rows: readonly number[]): SeatChange[] => rows.map((row) => ({ row, min: 0, max: 1 }));
    // Nine people for two seats that move, three for one.
    expect(ways).toEqual([
      { changes: yes(1, 3), groups: [1, 2, 3] },
      { changes: yes(1), groups: [2] },
      { changes: yes(3), groups: [1] },
    ]);
  });

  it("moves no quota that may not", () => {
    const problem = questions([[0, 3], [0, 0]], [[0, 3], [0, 0]]); // prettier-ignore
    expect(find(problem, ({ row }) => row !== 1)).toEqual([{ changes: [{ row: 3, min: 0, max: 1 }], groups: [1] }]);
    expect(find(problem, () => false)).toEqual([]);
  });

  it("finds nothing where nobody is shut out", () => {
    expect(find(questions([[0, 3], [0, 3]], [[0, 3], [0, 3]]))).toEqual([]); // prettier-ignore
  });
});

describe("over small draws", () => {
  const draws = feasibleDraw.map(({ pool, quotas, panelSize }) =>
    polytopeOf(pool.features, groupsOf(pool), quotas, panelSize),
  );
  /** One side of one quota by so many seats. */
  const single = ({ rows }: Polytope, by: number): SeatChange[] =>
    rows.flatMap(({ min, max }, row) => [
      { row, min, max: max + by },
      ...(min >= by ? [{ row, min: min - by, max }] : []),
    ]);

  it("each way lets in just those it says", () => {
    fc.assert(
      fc.property(draws, (problem) => {
        const shut = shutIn(problem);
        for (const { changes, groups } of waysIn(solver, problem, shut, () => true)) {
          const open = new Set(seated(changed(problem, changes)));
          expect(groups).toEqual(shut.filter((g) => open.has(g)));
          expect(groups.length).toBeGreaterThan(0);
        }
      }),
      runs(60),
    );
  });

  it("no single quota lets in more than the first way, and none goes unseen", () => {
    fc.assert(
      fc.property(draws, (problem) => {
        const shut = shutIn(problem);
        const people = (groups: readonly number[]): number => groups.reduce((sum, g) => sum + problem.sizes[g]!, 0);
        const letIn = single(problem, 1).map((change) => {
          const open = new Set(seated(changed(problem, [change])));
          return people(shut.filter((g) => open.has(g)));
        });
        const most = Math.max(0, ...letIn);
        const [first] = waysIn(solver, problem, shut, () => true);
        const seats = first?.changes.reduce(
          (sum, { row, min, max }) => sum + problem.rows[row]!.min - min + max - problem.rows[row]!.max,
          0,
        );
        expect(first ? people(first.groups) / seats! : 0).toBeGreaterThanOrEqual(most);
      }),
      runs(60),
    );
  });

  it("whom one seat does not let in, more seats in that quota alone do not either", () => {
    fc.assert(
      fc.property(draws, fc.nat(), fc.integer({ min: 2, max: 4 }), (problem, pick, more) => {
        const row = pick % problem.rows.length;
        const by = (seats: number, side: "min" | "max"): number[] => {
          const { min, max } = problem.rows[row]!;
          const change = side === "max" ? { row, min, max: max + seats } : { row, min: Math.max(0, min - seats), max };
          return seated(changed(problem, [change]));
        };
        for (const side of ["min", "max"] as const) expect(by(more, side)).toEqual(by(1, side));
      }),
      runs(60),
    );
  });
});
