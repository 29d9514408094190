/** The chances that were computed are those of the tickets, as nearly as whole seats allow: else the proof would be of another lottery. */
import { chanceUnit } from "../../certificate/certificate.ts";
import type { CertificateFile } from "../certificate-file.ts";
import type { LotteryFile } from "../lottery-file.ts";
import { billionth, mostSeats, seatsOff } from "../seats-due.ts";
import { defineCheck, fail, pass } from "./check.ts";

/** Seats that a group may be off on all tickets together, beside as many as it has on one. */
const seatsAllowed = 3;

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
    const off = seatsOff(lottery, chances);
    const furthest = off.reduce((worst, each) => (each.distance > worst.distance ? each : worst), off[0]!);
    if (furthest.distance !== distance) return fail({ problem: "distance", stated: distance, ...furthest });
    const most = mostSeats(lottery);
    const tooFar = off.find((each) => each.distance > seatsAllowed + most[each.group]!);
    if (tooFar) return fail({ problem: "too-far", ...tooFar, allowed: seatsAllowed + most[tooFar.group]! });
    return pass({ groups: groups.length, distance });
  },
);

/** Σ members · chance = panel size, to a billionth a person. */
function addUp(chances: CertificateFile["chances"], { groups, codes }: LotteryFile, panelSize: number): boolean {
  const sum = groups.reduce((total, { members }, g) => total + BigInt(members.length) * BigInt(chances[g]!), 0n);
  const off = sum - BigInt(panelSize) * chanceUnit;
  return (off < 0n ? -off : off) <= BigInt(codes.length) * billionth;
}
