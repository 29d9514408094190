/** Numbers of measures as people read them: of chances and shares the per cents, of means as many digits as their intervals bear. */
import type { MeasureUnit } from "../simulate/measure-names.ts";
import type { Language } from "./language.ts";

/** What stands behind a number of this unit. */
export function signOf(unit: MeasureUnit): "%" | "" {
  return unit === "chance" || unit === "share" ? "%" : "";
}

/** In the measure of `signOf`. */
export function scaled(value: number, unit: MeasureUnit): number {
  return signOf(unit) === "%" ? 100 * value : value;
}

const fewDigits = 3;
const mostDigits = 5;
const least = 1e-6;

/** Three significant digits, or all of a whole number; without a sign behind it. */
export function figure(value: number, language: Language): string {
  if (Number.isInteger(value)) return `${value}`.replace("-", "−");
  if (Math.abs(value) < least) return localised(value < 0 ? ">−0.000001" : "<0.000001", language);
  return fixed(value, Math.max(0, fewDigits - 1 - exponentOf(value)), language);
}

/**
 * "12.34 ± 0.21", half of the interval in two significant digits; "0.13 (0–0.29)" where the interval is cut on one side; without one, or where it is a
 * point, the mean alone.
 */
export function meanFigure(
  mean: number,
  range: readonly [from: number, to: number] | null,
  language: Language,
): string {
  const [below, above] = range === null ? [0, 0] : [mean - range[0], range[1] - mean];
  const half = Math.max(below, above);
  if (range === null || half < least * Math.max(1, Math.abs(mean))) return figure(mean, language);
  const byHalf = 1 - exponentOf(half);
  const byMean = mostDigits - 1 - exponentOf(Math.max(Math.abs(mean), half));
  const decimals = Math.max(0, Math.min(byHalf, byMean));
  const text = fixed(mean, decimals, language);
  if (Math.abs(above - below) < least * half) return `${text} ± ${fixed(half, decimals, language)}`;
  const [from, to] = range.map((end) =>
    Number.isInteger(end) ? figure(end, language) : fixed(end, decimals, language),
  );
  return `${text} (${from!}${range[0] < 0 ? ` ${until[language]} ` : "–"}${to!})`;
}

const until: Readonly<Record<Language, string>> = { en: "to", nl: "tot" };

/** Of ten, of the first digit. */
function exponentOf(value: number): number {
  return Number(/e(.*)$/.exec(value.toExponential(fewDigits - 1))![1]);
}

function fixed(value: number, decimals: number, language: Language): string {
  return localised(value.toFixed(decimals).replace("-", "−"), language);
}

function localised(text: string, language: Language): string {
  return language === "nl" ? text.replace(".", ",") : text;
}
