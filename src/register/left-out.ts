/** Why people of a register are left out of a draw, and how many. Apart, so that a log can be read without a reader of CSV. */

export const listNames = ["opted-out", "selected-before"] as const;
/** Lists of ids of people who may not be drawn. */
export type ListName = (typeof listNames)[number];

/** In the order in which they are asked. `outside`: in none of the brackets of a derived feature; `missing`: a feature is blank. */
export const leftOutReasons = ["not-eligible", ...listNames, "outside", "missing"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LeftOut {
  /** Index of the row in the register's table. */
  readonly row: number;
  /** As `Person` has it, but that it may be blank, or that of another row too: nothing else is asked of who is left out. */
  readonly id: string;
  readonly reason: LeftOutReason;
  /** Heading of the column that decided, NFC. */
  readonly column: string;
}

/** How many people were left out for a reason: 1 or more. */
export interface LeftOutCount {
  readonly people: number;
  readonly reason: LeftOutReason;
}

/** Reasons that nobody was left out for are not in it. */
export function countLeftOut(leftOut: readonly Pick<LeftOut, "reason">[]): readonly LeftOutCount[] {
  return leftOutReasons.flatMap((reason) => {
    const people = leftOut.filter((each) => each.reason === reason).length;
    return people === 0 ? [] : [{ people, reason }];
  });
}
