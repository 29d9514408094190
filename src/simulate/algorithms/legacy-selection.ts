/** The greedy filler, drawn anew with each stream of chance. */
import { dealSeats } from "../../lottery/deal.ts";
import { legacyPanels } from "../../lottery/objectives/legacy.ts";
import { keyedRandom } from "../../lottery/random.ts";
import { quotaFindings } from "../../quotas/checks.ts";
import { polytopeOf } from "../../quotas/polytope.ts";
import { groupsOf } from "../../register/groups.ts";
import type { Selection, SelectionProblem } from "../selection.ts";
import type { SelectOptions } from "./select-options.ts";

/** Failures on end after which it is given up. */
const attemptsPerPanel = 10_000;

/**
 * As many panels as tickets, in the order drawn. Members of a group are alike, so each has the chance of them all on average: a better estimate than
 * the count of each, with the same mean. `failed` where attempts keep failing, be it that no panel meets the quotas.
 */
export function selectByLegacy(
  { pool, quotas, panelSize }: SelectionProblem,
  { tickets, key }: Pick<SelectOptions, "tickets" | "key">,
): Selection {
  if (quotaFindings(quotas, pool, panelSize, "").length > 0) return { kind: "none", status: "infeasible" };
  const groups = groupsOf(pool);
  const random = keyedRandom(key);
  const drawn = legacyPanels(
    polytopeOf(pool.features, groups, quotas, panelSize),
    random,
    tickets,
    attemptsPerPanel,
  ).panels;
  if (drawn.length < tickets) return { kind: "none", status: "failed" };
  const seats = new Float64Array(groups.length);
  for (const panel of drawn) for (const g of panel) seats[g]!++;
  const chances = new Float64Array(pool.people.length);
  groups.forEach(({ members }, g) => {
    for (const person of members) chances[person] = seats[g]! / (tickets * members.length);
  });
  const panels = dealSeats(groups, drawn, random);
  return { kind: "selected", status: "simulated", chances, bound: null, neverSelectable: null, panels, runs: [] };
}
