/** The panel beside its quotas; of a replacement the whole panel, with those who stay. */
import type { DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import { seatsOf } from "../audit/vacancy.ts";
import { drawnMembers } from "./members.ts";
import { panelOf } from "./private-files.ts";
import { countQuotas, type FeatureCounts } from "./quota-table.ts";
import { quotasFrom } from "./remaining-sources.ts";

/** Of those drawn. */
export function drawnCounts(drawn: DrawFile, thawed: Thawed): readonly FeatureCounts[] {
  const { quotas, pool } = thawed.reading;
  return countQuotas(quotas, pool, panelOf(drawn, thawed));
}

/** Undefined for a draw that is no replacement. */
export function wholeCounts(drawn: DrawFile, thawed: Thawed): readonly FeatureCounts[] | undefined {
  const { frozen, reading } = thawed;
  const { replacement } = frozen.inputs;
  if (!replacement) return undefined;
  const whole = [...replacement.staying, ...drawnMembers(drawn, thawed)];
  return countQuotas(quotasFrom(replacement.quotas, reading.quotas), reading.pool).map(({ feature, values }) => {
    const f = reading.pool.features.findIndex(({ name }) => name === feature);
    return { feature, values: values.map((each) => ({ ...each, panel: seatsOf(whole, f, each.value) })) };
  });
}
