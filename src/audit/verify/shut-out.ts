/** Who is said to be on no panel: of how many of them whole numbers prove it, and that none of the others could just take a seat of a ticket. */
import { seatless } from "../../certificate/certificate.ts";
import { certifiedRows } from "../certificate-file.ts";
import { shutOutSeat } from "../shut-out-seat.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkShutOut = defineCheck(
  "shut-out",
  ["commitment", "lottery", "certificate"],
  ({ commitment: { inputs }, lottery, certificate: { shutOut } }) => {
    const rows = certifiedRows(inputs, lottery);
    if (shutOut.some((proof) => proof.rows.length !== rows.bounds.length)) return fail({ problem: "length" });
    const proved = new Set(shutOut.flatMap((proof) => seatless(rows, proof)));
    const peopleIn = (groups: readonly number[]): number =>
      groups.reduce((sum, group) => sum + (lottery.groups[group]?.members.length ?? 0), 0);
    const { neverSelectable } = lottery;
    const seat = shutOutSeat(
      lottery,
      neverSelectable.filter((group) => lottery.groups[group] && !proved.has(group)),
      rows,
    );
    if (seat) return fail({ problem: "seat", ...seat });
    return pass({
      people: peopleIn(neverSelectable),
      proved: peopleIn(neverSelectable.filter((group) => proved.has(group))),
    });
  },
);
