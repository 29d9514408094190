/** Inputs before lottery, lottery before commitment, commitment before seed, each once: nothing was fixed after the fact. */
import { defineCheck, fail, pass, type StepOf } from "./check.ts";

const PREPARED: readonly StepOf[] = ["inputs", "files", "lottery", "commitment"];
const DRAWN: readonly StepOf[] = [...PREPARED, "seed", "draw"];

export const checkLogOrder = defineCheck("log-order", ["log"], ({ log }, { drawn }) => {
  const steps = log.flatMap(({ type }) => DRAWN.filter((step) => step === type));
  const expected = drawn ? DRAWN : PREPARED;
  return steps.join() === expected.join() ? pass({ steps }) : fail({ steps });
});
