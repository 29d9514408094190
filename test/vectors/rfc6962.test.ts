import { describe, expect, it } from "vitest";
import { merkleTree, rootOfPath } from "../../src/audit/merkle.ts";
import { vectors } from "../support/vectors.ts";

const known = vectors("rfc6962") as { leavesHex: string[]; rootsOfFirstN: string[]; path_0_of_8: string[] };
const leaves = known.leavesHex.map((hex) => new Uint8Array(Buffer.from(hex, "hex")));

describe("the Merkle tree of RFC 6962", () => {
  it.each(known.rootsOfFirstN.map((root, size) => [size, root] as const))("of %i leaves", (size, root) => {
    expect(merkleTree(leaves.slice(0, size)).root).toBe(root);
  });

  it("has the path of the first of eight leaves", () => {
    expect(merkleTree(leaves).path(0)).toEqual(known.path_0_of_8);
    expect(rootOfPath(leaves[0]!, 0, 8, known.path_0_of_8)).toBe(known.rootsOfFirstN[8]);
  });
});
