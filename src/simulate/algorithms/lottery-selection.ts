/** The objectives of the engine. */
import { chanceUnit } from "../../certificate/certificate.ts";
import { makeLottery } from "../../lottery/lottery.ts";
import type { Objective } from "../../lottery/objective-names.ts";
import { quotaFindings } from "../../quotas/checks.ts";
import type { Selection, SelectionProblem } from "../selection.ts";
import type { SelectOptions } from "./select-options.ts";

export async function selectByLottery(
  objective: Objective,
  problem: SelectionProblem,
  { tickets, gamma, key }: SelectOptions,
): Promise<Selection> {
  const { pool, quotas, panelSize } = problem;
  if (quotaFindings(quotas, pool, panelSize, "").length > 0) return { kind: "none", status: "infeasible" };
  const lottery = await makeLottery({ ...problem, objective, gamma, ticketCount: tickets, key });
  if (!lottery) return { kind: "none", status: "infeasible" };
  const chances = new Float64Array(pool.people.length);
  lottery.groups.forEach(({ members }, g) => {
    for (const person of members) chances[person] = lottery.chances[g]! / Number(chanceUnit);
  });
  return {
    kind: "selected",
    status: lottery.status,
    chances,
    bound: lottery.bound,
    neverSelectable: lottery.neverSelectable.flatMap((g) => lottery.groups[g]!.members).toSorted((a, b) => a - b),
    panels: lottery.tickets,
    runs: lottery.runs,
  };
}
