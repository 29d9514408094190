/** The lottery of a draw: a function of its inputs alone, so that anybody who has them computes the same. */
import { makeLottery, type Lottery } from "../lottery/lottery.ts";
import { isObjective } from "../lottery/objective-names.ts";
import type { Progress } from "../lottery/progress.ts";
import type { Quotas } from "../quotas/quotas.ts";
import { sharedHouseholds } from "../register/households.ts";
import type { Pool } from "../register/pool.ts";
import { digest } from "./digest.ts";
import { parseFraction } from "./fraction.ts";
import type { Inputs } from "./inputs.ts";

/** `inputs` are those of this pool and these quotas; `undefined` where no panel exists. */
export function computeLottery(
  pool: Pool,
  quotas: Quotas,
  inputs: Inputs,
  progress?: Progress,
): Promise<Lottery | undefined> {
  const { objective, gamma, panelSize, tickets } = inputs;
  if (!isObjective(objective)) throw new Error(`no objective ${objective}`);
  return makeLottery(
    {
      ...{ pool, quotas, panelSize, objective, ticketCount: tickets, key: lotteryKey(pool, inputs) },
      ...(gamma !== null && { gamma: asNumber(gamma) }),
    },
    progress,
  );
}

function asNumber(fraction: string): number {
  const { numerator, denominator } = parseFraction(fraction);
  return Number(numerator) / Number(denominator);
}

/**
 * Keys the engine's own choices by everything that makes the lottery, and by nothing else: not by the secret, nor by the order of rows. Never
 * written anywhere: it is an unsalted digest of a register.
 */
function lotteryKey(pool: Pool, { objective, gamma, panelSize, quotas, tickets }: Inputs): string {
  const people = pool.people.map(({ id, values }) => [id, ...values]);
  const households = sharedHouseholds(pool);
  // Without the household rule and gamma the key stays the one it was before there were any.
  return digest("lottery-key", {
    ...{ objective, panelSize, people, quotas, tickets },
    ...(households.length > 0 && { households }),
    ...(gamma !== null && { gamma }),
  });
}
