/** What a spreadsheet writes where it has no value to show. */

/** #N/A, #REF! and their like, in any language (#N/B, #VERW!, #DEEL/0!); or only signs where the column was too narrow. `text` is clean. */
export function isFailedCell(text: string): boolean {
  return /^#(?:N\/[AB]|\p{Lu}+(?:\/0)?[!?]|#+)$/u.test(text);
}
