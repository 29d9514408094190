/** A digest to be held against its publication on paper: some of it is left open, so that whoever fills it in has looked there. */
import { inGroupsOfFour } from "../audit/digest.ts";
import type { Box } from "./page.ts";

/** The 16 groups of four of 64 hex digits, named 0 to f; open are the one that the first digit names, and that of the second digit, or if that is the same the one after it. */
export function digestBoxes(digest: string): readonly Box[] {
  const groups = inGroupsOfFour(digest).split(" ");
  const [first, second] = [digest[0]!, digest[1]!].map((digit) => parseInt(digit, 16)) as [number, number];
  const open = [first, second === first ? (first + 1) % groups.length : second];
  return groups.map((group, i) => ({ name: i.toString(16), content: open.includes(i) ? null : group }));
}

/** All 16 groups, on two lines. */
export function digestLines(digest: string): readonly string[] {
  return [digest.slice(0, 32), digest.slice(32)].map(inGroupsOfFour);
}
