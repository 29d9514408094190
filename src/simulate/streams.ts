/** Streams of chance with a name each, so that whatever uses one does not shift another, and any job can be computed alone. */
import { keyedRandom, type Random } from "../lottery/random.ts";

/** The key of a stream; `names` tell what it is for, such as "pool", the name of the pool, the replicate. */
export function streamKey(seed: string, ...names: readonly (string | number)[]): string {
  return JSON.stringify(["kleroterion/study/1", seed, ...names]);
}

export function streamOf(seed: string, ...names: readonly (string | number)[]): Random {
  return keyedRandom(streamKey(seed, ...names));
}
