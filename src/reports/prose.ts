/** Sentences broken into lines that fit a terminal, the same on every machine. */

const width = 80;

/** Lines of at most 80 characters; the first begins with `lead`, the others with as many blanks; a longer word has a line to itself, and a % stays by its number. */
export function prose(text: string, lead = ""): string[] {
  const indent = " ".repeat(lengthOf(lead));
  const [first = "", ...words] = text.split(/ (?!%)/);
  const lines: string[] = [];
  let line = lead + first;
  for (const word of words) {
    if (lengthOf(line) + 1 + lengthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line];
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
