/** Spaces to aim in, awkward ones included: one seat or all, groups that must have or cannot have one, rows that say the same twice, homes and cuts. */
import fc from "fast-check";
import type { AimSpace, Cut } from "../../src/lottery/aim-space.ts";
import { polytopeOf, type Polytope, type QuotaRow } from "../../src/quotas/polytope.ts";
import { polytopeRows } from "../../src/quotas/programs.ts";
import { groupsOf } from "../../src/register/groups.ts";
import type { Solver } from "../../src/solver/highs.ts";
import { readInstance } from "./instances.ts";

/** Greatest Σ worth[g] · x[g] over the space. */
export function mostOver(space: AimSpace, worth: Float64Array): number {
  return bestOver(space, worth).reduce((sum, seats, g) => sum + worth[g]! * seats, 0);
}

/** Seats at which it is greatest. */
function bestOver({ solver, polytope, excluded, cuts }: AimSpace, worth: Float64Array): Float64Array {
  const columns = Int32Array.from(polytope.sizes.keys());
  const program = solver.program({
    sense: "maximise",
    cost: worth,
    lower: new Float64Array(columns.length),
    upper: Float64Array.from(polytope.sizes, (size, g) => (excluded.has(g) ? 0 : size)),
    rows: [
      ...polytopeRows(polytope),
      ...cuts.map(({ weights, atMost }) => ({ lower: -Infinity, upper: atMost, columns, values: weights })),
    ],
  });
  try {
    if (program.solve() !== "optimal") throw new Error("an empty space");
    return program.columns();
  } finally {
    program.dispose();
  }
}

/** The space of a polytope and cuts, without the groups that have no seat anywhere in it. */
export function spaceOf(solver: Solver, polytope: Polytope, cuts: readonly Cut[] = []): AimSpace {
  const all = { solver, polytope, excluded: new Set<number>(), cuts };
  const unseen = new Set(polytope.sizes.keys());
  for (let before = Infinity; unseen.size < before;) {
    before = unseen.size;
    const worth = Float64Array.from(polytope.sizes, (_, g) => (unseen.has(g) ? 1 : 0));
    bestOver(all, worth).forEach((seats, g) => {
      if (seats > 1e-7) unseen.delete(g);
    });
  }
  return { ...all, excluded: unseen };
}

/** The space of a pool of fixtures/instances. */
export function instanceSpace(solver: Solver, name: string): AimSpace {
  const { pool, quotas, reference } = readInstance(name);
  const groups = groupsOf(pool);
  return spaceOf(solver, polytopeOf(pool.features, groups, quotas, reference.k));
}

/** How far seats are off the rows and bounds of a space, at worst; a cut in proportion to its limit. */
export function violationOf({ polytope, excluded, cuts }: AimSpace, seats: Float64Array): number {
  const sum = (of: ArrayLike<number>, weight: (g: number) => number = () => 1): number =>
    Array.from(of).reduce((total, g) => total + weight(g) * seats[g]!, 0);
  return Math.max(
    Math.abs(sum([...polytope.sizes.keys()]) - polytope.panelSize),
    ...polytope.rows.flatMap(({ min, max, groups }) => [min - sum(groups), sum(groups) - max]),
    ...cuts.map(({ weights, atMost }) => (sum([...weights.keys()], (g) => weights[g]!) - atMost) / Math.max(1, atMost)),
    ...Array.from(seats, (x, g) => Math.max(-x, x - (excluded.has(g) ? 0 : polytope.sizes[g]!))),
  );
}

/** Made so that some panel lies in it. */
export interface Sketch {
  readonly polytope: Polytope;
  readonly cuts: readonly Cut[];
}

interface Draft {
  readonly groups: readonly { readonly members: number; readonly values: readonly number[] }[];
  readonly features: number;
  readonly panelSize: number;
  readonly order: readonly number[];
  readonly slacks: readonly number[];
  readonly homes: boolean;
  readonly cuts: readonly (readonly number[])[];
}

const mostValues = 4;

const draft: fc.Arbitrary<Draft> = fc
  .record({
    features: fc.integer({ min: 1, max: 4 }),
    groups: fc.array(
      fc.record({
        members: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 900 })),
        values: fc.array(fc.nat(mostValues - 1), { minLength: 5, maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    alike: fc.boolean(),
    homes: fc.boolean(),
    slack: fc.constantFrom(0, 1, 2),
    size: fc.constantFrom("one", "all", "all but one", "some" as const),
  })
  .chain(({ features, groups, alike, homes, slack, size }) => {
    const people = groups.reduce((sum, { members }) => sum + members, 0);
    const sizes = {
      one: 1,
      all: people,
      "all but one": Math.max(1, people - 1),
      some: Math.min(people, 2 + slack * 7),
    };
    return fc.record({
      // Two features that say the same.
      groups: fc.constant(groups.map((g) => (alike ? { ...g, values: [g.values[0]!, ...g.values] } : g))),
      features: fc.constant(features),
      panelSize: fc.constant(sizes[size]),
      order: fc.array(fc.nat(1_000_000), { minLength: sizes[size], maxLength: sizes[size], size: "max" }),
      slacks: fc.array(fc.nat(slack), { minLength: 60, maxLength: 60 }),
      homes: fc.constant(homes),
      cuts: fc.array(fc.array(fc.nat(1000), { minLength: 14, maxLength: 14 }), { maxLength: 3 }),
    });
  });

export const sketch: fc.Arbitrary<Sketch> = draft.map((of) => {
  const model = modelPanel(of);
  const polytope = polytopeAround(of, model);
  const cuts = of.cuts.map((values, c): Cut => {
    const weights = Float64Array.from(of.groups, (_, g) => Math.max(0, values[g]! - 300));
    return { weights, atMost: weights.reduce((sum, w, g) => sum + w * model[g]!, of.slacks[c]! * 100) };
  });
  return { polytope, cuts };
});

/** Seats per group of any panel. */
function modelPanel({ groups, order }: Draft): Int32Array {
  const seats = new Int32Array(groups.length);
  for (const pick of order) {
    const free = groups.flatMap(({ members }, g) => (seats[g]! < members ? [g] : []));
    seats[free[pick % free.length]!]!++;
  }
  return seats;
}

function polytopeAround({ groups, features, panelSize, slacks, homes }: Draft, model: Int32Array): Polytope {
  const row = (feature: number, value: number): QuotaRow => {
    const members = Int32Array.from(groups.keys()).filter((g) => groups[g]!.values[feature] === value);
    const seats = members.reduce((sum, g) => sum + model[g]!, 0);
    const slack = (side: number): number => slacks[(feature * mostValues + value) * 2 + side]!;
    return { feature, value, min: Math.max(0, seats - slack(0)), max: seats + slack(1), groups: members };
  };
  const column = (feature: number): QuotaRow[] => Array.from({ length: mostValues }, (_, value) => row(feature, value));
  const quotas = Array.from({ length: features }, (_, f) => column(f)).flat();
  const households = homes ? column(features).map((each) => ({ ...each, min: 0 })) : [];
  const rowsPerGroup = features + (homes ? 1 : 0);
  const rows = [...quotas, ...households];
  const rowOf = Int32Array.from(
    groups.flatMap(({ values }) => values.slice(0, rowsPerGroup).map((v, f) => f * mostValues + v)),
  );
  const sizes = Int32Array.from(groups, ({ members }) => members);
  return { panelSize, sizes, rows, quotaCount: quotas.length, rowsPerGroup, rowOf };
}
