/** Text as canonical JSON takes it. */

/** The same value with all text in it in Unicode normal form C, but for keys. */
export function composed<T>(value: T): T {
  return composedValue(value) as T;
}

function composedValue(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(composedValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, composedValue(each)]));
}
