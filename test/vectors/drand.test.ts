import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import { QUICKNET, roundAt, timeOfRound, verifiesRound } from "../../src/draw/drand.ts";
import { vectors } from "../support/vectors.ts";

interface DrandVectors {
  chainHash: string;
  period: number;
  genesisTime: number;
  publicKey: string;
  groupHash: string;
  rounds: { round: number; signature: string; randomness: string }[];
  roundAt: Record<string, number>;
}

const known = vectors("drand") as DrandVectors;

describe("drand quicknet", () => {
  it("has the key its hash binds", () => {
    expect(QUICKNET).toEqual({
      hash: known.chainHash,
      publicKey: known.publicKey,
      genesis: known.genesisTime,
      period: known.period,
    });
    const numbers = new Uint8Array(12);
    new DataView(numbers.buffer).setUint32(0, known.period);
    new DataView(numbers.buffer).setBigUint64(4, BigInt(known.genesisTime));
    const bound = concatBytes(
      numbers,
      hexToBytes(known.publicKey),
      hexToBytes(known.groupHash),
      utf8ToBytes("quicknet"),
    );
    expect(bytesToHex(sha256(bound))).toBe(known.chainHash);
  });

  it.each(known.rounds)("signed round $round", ({ round, signature, randomness }) => {
    expect(verifiesRound(round, signature)).toBe(true);
    expect(bytesToHex(sha256(hexToBytes(signature)))).toBe(randomness);
  });

  it("signed no other round so, and this one no other way", () => {
    const { round, signature } = known.rounds[0]!;
    expect(verifiesRound(round + 1, signature)).toBe(false);
    expect(verifiesRound(round, `${signature.slice(0, -1)}${signature.endsWith("4") ? "5" : "4"}`)).toBe(false);
    // The point mirrored, the point at infinity, what is no point, and what is no hex.
    expect(verifiesRound(round, `b${signature.slice(1)}`)).toBe(false);
    expect(verifiesRound(round, `c0${"0".repeat(94)}`)).toBe(false);
    for (const malformed of ["", "00".repeat(48), "ff".repeat(48), signature.slice(2), "x".repeat(96)])
      expect(verifiesRound(round, malformed)).toBe(false);
  });

  it.each(Object.entries(known.roundAt))("publishes at %s round %i", (time, round) => {
    expect(roundAt(Date.parse(time) / 1000)).toBe(round);
    expect(timeOfRound(round)).toBe(Date.parse(time) / 1000);
    expect(roundAt(0)).toBe(1);
  });
});
