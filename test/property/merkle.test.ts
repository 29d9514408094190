import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merkleTree, rootOfPath } from "../../src/audit/merkle.ts";

const sizes = Array.from({ length: 70 }, (_, i) => i + 1);
const entry = (i: number): Uint8Array => new TextEncoder().encode(`entry ${i}`);
const trees = sizes.map((size) => merkleTree(Array.from({ length: size }, (_, i) => entry(i))));
const treeOf = (size: number) => trees[size - 1]!;

/** A position in a tree of a size. */
const place = fc.integer({ min: 1, max: 70 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));

/** With one bit the other way. */
function flipped(hex: string, bit: number): string {
  const digit = Math.floor(bit / 4);
  return hex.slice(0, digit) + (parseInt(hex[digit]!, 16) ^ (1 << (bit % 4))).toString(16) + hex.slice(digit + 1);
}

/** RFC 6962 section 2.1.1 as it stands there: split at the greatest power of two below the size. */
function turnsOf(position: number, size: number): string {
  if (size === 1) return "";
  const half = 2 ** (Math.ceil(Math.log2(size)) - 1);
  return position < half ? `${turnsOf(position, half)}l` : `${turnsOf(position - half, size - half)}r`;
}

describe("the path of an entry", () => {
  it("leads to the root, at every position of trees of 1 to 70", () => {
    for (const size of sizes) {
      const { root, path } = treeOf(size);
      for (let i = 0; i < size; i++) {
        expect(path(i)).toHaveLength(turnsOf(i, size).length);
        expect(rootOfPath(entry(i), i, size, path(i))).toBe(root);
      }
    }
  });

  it("leads elsewhere with any bit of it flipped", () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.nat(255), ([i, size], which, bit) => {
        const { root, path } = treeOf(size);
        const honest = path(i);
        fc.pre(honest.length > 0);
        const step = which % honest.length;
        expect(rootOfPath(entry(i), i, size, honest.with(step, flipped(honest[step]!, bit)))).not.toBe(root);
      }),
    );
  });

  it("leads elsewhere, or nowhere, with a step more, a step fewer, or two swapped", () => {
    fc.assert(
      fc.property(place, fc.nat(7), ([i, size], at) => {
        const { root, path } = treeOf(size);
        const honest = path(i);
        expect(rootOfPath(entry(i), i, size, honest.toSpliced(at, 0, root))).not.toBe(root);
        if (honest.length > 0) expect(rootOfPath(entry(i), i, size, honest.slice(1))).not.toBe(root);
        if (honest.length > 0) expect(rootOfPath(entry(i), i, size, honest.slice(0, -1))).not.toBe(root);
        if (honest.length > 1) expect(rootOfPath(entry(i), i, size, honest.toReversed())).not.toBe(root);
      }),
    );
  });

  it("leads elsewhere from any other entry, also from one spelled as the node above", () => {
    fc.assert(
      fc.property(place, fc.uint8Array({ maxLength: 80 }), ([i, size], other) => {
        const { root, path } = treeOf(size);
        expect(rootOfPath(other, i, size, path(i))).not.toBe(root);
        fc.pre(i % 2 === 0 && i + 1 < size);
        const node = [merkleTree([entry(i)]).root, path(i)[0]].join("");
        const above = new Uint8Array(Buffer.from(node, "hex"));
        expect(rootOfPath(above, i / 2, Math.ceil(size / 2), path(i).slice(1))).not.toBe(root);
      }),
    );
  });

  it("leads elsewhere from every other position", () => {
    for (const size of [1, 2, 3, 6, 11, 32, 70]) {
      const { root, path } = treeOf(size);
      for (let i = 0; i < size; i++) {
        for (let j = -1; j <= size; j++) expect(rootOfPath(entry(i), j, size, path(i)) === root).toBe(i === j);
      }
    }
  });

  it("fits another size only where that has the same turns, and of the last entry no other at all", () => {
    for (const size of [1, 2, 3, 6, 11, 32, 70]) {
      const { root, path } = treeOf(size);
      for (let i = 0; i < size; i++) {
        for (let other = 1; other <= 140; other++) {
          const alike = i < other && turnsOf(i, size) === turnsOf(i, other);
          expect(rootOfPath(entry(i), i, other, path(i)) === root).toBe(alike);
          if (i === size - 1) expect(alike).toBe(other === size);
        }
      }
    }
  });
});
