/** Who shares a home with whom, by position. */
import { sharedHouseholds } from "../register/households.ts";
import type { Pool } from "../register/pool.ts";
import type { PersonCode } from "./codes.ts";

/** The households of two people or more, ascending lists of positions (places in the ascending order of codes), by their first; `people` belong to `pool.people`, index by index. */
export function householdPositions(pool: Pool, people: readonly PersonCode[]): readonly (readonly number[])[] {
  const codes = people.map(({ code }) => code).toSorted();
  const positionOf = new Map(codes.map((code, position) => [code, position]));
  const households = sharedHouseholds(pool).map((household) =>
    household.map((person) => positionOf.get(people[person]!.code)!).toSorted((a, b) => a - b),
  );
  return households.toSorted((a, b) => a[0]! - b[0]!);
}
