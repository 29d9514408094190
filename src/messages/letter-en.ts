/** What a person's letter says, in English. */
import { percent } from "./screen.ts";

export const letterEn = {
  title: "Your place in the lottery",
  opening: (code: string, panelSize: number, people: number) =>
    `This letter is for one person alone: the one whose code is **${code}**. A panel of ${panelSize} is drawn by lot from ${people} people, and you are one of them.`,
  features: "What the lottery has of you",
  home: (others: number) =>
    `You share a home with ${others === 1 ? "1 other person" : `${others} others`} in the register. No panel has two of you.`,
  amiss:
    "If any of this is not right, tell the organiser. Before the draw it can still be mended; after it the record shows what you were drawn with.",
  chance: "Your chance",
  lottery: (tickets: number) =>
    `The lottery has ${tickets} tickets. Each is a whole panel. One is drawn, every ticket as likely as any other, and the people on it are the panel.`,
  tickets: (own: number, all: number) =>
    own === all
      ? "You are on all of them: your seat is certain."
      : `You are on ${own} of the ${all}: a chance of ${percent(own / all, "en")}.`,
  never: "You are on none of them: no panel that meets the quotas was found to have a seat for somebody like you.",
  alike: (homes: boolean, spread: number) =>
    `People with the same features${homes ? ", and homes alike," : ""} are on equally many tickets${spread === 0 ? "" : `, give or take ${spread === 1 ? "one" : spread}`}. Others can have a higher or a lower chance, since the quotas ask for more or for fewer people like them.`,
  digest: "Compare the digest",
  compare:
    "Below is the digest of the lottery. Compare it, digit by digit, with the one that was published before the draw. If they are the same, the lottery was fixed before anybody could know which ticket would be drawn. If they differ, this letter belongs to another lottery: ask whoever sent it.",
  check: "How to check it",
  program: (file: string) =>
    `The file \`${file}\` has what is in this letter in a form for programs. Put it beside the folder \`public\`, which everybody can get (its VERIFY.md says where the program kleroterion comes from, and how to install it), and type:`,
  checks:
    "That checks that your code, features and home are in the register that was fixed, that the lottery has you as this letter says, and that everything published about the lottery adds up. Whoever would rather not trust that program can write another: its specification is published with it. The digest alone is printed by:",
  limits: "What this letter does not prove",
  notProved: [
    "That the register is true and complete: you can check what it has of you, not what it has of others.",
    "That the digest was published before the draw: only the comparison above can tell.",
    "Whether you were drawn: the letter states the lottery, and is the same before the draw and after. Once there is a draw, `public/draw.json` has the codes of the panel.",
  ],
  personal: "Keep it to yourself",
  salt: (file: string) =>
    `\`${file}\` holds a secret number of yours, the salt. Whoever has it can prove that the person with your code was registered with these features; and whoever knows your code can see in the public files on which tickets you are, and whether you were drawn. So show this letter and that file to nobody you would not tell.`,
};

export type LetterWords = typeof letterEn;
