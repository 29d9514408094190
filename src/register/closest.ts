/** Did-you-mean: the word somebody probably meant. */
import { fold } from "./text.ts";

/**
 * The word nearest to `typed`, or undefined when none is near: at most one edit per three characters, and at least one
 * allowed. Case is ignored; of equally near words the first. Levenshtein, *Binary codes capable of correcting
 * deletions, insertions, and reversals* (1966).
 */
export function closest(typed: string, words: readonly string[]): string | undefined {
  const wanted = fold(typed);
  let best: string | undefined;
  let nearest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of words) {
    const edits = editDistance(wanted, fold(word));
    if (edits < nearest) {
      nearest = edits;
      best = word;
    }
  }
  return best;
}

/** Fewest insertions, deletions and replacements of one character that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  // distances[j]: from the part of `a` read so far to the first j characters of `b`.
  let distances = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = distances[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, distances[j]! + 1, next[j - 1]! + 1));
    }
    distances = next;
  }
  return distances[b.length]!;
}
