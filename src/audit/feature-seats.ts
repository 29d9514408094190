/** Quotas as the record has them: seats by feature and value, in one order. */
import { ascendingBy, integer, object, text, type Reader } from "./reader.ts";

export interface FeatureSeats {
  readonly feature: string;
  /** Ascending by value; min and max in seats, both included. */
  readonly values: readonly Seats[];
}

export interface Seats {
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

/** Ascending by feature. */
export const readFeatureSeats: Reader<readonly FeatureSeats[]> = ascendingBy(
  "feature",
  object<FeatureSeats>({
    feature: text,
    values: ascendingBy("value", object<Seats>({ value: text, min: integer(0), max: integer(0) })),
  }),
);
