/** The dialect of a CSV file, told by its header line, outside quotes: what separates cells and what ends lines. */

const delimiters = ["\t", ";", ","] as const;

export type Delimiter = (typeof delimiters)[number];

export interface Dialect {
  /** The commonest of the header line, undefined if it has none; of equally common ones tab, then semicolon. */
  readonly delimiter: Delimiter | undefined;
  /** The same of the line after it. */
  readonly nextDelimiter: Delimiter | undefined;
  readonly newline: "\r\n" | "\n";
}

/** Looks at the first two lines that are not blank; a line of delimiters only is blank. */
export function detectDialect(text: string): Dialect {
  const header = scanLine(text, 0);
  return {
    delimiter: header.delimiter,
    nextDelimiter: scanLine(text, header.end).delimiter,
    newline: text.startsWith("\r\n", header.end) ? "\r\n" : "\n",
  };
}

function scanLine(text: string, start: number): { delimiter: Delimiter | undefined; end: number } {
  let line = "";
  let blank = true;
  let quoted = false;
  let end = start;
  for (; end < text.length; end++) {
    const char = text[end]!;
    if (char === '"') quoted = !quoted;
    else if (!quoted && isDelimiter(char)) line += char;
    else if (quoted || (char !== "\n" && char !== "\r")) blank &&= char.trim() === "";
    else if (blank) line = "";
    else break;
  }
  return { delimiter: commonest(line), end };
}

/** Of a line's delimiters, in their order; the rarer sign wins a tie, since a heading rather holds a comma. */
function commonest(found: string): Delimiter | undefined {
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, count: found.split(delimiter).length - 1 }))
    .toSorted((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.delimiter : undefined;
}

function isDelimiter(char: string): boolean {
  return (delimiters as readonly string[]).includes(char);
}
