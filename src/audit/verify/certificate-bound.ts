/** The bound stated is the one the multipliers prove, for everyone who can be selected. */
import { provenBound } from "../certificate-file.ts";
import { formatFraction } from "../fraction.ts";
import { quotaRows } from "../quota-rows.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkCertificateBound = defineCheck(
  "certificate-bound",
  ["commitment", "lottery", "certificate"],
  ({ commitment: { inputs }, lottery, certificate }) => {
    const { groups, quotas } = certificate.multipliers;
    const matched = groups.length === lottery.groups.length && quotas.length === quotaRows(inputs.quotas).length;
    if (!matched) return fail({ problem: "length" });
    if (!groups.some((y, g) => y > 0 && lottery.groups[g]!.members.length > 0)) return fail({ problem: "nobody" });
    if (lottery.neverSelectable.some((g) => groups[g] !== 0)) return fail({ problem: "never-selectable" });
    const computed = formatFraction(provenBound(inputs, lottery, certificate.multipliers));
    if (computed !== certificate.bound) return fail({ problem: "bound", stated: certificate.bound, computed });
    return pass({ bound: computed });
  },
);
