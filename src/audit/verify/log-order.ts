/** Inputs before lottery, lottery before commitment, commitment before seed, each once: nothing was fixed after the fact. */
import { defineCheck, fail, pass, type StepOf } from "./check.ts";

const PREPARED: readonly StepOf[] = ["inputs", "files", "left-out", "lottery", "commitment"];
const DRAWN: readonly StepOf[] = [...PREPARED, "seed", "draw"];

export const checkLogOrder = defineCheck("log-order", ["log"], ({ log }, { drawn }) => {
  const steps = log.flatMap(({ type }) => DRAWN.filter((step) => step === type));
  // Nobody need have been left out.
  const expected = (drawn ? DRAWN : PREPARED).filter((step) => step !== "left-out" || steps.includes(step));
  return steps.join() === expected.join() ? pass({ steps }) : fail({ steps });
});
