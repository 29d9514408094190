/** SHA-256, of files as they are and of values by kind, as 64 lowercase hex digits. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalBytes } from "./canonical.ts";

/** What `sha256sum` prints for a file of these bytes. */
export function rawDigest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256("sortition/v1/" + kind + LF + canonical bytes): equal bytes of two kinds never share a digest. */
export function digest(kind: "inputs" | "lottery-key", value: unknown): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(`sortition/v1/${kind}\n`), canonicalBytes(value))));
}

/** A digest as people read it aloud or from paper: 16 groups of 4 digits, one blank between. */
export function inGroupsOfFour(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(" ") ?? "";
}
