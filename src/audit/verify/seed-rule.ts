/** The seed is one the scheme allows. Its source is the committed one as long as the schemas know only one. */
import { parseSeedValue } from "../../draw/seed.ts";
import { SortitionError } from "../../errors.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkSeedRule = defineCheck("seed-rule", ["draw"], ({ draw }) => {
  if (!isAllowed(draw.value)) return fail({ value: draw.value });
  return pass({ source: draw.source, value: draw.value });
});

function isAllowed(value: string): boolean {
  try {
    parseSeedValue(value);
    return true;
  } catch (error) {
    if (error instanceof SortitionError) return false;
    throw error;
  }
}
