/** A solver that knows how many of its programs have not been given back. */
import type { Solver } from "../../src/solver/highs.ts";

export interface CountingSolver extends Solver {
  /** Programs opened so far, and those of them that are not disposed of. */
  readonly opened: number;
  readonly held: number;
}

export function countingSolver(solver: Solver): CountingSolver {
  const counts = { opened: 0, held: 0 };
  return {
    get opened() {
      return counts.opened;
    },
    get held() {
      return counts.held;
    },
    program: (program) => {
      const handle = solver.program(program);
      counts.opened++;
      counts.held++;
      return {
        ...handle,
        dispose: () => {
          counts.held--;
          handle.dispose();
        },
      };
    },
  };
}
