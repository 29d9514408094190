/** Whether a response model is one of this population, and sound. */
import { finding, sortitionError, throwFindings, type Finding, type Place } from "../../errors.ts";
import { closest } from "../../register/closest.ts";
import { compareValues } from "../../register/compare-values.ts";
import { foldJoined } from "../../register/feature-columns.ts";
import type { Joint } from "../joint.ts";
import type { Response } from "../response.ts";
import { responseChances } from "./response-chances.ts";

/**
 * The response with features and values spelled as the population has them, and in its order.
 *
 * @param at where the response stands
 * @throws {SortitionError} all of POPULATION_RESPONSE_*; else POPULATION_NOBODY_VOLUNTEERS
 */
export function checkResponse(response: Response, joint: Joint, at?: Place): Response {
  const findings: Finding[] = [];
  const { base } = response;
  if (!(base > 0 && base <= 1)) findings.push(finding("POPULATION_RESPONSE_BASE", { base: String(base) }, at));
  const found = response.factors.flatMap((factor) => placed(factor, joint, findings, at));
  const sorted = found.toSorted((a, b) => compareValues(a.position, b.position));
  for (const [i, { position, factor }] of sorted.entries()) {
    const next = sorted[i + 1];
    if (!next || compareValues(next.position, position) !== 0) continue;
    const { feature, value } = factor;
    findings.push(finding("POPULATION_RESPONSE_TWICE", { feature, value }, at));
  }
  throwFindings(findings);
  const checked: Response = { base, factors: sorted.map(({ factor }) => factor) };
  if (responseChances(joint, checked).every((chance) => chance === 0))
    throw sortitionError("POPULATION_NOBODY_VOLUNTEERS", {}, at);
  return checked;
}

/** So that no product of them is infinite. */
const largestFactor = 1_000_000;

type Factor = Response["factors"][number];

interface PlacedFactor {
  readonly factor: Factor;
  /** Indices of the feature and of its value. */
  readonly position: readonly [number, number];
}

function placed(
  { feature, value, factor }: Factor,
  { features }: Joint,
  findings: Finding[],
  at: Place | undefined,
): readonly PlacedFactor[] {
  const names = features.map(({ name }) => name);
  const f = indexOf(feature, names);
  if (f < 0) {
    const details = { feature, features: names, suggestion: closest(feature, names) };
    findings.push(finding("POPULATION_RESPONSE_FEATURE", details, at));
    return [];
  }
  const { name, values } = features[f]!;
  const v = indexOf(value, values);
  if (v < 0) {
    const details = { feature: name, value, values, suggestion: closest(value, values) };
    findings.push(finding("POPULATION_RESPONSE_VALUE", details, at));
    return [];
  }
  if (!(factor >= 0 && factor <= largestFactor)) {
    const details = { feature: name, value: values[v]!, factor: String(factor) };
    findings.push(finding("POPULATION_RESPONSE_FACTOR", details, at));
  }
  return [{ factor: { feature: name, value: values[v]!, factor }, position: [f, v] }];
}

function indexOf(text: string, among: readonly string[]): number {
  return among.findIndex((each) => foldJoined(each) === foldJoined(text));
}
