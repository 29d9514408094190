/** drand, public randomness that is signed and dated: rounds of the chain quicknet, checked offline. The only file that knows @noble/curves. */
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes } from "@noble/hashes/utils.js";

/** The chain of the League of Entropy that is built in. Its hash binds key, period and genesis: SHA-256(period ‖ genesis ‖ key ‖ group hash ‖ name). */
export const QUICKNET = {
  hash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  /** A point of G2, compressed. */
  publicKey:
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  /** Seconds since 1970 of round 1. */
  genesis: 1692803367,
  /** Seconds from a round to the next. */
  period: 3,
} as const;

const HASH_TO_CURVE = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

/** The first round that is published at this time (seconds since 1970) or after it; 1 before the first. */
export function roundAt(time: number): number {
  const { genesis, period } = QUICKNET;
  return Math.max(0, Math.ceil((time - genesis) / period)) + 1;
}

/** When a round is published, in seconds since 1970. */
export function timeOfRound(round: number): number {
  return QUICKNET.genesis + (round - 1) * QUICKNET.period;
}

/** Whether this is quicknet's signature (96 hex digits, a compressed point of G1) of the round; false too for what is no point of the curve. */
export function verifiesRound(round: number, signature: string): boolean {
  const { shortSignatures } = bls12_381;
  const number = new Uint8Array(8);
  new DataView(number.buffer).setBigUint64(0, BigInt(round));
  try {
    const message = shortSignatures.hash(sha256(number), HASH_TO_CURVE);
    return shortSignatures.verify(hexToBytes(signature), message, hexToBytes(QUICKNET.publicKey));
  } catch {
    // Bytes that are no point throw.
    return false;
  }
}
