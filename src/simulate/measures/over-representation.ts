/** Whether people of whom the pool has more than its share have lower chances. */
import { quotaOf } from "../../quotas/quotas.ts";
import { countValues } from "../../register/count-values.ts";
import type { SelectionProblem } from "../selection.ts";
import { significant } from "../significant.ts";

/**
 * For each person how far their values are over-represented in the pool: Π over the features of the quotas, (share of the pool with the value) / (middle
 * of its quota / panel size). Infinite where a quota lets nobody in. The ratio product of Flanigan et al. (2021).
 */
export function ratioProducts({ pool, quotas, panelSize }: SelectionProblem): readonly number[] {
  const counts = countValues(pool);
  const ratios = pool.features.map(({ name, values }, f) =>
    values.map((value, v) => {
      const { min, max } = quotaOf(quotas, name, value);
      return counts[f]![v]! / pool.people.length / ((min + max) / 2 / panelSize);
    }),
  );
  return pool.people.map(({ values }) => values.reduce((product, v, f) => product * ratios[f]![v]!, 1));
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs. Ranks, because ratio products are spread over orders of
 * magnitude. Values are equal to 9 digits. Undefined where either has all values equal.
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | undefined {
  const [left, right] = [centredRanks(a), centredRanks(b)];
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  const scale = product(left, left) * product(right, right);
  return scale === 0 ? undefined : product(left, right) / Math.sqrt(scale);
}

/** The lowest first; their mean is 0. */
function centredRanks(values: readonly number[]): readonly number[] {
  const keys = values.map(significant);
  const order = [...keys.keys()].sort((i, j) => (keys[i]! < keys[j]! ? -1 : keys[i]! > keys[j]! ? 1 : 0));
  const ranks = new Array<number>(keys.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && keys[order[to]!] === keys[order[from]!]) to++;
    for (let place = from; place < to; place++) ranks[order[place]!] = (from + to - order.length) / 2;
  }
  return ranks;
}
