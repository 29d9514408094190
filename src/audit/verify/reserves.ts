/** Each list of reserves is, in the order the seed draws, who fits in that place. */
import { rawDigest } from "../digest.ts";
import { reservesOf } from "../reserves.ts";
import { defineCheck, fail, pass } from "./check.ts";
import { filePaths } from "./evidence.ts";

export const checkReserves = defineCheck(
  "reserves",
  ["commitment", "lottery", "draw"],
  ({ commitment: { inputs }, lottery, draw }, { bytes }) => {
    const { parts, reserves, ticket } = draw;
    if (!reserves) return { outcome: "skipped", details: { reason: "no-reserves", file: "" } };
    const { lists, seedHex, size } = reserves;
    // A line end would forge another field of the seed.
    if (parts.some(({ source, value }) => `${source}${value}`.includes("\n"))) return fail({ problem: "seedHex" });
    const manifest = rawDigest(bytes.get(filePaths.commitment)!);
    const due = reservesOf(inputs, lottery, { manifest, parts, ticket }, size);
    if (!due) return fail({ problem: "ticket", ticket });
    if (due.seedHex !== seedHex) return fail({ problem: "seedHex" });
    if (due.lists.length !== lists.length)
      return fail({ problem: "places", stated: lists.length, found: due.lists.length });
    const place = due.lists.findIndex((list, i) => !isSame(list, lists[i]!));
    if (place >= 0) return fail({ problem: "list", place: place + 1 });
    const full = lists.filter((list) => list.length === size).length;
    return pass({ places: lists.length, size, full, none: lists.filter((list) => list.length === 0).length });
  },
);

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code, i) => code === other[i]);
}
