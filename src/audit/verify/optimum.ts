/** What an objective optimises beside the lowest chance: the bound on it is what the multipliers prove, and the lottery is not beyond it. */
import { optimumReached } from "../optimum-reached.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkOptimum = defineCheck(
  "optimum",
  ["commitment", "lottery", "certificate"],
  ({ commitment: { inputs }, lottery, certificate }) => {
    const reached = optimumReached(inputs, lottery, certificate);
    if (!reached) {
      const reason = certificate.status === "simulated" ? "simulated" : "by-levels";
      return { outcome: "skipped", details: { reason, file: "" } };
    }
    return "problem" in reached ? fail(reached) : pass({ ...reached, status: certificate.status });
  },
);
