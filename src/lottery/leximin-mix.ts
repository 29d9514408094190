/** The leximin mix of the panels at hand: as fair as they allow, where the fairest of all panels are out of reach. */
import type { Polytope } from "../quotas/polytope.ts";
import type { LinearRow, ProgramHandle, Solver } from "../solver/highs.ts";
import type { Composition } from "./composition.ts";
import type { Level } from "./leximin-aim.ts";

export interface LeximinMix {
  /** One a panel, ≥ 0, summing to 1. */
  readonly weights: Float64Array;
  /** Ascending by chance; all groups but the excluded. */
  readonly levels: readonly Pick<Level, "chance" | "groups">[];
}

const nothing = 1e-8;
const shade = 1e-10;
/** Levels this close are one, found in steps only because of degeneracy. */
const equalWithin = 1e-9;

/**
 * max z  s.t.  Σ_P λ_P x_P[g] ≥ sizes[g] · z  ∀g open,  Σ λ = 1,  λ ≥ 0; groups whose row has a dual are held at z, the rest is raised again.
 *
 * @param panels with a seat on one of them for every group but the excluded
 */
export function leximinMix(
  solver: Solver,
  polytope: Polytope,
  panels: readonly Composition[],
  excluded: ReadonlySet<number>,
): LeximinMix {
  const program = openProgram(solver, polytope, panels);
  try {
    const levels: { column: number; chance: number; groups: number[] }[] = [];
    let open = [...polytope.sizes.keys()].filter((g) => !excluded.has(g));
    let columns: Float64Array = new Float64Array(panels.length);
    for (let height = 0, column = panels.length; open.length > 0; column++) {
      const step = raise(program, polytope.sizes, open, column);
      columns = step.columns;
      height += step.rise;
      const groups = height < 1 - nothing && step.held.length > 0 ? step.held : open;
      const last = levels.at(-1);
      if (last && height - last.chance < equalWithin) last.groups.push(...groups);
      else levels.push({ column, chance: height, groups: [...groups] });
      const done = new Set(groups);
      open = open.filter((g) => !done.has(g));
    }
    return {
      weights: summingToOne(columns.slice(0, panels.length)),
      // What the last weights give, which the room left at each step has brought down a shade.
      levels: levels.map(({ column, groups }) => ({
        chance: sum(columns.subarray(panels.length, column + 1)),
        groups,
      })),
    };
  } finally {
    program.dispose();
  }
}

/** Raises all open groups as far as they go together, and holds the program there. */
function raise(
  program: ProgramHandle,
  sizes: Int32Array,
  open: readonly number[],
  column: number,
): { readonly rise: number; readonly columns: Float64Array; readonly held: readonly number[] } {
  program.addColumn(
    1,
    0,
    1,
    Int32Array.from(open),
    Float64Array.from(open, (g) => -sizes[g]!),
  );
  if (program.solve() !== "optimal") throw new Error("the panels at hand have no mix");
  const columns = program.columns();
  const duals = program.rowDuals();
  const rise = columns[column]!;
  // A shade of room, since the last digits of a level may leave none.
  program.setColumnBounds(column, Math.max(0, rise - shade), rise);
  program.setCosts(new Float64Array(column + 1));
  return { rise, columns, held: open.filter((g) => Math.abs(duals[g]!) * sizes[g]! > nothing) };
}

function openProgram(solver: Solver, polytope: Polytope, panels: readonly Composition[]): ProgramHandle {
  const columns = Array.from(polytope.sizes, (): number[] => []);
  const values = Array.from(polytope.sizes, (): number[] => []);
  panels.forEach((panel, j) => {
    for (const g of panel) {
      if (columns[g]!.at(-1) === j) values[g]![values[g]!.length - 1]!++;
      else {
        columns[g]!.push(j);
        values[g]!.push(1);
      }
    }
  });
  const all = Int32Array.from(panels.keys());
  const rows: LinearRow[] = columns.map((own, g) => ({ lower: 0, upper: Infinity, columns: own, values: values[g]! }));
  return solver.program({
    sense: "maximise",
    cost: new Float64Array(panels.length),
    lower: new Float64Array(panels.length),
    upper: new Float64Array(panels.length).fill(Infinity),
    rows: [...rows, { lower: 1, upper: 1, columns: all, values: new Float64Array(panels.length).fill(1) }],
  });
}

/** Cleared of what is below nothing. */
function summingToOne(weights: Float64Array): Float64Array {
  const cleared = weights.map((weight) => Math.max(0, weight));
  const total = sum(cleared);
  return cleared.map((weight) => weight / total);
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
