/** As many codes as people in the register, each with a right check character, in an order that tells nothing. */
import { isCode } from "../codes.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkCodes = defineCheck("codes", ["commitment", "lottery"], ({ commitment, lottery }) => {
  const { codes } = lottery;
  const malformed = codes.findIndex((code) => !isCode(code));
  if (malformed >= 0) return fail({ problem: "form", position: malformed });
  const unordered = codes.findIndex((code, position) => position > 0 && code <= codes[position - 1]!);
  if (unordered >= 0) return fail({ problem: "order", position: unordered });
  if (codes.length !== commitment.inputs.register.people) return fail({ problem: "count", position: codes.length });
  return pass({ people: codes.length });
});
