/** Every small change of a value of JSON, one at a time: each number, text, truth and null, each key and each item of a list. */

export interface Mutation {
  /** Where, with indices: `groups[2].members`. */
  readonly place: string;
  readonly change: string;
  /** The whole value, changed. */
  readonly value: unknown;
}

type Change = readonly [change: string, value: unknown];

/** How many items of a long list are looked at. */
const SPREAD = 12;

export function* mutationsOf(value: unknown, place = ""): Generator<Mutation> {
  for (const [change, changed] of changesOf(value)) yield { place, change, value: changed };
  if (Array.isArray(value)) {
    for (const index of spread(value.length)) {
      for (const inner of mutationsOf(value[index], `${place}[${index}]`))
        yield { ...inner, value: value.with(index, inner.value) };
    }
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      for (const inner of mutationsOf(member, place === "" ? key : `${place}.${key}`))
        yield { ...inner, value: { ...value, [key]: inner.value } };
    }
  }
}

/** Indices of a list, a dozen at most: the first, the last, and some between. */
export function spread(length: number): number[] {
  if (length <= SPREAD) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: SPREAD }, (_, step) => Math.round((step * (length - 1)) / (SPREAD - 1)));
}

function* changesOf(value: unknown): Generator<Change> {
  if (typeof value === "number") yield* changesOfNumber(value);
  else if (typeof value === "string") yield* changesOfText(value);
  else if (typeof value === "boolean") yield ["the other truth", !value];
  else if (value === null) yield* nothing;
  else if (Array.isArray(value)) yield* changesOfList(value);
  else if (isObject(value)) yield* changesOfObject(value);
  if (value !== null) yield ["null", null];
}

const nothing: readonly Change[] = [
  ["0", 0],
  ["an empty text", ""],
  ["a fraction", "1/3"],
  ["a list", []],
];

function* changesOfNumber(value: number): Generator<Change> {
  yield ["+1", value + 1];
  yield ["−1", value - 1];
  if (value !== 0) yield ["negative", -value];
  if (value !== 0) yield ["0", 0];
  yield ["as large as can be", Number.MAX_SAFE_INTEGER];
  yield ["as text", `${value}`];
}

function* changesOfText(value: string): Generator<Change> {
  yield ["first character", other(value[0] ?? "") + value.slice(1)];
  if (value.length > 1) yield ["last character", value.slice(0, -1) + other(value.at(-1)!)];
  yield ["character more", `${value}x`];
  if (value !== "") yield ["empty", ""];
  const [, p, q] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  if (p !== undefined && q !== undefined) {
    yield ["a hair higher", `${BigInt(p) * 1_000_000n + 1n}/${BigInt(q) * 1_000_000n}`];
    yield ["numerator +1", `${BigInt(p) + 1n}/${q}`];
    yield ["denominator +1", `${p}/${BigInt(q) + 1n}`];
    yield ["doubled both", `${BigInt(p) * 2n}/${BigInt(q) * 2n}`];
  }
}

/** A digit for a digit, a letter for a letter. */
function other(character: string): string {
  if (character === "0") return "1";
  return /[1-9]/.test(character) ? "0" : character === "a" ? "b" : "a";
}

function* changesOfList(list: readonly unknown[]): Generator<Change> {
  for (const index of spread(list.length)) {
    yield ["item dropped", list.toSpliced(index, 1)];
    yield ["item doubled", list.toSpliced(index, 0, list[index])];
    const [before, item] = [list[index - 1], list[index]];
    if (index > 0 && JSON.stringify(before) !== JSON.stringify(item))
      yield ["items swapped", list.with(index, before).with(index - 1, item)];
  }
  if (list.length > 0) yield ["emptied", []];
  yield ["an empty list more", [...list, []]];
  yield ["a 0 more", [...list, 0]];
}

function* changesOfObject(object: object): Generator<Change> {
  for (const [key] of Object.entries(object)) {
    yield ["key dropped", Object.fromEntries(Object.entries(object).filter(([each]) => each !== key))];
  }
  yield ["key more", { ...object, zz: null }];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
