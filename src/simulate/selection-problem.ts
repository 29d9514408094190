/** A pool as an algorithm sees it: with the features of the quotas alone. */
import type { Quotas } from "../quotas/quotas.ts";
import type { SelectionProblem } from "./selection.ts";
import type { SimulatedPool } from "./study.ts";

/** People in the order of the pool given, so that indices mean the same in both. */
export function selectionProblem(
  { features, people }: SimulatedPool,
  quotas: Quotas,
  panelSize: number,
): SelectionProblem {
  const named = new Set(quotas.map(({ feature }) => feature));
  const kept = [...features.keys()].filter((f) => named.has(features[f]!.name));
  const digits = people.length.toString().length;
  return {
    pool: {
      features: kept.map((f) => features[f]!),
      people: people.map((values, row) => ({
        id: row.toString().padStart(digits, "0"),
        row,
        values: kept.map((f) => values[f]!),
      })),
    },
    quotas,
    panelSize,
  };
}
