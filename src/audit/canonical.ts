/** One value, one sequence of bytes: RFC 8785 on the closed subset all published files keep to. */
import { Malformed } from "./malformed.ts";

/** Far deeper than any file of ours, and far from where a hostile file would overflow the stack. */
const MAX_DEPTH = 32;

/**
 * UTF-8 bytes of the value, no blanks, no final line end, keys ascending by UTF-16 code unit (RFC 8785).
 *
 * Takes NFC strings without lone surrogates, safe integers but −0, booleans, null, arrays and plain objects.
 * @throws {Error} for anything else: a bug, since what people type is checked long before.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(write(value, 0));
}

/**
 * The value of exactly those bytes `canonicalBytes` gives, of no others (a key twice, `1.0`, a blank, a BOM).
 *
 * @throws {Malformed} not-utf-8, not-json, not-canonical.
 */
export function parseCanonical(bytes: Uint8Array): unknown {
  const text = attempt("not-utf-8", () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  const value = attempt("not-json", () => JSON.parse(text) as unknown);
  const again = attempt("not-canonical", () => write(value, 0));
  if (again !== text) throw new Malformed("not-canonical", "");
  return value;
}

function attempt<T>(problem: "not-utf-8" | "not-json" | "not-canonical", read: () => T): T {
  try {
    return read();
  } catch {
    throw new Malformed(problem, "");
  }
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new Error("Not canonical: nested too deep");
  if (typeof value === "string") return writeString(value);
  if (typeof value === "boolean" || value === null) return String(value);
  if (typeof value === "number") return writeInteger(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(",")}]`;
  if (isPlainObject(value)) return writeObject(value, depth);
  throw new Error(`Not canonical: ${typeof value}`);
}

function writeInteger(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error(`Not canonical: ${value}`);
  return String(value);
}

function writeString(value: string): string {
  if (/\p{Cs}/u.test(value)) throw new Error("Not canonical: a lone surrogate");
  if (value.normalize("NFC") !== value) throw new Error("Not canonical: a string that is not NFC");
  return JSON.stringify(value);
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  const keys = Reflect.ownKeys(value).map((key) => {
    if (typeof key === "symbol") throw new Error("Not canonical: a symbol key");
    return key;
  });
  const members = keys.toSorted().map((key) => `${writeString(key)}:${write(value[key], depth + 1)}`);
  return `{${members.join(",")}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
