/** From a public event to the key of a stream: scheme sortition-seed-v1; see ../audit/README.md, "Seed to ticket". */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export const SEED_SCHEME = "sortition-seed-v1";

export interface SeedFields {
  /** SHA-256 of the bytes of commitment.json, 64 lowercase hex digits. */
  readonly manifest: string;
  readonly source: string;
  readonly value: string;
  /** What the stream is for, so that one use cannot shift another. */
  readonly stream: string;
}

/** The text that is hashed: a line for the scheme and for each field, each ended by LF, in this order. */
export function seedMaterial({ manifest, source, value, stream }: SeedFields): string {
  const fields = [`manifest=${manifest}`, `source=${source}`, `value=${value}`, `stream=${stream}`];
  if (fields.some((field) => field.includes("\n")))
    throw new Error("A line end in a seed field would forge another field");
  return [SEED_SCHEME, ...fields].map((line) => `${line}\n`).join("");
}

/** Lowercase hex SHA-256 of the material's UTF-8 bytes; the key `openStream` takes. */
export function seedHex(material: string): string {
  return bytesToHex(sha256(utf8ToBytes(material)));
}
