/** Many draws beside the chances that people have in them. */
import { binomialTails } from "../binomial.ts";

export interface DrawsOutcome {
  /** The largest of all people's differences between frequency and chance, in standard errors √(π (1 − π) / draws); undefined where everybody is certain. */
  readonly deviation: number | undefined;
  /** The share of people who come up so seldom or so often that it has a chance below 0.005: about 1 in 100 or fewer, if the draws are fair. */
  readonly outside: number;
}

const tail = 0.005;

/**
 * @param counts for each person, how often they came up
 * @param chances for each person, of one draw, exactly
 */
export function compareDraws(counts: Float64Array, chances: Float64Array, draws: number): DrawsOutcome {
  let deviation: number | undefined;
  let outside = 0;
  const known = new Map<string, boolean>();
  counts.forEach((count, person) => {
    const chance = chances[person]!;
    const spread = Math.sqrt((chance * Math.max(0, 1 - chance)) / draws);
    if (spread > 0) deviation = Math.max(deviation ?? 0, Math.abs(count / draws - chance) / spread);
    const key = `${count} ${chance}`;
    const rare = known.get(key) ?? isRare(count, draws, chance);
    known.set(key, rare);
    if (rare) outside++;
  });
  return { deviation, outside: outside / counts.length };
}

function isRare(count: number, draws: number, chance: number): boolean {
  const { atMost, atLeast } = binomialTails(count, draws, chance);
  return atMost < tail || atLeast < tail;
}
