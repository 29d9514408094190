/** Reproducible pseudo-random numbers: ARC4 keyed by a digest. The only file that knows seedrandom. */
import seedrandom from "seedrandom";

export interface Stream {
  /** A whole number in 0 … 2³² − 1, both included. */
  uint32(): number;
  /** A whole number in 0 … m − 1, all equally likely, for 1 ≤ m ≤ 2³². */
  index(m: number): number;
  /** The items in a new order, all orders reachable alike (Fisher–Yates, last place first). */
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * The stream of a key of 64 lowercase hex digits.
 *
 * Only a digest will do: seedrandom reads the low 8 bits of each character and repeats short keys, so typed keys collide
 * ("1" with "11", "š" with "a"), and with no key at all it is not reproducible.
 */
export function openStream(seedHex: string): Stream {
  if (!/^[0-9a-f]{64}$/.test(seedHex)) throw new Error("A stream is keyed by 64 lowercase hex digits only");
  const generator = seedrandom(seedHex);
  const uint32 = () => generator.int32() >>> 0;
  const index = (m: number) => indexBelow(m, uint32);
  return { uint32, index, shuffle: (items) => shuffled(items, index) };
}

/** Draws again above the largest multiple of m: a plain remainder would favour the low numbers. */
function indexBelow(m: number, uint32: () => number): number {
  if (!Number.isSafeInteger(m) || m < 1 || m > 2 ** 32) throw new Error(`No index below ${m}`);
  const limit = Math.floor(2 ** 32 / m) * m;
  let u = uint32();
  while (u >= limit) u = uint32();
  return u % m;
}

function shuffled<T>(items: readonly T[], index: (m: number) => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = index(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
