/** Kinds of values that study files have beyond those of assembly files: numbers within bounds, and lists of them. */
import { mostTickets } from "./options.ts";
import { text, whole, type Kind } from "./toml-keys.ts";

/** More is a slip of the keyboard, and would only be found out after hours. */
export const mostCounted = 1_000_000_000;

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= mostCounted;

export const count: Kind<number> = { expected: "count", read: (value) => (isCount(value) ? value : undefined) };

export const countFrom0: Kind<number> = {
  expected: "count-from-0",
  read: (value) => (value === 0 || isCount(value) ? value : undefined),
};

/** As many as a draw may have: each is a panel that is kept in memory. */
export const ticketCount: Kind<number> = {
  expected: "tickets",
  read: (value) => (isCount(value) && value <= mostTickets ? value : undefined),
};

/** One, or a list of them. */
export const counts: Kind<readonly number[]> = {
  expected: "counts",
  read: (value) => listOf(value, (each) => (isCount(each) ? each : undefined)),
};

export const chance: Kind<number> = numberWithin("chance", (value) => value >= 0 && value <= 1);

export const chanceAbove0: Kind<number> = numberWithin("chance-above-0", (value) => value > 0 && value <= 1);

export const numberAbove0: Kind<number> = numberWithin("number-above-0", (value) => value > 0);

export const numberFrom0: Kind<number> = numberWithin("number-from-0", (value) => value >= 0);

export const seedText: Kind<string> = { expected: "seed", read: (value) => text.read(value) ?? whole.read(value) };

/** One, or a list of them, each as text. */
export const slacks: Kind<readonly string[]> = {
  expected: "slacks",
  read: (value) => listOf(value, (each) => text.read(each) ?? whole.read(each)),
};

function numberWithin(expected: Kind<number>["expected"], isWithin: (value: number) => boolean): Kind<number> {
  return {
    expected,
    read: (value) => (typeof value === "number" && Number.isFinite(value) && isWithin(value) ? value : undefined),
  };
}

function listOf<T>(value: unknown, read: (each: unknown) => T | undefined): readonly T[] | undefined {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const items = given.map(read).filter((each) => each !== undefined);
  return items.length === given.length && items.length > 0 ? items : undefined;
}
