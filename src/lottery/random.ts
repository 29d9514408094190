/** The engine's own choices: a generator keyed by the inputs, so that the same inputs give the same lottery anywhere. */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

export interface Random {
  /** Uniform whole number in 0 … 2^32 − 1. */
  uint32(): number;
  /** Uniform in [0, 1), a multiple of 2^-32. */
  unit(): number;
  /** Uniform whole number in 0 … bound − 1; 1 ≤ bound ≤ 2^32. Without bias, by rejection. */
  below(bound: number): number;
  /** Fisher–Yates, in place. */
  shuffle<T extends { [index: number]: unknown; readonly length: number }>(items: T): T;
}

/** sfc32 (C. Doty-Humphrey, PractRand), its 96 bits of state taken from SHA-256 of `key`. */
export function keyedRandom(key: string): Random {
  const hash = new DataView(sha256(utf8ToBytes(key)).buffer);
  let a = hash.getInt32(0);
  let b = hash.getInt32(4);
  let c = hash.getInt32(8);
  let counter = 1;
  const uint32 = (): number => {
    const next = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + next) | 0;
    return next >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) uint32();
  const below = (bound: number): number => {
    const limit = Math.floor(2 ** 32 / bound) * bound;
    let value = uint32();
    while (value >= limit) value = uint32();
    return value % bound;
  };
  return {
    uint32,
    unit: () => uint32() / 2 ** 32,
    below,
    shuffle: (items) => {
      for (let i = items.length - 1; i > 0; i--) {
        const j = below(i + 1);
        const kept = items[i]!;
        items[i] = items[j]!;
        items[j] = kept;
      }
      return items;
    },
  };
}
