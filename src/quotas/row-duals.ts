/** Real-valued multipliers of the polytope's rows, as a linear program ends with them. */
import type { Polytope } from "./polytope.ts";
import type { ProgramHandle } from "../solver/highs.ts";

/** Sign: how the objective grows when the row's active side is raised; of a maximum that holds back ≥ 0, of a minimum ≤ 0. */
export interface RowDuals {
  /** Of Σx = panel size. */
  readonly size: number;
  /** One a row of the polytope. */
  readonly rows: Float64Array;
}

/** Of a program whose first rows are `polytopeRows`. */
export function readRowDuals(program: ProgramHandle, polytope: Polytope): RowDuals {
  const duals = program.rowDuals();
  const { length } = polytope.rows;
  return { size: duals[length]!, rows: duals.slice(0, length) };
}
