/** Quotas beside a pool of a study: in its spelling, for the values it has. */
import { finding, type Finding, type Place } from "../errors.ts";
import { sumFindings } from "../quotas/checks.ts";
import type { FeatureQuotas, Quotas } from "../quotas/quotas.ts";
import { closest } from "../register/closest.ts";
import { foldJoined } from "../register/feature-columns.ts";
import type { Feature } from "../register/feature.ts";
import type { QuotasVariant } from "./quotas-variant.ts";

export interface FitPool {
  readonly name: string;
  readonly features: readonly Feature[];
}

/**
 * The bounds that a setting needs. Values that nobody of the pool can have are left out where they need no seats.
 *
 * @param findings takes STUDY_FEATURE_MISSING, STUDY_VALUE_UNNAMED, STUDY_VALUE_WITHOUT_PEOPLE, QUOTAS_*_SIZE
 */
export function fitQuotas(
  quotas: Quotas,
  pool: FitPool,
  panelSize: number,
  variant: QuotasVariant,
  findings: Finding[],
): Quotas {
  const file = variant.draft.source.kind === "file" ? variant.draft.source.file : "";
  return quotas.flatMap((each) => {
    findings.push(...sumFindings(each, panelSize, file));
    const feature = pool.features.find(({ name }) => foldJoined(name) === foldJoined(each.feature));
    if (feature) return [fitFeature(each, feature, pool.name, panelSize, variant, findings)];
    const known = pool.features.map(({ name }) => name);
    const details = { pool: pool.name, feature: each.feature, known, suggestion: closest(each.feature, known) };
    findings.push(finding("STUDY_FEATURE_MISSING", details, placeOf(variant, each.quotas[0]!.line)));
    return [];
  });
}

function fitFeature(
  { feature: named, quotas }: FeatureQuotas,
  { name, values }: Feature,
  pool: string,
  panelSize: number,
  variant: QuotasVariant,
  findings: Finding[],
): FeatureQuotas {
  const spelled = new Map(values.map((value) => [foldJoined(value), value]));
  for (const { value, min, line } of quotas) {
    if (min === 0 || spelled.has(foldJoined(value))) continue;
    findings.push(finding("STUDY_VALUE_WITHOUT_PEOPLE", { pool, feature: named, value, min }, placeOf(variant, line)));
  }
  const folded = new Set(quotas.map(({ value }) => foldJoined(value)));
  for (const value of values) {
    if (folded.has(foldJoined(value))) continue;
    const details = { pool, quotas: variant.name, feature: name, value };
    findings.push(finding("STUDY_VALUE_UNNAMED", details, variant.draft.at));
  }
  return {
    feature: name,
    quotas: quotas.flatMap(({ value, min, max, line }) => {
      const own = spelled.get(foldJoined(value));
      // Nobody suggests other quotas in a study; and JSON has no infinity.
      return own === undefined ? [] : [{ value: own, min, max, minFlex: 0, maxFlex: Math.max(max, panelSize), line }];
    }),
  };
}

/** Of a row of the quotas' file; of quotas that come of a population, where the study names them. */
function placeOf({ draft: { source, at } }: QuotasVariant, line: number): Place | undefined {
  return source.kind === "file" ? { file: source.file, line } : at;
}
