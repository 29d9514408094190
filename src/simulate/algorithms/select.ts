/** What each algorithm does with a pool. */
import type { Algorithm } from "../algorithm-names.ts";
import type { Selection, SelectionProblem } from "../selection.ts";
import type { Stratum } from "../strata.ts";
import { selectByLegacy } from "./legacy-selection.ts";
import { selectByLottery } from "./lottery-selection.ts";
import type { SelectOptions } from "./select-options.ts";
import { selectByStrata } from "./strata-selection.ts";

export function select(algorithm: Algorithm, problem: SelectionProblem, options: SelectOptions): Promise<Selection> {
  switch (algorithm) {
    case "random":
      return Promise.resolve(selectByStrata(problem, [everybody(problem)], options));
    case "stratified":
      return Promise.resolve(selectByStrata(problem, options.strata, options));
    case "legacy":
      return Promise.resolve(selectByLegacy(problem, options));
    default:
      return selectByLottery(algorithm, problem, options);
  }
}

function everybody({ pool }: SelectionProblem): Stratum {
  return { name: "", members: [...pool.people.keys()], weight: 1 };
}
