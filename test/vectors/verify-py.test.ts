/** The parts of verify.py that have known answers. */
import { describe, expect, it } from "vitest";
import { inPython, noPython } from "../support/second-verifier.ts";
import { vectors } from "../support/vectors.ts";

interface Drand {
  readonly chainHash: string;
  readonly publicKey: string;
  readonly rounds: readonly { readonly round: number; readonly signature: string }[];
}

interface Trees {
  readonly leavesHex: readonly string[];
  readonly rootsOfFirstN: readonly string[];
  readonly path_0_of_8: readonly string[];
}

interface SeedCase {
  readonly manifest: string;
  readonly source: string;
  readonly value: string;
  readonly stream: string;
  readonly seedHex: string;
  readonly index1000: readonly number[];
}

describe.skipIf(noPython !== undefined)("verify.py", () => {
  it("draws as seedrandom does", () => {
    const { knownAnswer } = vectors("seedrandom") as {
      knownAnswer: { seed: string; uint32: number[]; index1000: number[]; index3e9: number[] };
    };
    const { seed, uint32, index1000, index3e9 } = knownAnswer;
    const found = inPython(
      `
stream = verify.Stream(given["seed"])
numbers = [stream.uint32() for _ in range(8)]
thousand = verify.Stream(given["seed"])
many = verify.Stream(given["seed"])
found = [numbers, [thousand.index(1000) for _ in range(8)], [many.index(3 * 10**9) for _ in range(4)]]`,
      { seed },
    );
    expect(found).toEqual([uint32, index1000, index3e9]);
  });

  it("makes keys as sortition-seed-v1 has them", () => {
    const { cases } = vectors("seed-scheme") as { cases: SeedCase[] };
    const found = inPython(
      `
found = []
for case in given:
    key = verify.seed_key(case["manifest"], case["source"], case["value"], case["stream"])
    stream = verify.Stream(key)
    found.append([key, [stream.index(1000) for _ in case["index1000"]]])`,
      cases,
    );
    expect(found).toEqual(cases.map(({ seedHex, index1000 }) => [seedHex, index1000]));
  });

  it("makes the trees of RFC 6962", () => {
    const known = vectors("rfc6962") as Trees;
    const found = inPython(
      `
leaves = [bytes.fromhex(leaf) for leaf in given]
found = [verify.merkle_root(leaves[:count]).hex() for count in range(len(leaves) + 1)]`,
      known.leavesHex,
    );
    expect(found).toEqual(known.rootsOfFirstN);
  });

  it("follows a path of a tree to its root, and no other path", () => {
    const { leavesHex, path_0_of_8: path, rootsOfFirstN } = vectors("rfc6962") as Trees;
    const found = inPython(
      `
leaf, root = bytes.fromhex(given["leaf"]), bytes.fromhex(given["root"])
path = [bytes.fromhex(node) for node in given["path"]]
leads = verify.merkle_path_leads
found = [leads(leaf, 0, 8, path, root), leads(leaf, 1, 8, path, root), leads(leaf, 0, 8, path[:2], root),
    leads(leaf, 0, 8, path + path[:1], root), leads(leaf + b"0", 0, 8, path, root), leads(leaf, 0, 4, path, root),
    leads(leaf, 8, 8, path, root), leads(leaf, -1, 8, path, root)]`,
      { leaf: leavesHex[0], path, root: rootsOfFirstN[8] },
    );
    expect(found).toEqual([true, ...new Array<boolean>(7).fill(false)]);
  });

  it("follows the path of every leaf of every small tree", () => {
    const found = inPython(
      `
def path(position, leaves):
    # RFC 6962, section 2.1.1, word for word.
    if len(leaves) == 1:
        return []
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    if position < half:
        return path(position, leaves[:half]) + [verify.merkle_root(leaves[half:])]
    return path(position - half, leaves[half:]) + [verify.merkle_root(leaves[:half])]

found = True
for count in range(1, 20):
    leaves = [bytes([leaf]) for leaf in range(count)]
    for position in range(count):
        way = path(position, leaves)
        found &= verify.merkle_path_leads(leaves[position], position, count, way, verify.merkle_root(leaves))
        found &= not verify.merkle_path_leads(b"x", position, count, way, verify.merkle_root(leaves))`,
      null,
    );
    expect(found).toBe(true);
  });

  it("stretches and hashes to G1 as RFC 9380 has it", () => {
    // Appendix K.1 with a length of 32, and appendix J.9.1.
    const found = inPython(
      `
stretched = verify.expand_message(b"abc", b"QUUX-V01-CS02-with-expander-SHA256-128", 32).hex()
verify.HASH_TO_G1 = b"QUUX-V01-CS02-with-BLS12381G1_XMD:SHA-256_SSWU_RO_"
found = [stretched] + ["%096x" % part for text in given for part in verify.hash_to_g1(text.encode())]`,
      ["", "abc"],
    );
    expect(found).toEqual([
      "d8ccab23b5985ccea865c6c97b6e5b8350e794e603b4b97902f53a8a0d605615",
      "052926add2207b76ca4fa57a8734416c8dc95e24501772c814278700eed6d1e4e8cf62d9c09db0fac349612b759e79a1",
      "08ba738453bfed09cb546dbb0783dbb3a5f1f566ed67bb6be0e8c67e2e81a4cc68ee29813bb7994998f3eae0c9c6a265",
      "03567bc5ef9c690c2ab2ecdf6a96ef1c139cc0b2f284dca0a9a7943388a49a3aee664ba5379a7655d3c68900be2f6903",
      "0b9c15f3fe6e5cf4211f346271d7b01c8f3b28be689c8429c85b67af215533311f0b8dfaaa154fa6b88176c229f2885d",
    ]);
  });

  it("verifies a round of quicknet, and no other round or signature", () => {
    const { chainHash, publicKey, rounds } = vectors("drand") as Drand;
    const { round, signature } = rounds[0]!;
    const found = inPython(
      `
number, signature = given
x = signature[1:]
other = verify.multiply(verify.decode_g1(bytes.fromhex(signature)), 2)
encoded = "%096x" % (other[0] + 2**383 + (2**381 if other[1] * 2 > verify.P else 0))
outside = next(
    "%096x" % (2**383 + x)
    for x in range(1, 100)
    if pow(x**3 + 4, (verify.P - 1) // 2, verify.P) == 1
)
nowhere = next(
    "%096x" % (2**383 + x)
    for x in range(1, 100)
    if pow(x**3 + 4, (verify.P - 1) // 2, verify.P) != 1
)
tried = [
    (number, signature), (number + 1, signature), (0, signature), (2**64, signature),
    (number, "b" + x), (number, "8" + x), (number, "d" + x), (number, "1" + x), (number, "c0" + "0" * 94),
    (number, signature.upper()), (number, signature[:-2]), (number, signature + "00"), (number, signature + "\\n"),
    (number, ""), (number, "9" * 96), (number, "9" + "f" * 95), (number, encoded), (number, outside), (number, nowhere),
    (number, "%096x" % (int(signature, 16) + verify.P)),
]
found = [verify.QUICKNET, verify.QUICKNET_KEY] + [verify.drand_verifies(*each) for each in tried]`,
      [round, signature],
    );
    expect(found).toEqual([chainHash, publicKey, true, ...new Array<boolean>(19).fill(false)]);
  });
});
