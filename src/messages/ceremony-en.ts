/** The public part of a draw, in English: where a seed comes from, how far that can be checked, and what to do and say. */
import type { SeedSource, Verifiability } from "../draw/seed-source.ts";

const drawnFrom = (source: SeedSource): string => {
  switch (source.kind) {
    case "typed":
      return "a typed text";
    case "balls":
      return source.digits === 1 ? "a ball from an urn of ten" : `balls from ${source.digits} urns of ten`;
    case "dice":
      return `${source.throws === 1 ? "1 throw" : `${source.throws} throws`} of a die with ${source.sides} sides`;
    case "drand":
      return `round ${source.round} of drand quicknet`;
  }
};

export const ceremonyEn = {
  source: drawnFrom,
  fallback: (source: SeedSource) => `should that fail: ${drawnFrom(source)}`,
  and: "and",
  seedFrom: (sources: string) => `The seed will come from ${sources}.`,
  atTime: (round: number, time: string) => `Round ${round} is published on ${time} (UTC).`,
  late: (round: number) =>
    `Note: round ${round} has been published already, so whoever prepared this lottery could have known it. Good for a rehearsal; for a real draw name a round to come.`,
  attempt: (attempt: number, id: string | null) => `${id === null ? "The draw" : `Draw ${id}`}, attempt ${attempt}.`,
  class: {
    public: "Verifiable: anybody can check the seed, now and later, without having been there.",
    witnessed:
      "Witnessed: whoever was there can vouch for the seed, nobody else. Keep the minutes, with the names of the witnesses.",
    none: "Unverifiable seed: it was typed, so the operator could have tried others. Have people watch how it is chosen, after the digest is published.",
  } satisfies Record<Verifiability, string>,
  fallbackUsed:
    "The sources committed to failed, and the fallback was used. The minutes should tell why, and who saw it.",
  script: {
    title: "The draw, step by step. Nothing has been drawn yet.",
    publish: (digest: readonly string[]) => [
      "See that this digest was published before today, where nobody can change it, and read it aloud:",
      ...digest,
    ],
    say: (people: number, panelSize: number, tickets: number, last: string) =>
      `Say: "The lottery is fixed. It has ${tickets} tickets, from ${"0".repeat(last.length)} to ${last}, each a whole panel of ${panelSize} out of ${people} people. One of them is drawn now."`,
    reserves: (size: number) =>
      `Say too: "With the same seed up to ${size} reserves are drawn for each seat, for when somebody drops out."`,
    reservesOfBalls:
      "Note: balls alone leave one order of reserves for each ticket, so whoever prepared could have tried until these suited somebody. Where reserves matter, prepare with dice, or combine the balls with drand.",
    typed: "Agree in public on a text that nobody could have chosen beforehand, and write it down for all to see.",
    balls: (digits: number) =>
      digits === 1
        ? "Show the urn: ten balls, numbered 0 to 9. Draw one, show it, and write the digit down for all to see. Show the other nine."
        : `Show ${digits} urns, each with ten balls numbered 0 to 9. Draw one ball from each, from the left; show it, and write the digit down for all to see: together they are the number. Show the other nine of each.`,
    dice: (sides: number, throws: number) =>
      `Let ${throws === 1 ? "one throw" : `${throws} throws`} be made with a die of ${sides} sides, by different people if you can. Call out each, and write it down for all to see${sides === 10 ? ", a ten as 0" : ""}.`,
    drand: (round: number, time: string) =>
      `Wait until ${time} (UTC). Then read the signature of round ${round} from https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/${round}, or from any other drand address: all give the same 96 characters.`,
    before: (time: string) =>
      `Do this before ${time} (UTC), when the drand round comes out, and note the time: balls drawn after it could be chosen to fit.`,
    type: "Type, on the screen that everybody sees:",
    fallback: (event: string, step: string) =>
      `If that cannot be done, say why, and take the fallback instead: ${event}. ${step} Then add --fallback:`,
    values: { typed: "TEXT", balls: "DIGITS", dice: "THROWS", drand: "SIGNATURE" } satisfies Record<
      SeedSource["kind"],
      string
    >,
    close:
      "Read the ticket aloud. Print public/minutes.html, fill it in and have it signed. Publish the folder public/, and say where: anybody can check the draw there.",
  },
};

export type Ceremony = typeof ceremonyEn;
