import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { seedHex, seedMaterial } from "../../src/draw/seed.ts";
import { openStream } from "../../src/draw/stream.ts";
import { vectors } from "../support/vectors.ts";

interface SeedrandomVectors {
  readme: { seed: string; values: number[] };
  collidingRawSeeds: { seeds: string[]; first: number[] }[];
  knownAnswer: { seed: string; uint32: number[]; index1000: number[]; shuffle0to9: number[]; index3e9: number[] };
}

const { readme, collidingRawSeeds, knownAnswer } = vectors("seedrandom") as SeedrandomVectors;

describe("the seedrandom we ship", () => {
  it("gives the numbers of its README", () => {
    const generator = seedrandom(readme.seed);
    expect([generator(), generator(), generator.quick(), generator.int32()]).toEqual(readme.values);
  });

  it.each(collidingRawSeeds)(
    "confuses the raw seeds $seeds, which is why they are hashed first",
    ({ seeds, first }) => {
      expect(seeds.map((seed) => seedrandom(seed)())).toEqual(first);
    },
  );
});

describe("a stream", () => {
  it("gives the known uint32", () => {
    const stream = openStream(knownAnswer.seed);
    expect(knownAnswer.uint32.map(() => stream.uint32())).toEqual(knownAnswer.uint32);
  });

  it("gives the known index below 1000", () => {
    const stream = openStream(knownAnswer.seed);
    expect(knownAnswer.index1000.map(() => stream.index(1000))).toEqual(knownAnswer.index1000);
  });

  it("gives the known index below 3·10⁹, the first draw rejected", () => {
    const stream = openStream(knownAnswer.seed);
    expect(knownAnswer.index3e9.map(() => stream.index(3e9))).toEqual(knownAnswer.index3e9);
  });

  it("gives the known shuffle", () => {
    expect(openStream(knownAnswer.seed).shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual(knownAnswer.shuffle0to9);
  });

  it.each(collidingRawSeeds)("tells the raw seeds $seeds apart once they are hashed", ({ seeds }) => {
    const first = seeds.map((value) => {
      const material = seedMaterial({ manifest: "0".repeat(64), source: "typed", value, stream: "ticket" });
      return openStream(seedHex(material)).uint32();
    });
    expect(new Set(first).size).toBe(seeds.length);
  });
});
