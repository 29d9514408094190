/** Which of the record's households are alike, so that a group of people can be told from its homes too. */
import { householdClasses, type HouseholdClass } from "../register/household-classes.ts";
import type { FeatureSeats } from "./inputs.ts";
import type { LotteryFile } from "./lottery-file.ts";

export interface RecordedClasses {
  /** As the groups of the pool have them, households as lists of positions. */
  readonly classes: readonly HouseholdClass[];
  /** Class of each person who shares a home, by position. */
  readonly classOf: ReadonlyMap<number, number>;
}

/** The classes of a lottery's households; a position or value that the record does not know is left to the check that names it. */
export function recordedClasses(
  quotas: readonly FeatureSeats[],
  { households, groups }: Pick<LotteryFile, "households" | "groups">,
): RecordedClasses {
  const ranks = quotas.map(({ values }) => new Map(values.map(({ value }, rank) => [value, rank])));
  const ranksOf = new Map(
    groups.flatMap(({ values, members }) => {
      const ofGroup = values.map((value, f) => ranks[f]?.get(value) ?? -1);
      return members.map((position) => [position, ofGroup] as const);
    }),
  );
  const classes = householdClasses(households, (position) => ranksOf.get(position) ?? []);
  const classOf = new Map(
    classes.flatMap((each) => each.households.flat().map((position) => [position, each.index] as const)),
  );
  return { classes, classOf };
}
