/** The chances that were computed are those of the tickets, as nearly as whole seats allow. */
import { chanceUnit } from "../../lottery/certificate.ts";
import type { CertificateFile } from "../certificate-file.ts";
import type { LotteryFile } from "../lottery-file.ts";
import { billionth, seatsOff } from "../seats-due.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkChances = defineCheck(
  "chances",
  ["commitment", "lottery", "certificate"],
  ({ commitment: { inputs }, lottery, certificate }) => {
    const { groups, neverSelectable } = lottery;
    const { chances, distance } = certificate;
    if (chances.length !== groups.length) return fail({ problem: "length" });
    const never = neverSelectable.find((group) => chances[group] !== 0);
    if (never !== undefined) return fail({ problem: "never-selectable", group: never });
    if (!addUp(chances, lottery, inputs.panelSize)) return fail({ problem: "sum" });
    const furthest = seatsOff(lottery, chances);
    return furthest.distance === distance
      ? pass({ groups: groups.length, distance })
      : fail({ problem: "distance", stated: distance, ...furthest });
  },
);

/** Σ members · chance = panel size, to a billionth a person. */
function addUp(chances: CertificateFile["chances"], { groups, codes }: LotteryFile, panelSize: number): boolean {
  const sum = groups.reduce((total, { members }, g) => total + BigInt(members.length) * BigInt(chances[g]!), 0n);
  const off = sum - BigInt(panelSize) * chanceUnit;
  return (off < 0n ? -off : off) <= BigInt(codes.length) * billionth;
}
