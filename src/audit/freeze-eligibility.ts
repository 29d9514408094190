/** Fixes who was left out of a draw, and by which rules: the same for shuffled rows, and any spelling of the files. */
import type { Eligibility } from "../register/eligibility.ts";
import { leftOutReasons, listNames, type LeftOut } from "../register/left-out.ts";
import type { Recipe } from "../register/recipe.ts";
import { onlyInOrder, recipesInOrder } from "../register/rule-order.ts";
import { byCodeUnit, fold } from "../register/text.ts";
import { codesOf, eligibilitySalt, numberedCode, refuseDoubles, type PersonCode, type Secret } from "./codes.ts";
import { composed } from "./composed.ts";
import { buildEligibilityFile, type EligibilityFile, type EligibilityRules } from "./eligibility-file.ts";

export interface EligibilityGiven {
  /** Nobody unless given. */
  readonly leftOut?: readonly LeftOut[];
  /** None unless given. */
  readonly recipes?: readonly Recipe[];
  /** Everybody may be drawn unless given. */
  readonly eligibility?: Eligibility | undefined;
  /** Heading of the column of ids. */
  readonly idColumn?: string | undefined;
}

export interface FrozenEligibility {
  readonly file: EligibilityFile;
  /** Of those left out, index by index. */
  readonly codes: readonly string[];
}

/** `drawable`: everybody who can be drawn. @throws {SortitionError} CODE_COLLISION */
export function freezeEligibility(
  given: EligibilityGiven,
  drawable: readonly PersonCode[],
  secret: Secret,
): FrozenEligibility {
  const { leftOut = [] } = given;
  const codes = leftOutCodes(leftOut, drawable, secret);
  const people = leftOut.map(({ reason, column }, i) => ({ code: codes[i]!, column, reason }));
  const file = buildEligibilityFile({
    people: people.toSorted((a, b) => byCodeUnit(a.code, b.code)),
    rules: rulesOf(given),
    salt: eligibilitySalt(secret),
  });
  return { file, codes };
}

/**
 * The code of an id is of the first who has it: who can be drawn, then by reason and column, so that the order of rows decides nothing. All others, and everybody
 * of whom it is blank, are numbered.
 */
function leftOutCodes(leftOut: readonly LeftOut[], drawable: readonly PersonCode[], secret: Secret): readonly string[] {
  if (leftOut.length === 0) return [];
  const taken = new Map([["", 1], ...drawable.map(({ id }) => [id, 1] as const)]);
  const rank = (index: number): number => leftOutReasons.indexOf(leftOut[index]!.reason);
  const inOrder = [...leftOut.keys()].toSorted(
    (a, b) => rank(a) - rank(b) || byCodeUnit(leftOut[a]!.column, leftOut[b]!.column),
  );
  const codes = new Array<string>(leftOut.length);
  for (const index of inOrder) {
    const { id } = leftOut[index]!;
    const number = taken.get(id) ?? 0;
    taken.set(id, number + 1);
    codes[index] = number === 0 ? codesOf(secret, [id])[0]!.code : numberedCode(secret, id, number);
  }
  refuseDoubles([...drawable.map(({ code }) => code), ...codes]);
  return codes;
}

function rulesOf({ recipes = [], eligibility, idColumn }: EligibilityGiven): EligibilityRules {
  const { only = [], lists = {}, missing = "refuse" } = eligibility ?? {};
  const ofIds = (column: string): boolean => idColumn !== undefined && fold(column) === fold(idColumn);
  return {
    lists: listNames.filter((list) => lists[list] !== undefined),
    missing,
    // Ids must not leave the organiser's hands; who is left out tells enough.
    only: onlyInOrder(composed(only)).map(({ column, values }) => ({
      column,
      values: ofIds(column) ? [] : values.toSorted(byCodeUnit),
    })),
    recipes: recipesInOrder(composed(recipes)),
  };
}
