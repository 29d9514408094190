/** Quotas of a study whose files are read, but which wait for a pool and a panel size to be bounds. */
import { finding, throwFindings, type Finding } from "../errors.ts";
import { parseCsv, type Table } from "../register/csv.ts";
import { closest } from "../register/closest.ts";
import { foldJoined } from "../register/feature-columns.ts";
import { parseQuotas } from "../quotas/parse.ts";
import type { FeatureQuotas, Quotas } from "../quotas/quotas.ts";
import { quotasFromShares } from "../quotas/shares.ts";
import { parseSlack, usualSlack, type Slack } from "../quotas/slack.ts";
import type { Joint } from "./joint.ts";
import { marginsOf } from "./population/margins.ts";
import type { QuotasDraft } from "./study-draft.ts";

export interface QuotasVariant {
  /** For people, and for the keys of jobs. */
  readonly name: string;
  readonly draft: QuotasDraft;
  /** Of quotas from a file. */
  readonly table: Table | undefined;
  readonly slack: Slack;
}

/** One a slack. @throws {SortitionError} FILE_*, CSV_* */
export function variantsOf(draft: QuotasDraft, read: (file: string) => Uint8Array): readonly QuotasVariant[] {
  const { name, source, slacks, listed } = draft;
  const table = source.kind === "file" ? parseCsv(read(source.file), source.file) : undefined;
  if (!listed) return [{ name, draft, table, slack: parseSlack(slacks[0] ?? usualSlack) }];
  return slacks.map((text) => ({ name: `${name}-${text.replaceAll(" ", "")}`, draft, table, slack: parseSlack(text) }));
}

/** Where a pool's findings about its quotas are. */
export interface PoolOfQuotas {
  readonly name: string;
  readonly population: Joint | null;
}

/** @throws {SortitionError} of `parseQuotas`; STUDY_POPULATION_MISSING, STUDY_FEATURE_MISSING, STUDY_KEY_IDLE */
export function boundsOf({ name, draft, table, slack }: QuotasVariant, panelSize: number, pool: PoolOfQuotas): Quotas {
  const rule = { panelSize, slack };
  const { source, slacks, at, featuresAt, slackAt } = draft;
  if (table) {
    const quotas = parseQuotas(table, rule);
    if (slacks.length > 0 && quotas.every(({ shares }) => shares?.slack?.from !== "option"))
      throwFindings([
        finding("STUDY_KEY_IDLE", { key: `quotas.${draft.name}.slack`, needs: "percent, count" }, slackAt),
      ]);
    return quotas;
  }
  const findings: Finding[] = [];
  if (!pool.population) {
    findings.push(finding("STUDY_POPULATION_MISSING", { pool: pool.name, quotas: name }, at));
    throwFindings(findings);
  }
  const margins = marginsOf(pool.population!);
  const known = margins.map((margin) => margin.name);
  const bounds = (source.kind === "population" ? source.features : []).flatMap((feature): FeatureQuotas[] => {
    const margin = margins.find((each) => foldJoined(each.name) === foldJoined(feature));
    if (!margin) {
      const details = { pool: pool.name, feature, known, suggestion: closest(feature, known) };
      findings.push(finding("STUDY_FEATURE_MISSING", details, featuresAt));
      return [];
    }
    const rows = margin.values.map((value, v) => ({ value, ...unbounded, share: shareOf(margin.shares[v]!) }));
    return [quotasFromShares(margin.name, rows, { file: "", rule, known: [] }, findings)];
  });
  throwFindings(findings);
  return bounds;
}

const unbounded = { minFlex: 0, maxFlex: Infinity, line: 0, slack: undefined };

/** To a trillionth, so that shares that are equal but for rounding are equal. */
function shareOf(share: number) {
  const digits = BigInt(Math.round(share * 1e12));
  return { text: String(digits), unit: "count" as const, number: { digits, places: 0 } };
}
