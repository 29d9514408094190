/** The outcome of a verification as people read it. */
import type { CheckResult } from "../audit/verify/check.ts";
import { NOT_CHECKED } from "../audit/verify/not-checked.ts";
import type { CheckSentences } from "./check-sentences.ts";
import { checksEn } from "./checks-en.ts";
import { checksNl } from "./checks-nl.ts";
import type { Language } from "./language.ts";
import { legible } from "./legible.ts";

const languages: Readonly<Record<Language, CheckSentences>> = { en: checksEn, nl: checksNl };

/** A check's short name and one line on its outcome; nothing a file holds can steer a terminal through them. */
export function sayCheck(
  result: CheckResult,
  language: Language,
): { readonly name: string; readonly sentence: string } {
  const { checks, skipped } = languages[language];
  const { name, pass, fail } = checks[result.check];
  if (result.outcome === "skipped") return { name, sentence: skipped[result.details.reason](result.details.file) };
  // The compiler cannot see that the sentences and details of one check belong together.
  const say = (result.outcome === "pass" ? pass : fail) as (details: unknown) => string;
  return { name, sentence: legible(say(result.details)) };
}

/** What no check can tell, one clause each. */
export function sayNotChecked(language: Language): readonly string[] {
  return NOT_CHECKED.map((each) => languages[language].notChecked[each]);
}
