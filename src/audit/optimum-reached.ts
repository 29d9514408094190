/** What a lottery reaches of what its objective optimises beside the lowest chance, and the bound on it that the multipliers prove. */
import { chanceUnit, highestBound, productBound, provesSpread } from "../certificate/certificate.ts";
import type { Rows } from "../quotas/inequality.ts";
import { certifiedRows, type CertificateFile, type StatedOptimum } from "./certificate-file.ts";
import { atMost, formatFraction, parseFraction, type Fraction } from "./fraction.ts";
import type { Inputs } from "./inputs.ts";
import type { LotteryFile } from "./lottery-file.ts";
import { asNumber, isProved, ratio } from "./proved.ts";

type Kind = StatedOptimum["kind"];

export interface OptimumReached {
  readonly kind: Kind;
  /** What is to be low: of a product the best there could be over that reached, the highest chance, or the spread. */
  readonly reached: number;
  /** No lottery is below this. */
  readonly bound: number;
  /** No more than a billionth part apart. */
  readonly proved: boolean;
}

/** `nothing`: it says nothing about these chances; `beyond`: the lottery is better than any can be. */
export type OptimumFailure =
  | { readonly problem: "kind"; readonly objective: string }
  | { readonly problem: "length" | "nothing" | "beyond" }
  | { readonly problem: "bound"; readonly stated: string; readonly computed: string }
  | { readonly problem: "unproved"; readonly stated: string };

/** Of the objectives whose levels do not tell it all. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ["nash", "product"],
  ["minimax", "highest"],
  ["goldilocks", "spread"],
]);

/** Undefined for an objective that the levels tell all about. */
export function optimumReached(
  inputs: Inputs,
  lottery: LotteryFile,
  certificate: CertificateFile,
): OptimumReached | OptimumFailure | undefined {
  const { optimum, chances } = certificate;
  const { objective, gamma } = inputs;
  if (kinds.get(objective) !== optimum?.kind) return { problem: "kind", objective };
  if (!optimum) return undefined;
  const rows = certifiedRows(inputs, lottery);
  const matched = chances.length === lottery.groups.length && optimum.multipliers.rows.length === rows.bounds.length;
  if (!matched) return { problem: "length" };
  if (rows.sizes.every((_, g) => rows.excluded.has(g))) return { problem: "nothing" };
  if (optimum.kind !== "product" && optimum.scale !== null) return { problem: "nothing" };
  const judged = judges[optimum.kind]({ rows, gamma, chances, optimum });
  if ("problem" in judged) return judged;
  const { reached, bound } = judged;
  const proved = isProved(ratio(reached, bound), { numerator: 1n, denominator: 1n });
  if (!proved && !atMost(bound, reached)) return { problem: "beyond" };
  return { kind: optimum.kind, reached: asNumber(reached), bound: asNumber(bound), proved };
}

interface Case {
  readonly rows: Rows;
  readonly gamma: Inputs["gamma"];
  readonly chances: CertificateFile["chances"];
  readonly optimum: StatedOptimum;
}

/** What the lottery reaches, and the bound below which none can be; the lower, the better. */
interface Judged {
  readonly reached: Fraction;
  readonly bound: Fraction;
}

const judges: { readonly [K in Kind]: (given: Case) => Judged | OptimumFailure } = {
  product: judgeProduct,
  highest: judgeHighest,
  spread: judgeSpread,
};

/** The best geometric mean there could be, over that of the lottery: no less than 1. */
function judgeProduct({ rows, chances, optimum }: Case): Judged | OptimumFailure {
  const { multipliers, scale, bound } = optimum;
  if (scale === null || chances.some((chance, g) => chance === 0 && !rows.excluded.has(g)))
    return { problem: "nothing" };
  const factor = productBound(rows, multipliers, scale, chances);
  const computed = formatFraction(factor);
  if (computed !== bound) return { problem: "bound", stated: bound, computed };
  return { reached: factor, bound: { numerator: 1n, denominator: 1n } };
}

function judgeHighest({ rows, chances, optimum }: Case): Judged | OptimumFailure {
  const { multipliers, bound } = optimum;
  const computed = formatFraction(highestBound(rows, multipliers));
  if (computed !== bound) return { problem: "bound", stated: bound, computed };
  return { reached: { numerator: BigInt(highestOf(chances)), denominator: chanceUnit }, bound: parseFraction(bound) };
}

/** n/k · highest + γ · k/n / lowest, n people not excluded. */
function judgeSpread({ rows, gamma, chances, optimum }: Case): Judged | OptimumFailure {
  const weight = parseFraction(gamma ?? "0/1");
  const bound = parseFraction(optimum.bound);
  const lowest = BigInt(
    chances.reduce((least, chance, g) => (rows.excluded.has(g) ? least : Math.min(least, chance)), 1e15),
  );
  const people = BigInt(rows.sizes.reduce((sum, size, g) => (rows.excluded.has(g) ? sum : sum + size), 0));
  if (lowest === 0n || people === 0n) return { problem: "nothing" };
  if (!provesSpread(rows, optimum.multipliers, weight, bound)) return { problem: "unproved", stated: optimum.bound };
  const seats = BigInt(rows.panelSize);
  const ofHighest = people * people * BigInt(highestOf(chances)) * lowest * weight.denominator;
  const ofLowest = weight.numerator * seats * seats * chanceUnit * chanceUnit;
  const reached = {
    numerator: ofHighest + ofLowest,
    denominator: people * seats * chanceUnit * lowest * weight.denominator,
  };
  return { reached, bound };
}

function highestOf(chances: readonly number[]): number {
  return chances.reduce((most, chance) => Math.max(most, chance), 0);
}
