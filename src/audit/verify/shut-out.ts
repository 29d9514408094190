/** Who is said to be on no panel: of how many of them whole numbers prove it. */
import { seatless } from "../../lottery/certificate.ts";
import { certifiedRows } from "../certificate-file.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkShutOut = defineCheck(
  "shut-out",
  ["commitment", "lottery", "certificate"],
  ({ commitment: { inputs }, lottery, certificate: { shutOut } }) => {
    const rows = certifiedRows(inputs, lottery);
    if (shutOut.some((proof) => proof.rows.length !== rows.bounds.length)) return fail({});
    const proved = new Set(shutOut.flatMap((proof) => seatless(rows, proof)));
    const peopleIn = (groups: readonly number[]): number =>
      groups.reduce((sum, group) => sum + (lottery.groups[group]?.members.length ?? 0), 0);
    const { neverSelectable } = lottery;
    return pass({
      people: peopleIn(neverSelectable),
      proved: peopleIn(neverSelectable.filter((group) => proved.has(group))),
    });
  },
);
