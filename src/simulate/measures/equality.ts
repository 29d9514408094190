/** How equal chances are; of people who can be selected at all, since of others there is nothing to compare. */

/** Chances closer than this are equal: real-valued weights cannot say more. */
const equalWithin = 1e-9;

/**
 * Half the mean difference of two people's chances over the mean, Σ_i (2i − n + 1) · π_i / (n · Σπ) with π ascending and i from 0: 0 where all are equal,
 * up to (n − 1) / n where one person has it all. Undefined where nobody has a chance. As in the analysis of Flanigan et al. (2021).
 */
export function gini(chances: readonly number[]): number | undefined {
  const ascending = chances.toSorted((a, b) => a - b);
  const total = ascending.reduce((sum, chance) => sum + chance, 0);
  if (total === 0) return undefined;
  const weighted = ascending.reduce((sum, chance, i) => sum + (2 * i - ascending.length + 1) * chance, 0);
  return Math.max(0, weighted / (ascending.length * total));
}

/** (Π π)^(1/n), which Nash welfare maximises; 0 where anybody's is 0. By halving: g is too small where Π (π / g) > 1. */
export function geometricMean(chances: readonly number[]): number {
  let low = chances.reduce((lowest, chance) => Math.min(lowest, chance), 1);
  let high = chances.reduce((highest, chance) => Math.max(highest, chance), 0);
  if (low === 0) return 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (productOver(chances, middle)) low = middle;
    else high = middle;
  }
}

/** Whether Π (factor / divisor) > 1, with the product's size kept apart, since it may be beyond what a float holds. */
function productOver(factors: readonly number[], divisor: number): boolean {
  let [product, size] = [1, 0];
  for (const factor of factors) {
    product *= factor / divisor;
    if (product > big) [product, size] = [product / big, size + 1];
    else if (product < 1 / big) [product, size] = [product * big, size - 1];
  }
  return size > 0 || (size === 0 && product > 1);
}

const big = 2 ** 300;

/** The share of people with less than `optimum`. */
export function shareBelow(chances: readonly number[], optimum: number): number {
  return chances.filter((chance) => chance < optimum - equalWithin).length / chances.length;
}
