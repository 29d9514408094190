/** The rows a certificate has multipliers for: those of the quota polytope, from the published files alone. */
import type { Inputs } from "./inputs.ts";
import type { LotteryFile } from "./lottery-file.ts";
import { quotaRows, quotaRowsOfGroups } from "./quota-rows.ts";
import { recordedClasses } from "./recorded-classes.ts";

export interface CertificateRows {
  /**
   * In seats, both included: the quotas, one feature after another; where people share homes, then a row a class of households, at most one seat each, and
   * a row for everybody else, at most the panel.
   */
  readonly rows: readonly { readonly min: number; readonly max: number }[];
  /** For each group the rows its members count in, one a feature and one for homes. */
  readonly rowsOfGroups: readonly (readonly number[])[];
}

/** Never throws: what the quotas do not know is left to the check that names it. */
export function certificateRows(inputs: Inputs, file: LotteryFile): CertificateRows {
  const quotas = quotaRows(inputs.quotas);
  const rowsOfGroups = quotaRowsOfGroups(inputs.quotas, file.groups);
  const { classes, classOf } = recordedClasses(inputs.quotas, file);
  if (classes.length === 0) return { rows: quotas, rowsOfGroups };
  const homes = classes.map(({ households }) => ({ min: 0, max: households.length }));
  const rows = [...quotas, ...homes, { min: 0, max: inputs.panelSize }];
  const homeRow = file.groups.map(({ members }) => quotas.length + (classOf.get(members[0] ?? -1) ?? classes.length));
  return { rows, rowsOfGroups: rowsOfGroups.map((ofGroup, g) => [...ofGroup, homeRow[g]!]) };
}
