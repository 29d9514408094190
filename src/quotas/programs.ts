/** The rows of the quota polytope as a solver takes them. */
import type { LinearRow, ProgramHandle, Solver } from "../solver/highs.ts";
import type { Polytope } from "./polytope.ts";

/** The polytope's rows in their order, then the row Σx = panel size; column g is group g. */
export function polytopeRows(polytope: Polytope): LinearRow[] {
  const everyone = Int32Array.from(polytope.sizes.keys());
  const { panelSize } = polytope;
  return [
    ...polytope.rows.map(({ min, max, groups }) => ({
      lower: min,
      upper: max,
      columns: groups,
      values: ones(groups.length),
    })),
    { lower: panelSize, upper: panelSize, columns: everyone, values: ones(everyone.length) },
  ];
}

/** Any point of Q; the first `integerColumns` groups in whole people. */
export function openPanelProgram(solver: Solver, polytope: Polytope, integerColumns: number): ProgramHandle {
  const groups = polytope.sizes.length;
  return solver.program({
    sense: "minimise",
    cost: new Float64Array(groups),
    lower: new Float64Array(groups),
    upper: Float64Array.from(polytope.sizes),
    rows: polytopeRows(polytope),
    integerColumns,
  });
}

function ones(length: number): Float64Array {
  return new Float64Array(length).fill(1);
}
