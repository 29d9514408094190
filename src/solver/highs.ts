/** The solver, HiGHS in WebAssembly, behind programs in our own words; the only file that knows the library. */
import type { Highs, Model, ModelData } from "highs";

/** One linear row: lower ≤ Σ values[i] · x[columns[i]] ≤ upper; infinities mean no bound. */
export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** A linear program, or with `integerColumns` a mixed-integer one. */
export interface Program {
  readonly sense: "maximise" | "minimise";
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly LinearRow[];
  /** The first so many columns take whole numbers only; 0 or absent for a linear program. */
  readonly integerColumns?: number;
}

/** What a solve ended with; `limit`: a MIP stopped at its node limit or its target, its `columns` the best found, if any. */
export type SolveStatus = "optimal" | "infeasible" | "limit";

/** A program kept in the solver, so that a small change solves again from where it stopped. Dispose it. */
export interface ProgramHandle {
  solve(): SolveStatus;
  objective(): number;
  /** Best bound on the objective a stopped MIP has proved. */
  provedBound(): number;
  columns(): Float64Array;
  /** Sign: how the objective grows when the row's active side is raised. */
  rowDuals(): Float64Array;
  /** Reduced costs: how the objective grows when the column's active bound is raised. */
  columnDuals(): Float64Array;
  setRowBounds(row: number, lower: number, upper: number): void;
  setColumnBounds(column: number, lower: number, upper: number): void;
  setCosts(cost: Float64Array): void;
  addColumn(cost: number, lower: number, upper: number, rows: Int32Array, values: Float64Array): void;
  addRow(row: LinearRow): void;
  /** Nodes the last MIP visited. */
  nodes(): number;
  /** Nodes a MIP may visit: never seconds, since a clock would change results. */
  limitNodes(nodes: number): void;
  /** A MIP stops once it has found a solution as good as this; ±infinity: never. */
  stopAt(objective: number): void;
  dispose(): void;
}

export interface Solver {
  program(program: Program): ProgramHandle;
}

/** Options that make a solve repeatable and as exact as the library allows. */
const solverOptions = {
  output_flag: false,
  random_seed: 0,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  mip_feasibility_tolerance: 1e-9,
  // People alike are one column here, so there is next to no symmetry to find, and looking for it costs a third of the time.
  mip_detect_symmetry: false,
} as const;

/** The options as one text, `name=value` ascending by name, to be recorded with every draw. */
export function solverOptionsText(): string {
  const pairs = Object.entries(solverOptions).map(([name, value]) => `${name}=${String(value)}`);
  return pairs.sort().join(" ");
}

/** Stands for an infinite target, which the library refuses. */
const never = 1e300;

let loading: Promise<Solver> | undefined;

/** Loads the solver once, and asks it a question with a known answer before anything trusts it. */
export function loadSolver(): Promise<Solver> {
  loading ??= loadHighs().then((highs) => {
    const solver: Solver = { program: (program) => open(highs, program) };
    askCanary(solver);
    return solver;
  });
  return loading;
}

/** Only when it is needed, since it takes a while. */
async function loadHighs(): Promise<Highs> {
  const { default: load } = await import("highs");
  // A function at run time, but a namespace to TypeScript under nodenext.
  return (load as unknown as () => Promise<Highs>)();
}

function open(highs: Highs, program: Program): ProgramHandle {
  const { objectiveSense, variableType } = highs.constants;
  const integers = program.integerColumns ?? 0;
  const numCols = program.cost.length;
  const data: ModelData = {
    numCols,
    numRows: program.rows.length,
    sense: program.sense === "maximise" ? objectiveSense.maximize : objectiveSense.minimize,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rows.map((row) => row.lower),
    rowUpper: program.rows.map((row) => row.upper),
    matrix: compressedRows(program.rows, numCols),
    ...(integers > 0 && {
      integrality: Array.from({ length: numCols }, (_, column) =>
        column < integers ? variableType.integer : variableType.continuous,
      ),
    }),
  };
  const model = highs.createModel(data);
  // Presolve would throw away the basis a persistent linear program starts again from.
  model.options.set({ ...solverOptions, presolve: integers > 0 ? "on" : "off" });
  return handle(highs, model, numCols);
}

function handle(highs: Highs, model: Model, numCols: number): ProgramHandle {
  let columnCount = numCols;
  return {
    solve: () => solveOnce(highs, model),
    objective: () => model.getObjectiveValue(),
    provedBound: () => Number(model.info.get("mip_dual_bound")),
    columns: () => model.getSolution().colValue,
    rowDuals: () => model.getSolution().rowDual,
    columnDuals: () => model.getSolution().colDual,
    setRowBounds: (row, lower, upper) => void model.changeRowBounds(row, lower, upper),
    setColumnBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    setCosts: (cost) => void model.changeColsCost({ kind: "range", from: 0, to: columnCount - 1 }, cost),
    addColumn: (cost, lower, upper, rows, values) => {
      model.addCol(cost, lower, upper, { indices: rows, values });
      columnCount++;
    },
    addRow: (row) =>
      void model.addRow(row.lower, row.upper, { indices: Array.from(row.columns), values: Array.from(row.values) }),
    nodes: () => Number(model.info.get("mip_node_count")),
    limitNodes: (nodes) => void model.options.set("mip_max_nodes", nodes),
    stopAt: (objective) => void model.options.set("objective_target", Math.max(-never, Math.min(never, objective))),
    dispose: () => {
      model.dispose();
    },
  };
}

function solveOnce(highs: Highs, model: Model): SolveStatus {
  const { modelStatus } = highs.constants;
  run(highs, model);
  const status = model.getModelStatus();
  if (status === modelStatus.optimal) return "optimal";
  if (status === modelStatus.infeasible) return "infeasible";
  if (status === modelStatus.solutionLimit || status === modelStatus.objectiveTarget) return "limit";
  throw new Error(`the solver stopped with status ${String(status)}`);
}

/** Presolve of release 1.15.3 fails on some integer programs; those are solved without it. */
function run(highs: Highs, model: Model): void {
  try {
    model.run();
  } catch (error) {
    if (model.getModelStatus() !== highs.constants.modelStatus.solveError || model.options.get("presolve") === "off")
      throw error;
    model.options.set("presolve", "off");
    model.run();
    model.options.set("presolve", "on");
  }
}

function compressedRows(rows: readonly LinearRow[], numCols: number): ModelData["matrix"] {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (starts[r + 1] = starts[r]! + row.columns.length));
  const indices = new Int32Array(starts[rows.length]!);
  const values = new Float64Array(starts[rows.length]!);
  rows.forEach((row, r) => {
    indices.set(row.columns, starts[r]);
    values.set(row.values, starts[r]);
  });
  return { format: "csr", numRows: rows.length, numCols, starts, indices, values };
}

/** min 2x + 3z; x + z ≥ 4.5; 0 ≤ x, z ≤ 10; z whole. Release 1.14.2 of the library answered 15; the truth is 9. */
function askCanary(solver: Solver): void {
  const canary = solver.program({
    sense: "minimise",
    cost: Float64Array.of(3, 2),
    lower: Float64Array.of(0, 0),
    upper: Float64Array.of(10, 10),
    rows: [{ lower: 4.5, upper: Infinity, columns: [0, 1], values: [1, 1] }],
    integerColumns: 1,
  });
  const status = canary.solve();
  const objective = canary.objective();
  canary.dispose();
  if (status !== "optimal" || Math.abs(objective - 9) > 1e-6) {
    throw new Error(`the solver fails its canary: it answers ${objective} where 9 is right`);
  }
}
