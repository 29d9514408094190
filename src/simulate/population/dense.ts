/** Joint tables as arrays with a place for every combination: the last feature's values vary fastest, as in canonical order. */
import type { Feature } from "../../register/feature.ts";
import type { Joint, JointCell } from "../joint.ts";

/** The shares of all combinations of these features of a population, 1 together. */
export function denseShares({ features, cells }: Joint, names = features.map(({ name }) => name)): Float64Array {
  const axes = names.map((name) => {
    const axis = features.findIndex((feature) => feature.name === name);
    if (axis < 0) throw new Error(`no feature ${name} in the population`);
    return axis;
  });
  const sizes = axes.map((axis) => features[axis]!.values.length);
  const shares = new Float64Array(combinationsOf(sizes));
  for (const { values, weight } of cells) {
    const place = axes.reduce((sum, axis, i) => sum * sizes[i]! + values[axis]!, 0);
    shares[place] = shares[place]! + weight;
  }
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  return shares.map((weight) => weight / total);
}

export function combinationsOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

export function sizesOf(features: readonly Feature[]): readonly number[] {
  return features.map(({ values }) => values.length);
}

/** The values that a place stands for, one a feature. */
export function valuesAt(features: readonly Feature[], place: number): readonly string[] {
  let rest = place;
  return features.reduceRight<readonly string[]>((after, { values }) => {
    const value = values[rest % values.length]!;
    rest = Math.floor(rest / values.length);
    return [value, ...after];
  }, []);
}

/** @param features in canonical order */
export function fromDense(features: readonly Feature[], weights: Float64Array): Joint {
  const cells: JointCell[] = [];
  const values = features.map(() => 0);
  for (const weight of weights) {
    if (weight > 0) cells.push({ values: [...values], weight });
    for (let f = features.length - 1; f >= 0; f--) {
      values[f] = values[f]! + 1;
      if (values[f]! < features[f]!.values.length) break;
      values[f] = 0;
    }
  }
  return { features, cells };
}
