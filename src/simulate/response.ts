/** Who volunteers: a model multiplicative in feature values. */

/**
 * Somebody invited volunteers with chance min(1, base · Π factors of their values). Source: Flanigan, Gölz, Gupta and Procaccia, "Neutralizing self-selection
 * bias in sampling for sortition" (NeurIPS 2020), section 2.
 */
export interface Response {
  /** Above 0, at most 1. */
  readonly base: number;
  /** From 0 to 1,000,000; values without one have factor 1. */
  readonly factors: readonly { readonly feature: string; readonly value: string; readonly factor: number }[];
}
