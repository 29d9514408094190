/** How a feature is made of what a register has: from a birth date, from a number, or from values under other names. */

export interface Recipe {
  /** As the quotas call it. */
  readonly feature: string;
  readonly kind: RecipeKind;
  /** Heading of the column it is made of. */
  readonly column: string;
  /** Heading of the column read where a cell of the first is blank; null for none. */
  readonly otherwise: string | null;
  /** Of a birth date: the day on which people have their age, `YYYY-MM-DD`; else null. */
  readonly day: string | null;
  /** Of a birth date or a number; null for the values the quotas give the feature. */
  readonly brackets: readonly string[] | null;
  /** Of values: what a cell is read as, compared without case. */
  readonly map: readonly { readonly from: string; readonly to: string }[];
  /** Of values: what everything counts as that the quotas do not name; null for an error. */
  readonly rest: string | null;
  /** Of a birth date or a number: what to do with people in none of the brackets. */
  readonly outside: Treatment;
}

export const recipeKinds = ["values", "birth-date", "number"] as const;
export type RecipeKind = (typeof recipeKinds)[number];

export const treatments = ["refuse", "exclude"] as const;
/** What becomes of a row that cannot be drawn from as it is: the file is refused, or the person left out. */
export type Treatment = (typeof treatments)[number];
