/** What a study was asked: its pools, quotas, panel sizes and algorithms, and the seed of all chance in it. */
import type { Language } from "../messages/language.ts";
import { figure } from "../messages/measure-figures.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { cutShare } from "../simulate/population/response-chances.ts";
import type { PoolSource, Study } from "../simulate/study.ts";
import type { Block, Section } from "./page.ts";

/** Names that are listed of pools, quotas or sizes. */
const mostNames = 12;

export function askedSection(study: Study, language: Language): Section {
  const { asked: words, algorithms: about } = studyReportWords[language];
  const { settings, pools, algorithms, replicates, tickets, seed } = study;
  const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
  const quotas = distinct(settings.map((setting) => setting.quotas));
  const sizes = distinct(settings.map(({ panelSize }) => panelSize)).toSorted((a, b) => a - b);
  return {
    heading: words.heading,
    blocks: [
      {
        kind: "facts",
        rows: [
          [words.quotas, few(quotas, language).join(", ")],
          [words.sizes, few(sizes.map(String), language).join(", ")],
          [words.settings, `${settings.length}`],
          [words.replicates, `${replicates}`],
          [words.tickets, `${tickets}`],
          ...(algorithms.includes("goldilocks") ? [[words.gamma, figure(study.gamma, language)] as const] : []),
          ...(algorithms.includes("stratified") ? [[words.strata, study.strata.join(", ") || "–"] as const] : []),
          ...measureRows(study, language),
          [words.seed, seed],
        ],
      },
      { kind: "paragraph", text: words.poolsAre },
      { kind: "list", items: few(pools.map((pool) => poolText(pool, language)), language) }, // prettier-ignore
      { kind: "paragraph", text: words.algorithmsAre },
      { kind: "facts", rows: algorithms.map((algorithm) => [algorithm, about[algorithm]]) },
    ] satisfies readonly Block[],
  };
}

function few(texts: readonly string[], language: Language): readonly string[] {
  if (texts.length <= mostNames) return texts;
  return [...texts.slice(0, mostNames), studyReportWords[language].asked.andMore(texts.length - mostNames)];
}

/** What is measured beyond what always is. */
function measureRows(
  { measures: { dropout, misreports, draws } }: Study,
  language: Language,
): readonly (readonly [string, string])[] {
  const { asked: words } = studyReportWords[language];
  const rows: (readonly [string, string])[] = [];
  if (dropout) {
    const { chance, panels, reserves } = dropout;
    rows.push([words.dropout, words.dropoutIs(figure(100 * chance, language), panels, reserves)]);
  }
  if (misreports > 0) rows.push([words.misreports, `${misreports}`]);
  if (draws > 0) rows.push([words.draws, `${draws}`]);
  return rows;
}

function poolText(source: PoolSource, language: Language): string {
  const { asked: words } = studyReportWords[language];
  if (source.kind === "given") return words.given(source.name, source.people.length);
  const { name, draw, population, response } = source;
  const texts = [words.drawn[draw.kind](name, draw.count)];
  if (response) {
    const number = (value: number): string => (language === "nl" ? `${value}`.replace(".", ",") : `${value}`);
    const factors = response.factors.map((each) => `${number(each.factor)} (${each.feature} ${each.value})`);
    texts.push(words.response(number(response.base), few(factors, language).join(", ")));
    const cut = cutShare(population, response);
    if (cut > 0) texts.push(words.cut(figure(100 * cut, language)));
  }
  return texts.join(" ");
}
