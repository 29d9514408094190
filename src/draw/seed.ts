/** From a public event to the key of a stream: scheme sortition-seed-v1; see ../audit/README.md, "Seed to ticket". */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { sortitionError } from "../errors.ts";

export const SEED_SCHEME = "sortition-seed-v1";

/** Where a seed's value may come from; each source has its own way to be checked. */
export const SEED_SOURCES = ["typed"] as const;
export type SeedSource = (typeof SEED_SOURCES)[number];

/** A value fit for the scheme; made by `parseSeedValue` only. */
export type SeedValue = string & { readonly brand: "SeedValue" };

export interface SeedFields {
  /** SHA-256 of the bytes of commitment.json, 64 lowercase hex digits. */
  readonly manifest: string;
  readonly source: string;
  readonly value: string;
  /** What the stream is for, so that one use cannot shift another. */
  readonly stream: string;
}

/**
 * A typed seed, used as it is (`007` stays `007`, blanks within it count), but without blanks around it and in NFC, which nobody can see.
 *
 * @throws {SortitionError} SEED_EMPTY for nothing but blanks; SEED_CONTROL_CHARACTER for control characters, line ends
 *   included, for characters without a shape, and for half surrogate pairs, which no UTF-8 can hold.
 */
export function parseSeedValue(typed: string): SeedValue {
  if (typed.trim() === "") throw sortitionError("SEED_EMPTY", {});
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(typed)) throw sortitionError("SEED_CONTROL_CHARACTER", {});
  return typed.trim().normalize("NFC") as SeedValue;
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
