/** What the report of a draw says, in English. */
import type { Verifiability } from "../draw/seed-source.ts";
import { diagnosisEn } from "./diagnosis-en.ts";

export const reportEn = {
  /** Name of the file, without its ending. */
  file: "report",
  title: (id: string | null) => `Report of a draw by lot${id === null ? "" : `: ${id}`}`,
  opening: (panelSize: number, people: number) =>
    `A panel of ${panelSize} was drawn by lot from ${people} people. This page tells what was drawn and how, how the panel compares with the quotas, which chances people had, and how anybody can check it.`,
  openingOfReplacement: (seats: number, people: number) =>
    `People left a panel drawn by lot before, and ${seats === 1 ? "one seat was" : `${seats} seats were`} drawn anew, from ${people} people who were never on it. This page tells what was drawn and how, how the panel compares with the quotas, which chances people had, and how anybody can check it.`,
  own: {
    heading: "For the organiser alone",
    about:
      "This version shows small numbers, and ids of people without a chance. Do not publish it: public/report.html is the version for everybody.",
  },
  draw: {
    heading: "What was drawn, and how",
    steps: (tickets: number) => [
      `Before the draw the register, the quotas and the rules were fixed, and a lottery of ${tickets} tickets was computed from them. Each ticket is a whole panel that meets all quotas.`,
      "One number, the digest, fixes all of this. Whoever has it can see whether anything was changed afterwards.",
      "Then the value below decided which ticket was drawn. The people on that ticket are the panel.",
    ],
    objective: "Objective",
    /** What an objective asks for, in a few words. */
    about: {
      leximin: "the lowest chances as high as can be (leximin)",
      maximin: "the lowest chance as high as can be (maximin)",
      nash: "the product of all chances as high as can be (nash)",
      minimax: "the highest chance as low as can be (minimax)",
      goldilocks: "no chance very low or very high (goldilocks)",
      legacy: "as older programs draw, with nothing made as good as can be (legacy)",
    },
    time: "Drawn on (UTC, by the computer's clock)",
    values: "Value drawn",
    ticket: "Ticket drawn",
    ofAll: (ticket: string, first: string, last: string) => `${ticket} (of ${first} to ${last})`,
    reserves: "Reserves",
    upTo: (size: number) => `up to ${size} for each seat, drawn with the same value`,
    class: {
      public: "Anybody can check that value, now and later, without having been there.",
      witnessed: "Those who were there can vouch for that value, and nobody else: the signed minutes name them.",
      none: "Nobody can check where that value came from: whoever typed it could have tried others first.",
    } satisfies Record<Verifiability, string>,
    fallback:
      "The source named beforehand failed, and the fallback named with it was used. The minutes should tell why.",
  },
  people: {
    heading: "Who could be drawn",
    all: (people: number) => `All ${people} people in the register took part in the lottery.`,
    ofReplacement: (people: number, household: boolean) =>
      `${people === 1 ? "The only person" : `All ${people} people`} of the draw before who ${people === 1 ? "was" : "were"} never on the panel${household ? `, and ${people === 1 ? "lives" : "live"} with nobody who stays,` : ""} took part in the lottery.`,
    some: (people: number, of: number, out: number) =>
      `Of the ${of} people in the register ${people} took part in the lottery. Left out ${out === 1 ? "was 1" : `were ${out}`}:`,
    leftOutFor: diagnosisEn.leftOutFor,
    someOf: (people: number) => `Of the people in the register ${people} took part in the lottery. Left out were:`,
    fewer: (k: number) => `Fewer than ${k}`,
    lines: (file: string) => `Their lines in the register, with the reason, are in ${file}.`,
    agesOn: diagnosisEn.agesOn,
    household: "Of people who share an address at most one could be on a panel.",
    never: (people: number) =>
      `${people === 1 ? "1 person" : `${people} people`} had no chance: no panel that meets the quotas has room for them.`,
    neverIds: (ids: readonly string[], more: number) =>
      `Without a chance: ${ids.join(", ")}${more > 0 ? ` … and ${more} more` : ""}.`,
  },
  panel: {
    heading: "The panel and the quotas",
    about: (size: number) =>
      `For each feature: how many of those who could be drawn have a value, how many of the ${size} seats the quota asks for, and how many the panel has. Percentages of the panel are of its ${size} seats; the bars show them, with the quota as a range.`,
    whole: (drawn: number, staying: number) =>
      `Shown is the whole panel: ${drawn} drawn now, and ${staying} who stay. "Could be drawn" are those from whom the empty seats were drawn.`,
    small: (k: number) =>
      `Numbers of fewer than ${k} people are not shown in these tables, nor others from which they could be worked out, as far as a table itself and its quotas do not tell them. Other tables, the report of a later replacement and public/lottery.json can tell them.`,
    value: "Value",
    quota: "Quota",
    population: "Population",
    of: (share: string, value: string) => `${share} of ${value}`,
    within: (feature: string, size: number) =>
      `The shares of the population hold within each ${feature}. Their bars show what they come to as a part of all ${size} seats.`,
    pool: "Could be drawn",
    panel: "Panel",
    hidden: "not shown",
    chart: (feature: string) =>
      `Bars in per cent for ${feature}: panel, people who could be drawn and population, with the quota. The table above has the numbers.`,
  },
  chances: {
    heading: "Chances",
    about: (tickets: number) =>
      `A person's chance is the number of the ${tickets} tickets they are on. People with the same features have the same chance, give or take one ticket.`,
    lowest: "Lowest chance of whoever had one",
    highest: "Highest chance",
    on: (tickets: number, of: number) => `${tickets} of ${of}`,
    between: (from: number, to: number) => `${from} to ${to}`,
    tickets: (of: number) => `Tickets (of ${of})`,
    chance: "Chance",
    people: "People",
    chart: "Bars: the number of people for each chance. The table above has the numbers.",
  },
  check: {
    heading: "How to check this draw",
    digest:
      "Compare the digest, the SHA-256 of public/commitment.json, with the one that was published before the draw:",
    files:
      "Check the files in the folder public/, there, with Python alone or with this program. VERIFY.md in that folder tells more, also why not to trust the copy of the verifier in it.",
    outcome: "This page belongs to the outcome in public/draw.json, with SHA-256:",
  },
  limits: {
    heading: "What this page does not show",
    items: [
      "That the register is true and complete, that the letters went out, that the quotas are wise.",
      "That the digest was published before the value was known: only the publication shows that, with its date.",
      "That what it says is what the files say. No program checks this page: where they differ, the files in public/ hold.",
      "Who is on the panel. In public/lottery.json everybody has a code, and the features of each code stand there: whoever knows enough of somebody may recognise them, and can count there what is not shown here.",
    ],
  },
};

export type ReportWords = typeof reportEn;
