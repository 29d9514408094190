/** The sources are those committed to, and their values such as they give; a drand signature is checked. */
import { sourceId, verifiabilityOf } from "../../draw/seed-source.ts";
import { isSeedValue } from "../../draw/seed-value.ts";
import { usedSources } from "../inputs.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkSeedRule = defineCheck("seed-rule", ["commitment", "draw"], ({ commitment, draw }) => {
  const { parts, fallback } = draw;
  const sources = usedSources(commitment.inputs.seed, fallback);
  const used = parts.map(({ source }) => source);
  if (used.length === 0 || used.length !== sources.length || used.some((source, i) => source !== sourceId(sources[i]!)))
    return fail({ problem: "source", source: used.join(" + "), value: "" });
  const wrong = parts.find(({ value }, i) => !isSeedValue(sources[i]!, value));
  if (wrong) return fail({ problem: "value", source: wrong.source, value: wrong.value });
  const given = parts.map(({ source, value }) => ({ source, value }));
  return pass({ parts: given, fallback, verifiability: verifiabilityOf(sources) });
});
