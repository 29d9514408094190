/** A person's letter as they read it: Markdown that reads well as plain text. */
import { inGroupsOfFour } from "../audit/digest.ts";
import type { Inputs } from "../audit/inputs.ts";
import type { Letter } from "../audit/letter.ts";
import type { LotteryFile } from "../audit/lottery-file.ts";
import { legible, quoted } from "../messages/legible.ts";
import type { LetterWords } from "../messages/letter-en.ts";
import { markdownText } from "./markdown-text.ts";

export interface LetterSubject {
  readonly inputs: Inputs;
  readonly lottery: LotteryFile;
  /** By how many tickets people of one group differ at most. */
  readonly spread: number;
}

/** UTF-8; `file` is the name of the letter for programs. Depends on nothing else: no clock, no draw. */
export function letterText(
  letter: Letter,
  { inputs, lottery, spread }: LetterSubject,
  file: string,
  words: LetterWords,
): Uint8Array {
  const { commitment, code, features } = letter;
  const name = legible(file).replaceAll("`", "'");
  const home = letter.household === null ? undefined : lottery.households[letter.household - 1];
  const paragraphs = [
    `# ${words.title}`,
    words.opening(code, inputs.panelSize, inputs.register.people),
    `## ${words.features}`,
    inputs.quotas
      .map(({ feature }) => `- **${markdownText(feature)}**: ${markdownText(features[feature]!)}`)
      .join("\n"),
    ...(home ? [words.home(home.length - 1)] : []),
    words.amiss,
    `## ${words.chance}`,
    words.lottery(inputs.tickets),
    ticketsOf(letter, inputs, lottery, words),
    words.alike(inputs.household !== null, spread),
    `## ${words.digest}`,
    words.compare,
    `    ${inGroupsOfFour(commitment.slice(0, 32))}\n    ${inGroupsOfFour(commitment.slice(32))}`,
    `## ${words.check}`,
    words.program(name),
    `    npx kleroterion verify --member ${quoted(file)} public`,
    words.checks,
    "    sha256sum public/commitment.json",
    `## ${words.limits}`,
    words.notProved.map((clause) => `- ${clause}`).join("\n"),
    `## ${words.personal}`,
    words.salt(name),
  ];
  return new TextEncoder().encode(`${paragraphs.join("\n\n")}\n`);
}

function ticketsOf(
  { position, tickets }: Letter,
  inputs: Inputs,
  { groups, neverSelectable }: LotteryFile,
  words: LetterWords,
): string {
  const never = neverSelectable.some((group) => groups[group]!.members.includes(position));
  return never ? words.never : words.tickets(tickets, inputs.tickets);
}
