/** Strict reading of parsed JSON: exactly the keys and types of a schema, or a named failure with its place. */
import { parseCanonical } from "./canonical.ts";
import { Malformed } from "./malformed.ts";

/** Hands back the value it was given, checked. @throws {Malformed} naming the place `at` */
export type Reader<T> = (value: unknown, at: string) => T;

/**
 * The content of a file of canonical JSON whose `schema` is the one given.
 *
 * @throws {Malformed} The schema is judged before the keys: a file of a later major is refused as that, not for its new keys.
 */
export function readFile<T extends { readonly schema: string }>(bytes: Uint8Array, schema: string, read: Reader<T>): T {
  const value = parseCanonical(bytes);
  if (!isObject(value) || value["schema"] !== schema) throw new Malformed("unknown-schema", "schema");
  return read(value, "");
}

/** An object of exactly these keys. */
export function object<T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value, at) => {
    if (!isObject(value)) throw new Malformed("wrong-value", at);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) throw new Malformed("unknown-key", member(at, key));
    }
    for (const [key, read] of readers) {
      if (!Object.hasOwn(value, key)) throw new Malformed("missing-key", member(at, key));
      read(value[key], member(at, key));
    }
    return value as T;
  };
}

export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Malformed("wrong-value", at);
    value.forEach((each, index) => item(each, `${at}[${index}]`));
    return value as readonly T[];
  };
}

/** A list whose items come in strictly ascending order of their key, by code unit; so no key comes twice. */
export function ascendingBy<T>(keyOf: (item: T) => string, item: Reader<T>): Reader<readonly T[]> {
  const readItems = listOf(item);
  return (value, at) => {
    const items = readItems(value, at);
    for (let i = 1; i < items.length; i++) {
      if (keyOf(items[i]!) <= keyOf(items[i - 1]!)) throw new Malformed("wrong-value", `${at}[${i}]`);
    }
    return items;
  };
}

/** A whole number, both bounds included. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, at) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < min || value > max) {
      throw new Malformed("wrong-value", at);
    }
    return value;
  };
}

export function oneOf<const T extends string | boolean>(choices: readonly T[]): Reader<T> {
  return (value, at) => {
    if (!(choices as readonly unknown[]).includes(value)) throw new Malformed("wrong-value", at);
    return value as T;
  };
}

export const text: Reader<string> = (value, at) => {
  if (typeof value !== "string") throw new Malformed("wrong-value", at);
  return value;
};

export function matching(pattern: RegExp): Reader<string> {
  return (value, at) => {
    if (typeof value !== "string" || !pattern.test(value)) throw new Malformed("wrong-value", at);
    return value;
  };
}

/** A SHA-256 digest: 64 lowercase hex digits. */
export const sha256Hex = matching(/^[0-9a-f]{64}$/);

export function nullOr<T>(read: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : read(value, at));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function member(at: string, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}
