/** Replacement, in English: the command's screen, and the check of what it wrote. */
import { inGroupsOfFour } from "../audit/digest.ts";
import type { ReplacementSentences } from "./check-sentences.ts";

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const quota = (min: number, max: number): string => (min === max ? `${min}` : `${min} to ${max}`);

export const replacementCheckEn: ReplacementSentences = {
  name: "replacement",
  pass: ({ digest, cameIn, out, staying, giveWay, missed }) =>
    [
      ...(cameIn > 0
        ? [`${number(cameIn, "reserve", "reserves")} came in before, each from the list of the seat they took.`]
        : []),
      `${number(out, "person has", "people have")} left the panel of the draw with the digest ${inGroupsOfFour(digest)}, ${number(staying, "stays", "stay")}; drawn from are all who were never on it, and live with nobody who stays. That they left is the organiser's word.`,
      ...(giveWay.length > 0 ? [`Quotas that give way: ${giveWay.join(", ")}.`] : []),
      ...(missed?.length === 0 ? ["The whole panel meets all quotas."] : []),
      ...(missed ?? []).map(
        ({ feature, value, seats, min, max }) =>
          `The whole panel has ${seats} of ${feature} ${value}; the quota is ${quota(min, max)}.`,
      ),
    ].join(" "),
  fail: ({ problem, file }) =>
    ({
      missing: `${file}, of the draw before, is not there.`,
      form: `${file}, of the draw before, cannot be read.`,
      digest: `${file} is not the one committed to.`,
      panel: "The panel of the draw before is not the one on its ticket.",
      "came-in": "Somebody who is said to have come in was no reserve for that seat, or two took one seat.",
      out: "Somebody who is said to have left was not on the panel.",
      staying: "Those who stay are not the rest of the panel, with the features they had.",
      size: "There are not as many seats as people who left.",
      pool: "Drawn from are not all who were never on the panel, and live with nobody who stays.",
      values: "Somebody has other features than in the draw before.",
      households: "Who shares a home is not as in the draw before.",
      quotas: "The quotas of the whole panel are not those of the draw before.",
      "give-way": "The quotas are not what those who stay leave of them, or a quota gives way unsaid.",
      round: "The round of drand is no later than that of the draw before.",
    })[problem],
};

export const replacementEn = {
  seats: (out: number, staying: number, people: number) =>
    `${number(out, "seat", "seats")} to draw anew; ${number(staying, "person stays", "people stay")}. ${number(people, "person", "people")} may still be drawn: everybody who was never on the panel and lives with nobody who stays.`,
  cameIn: (people: number) =>
    `${number(people, "reserve has", "reserves have")} come in before, which is published: they count as on the panel, and whoever they came in for as gone.`,
  noHomes: (out: number, staying: number, people: number) =>
    `${number(out, "seat", "seats")} to draw anew; ${number(staying, "person stays", "people stay")}. ${number(people, "person", "people")} may still be drawn: everybody who was never on the panel.`,
  infeasible: (size: number) =>
    `The people left cannot fill ${size === 1 ? "this seat" : `these ${size} seats`} so that the panel meets all quotas. Below, a quota is what those who stay leave of it.`,
  askGiveWay: "To draw all the same, with just this change, add --give-way. It is published.",
  gaveWay: (quotas: readonly string[]) => `These quotas give way, which is published: ${quotas.join("; ")}.`,
  never: (people: number, seats: number) =>
    `${number(people, "person", "people")} cannot take ${seats === 1 ? "this seat" : "any of these seats"}: the quotas, as those who stay leave them, have no room for them.`,
  whole: "The whole panel, those who stay included:",
  stillAt: (directory: string) =>
    `The log of ${directory} now says that seats on its panel are drawn anew. Publish it again.`,
  say: (people: number, panelSize: number, tickets: number, last: string) =>
    `Say: "The lottery is fixed. It has ${tickets} tickets, from ${"0".repeat(last.length)} to ${last}, each with ${panelSize === 1 ? "one person" : `${panelSize} people`} out of ${people} for the empty ${panelSize === 1 ? "seat" : "seats"}. One of them is drawn now."`,
  wholePanel: "everybody on the panel now",
  abandoned: (directory: string, attempt: number) =>
    `The log says that this lottery will not be drawn. Publish that log too. Another attempt: the same replace with --attempt ${attempt} --former ${directory}.`,
};

export type ReplacementWords = typeof replacementEn;
