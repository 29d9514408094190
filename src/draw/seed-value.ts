/** What an event gave, in the one form its source has. */
import { sortitionError } from "../errors.ts";
import { verifiesRound } from "./drand.ts";
import type { SeedSource } from "./seed-source.ts";

/** A value fit for its source; made by `parseSeedValue` only. */
export type SeedValue = string & { readonly brand: "SeedValue" };

/**
 * A value as somebody typed it. Blanks around it do not count, nor between digits, where a hyphen may stand as well; all else does: `007` stays `007`.
 *
 * @throws {SortitionError} SEED_EMPTY; SEED_CONTROL_CHARACTER (typed); BALLS_INVALID; DICE_INVALID; DRAND_INVALID for what is no signature, or not of this round.
 */
export function parseSeedValue(source: SeedSource, typed: string): SeedValue {
  if (typed.trim() === "") throw sortitionError("SEED_EMPTY", {});
  if (source.kind === "typed" && unprintable.test(typed)) throw sortitionError("SEED_CONTROL_CHARACTER", {});
  const value = written(source, typed);
  if (!isSeedValue(source, value)) throw refusal(source, value);
  return value as SeedValue;
}

/** Whether a value in a file is of its source's form, and, of drand, signed. */
export function isSeedValue(source: SeedSource, value: string): boolean {
  switch (source.kind) {
    case "typed":
      return value !== "" && value === value.trim().normalize("NFC") && !unprintable.test(value);
    case "balls":
      return value.length === source.digits && /^\d+$/.test(value);
    case "dice":
      return throwsOf(source.sides, value)?.length === source.throws;
    case "drand":
      return /^[0-9a-f]{96}$/.test(value) && verifiesRound(source.round, value);
  }
}

/** Control characters, characters without a shape, and half surrogate pairs, which no UTF-8 can hold. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}]/u;

function written(source: SeedSource, typed: string): string {
  if (source.kind === "typed") return typed.trim().normalize("NFC");
  if (source.kind === "dice" && source.sides > 10) return typed.trim().replaceAll(/[\s-]+/g, "-");
  if (source.kind === "drand") return typed.replaceAll(/\s/g, "").toLowerCase();
  return typed.replaceAll(/\s/g, "").replaceAll(/(?<=\d)-(?=\d)/g, "");
}

/** The throws a value tells: up to ten sides a digit each, a ten as 0; above, numbers with "-" between. */
function throwsOf(sides: number, value: string): readonly number[] | undefined {
  const parts = sides > 10 ? value.split("-") : Array.from(value);
  const throws = parts.map((part) => (/^(0|[1-9]\d?)$/.test(part) ? Number(part) : NaN));
  const valid = (pips: number): boolean => (sides === 10 ? pips >= 0 && pips <= 9 : pips >= 1 && pips <= sides);
  return throws.every(valid) ? throws : undefined;
}

function refusal(source: SeedSource, value: string): Error {
  switch (source.kind) {
    case "typed":
      return sortitionError("SEED_CONTROL_CHARACTER", {});
    case "balls":
      return sortitionError("BALLS_INVALID", { text: value, digits: source.digits });
    case "dice":
      return sortitionError("DICE_INVALID", { text: value, sides: source.sides, throws: source.throws });
    case "drand":
      return sortitionError("DRAND_INVALID", { text: value, round: source.round });
  }
}
