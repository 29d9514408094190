/** A lottery in group terms: panels with real-valued weights, before it is cut into tickets. */
import type { Certificate } from "./certificate.ts";
import type { Certified } from "./certify.ts";
import type { Composition } from "./composition.ts";

/** A probability as an exact fraction; denominator > 0. */
export interface Bound {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface Mixture {
  /** `exact`: `achieved` is the optimum; `gap`: the optimum lies between `achieved` and `bound`. */
  readonly status: "exact" | "gap";
  /** Nobody can be given more than this, all together: by the certificate, or by `solverBound` where that is lower. */
  readonly bound: number;
  /** Shown by the solver's integer programs; absent where the certificate alone proves `bound`. */
  readonly solverBound: Bound | undefined;
  readonly certificate: Certificate;
  /** Lowest probability of anyone who can be selected. */
  readonly achieved: number;
  readonly panels: readonly Composition[];
  /** One a panel, ≥ 0, summing to 1. */
  readonly weights: Float64Array;
  /** Groups on no feasible panel, ascending. */
  readonly neverSelectable: readonly number[];
}

type Found = Pick<Mixture, "achieved" | "panels" | "weights" | "neverSelectable">;

/** Optimal if the bound is met to a billionth: real-valued weights cannot say more. */
const exactWithin = 1e-9;

/** What was found, with the lowest bound: the certified one unless the solver has shown a lower. */
export function atBestBound(certified: Certified, shown: readonly Bound[], found: Found): Mixture {
  const proven = asNumber(certified.bound);
  const lowest = shown.toSorted((a, b) => asNumber(a) - asNumber(b))[0];
  const bySolver = lowest !== undefined && asNumber(lowest) < proven - exactWithin;
  const bound = bySolver ? asNumber(lowest) : proven;
  return {
    ...found,
    status: found.achieved >= bound - exactWithin ? "exact" : "gap",
    bound,
    solverBound: bySolver ? lowest : undefined,
    certificate: certified.certificate,
    achieved: Math.min(found.achieved, bound),
  };
}

function asNumber({ numerator, denominator }: Bound): number {
  return Number(numerator) / Number(denominator);
}
