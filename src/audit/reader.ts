/** Strict reading of parsed JSON: exactly the keys and types of a schema, or a named failure with its place; and that schema, to publish. */
import { parseCanonical } from "./canonical.ts";
import { Malformed } from "./malformed.ts";

/** A schema of JSON Schema 2020-12, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Hands back the value it was given, checked. @throws {Malformed} naming the place `at` */
export interface Reader<T> {
  (value: unknown, at: string): T;
  /** What it checks, but for what its description says. */
  readonly schema: JsonSchema;
}

/** A reader by its two parts, which must agree; `read` is used for this one alone. */
export function reader<T>(schema: JsonSchema, read: (value: unknown, at: string) => T): Reader<T> {
  return Object.assign(read, { schema });
}

/** A reader that checks more than a schema can say. `says`: what that is. */
export function narrowed<T>(read: Reader<T>, says: string, judge: (value: T, at: string) => void): Reader<T> {
  return reader({ ...read.schema, description: says }, (value, at) => {
    const checked = read(value, at);
    judge(checked, at);
    return checked;
  });
}

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
  const properties = Object.fromEntries(readers.map(([key, { schema }]) => [key, schema]));
  const schema = { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
  return reader(schema, (value, at) => {
    if (!isObject(value)) throw new Malformed("wrong-value", at);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) throw new Malformed("unknown-key", member(at, key));
    }
    for (const [key, read] of readers) {
      if (!Object.hasOwn(value, key)) throw new Malformed("missing-key", member(at, key));
      read(value[key], member(at, key));
    }
    return value as T;
  });
}

/** An object of any keys, the same kind of value under each. */
export function mapOf<T>(item: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return reader({ type: "object", additionalProperties: item.schema }, (value, at) => {
    if (!isObject(value)) throw new Malformed("wrong-value", at);
    for (const [key, each] of Object.entries(value)) item(each, member(at, key));
    return value as Readonly<Record<string, T>>;
  });
}

export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return reader({ type: "array", items: item.schema }, (value, at) => {
    if (!Array.isArray(value)) throw new Malformed("wrong-value", at);
    value.forEach((each, index) => item(each, `${at}[${index}]`));
    return value as readonly T[];
  });
}

/** A list whose items come in strictly ascending order of their key, by code unit; so no key comes twice. */
export function ascendingBy<T extends object, K extends keyof T & string>(
  key: K,
  item: Reader<T & Readonly<Record<K, string>>>,
): Reader<readonly T[]> {
  return inOrder(listOf(item), `Strictly ascending by ${key}, by UTF-16 code unit.`, (each) => each[key]);
}

/** The same of texts. */
export function ascending(item: Reader<string>): Reader<readonly string[]> {
  return inOrder(listOf(item), "Strictly ascending, by UTF-16 code unit.", (each) => each);
}

function inOrder<T>(read: Reader<readonly T[]>, says: string, keyOf: (item: T) => string): Reader<readonly T[]> {
  return narrowed(read, says, (items, at) => {
    for (let i = 1; i < items.length; i++) {
      if (keyOf(items[i]!) <= keyOf(items[i - 1]!)) throw new Malformed("wrong-value", `${at}[${i}]`);
    }
  });
}

/** A whole number, both bounds included. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER): Reader<number> {
  return reader({ type: "integer", minimum: min, maximum: max }, (value, at) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < min || value > max) {
      throw new Malformed("wrong-value", at);
    }
    return value;
  });
}

export function oneOf<const T extends string | boolean | null>(choices: readonly T[]): Reader<T> {
  return reader(choices.length === 1 ? { const: choices[0] } : { enum: choices }, (value, at) => {
    if (!(choices as readonly unknown[]).includes(value)) throw new Malformed("wrong-value", at);
    return value as T;
  });
}

export const text: Reader<string> = reader({ type: "string" }, (value, at) => {
  if (typeof value !== "string") throw new Malformed("wrong-value", at);
  return value;
});

export function matching(pattern: RegExp): Reader<string> {
  return reader({ type: "string", pattern: pattern.source }, (value, at) => {
    if (typeof value !== "string" || !pattern.test(value)) throw new Malformed("wrong-value", at);
    return value;
  });
}

/** A SHA-256 digest: 64 lowercase hex digits. */
export const sha256Hex = matching(/^[0-9a-f]{64}$/);

export function nullOr<T>(read: Reader<T>): Reader<T | null> {
  return reader({ anyOf: [read.schema, { type: "null" }] }, (value, at) => (value === null ? null : read(value, at)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function member(at: string, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}
