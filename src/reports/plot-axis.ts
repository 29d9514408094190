/** The axes of plots: from numbers to places, and the round numbers that are written along them. */
import { scaleLinear } from "d3-scale";
import type { Language } from "../messages/language.ts";
import type { AxisUnit } from "./plot.ts";

export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface AxisShape {
  /** `zero`: from 0 to a round number; `near`: the same, unless all numbers are close together; `tight`: no further than the numbers go. */
  readonly domain: "zero" | "near" | "tight";
  readonly range: readonly [number, number];
  /** About so many numbers along it, half of that where they have more letters than there is room for on a narrow screen. */
  readonly roughTicks: number;
  readonly letters: number;
  readonly unit: AxisUnit;
}

export function axisOver(values: readonly number[], shape: AxisShape, language: Language): Axis {
  const { range, unit } = shape;
  const scale = scaleLinear(domainOf(values, shape.domain), [...range]);
  if (shape.domain !== "tight") scale.nice(shape.roughTicks);
  const at = (value: number): number => scale(value);
  const ticksOf = (rough: number): Axis["ticks"] =>
    scale.ticks(rough).map((tick) => ({ at: at(tick), text: `${decimals(tick, language)}${unit && ` ${unit}`}` }));
  const ticks = ticksOf(shape.roughTicks);
  const letters = ticks.reduce((sum, { text }) => sum + text.length + 1, 0);
  return { at, ticks: letters > shape.letters ? ticksOf(shape.roughTicks / 2) : ticks };
}

/** Numbers are close together from half the largest on, but not where what tells them apart is only noise in the last digits. */
const close = 0.5;
const noise = 0.01;

function domainOf(values: readonly number[], kind: AxisShape["domain"]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (kind === "tight") return least < most ? [least, most] : [least - 1, most + 1];
  if (kind === "near" && least > close * most && most - least > noise * most) return [least, most];
  return least < 0 || most > 0 ? [Math.min(0, least), Math.max(0, most)] : [0, 1];
}

function decimals(tick: number, language: Language): string {
  const text = `${tick}`.replace("-", "−");
  return language === "nl" ? text.replace(".", ",") : text;
}
