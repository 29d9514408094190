/** What no check of the files can tell; said after every verification, so that a pass is not taken for more than it is. */

export const NOT_CHECKED = [
  "register-true",
  "letters-sent",
  "quotas-wise",
  "seed-event",
  "lottery-computed",
  "rules-applied",
  "published-before",
  "minutes-true",
] as const;

export type NotChecked = (typeof NOT_CHECKED)[number];
