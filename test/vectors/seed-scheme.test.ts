import { describe, expect, it } from "vitest";
import { seedHex, seedMaterial } from "../../src/draw/seed.ts";
import { openStream } from "../../src/draw/stream.ts";
import { vectors } from "../support/vectors.ts";

interface SeedCase {
  manifest: string;
  source: string;
  value: string;
  stream: string;
  material: string;
  seedHex: string;
  index1000: number[];
}

const { cases } = vectors("seed-scheme") as { cases: SeedCase[] };

describe("scheme sortition-seed-v1", () => {
  it.each(cases)("$source, stream $stream", (known) => {
    const material = seedMaterial(known);
    expect(material).toBe(known.material);
    expect(seedHex(material)).toBe(known.seedHex);
    const stream = openStream(known.seedHex);
    expect(known.index1000.map(() => stream.index(1000))).toEqual(known.index1000);
  });
});
