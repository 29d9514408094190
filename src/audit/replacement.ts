/** What a commitment says of the draw whose panel lost people: who is out, who stays, and what the whole panel must look like. */
import { readFeatureSeats, type FeatureSeats } from "./feature-seats.ts";
import { ascending, ascendingBy, listOf, object, sha256Hex, text, type Reader } from "./reader.ts";

/** Somebody on a panel. */
export interface Seated {
  readonly code: string;
  /** One a feature, in the order of the quotas. */
  readonly values: readonly string[];
}

/** A reserve who took the seat of somebody drawn. */
export interface CameIn {
  readonly code: string;
  /** Code of whose seat it was. */
  readonly for: string;
}

export interface Replacement {
  /** Ascending by code. */
  readonly cameIn: readonly CameIn[];
  /** SHA-256 of the former draw's draw.json. */
  readonly draw: string;
  /** Of the quotas that give way, what they would be if they did not. */
  readonly giveWay: readonly FeatureSeats[];
  /** Codes of those whose seats are drawn anew; ascending. */
  readonly out: readonly string[];
  /** Of the whole panel, those who stay included. */
  readonly quotas: readonly FeatureSeats[];
  /** Ascending by code. */
  readonly staying: readonly Seated[];
}

export const readReplacement: Reader<Replacement> = object<Replacement>({
  cameIn: ascendingBy("code", object<CameIn>({ code: text, for: text })),
  draw: sha256Hex,
  giveWay: readFeatureSeats,
  out: ascending(text),
  quotas: readFeatureSeats,
  staying: ascendingBy("code", object<Seated>({ code: text, values: listOf(text) })),
});
