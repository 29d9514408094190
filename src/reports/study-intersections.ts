/** People with two values at once in a setting of a study: their shares of population, pool and panel. */
import type { Language } from "../messages/language.ts";
import { figure } from "../messages/measure-figures.ts";
import { studyReportWords } from "../messages/study-report.ts";
import type { IntersectionOutcome } from "../simulate/job-result.ts";
import type { Block } from "./page.ts";
import type { AlgorithmSummary, SettingSummary } from "./study-summary.ts";

const mostRows = 10;

/** Against the population, or where nothing is known of it against the pool; nothing where they were not asked for. @param rows of the file that has them, null without one */
export function studyIntersections(
  { algorithms }: SettingSummary,
  rows: number | null,
  language: Language,
): readonly Block[] {
  const { intersections: words } = studyReportWords[language];
  const against = algorithms.some(({ intersections }) => intersections.some(({ population }) => population !== null))
    ? "population"
    : "pool";
  const those = algorithms
    .map((each) => ({ ...each, intersections: each.intersections.filter((one) => one[against] !== null) }))
    .filter(({ intersections }) => intersections.length > 0);
  if (those.length === 0) return [];
  const dots = (intersections: readonly IntersectionOutcome[], up: "pool" | "panel") =>
    intersections.map((one) => [100 * one[against]!, 100 * one[up]] as const);
  return [
    { kind: "subheading", text: words.heading },
    { kind: "paragraph", text: words.about[against](rows) },
    {
      kind: "scatter",
      about: words.plot,
      across: words.across[against],
      hollow: against === "population" ? words.pool : null,
      full: words.panel,
      line: words.same,
      panels: those.map(({ algorithm, intersections }) => ({
        name: algorithm,
        hollow: against === "population" ? dots(intersections, "pool") : [],
        full: dots(intersections, "panel"),
      })),
    },
    ...furthest(those, against, language),
  ];
}

/** The combinations with the largest differences, once each. */
function furthest(
  algorithms: readonly AlgorithmSummary[],
  against: "population" | "pool",
  language: Language,
): readonly Block[] {
  const { intersections: words } = studyReportWords[language];
  const worst = new Map<string, { algorithm: string; one: IntersectionOutcome; difference: number }>();
  for (const { algorithm, intersections } of algorithms)
    for (const one of intersections) {
      const name = one.features.map((feature, i) => `${feature} ${one.values[i]!}`).join(", ");
      const difference = Math.abs(one.panel - one[against]!);
      if (difference > (worst.get(name)?.difference ?? -1)) worst.set(name, { algorithm, one, difference });
    }
  const sorted = [...worst].sort(([, a], [, b]) => b.difference - a.difference);
  const share = (value: number | null): string => (value === null ? "–" : figure(100 * value, language));
  return [
    { kind: "paragraph", text: words.furthest(mostRows, sorted.length) },
    {
      kind: "table",
      figures: true,
      headings: [words.combination, words.population, words.pool, words.panel, words.algorithm],
      rows: sorted
        .slice(0, mostRows)
        .map(([name, { algorithm, one }]) => [
          name,
          share(one.population),
          share(one.pool),
          share(one.panel),
          algorithm,
        ]),
    },
  ];
}
