/** From the draft of a study to the study: reads its files, crosses its parts. */
import { finding, SortitionError, throwFindings, type Finding, type Place } from "../errors.ts";
import { featuresOf } from "../quotas/quotas.ts";
import { parseCsv } from "../register/csv.ts";
import type { Feature } from "../register/feature.ts";
import { fitQuotas } from "./fit-quotas.ts";
import type { Joint } from "./joint.ts";
import { openPool } from "./open-pool.ts";
import { featureNamed, unknownFeature, valueNamed } from "./open-population.ts";
import { readIntersections } from "./population/read.ts";
import { boundsOf, variantsOf, type QuotasVariant } from "./quotas-variant.ts";
import type { PoolDraft, StudyDraft } from "./study-draft.ts";
import type { IntersectionShare, PoolSource, Setting, Study } from "./study.ts";

/** Of one study: more would fill the memory before the first is done. */
const mostJobs = 1_000_000;

/**
 * Settings are in the order of the draft: by pool, then quotas, then size.
 *
 * @param read the bytes of a file that the draft names
 * @throws {SortitionError} all that is wrong in the files and between them: FILE_*, CSV_*, QUOTAS_*, REGISTER_*, POPULATION_*, STUDY_*
 */
export function openStudy(draft: StudyDraft, read: (file: string) => Uint8Array): Study {
  const findings: Finding[] = [];
  const shares = attempt(findings, () => sharesOf(draft.measures.intersections, read)) ?? null;
  const variants = new Map(
    draft.quotas.map((each) => [each.name, attempt(findings, () => variantsOf(each, read)) ?? []]),
  );
  const rows = shares === "all" || shares === null ? [] : shares;
  const extras = [...new Set([...draft.strata, ...rows.flatMap(({ features }) => features)])];
  const opened = draft.pools.map((pool) => {
    const own = pool.quotas.flatMap((name) => variants.get(name) ?? []);
    const sources = attempt(findings, () => openPool(pool, { read, named: featuresBy(own, pool), extras })) ?? [];
    return { pool, own, sources };
  });
  const written = opened.flatMap(({ pool: { at }, sources }) => sources.map(({ name }) => ({ name, at })));
  const asked = [...variants.values()].flat().map(({ name, draft: { at } }) => ({ name, at }));
  const settings = opened.flatMap(({ pool, own, sources }) =>
    sources.flatMap((source) => settingsOf(source, own, pool, findings)),
  );
  const pools = opened.flatMap(({ sources }) => sources);
  findings.push(...sameNames("pools", written), ...sameNames("quotas", asked));
  const strata = draft.strata.map((name) => spelledIn(pools, name, { key: "strata", at: draft.strataAt }, findings));
  const intersections = rows.length > 0 ? spelledShares(rows, pools, draft, findings) : shares;
  findings.push(...tooMany(settings.length, draft));
  throwFindings(distinct(findings));
  const { title, seed, replicates, tickets, algorithms, gamma } = draft;
  const measures = { ...draft.measures, intersections };
  return { title, seed, replicates, tickets, algorithms, gamma, strata, pools, settings, measures };
}

function tooMany(settings: number, { replicates, replicatesAt }: StudyDraft): readonly Finding[] {
  if (settings * replicates <= mostJobs) return [];
  return [finding("STUDY_TOO_MANY_JOBS", { settings, replicates, most: mostJobs }, replicatesAt)];
}

/** What is wrong is kept, for all to be told at once. */
function attempt<T>(findings: Finding[], act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof SortitionError)) throw error;
    findings.push(...error.findings);
    return undefined;
  }
}

/** What is wrong with quotas is wrong for every pool and size. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}

function sharesOf(named: string | null, read: (file: string) => Uint8Array): Study["measures"]["intersections"] {
  if (named === null || named === "all") return named;
  return readIntersections(parseCsv(read(named), named));
}

function featuresBy(variants: readonly QuotasVariant[], { name, sizes }: PoolDraft) {
  return (population: Joint | null): readonly Feature[] =>
    variants.flatMap((variant) => featuresOf(boundsOf(variant, sizes[0] ?? 1, { name, population })));
}

function settingsOf(
  source: PoolSource,
  variants: readonly QuotasVariant[],
  { sizes, sizesAt }: PoolDraft,
  findings: Finding[],
): readonly Setting[] {
  const { name, population } = source;
  const features = source.kind === "given" ? source.features : source.population.features;
  const people = source.kind === "given" ? source.people.length : peopleOf(source);
  return variants.flatMap((variant) =>
    [...new Set(sizes)].flatMap((panelSize): Setting[] => {
      if (panelSize > people) {
        findings.push(finding("STUDY_SIZE_OVER_POOL", { pool: name, size: panelSize, people }, sizesAt));
        return [];
      }
      const quotas = attempt(findings, () => boundsOf(variant, panelSize, { name, population }));
      if (!quotas) return [];
      const bounds = fitQuotas(quotas, { name, features }, panelSize, variant, findings);
      return [{ pool: name, quotas: variant.name, panelSize, bounds }];
    }),
  );
}

/** Those who are drawn for certain, and of letters those who may volunteer. */
function peopleOf({ draw }: Extract<PoolSource, { kind: "drawn" }>): number {
  return draw.count;
}

/** Where a name stands again, once each. */
function sameNames(
  table: "pools" | "quotas",
  named: readonly { readonly name: string; readonly at: Place | undefined }[],
): readonly Finding[] {
  const times = new Map<string, number>();
  return named.flatMap(({ name, at }) => {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return before === 1 ? [finding("STUDY_NAME_TWICE", { table, name }, at)] : [];
  });
}

/** As the pools spell the feature. */
function spelledIn(
  pools: readonly PoolSource[],
  name: string,
  { key, at }: { readonly key: string; readonly at: Place | undefined },
  findings: Finding[],
): string {
  let spelled: string | undefined;
  for (const pool of pools) {
    const features = pool.kind === "given" ? pool.features : pool.population.features;
    const feature = featureNamed(features, name);
    if (feature) spelled ??= feature.name;
    else findings.push(...unknownFeature(key, name, features, at).findings);
  }
  return spelled ?? name;
}

function spelledShares(
  shares: readonly IntersectionShare[],
  pools: readonly PoolSource[],
  { measures, intersectionsAt }: StudyDraft,
  findings: Finding[],
): readonly IntersectionShare[] {
  const names = new Set(shares.flatMap(({ features }) => features));
  const asked = { key: measures.intersections ?? "", at: intersectionsAt };
  const spelled = new Map(Array.from(names, (name) => [name, spelledIn(pools, name, asked, findings)]));
  const all = pools.flatMap((pool) => (pool.kind === "given" ? pool.features : pool.population.features));
  const value = (name: string, text: string): string => {
    const feature = featureNamed(all, name);
    return (feature && valueNamed(feature, text)) ?? text;
  };
  return shares.map(({ features: [a, b], values: [x, y], share }) => ({
    features: [spelled.get(a)!, spelled.get(b)!],
    values: [value(a, x), value(b, y)],
    share,
  }));
}
