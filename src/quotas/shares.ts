/** Quotas from shares of the population: seats by largest remainder, then some slack on either side. */
import { finding, type Finding } from "../errors.ts";
import { apportion } from "./apportion.ts";
import { decimalText, onOneScale, type Decimal } from "./decimal.ts";
import type { FeatureQuotas, Quota } from "./quotas.ts";
import type { ShareUnit } from "./share-cells.ts";
import { slackSeats, type Slack } from "./slack.ts";

export interface ShareRow extends Omit<Quota, "min" | "max" | "due"> {
  readonly share: { readonly text: string; readonly unit: ShareUnit; readonly number: Decimal };
}

export interface ShareRule {
  readonly panelSize: number;
  readonly slack: Slack;
}

/** How far percentages may be from 100 together, as rounded ones are. */
const tolerance = 1n;

/**
 * min and max = the seats due less and plus the slack, but not under 0 nor over the panel size. The shares count as parts of their sum, so that the seats
 * due add up to the panel.
 *
 * @param findings takes QUOTAS_SHARES_SUM and QUOTAS_POPULATION_ZERO, and then there are no quotas
 */
export function quotasFromShares(
  feature: string,
  rows: readonly ShareRow[],
  file: string,
  { panelSize, slack }: ShareRule,
  findings: Finding[],
): FeatureQuotas {
  const { counts, one } = onOneScale(rows.map(({ share }) => share.number));
  const { unit } = rows[0]!.share;
  const total = sumOf(counts);
  const wrong = sumFault(feature, rows, counts, one);
  if (wrong) {
    findings.push({ ...wrong, at: { file, line: rows[0]!.line } });
    return { feature, quotas: [] };
  }
  const seats = apportion(
    rows.map(({ value }, i) => ({ name: value, weight: counts[i]! })),
    panelSize,
  );
  const quotas = rows.map(({ value, minFlex, maxFlex, line, share }, i): Quota => {
    const { seats: due, hundredths } = seats[i]!;
    const either = slackSeats(slack, due);
    const min = Math.max(0, due - either);
    const max = Math.min(panelSize, due + either);
    return { value, min, max, minFlex, maxFlex, line, due: { share: share.text, hundredths, seats: due } };
  });
  const tied = rows.flatMap(({ value }, i) => (seats[i]!.tied ? [value] : []));
  const shares = { unit, sum: decimalText(total, one), off: decimalText(distance(total, 100n * one), one), tied };
  return { feature, quotas, shares };
}

function sumFault(
  feature: string,
  rows: readonly ShareRow[],
  counts: readonly bigint[],
  one: bigint,
): Finding | undefined {
  const { unit } = rows[0]!.share;
  const total = sumOf(counts);
  if (unit === "count") return total > 0n ? undefined : finding("QUOTAS_POPULATION_ZERO", { feature });
  const isWhole = (count: bigint): boolean => distance(count, 100n * one) <= tolerance * one;
  if (isWhole(total)) return undefined;
  return finding("QUOTAS_SHARES_SUM", {
    feature,
    sum: decimalText(total, one),
    off: decimalText(distance(total, 100n * one), one),
    // 0.52 and 0.48: parts of one, rather than percentages that lack 99.
    ofOne: isWhole(100n * total),
    // All there is, and all of it once more.
    total:
      distance(total, 200n * one) > 2n * tolerance * one ? undefined : rows.find((_, i) => isWhole(counts[i]!))?.value,
  });
}

function sumOf(counts: readonly bigint[]): bigint {
  return counts.reduce((sum, count) => sum + count, 0n);
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}
