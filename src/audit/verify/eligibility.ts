/** Who was left out, and by which rules, is what was committed to; and nobody who was left out could be drawn. */
import { countLeftOut } from "../../register/left-out.ts";
import { canonicalBytes } from "../canonical.ts";
import { rawDigest } from "../digest.ts";
import { exclusionsPath, listsPeople } from "../exclusions-csv.ts";
import { sameBytes } from "../same-bytes.ts";
import { defineCheck, fail, pass } from "./check.ts";
import { filePaths } from "./evidence.ts";

export const checkEligibility = defineCheck(
  "eligibility",
  ["commitment", "lottery", "eligibility"],
  ({ commitment: { inputs }, lottery, eligibility: { people } }, { bytes }) => {
    const { details, leftOut } = inputs.eligibility;
    if (rawDigest(bytes.get(filePaths.eligibility)!) !== details) return fail({ problem: "digest" });
    if (!sameBytes(canonicalBytes(countLeftOut(people)), canonicalBytes(leftOut))) return fail({ problem: "counts" });
    const drawable = new Set(lottery.codes);
    if (people.some(({ code }) => drawable.has(code))) return fail({ problem: "codes" });
    const listing = bytes.get(exclusionsPath);
    if (listing && !listsPeople(listing, people)) return fail({ problem: "exclusions" });
    return pass({ people: people.length, listed: listing !== undefined });
  },
);
