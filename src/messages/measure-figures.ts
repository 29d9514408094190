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

/** "12.34 ± 0.21", half of the interval in two significant digits; without one, or where it is a point, the mean alone. */
export function meanFigure(mean: number, half: number | null, language: Language): string {
  if (half === null || half < least * Math.max(1, Math.abs(mean))) return figure(mean, language);
  const byHalf = 1 - exponentOf(half);
  const byMean = mostDigits - 1 - exponentOf(Math.max(Math.abs(mean), half));
  const decimals = Math.max(0, Math.min(byHalf, byMean));
  return `${fixed(mean, decimals, language)} ± ${fixed(half, decimals, language)}`;
}

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
