/** Codes stand for people in public, salts keep the register's entries from being guessed; both come from one secret. */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { sortitionError } from "../errors.ts";

export const CODE_SCHEME = "sortition-code-v1";

/** Crockford's base 32: no I, L, O or U, which people misread. Ascending by code unit, as the numbers they stand for. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA_CHARACTERS = 9;

/** 32 bytes; made by `parseSecret` only. */
export type Secret = Uint8Array & { readonly brand: "Secret" };

export interface PersonCode {
  readonly id: string;
  /** 10 characters, the last one a check character. */
  readonly code: string;
  /** 64 lowercase hex digits. */
  readonly salt: string;
}

/** The secret in a text of 64 hex digits, blanks and line ends around it ignored. @throws {SortitionError} SECRET_INVALID */
export function parseSecret(text: string): Secret {
  const hex = text.trim();
  if (!/^[0-9a-fA-F]{64}$/.test(hex)) throw sortitionError("SECRET_INVALID", {});
  return hexToBytes(hex) as Uint8Array as Secret;
}

/** The text of private/secret.txt: 64 lowercase hex digits and LF. */
export function formatSecret(secret: Secret): string {
  return `${bytesToHex(secret)}\n`;
}

/** Code and salt of each id, in the order given. @throws {SortitionError} CODE_COLLISION when two people share a code */
export function codesOf(secret: Secret, ids: readonly string[]): readonly PersonCode[] {
  const people = ids.map((id) => ({
    id,
    code: codeOf(hmac(sha256, secret, utf8ToBytes(`code\n${id}`))),
    salt: bytesToHex(hmac(sha256, secret, utf8ToBytes(`salt\n${id}`))),
  }));
  refuseDoubles(people.map(({ code }) => code));
  return people;
}

/** @throws {SortitionError} CODE_COLLISION */
export function refuseDoubles(codes: readonly string[]): void {
  if (new Set(codes).size < codes.length) throw sortitionError("CODE_COLLISION", {});
}

/** The code of somebody whose id is blank or another's too; `number` tells apart those who have the same, from 1. */
export function numberedCode(secret: Secret, id: string, number: number): string {
  return codeOf(hmac(sha256, secret, utf8ToBytes(`left-out\n${number}\n${id}`)));
}

/** What keeps auditor/eligibility.json from being guessed by its digest; 64 lowercase hex digits. */
export function eligibilitySalt(secret: Secret): string {
  return bytesToHex(hmac(sha256, secret, utf8ToBytes("eligibility")));
}

/** What keeps the body of an auditor's line from being guessed by its digest; 64 lowercase hex digits. */
export function logSalt(secret: Secret, seq: number): string {
  return bytesToHex(hmac(sha256, secret, utf8ToBytes(`log\n${seq}`)));
}

/** The form of a code; `isCode` also checks the last character. */
export const codeForm = new RegExp(`^[${ALPHABET}]{${DATA_CHARACTERS + 1}}$`);

/** Whether the text is 10 characters of the alphabet, uppercase, of which the last one checks the others. */
export function isCode(text: string): boolean {
  const values = Array.from(text, (character) => ALPHABET.indexOf(character));
  if (values.length !== DATA_CHARACTERS + 1 || values.includes(-1)) return false;
  return checkValue(values.slice(0, DATA_CHARACTERS)) === values[DATA_CHARACTERS];
}

/** The first 45 bits, five a character, and the check character. */
function codeOf(mac: Uint8Array): string {
  const leading = mac.slice(0, 6).reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n) >> 3n;
  const data = Array.from({ length: DATA_CHARACTERS }, (_, place) =>
    Number((leading >> BigInt(5 * (DATA_CHARACTERS - 1 - place))) & 31n),
  );
  return [...data, checkValue(data)].map((value) => ALPHABET[value]!).join("");
}

/** Luhn mod 32: notices every wrong character, and every swap of neighbours but 0 and Z. */
function checkValue(data: readonly number[]): number {
  const sum = data.toReversed().reduce((total, value, place) => {
    const weighed = place % 2 === 0 ? 2 * value : value;
    return total + Math.floor(weighed / 32) + (weighed % 32);
  }, 0);
  return (32 - (sum % 32)) % 32;
}
