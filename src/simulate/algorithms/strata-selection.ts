/** Draws that know no quotas: so many people of each stratum, all of them alike; with one stratum a simple random sample. */
import { keyedRandom, type Random } from "../../lottery/random.ts";
import { apportion } from "../../quotas/apportion.ts";
import type { Selection, SelectionProblem } from "../selection.ts";
import type { Stratum } from "../strata.ts";
import type { SelectOptions } from "./select-options.ts";

/** `infeasible` where the pool has fewer people than the panel has seats. */
export function selectByStrata(
  { pool, panelSize }: SelectionProblem,
  strata: readonly Stratum[],
  { tickets, key }: Pick<SelectOptions, "tickets" | "key">,
): Selection {
  if (pool.people.length < panelSize) return { kind: "none", status: "infeasible" };
  const seats = seatsOfStrata(strata, panelSize);
  const chances = new Float64Array(pool.people.length);
  strata.forEach(({ members }, s) => {
    for (const person of members) chances[person] = seats[s]! / members.length;
  });
  const random = keyedRandom(key);
  const urns = strata.map(({ members }) => Int32Array.from(members));
  const panels = Array.from({ length: tickets }, () =>
    urns.flatMap((urn, s) => [...drawn(urn, seats[s]!, random)]).sort((a, b) => a - b),
  );
  return { kind: "selected", status: "simulated", chances, bound: null, neverSelectable: null, panels, runs: [] };
}

/**
 * By weight and largest remainder. A stratum with no more people than seats due gets a seat for each of them; what is left goes to the other strata in
 * the same way, and where they have no weight, by how many people they have.
 */
function seatsOfStrata(strata: readonly Stratum[], panelSize: number): readonly number[] {
  const seats = strata.map(() => 0);
  let open = [...strata.keys()].filter((s) => strata[s]!.members.length > 0);
  let left = panelSize;
  while (left > 0) {
    const due = apportion(sharesOf(open.map((s) => strata[s]!)), left).map((share) => share.seats);
    const full = open.filter((s, i) => strata[s]!.members.length <= due[i]!);
    open.forEach((s, i) => {
      seats[s] = Math.min(due[i]!, strata[s]!.members.length);
    });
    if (full.length === 0) return seats;
    left -= full.reduce((sum, s) => sum + strata[s]!.members.length, 0);
    open = open.filter((s) => !full.includes(s));
  }
  for (const s of open) seats[s] = 0;
  return seats;
}

/** Weights as whole numbers, doubled until none has a fraction: no rounding may decide between equal remainders. */
function sharesOf(strata: readonly Stratum[]): Parameters<typeof apportion>[0] {
  let weights = strata.some(({ weight }) => weight > 0)
    ? strata.map(({ weight }) => weight)
    : strata.map(({ members }) => members.length);
  while (!weights.every(Number.isInteger)) weights = weights.map((weight) => 2 * weight);
  return strata.map(({ name }, s) => ({ name, weight: BigInt(weights[s]!) }));
}

/** The first `count` of the urn after as many steps of a shuffle, whatever its order was. */
function drawn(urn: Int32Array, count: number, random: Random): Int32Array {
  for (let i = 0; i < count; i++) {
    const j = i + random.below(urn.length - i);
    const kept = urn[i]!;
    urn[i] = urn[j]!;
    urn[j] = kept;
  }
  return urn.subarray(0, count);
}
