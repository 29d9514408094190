/** A feature people differ in (gender, age) with the values the quotas give it, spelled as in the quota file, in canonical order (by code unit). */
export interface Feature {
  readonly name: string;
  readonly values: readonly string[];
}
