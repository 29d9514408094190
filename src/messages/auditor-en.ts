/** The checks of what only an auditor has, in English. */
import type { AuditorSentences } from "./check-sentences.ts";

export const auditorEn: AuditorSentences = {
  register: {
    name: "register",
    pass: ({ people }) => `The auditor's register of ${people} people is the one committed to.`,
    fail: ({ problem }) =>
      ({
        root: "The auditor's register is not the one committed to.",
        people: "The auditor's register does not hold the people of the lottery.",
        features: "The features in the auditor's register are not those of the groups.",
        households: "The households in the auditor's register are not those of the lottery.",
      })[problem],
  },
  eligibility: {
    name: "eligibility",
    pass: ({ people, listed }) =>
      people === 0
        ? "The rules are those committed to; nobody was left out."
        : `Who was left out (${people}), and by which rules, is what was committed to, and none of them is in the lottery${listed ? "; auditor/exclusions.csv lists the same" : ""}.`,
    fail: ({ problem }) =>
      ({
        digest: "Who was left out, and by which rules, is not what was committed to.",
        counts: "The commitment counts other numbers of people left out than are listed.",
        codes: "Somebody who is listed as left out is in the lottery.",
        exclusions: "auditor/exclusions.csv does not list the people, reasons and columns of auditor/eligibility.json.",
      })[problem],
  },
};
