/** A feature in the report: population, pool and panel beside the quota, as a table and as bars. */
import type { Language } from "../messages/language.ts";
import { reportWords } from "../messages/report.ts";
import type { PopulationShare } from "../quotas/quotas.ts";
import type { Pool } from "../register/pool.ts";
import { blocksOfValues } from "./blocks-of-values.ts";
import type { Block, ChartRow } from "./page.ts";
import type { FeatureCounts, ValueCounts } from "./quota-table.ts";
import { hiddenCounts, type Count } from "./small-cells.ts";

interface Setting {
  readonly pool: Pool;
  /** Seats of the panel that is shown. */
  readonly size: number;
  /** Whether small counts are not shown. */
  readonly hides: boolean;
  readonly language: Language;
}

/** `panel` is counted for every value. */
export function featureBlocks({ feature, values, unit, within }: FeatureCounts, setting: Setting): readonly Block[] {
  const { pool, size, language } = setting;
  const { panel: words } = reportWords[language];
  const hidden = hiddenOf({ feature, values }, setting);
  const people = pool.people.length;
  const hasShares = values.some(({ share }) => share);
  const counted = (count: number, of: number, isHidden: boolean): string =>
    isHidden ? words.hidden : `${count} (${share((100 * count) / of, language)})`;
  const rows = values.map(({ value, share: population, min, max, pool: inPool, panel }, i) => [
    value,
    ...(hasShares ? [population ? given(population, unit, language) : ""] : []),
    counted(inPool, people, hidden[i]!.pool),
    range(min, max),
    counted(panel!, size, hidden[i]!.panel),
  ]);
  const bars = values.map((each, i) => chartRow(each, { ...setting, unit, hasShares, hidden: hidden[i]! }));
  return [
    { kind: "subheading", text: feature },
    ...(within === undefined ? [] : [{ kind: "paragraph", text: words.within(within, size) } as const]),
    {
      kind: "table",
      figures: true,
      headings: [words.value, ...(hasShares ? [words.population] : []), words.pool, words.quota, words.panel],
      rows,
    },
    {
      kind: "chart",
      about: words.chart(feature),
      unit: "%",
      series: [words.panel, words.pool, ...(hasShares ? [words.population] : [])],
      range: words.quota,
      rows: bars,
    },
  ];
}

type Bar = ChartRow["bars"][number];

interface BarSetting extends Setting {
  readonly unit: FeatureCounts["unit"];
  readonly hasShares: boolean;
  readonly hidden: Hidden;
}

interface Hidden {
  readonly pool: boolean;
  readonly panel: boolean;
}

/** In the order of the values. */
function hiddenOf({ feature, values }: FeatureCounts, { pool, hides }: Setting): readonly Hidden[] {
  if (!hides) return values.map(() => ({ pool: false, panel: false }));
  const f = pool.features.findIndex(({ name }) => name === feature);
  const place = new Map(values.map(({ value }, i) => [value, i]));
  const blocks = blocksOfValues(pool, f).map((block) => block.map((v) => place.get(pool.features[f]!.values[v]!)!));
  const panel = hiddenCounts(values.map(seatsKnown), blocks);
  // Whoever reads how many are on the panel, or must be, knows that there are as many to draw from.
  const atLeast = values.map((each, i) => Math.min(each.pool, Math.max(1, panel[i] ? each.min : each.panel!)));
  const inPool = hiddenCounts(
    values.map((each, i) => ({ people: each.pool, atLeast: atLeast[i]!, atMost: Infinity })),
    blocks,
  );
  return values.map((_, i) => ({ pool: inPool[i]!, panel: panel[i]! }));
}

/** By the quota a reader knows much of a number; of one that is not shown, too, that it is not 0. */
function seatsKnown({ min, max, panel }: ValueCounts): Count {
  const people = panel!;
  // Of those who stay and those who came, the quotas may not hold.
  if (people < min || people > max) return { people, atLeast: Math.min(people, 1), atMost: Infinity };
  return { people, atLeast: people === 0 ? 0 : Math.max(1, min), atMost: max };
}

function chartRow(
  { value, share: population, min, max, pool: inPool, panel }: ValueCounts,
  { pool, size, language, unit, hasShares, hidden }: BarSetting,
): ChartRow {
  const { panel: words } = reportWords[language];
  const bar = (percent: number) => ({ value: percent, text: share(percent, language) });
  const counted = (count: number, of: number, isHidden: boolean) =>
    isHidden ? { value: null, text: words.hidden } : bar((100 * count) / of);
  return {
    name: value,
    bars: [
      counted(panel!, size, hidden.panel),
      counted(inPool, pool.people.length, hidden.pool),
      ...(hasShares ? [population ? populationBar(population, unit, size, language) : { value: null, text: "" }] : []),
    ],
    range: [(100 * min) / size, (100 * Math.min(max, size)) / size],
  };
}

/** A share of everybody reads as in the table; another is worth its seats. */
function populationBar(
  population: PopulationShare,
  unit: FeatureCounts["unit"],
  size: number,
  language: Language,
): Bar {
  const { text, within, hundredths } = population;
  if (unit === "percent" && within === undefined)
    return { value: Number(percentText(text, "en")), text: given(population, unit, language) };
  if (hundredths === undefined) return { value: null, text: "" };
  return { value: hundredths / size, text: share(hundredths / size, language) };
}

function range(min: number, max: number): string {
  return min === max ? `${min}` : `${min}–${max}`;
}

/** A share as the quota file has it, and what it is a share of where that is not everybody. */
function given({ text, within }: PopulationShare, unit: FeatureCounts["unit"], language: Language): string {
  if (unit !== "percent") return text;
  const percent = `${percentText(text, language)} %`;
  return within === undefined ? percent : reportWords[language].panel.of(percent, within);
}

/** In per cent with one decimal. */
function share(percent: number, language: Language): string {
  return `${percentText(percent.toFixed(1), language)} %`;
}

/** The number of a percentage, with the decimal sign of the language. */
function percentText(text: string, language: Language): string {
  const number = text.replace(/\s*%$/, "");
  return language === "nl" ? number.replace(".", ",") : number.replace(",", ".");
}
