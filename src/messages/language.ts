/** The languages people are spoken to in. */
export type Language = "en" | "nl";

export const languages: readonly Language[] = ["en", "nl"];

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}
