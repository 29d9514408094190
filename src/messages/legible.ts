/** Text from files and command lines made safe to print: a name must not be able to steer the terminal. */

const beginning = /^.{0,80}/su;

/**
 * The text with every character that does not show (controls, terminal escapes, direction marks, spaces other than the
 * plain one) replaced by a sign or its number, so that `"45\u00a0"` and `"45"` look different.
 */
export function legible(text: string): string {
  return text.replace(/(?! )[\p{C}\p{Z}]/gu, (char) => {
    const code = char.codePointAt(0)!;
    // Unicode has a picture of each ASCII control, in their order.
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? "␡" : `\\u{${code.toString(16)}}`;
  });
}

/** The same, of a long text the first 80 characters and "…". */
export function legibleCell(text: string): string {
  const start = beginning.exec(text)![0];
  return legible(start) + (start.length < text.length ? "…" : "");
}

/** A path or a name as it can be pasted into a command line; between single quotes where a shell would read more in it than there is. */
export function quoted(text: string): string {
  if (/^[\w./\\:-]+$/.test(text)) return text;
  const shown = legible(text);
  return /[$`"!]|\\\\|\\$/.test(shown) ? `'${shown.replaceAll("'", String.raw`'\''`)}'` : `"${shown}"`;
}
