/** The Merkle tree of RFC 6962 (section 2.1) over SHA-256: one root stands for a list, and a short path shows that an entry is in it. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";

/** Before what is hashed, so that no node can pass for an entry. */
const ENTRY = new Uint8Array([0]);
const NODE = new Uint8Array([1]);

export interface MerkleTree {
  /** 64 lowercase hex digits. */
  readonly root: string;
  /** The audit path of an entry, from its own sibling up, each 64 hex digits; `position` from 0, below the number of entries. */
  readonly path: (position: number) => readonly string[];
}

/** The tree of these entries, in this order. */
export function merkleTree(entries: readonly Uint8Array[]): MerkleTree {
  const rows = [entries.map(hashEntry)];
  for (let row = rows[0]!; row.length > 1; rows.push(row)) row = rowAbove(row);
  return {
    root: bytesToHex(rows.at(-1)![0] ?? sha256(new Uint8Array())),
    path: (position) =>
      rows.slice(0, -1).flatMap((row, height) => {
        const sibling = row[siblingOf(Math.floor(position / 2 ** height))];
        return sibling ? [bytesToHex(sibling)] : [];
      }),
  };
}

/**
 * The root of a tree of `size` entries that has this entry at this position with this path; undefined where no path of such a tree is as long.
 *
 * The path of the last entry fits one size alone. Others can fit several, so the size must be known from elsewhere.
 */
export function rootOfPath(
  entry: Uint8Array,
  position: number,
  size: number,
  path: readonly string[],
): string | undefined {
  if (position < 0 || position >= size) return undefined;
  const siblings = path.map((hex) => hexToBytes(hex));
  let used = 0;
  let node = hashEntry(entry);
  let [index, last] = [position, size - 1];
  for (; last > 0; index = Math.floor(index / 2), last = Math.floor(last / 2)) {
    // The last node of a row of odd length has no sibling, and moves up as it is.
    if (siblingOf(index) > last) continue;
    const sibling = siblings[used++];
    if (!sibling) return undefined;
    node = index % 2 === 0 ? hashNode(node, sibling) : hashNode(sibling, node);
  }
  return used === siblings.length ? bytesToHex(node) : undefined;
}

function rowAbove(row: readonly Uint8Array[]): Uint8Array[] {
  return Array.from({ length: Math.ceil(row.length / 2) }, (_, i) => {
    const right = row[2 * i + 1];
    return right ? hashNode(row[2 * i]!, right) : row[2 * i]!;
  });
}

function siblingOf(index: number): number {
  return index % 2 === 0 ? index + 1 : index - 1;
}

function hashEntry(entry: Uint8Array): Uint8Array {
  return sha256(concatBytes(ENTRY, entry));
}

function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE, left, right));
}
