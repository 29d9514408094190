/** auditor/eligibility.json: who was left out of a draw, and by which rules; public/commitment.json cites it. */
import {
  leftOutReasons,
  listNames,
  type LeftOutCount,
  type LeftOutReason,
  type ListName,
} from "../register/left-out.ts";
import { recipeKinds, treatments, type Recipe, type Treatment } from "../register/recipe.ts";
import { canonicalBytes } from "./canonical.ts";
import { readCode } from "./read-code.ts";
import { Malformed } from "./malformed.ts";
import {
  ascendingBy,
  integer,
  listOf,
  narrowed,
  nullOr,
  object,
  oneOf,
  readFile,
  sha256Hex,
  text,
  type Reader,
} from "./reader.ts";

const SCHEMA = "kleroterion/eligibility/1";

export const eligibilityPath = "auditor/eligibility.json";

/** What decides who is in, and which features they have. */
export interface EligibilityRules {
  /** Lists of ids of people who may not be drawn, by name, in the order in which they are asked. */
  readonly lists: readonly ListName[];
  /** What became of people of whom a feature is blank. */
  readonly missing: Treatment;
  /** Ascending by column. The values of the id column are not told. */
  readonly only: readonly OnlyRule[];
  /** Ascending by feature. */
  readonly recipes: readonly Recipe[];
}

export interface OnlyRule {
  readonly column: string;
  readonly values: readonly string[];
}

/** Somebody in the register who could not be drawn. */
export interface ExcludedPerson {
  readonly code: string;
  /** Heading of the column that decided. */
  readonly column: string;
  readonly reason: LeftOutReason;
}

export interface EligibilityFile {
  readonly schema: typeof SCHEMA;
  /** Ascending by code. */
  readonly people: readonly ExcludedPerson[];
  readonly rules: EligibilityRules;
  /** 64 lowercase hex digits, so that the file cannot be guessed by its digest. */
  readonly salt: string;
}

export const readRecipe = object<Recipe>({
  feature: text,
  kind: oneOf(recipeKinds),
  column: text,
  otherwise: nullOr(text),
  day: nullOr(text),
  brackets: nullOr(listOf(text)),
  map: listOf(object({ from: text, to: text })),
  rest: nullOr(text),
  outside: oneOf(treatments),
});

export const readOnlyRule = object<OnlyRule>({ column: text, values: listOf(text) });

/** Each name at most once, in their order. */
function inOrderOf<T, N extends string>(
  names: readonly N[],
  read: Reader<readonly T[]>,
  nameOf: (item: T) => N,
): Reader<readonly T[]> {
  return narrowed(read, `Each of ${names.join(", ")} at most once, in this order.`, (items, at) => {
    const places = items.map((item) => names.indexOf(nameOf(item)));
    const wrong = places.findIndex((place, i) => i > 0 && place <= places[i - 1]!);
    if (wrong >= 0) throw new Malformed("wrong-value", `${at}[${wrong}]`);
  });
}

/** How many people were left out, as the commitment has it; empty for nobody. */
export const readLeftOutCounts = inOrderOf(
  leftOutReasons,
  listOf(object<LeftOutCount>({ people: integer(1), reason: oneOf(leftOutReasons) })),
  ({ reason }) => reason,
);

const read = object<EligibilityFile>({
  schema: oneOf([SCHEMA]),
  people: ascendingBy("code", object<ExcludedPerson>({ code: readCode, column: text, reason: oneOf(leftOutReasons) })),
  rules: object<EligibilityRules>({
    lists: inOrderOf(listNames, listOf(oneOf(listNames)), (name) => name),
    missing: oneOf(treatments),
    only: ascendingBy("column", readOnlyRule),
    recipes: ascendingBy("feature", readRecipe),
  }),
  salt: sha256Hex,
});

export function buildEligibilityFile(of: Omit<EligibilityFile, "schema">): EligibilityFile {
  return { schema: SCHEMA, ...of };
}

export function eligibilityBytes(file: EligibilityFile): Uint8Array {
  return canonicalBytes(file);
}

export const eligibilitySchema = read.schema;

/** @throws {Malformed} */
export function parseEligibilityFile(bytes: Uint8Array): EligibilityFile {
  return readFile(bytes, SCHEMA, read);
}
