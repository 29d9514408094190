/** The languages people are spoken to in. */
export type Language = "en" | "nl";
