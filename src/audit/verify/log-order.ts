/** Inputs before lottery, lottery before commitment, commitment before seed, each once: nothing was fixed after the fact. */
import type { EventType } from "../log-event.ts";
import { defineCheck, fail, pass } from "./check.ts";

const PREPARED: readonly EventType[] = ["inputs", "lottery", "commitment"];
const DRAWN: readonly EventType[] = [...PREPARED, "seed", "draw"];

export const checkLogOrder = defineCheck("log-order", ["log"], ({ log }, { drawn }) => {
  const steps = log.map((event) => event.type).filter((type) => DRAWN.includes(type));
  const expected = drawn ? DRAWN : PREPARED;
  return steps.join() === expected.join() ? pass({ steps }) : fail({ steps });
});
