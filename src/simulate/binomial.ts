/** Exact tails of the binomial distribution, by the four operations alone, so that every machine has the same. */

export interface Tails {
  /** P(X ≤ hits). */
  readonly atMost: number;
  /** P(X ≥ hits). */
  readonly atLeast: number;
}

/** What is this much rarer than the likeliest number of hits adds nothing. */
const nothing = 1e-40;

/**
 * Of X hits in so many trials, 0 ≤ hits ≤ trials, each with this chance: weights from the likeliest number of hits outwards by their ratio,
 * P(x + 1) / P(x) = (trials − x) / (x + 1) · chance / (1 − chance), over their sum.
 */
export function binomialTails(hits: number, trials: number, chance: number): Tails {
  if (chance <= 0) return { atMost: 1, atLeast: hits === 0 ? 1 : 0 };
  if (chance >= 1) return { atMost: hits === trials ? 1 : 0, atLeast: 1 };
  const odds = chance / (1 - chance);
  const likeliest = Math.min(trials, Math.floor((trials + 1) * chance));
  let [total, atMost, atLeast] = [0, 0, 0];
  const add = (x: number, weight: number): void => {
    total += weight;
    if (x <= hits) atMost += weight;
    if (x >= hits) atLeast += weight;
  };
  for (let x = likeliest, weight = 1; weight > nothing; x++) {
    add(x, weight);
    weight *= ((trials - x) / (x + 1)) * odds;
  }
  for (let x = likeliest, weight = 1; x > 0; x--) {
    weight *= x / (trials - x + 1) / odds;
    if (weight <= nothing) break;
    add(x - 1, weight);
  }
  return { atMost: atMost / total, atLeast: atLeast / total };
}
