/** How far each measure can go: what is told of it goes no further. */
import { measureUnits, type Measure } from "./measure-names.ts";

export type Limits = readonly [least: number, most: number];

const signed: ReadonlySet<Measure> = new Set(["over-representation-correlation", "misreport-gain-mean"]);
const endless: ReadonlySet<string> = new Set(["people", "panels", "groups"]);

/** Both included; what is counted, and `draws-deviation`, may be as large as can be. */
export function measureLimits(measure: Measure): Limits {
  if (signed.has(measure)) return [-1, 1];
  return [0, endless.has(measureUnits[measure]) || measure === "draws-deviation" ? Infinity : 1];
}

/** Of the difference of two values. */
export function differenceLimits(measure: Measure): Limits {
  const [least, most] = measureLimits(measure);
  return [least - most, most - least];
}
