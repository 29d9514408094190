/** Picks a language. */
import type { Language } from "./language.ts";
import { screenEn, type Screen } from "./screen-en.ts";
import { screenNl } from "./screen-nl.ts";

export const screens: Readonly<Record<Language, Screen>> = { en: screenEn, nl: screenNl };

/** A chance between 0 and 1 in per cent with two decimals, rounded down: a minimum must not look better than it is. */
export function percent(chance: number, language: Language): string {
  return `${hundredths(wholeHundredths(chance), language)} %`;
}

/** What is left of one chance beyond another, as `percent` shows them. */
export function percentBetween(chance: number, less: number, language: Language): string {
  return `${hundredths(wholeHundredths(chance) - wholeHundredths(less), language)} %`;
}

/** A chance rounded up: nor a bound lower than it is. */
export function percentUp(chance: number, language: Language): string {
  return `${hundredths(Math.ceil(chance * 10_000 - 1e-6), language)} %`;
}

function wholeHundredths(chance: number): number {
  return Math.floor(chance * 10_000 + 1e-6);
}

function hundredths(count: number, language: Language): string {
  const text = (count / 100).toFixed(2);
  return language === "nl" ? text.replace(".", ",") : text;
}
