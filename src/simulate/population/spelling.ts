/** One spelling for each feature and value of tables that differ in case and blanks: of several the first by code unit, so that no order of rows decides. */
import { foldJoined } from "../../register/feature-columns.ts";
import type { Feature } from "../../register/feature.ts";
import { byCodeUnit } from "../../register/text.ts";

export interface Spelling {
  readonly feature: (name: string) => string;
  readonly value: (feature: string, value: string) => string;
}

/** @param features all there are, the same one perhaps many times, with other values */
export function spellingOf(features: Iterable<Feature>): Spelling {
  const spelled = new Map<string, { name: string; readonly values: Map<string, string> }>();
  for (const { name, values } of features) {
    const same = spelled.get(foldJoined(name)) ?? { name, values: new Map<string, string>() };
    spelled.set(foldJoined(name), same);
    same.name = first(same.name, name);
    for (const value of values) {
      const folded = foldJoined(value);
      same.values.set(folded, first(same.values.get(folded) ?? value, value));
    }
  }
  const find = (name: string) => spelled.get(foldJoined(name))!;
  return {
    feature: (name) => find(name).name,
    value: (feature, value) => find(feature).values.get(foldJoined(value))!,
  };
}

function first(a: string, b: string): string {
  return byCodeUnit(a, b) <= 0 ? a : b;
}
