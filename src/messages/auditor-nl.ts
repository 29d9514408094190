/** The checks of what only an auditor has, in Dutch. */
import type { AuditorSentences } from "./check-sentences.ts";

export const auditorNl: AuditorSentences = {
  register: {
    name: "register",
    pass: ({ people }) => `Het register voor de controleur, met ${people} personen, komt overeen met de vastlegging.`,
    fail: ({ problem }) =>
      ({
        root: "Het register voor de controleur komt niet overeen met de vastlegging.",
        people: "Het register voor de controleur bevat niet de personen van de loting.",
        features: "De kenmerken in het register voor de controleur zijn niet die van de groepen.",
        households: "De huishoudens in het register voor de controleur zijn niet die van de loting.",
      })[problem],
  },
  eligibility: {
    name: "wie meeloot",
    pass: ({ people, listed }) =>
      people === 0
        ? "De regels zijn wat vooraf is vastgelegd; iedereen loot mee."
        : `Wie niet meeloot (${people}), en volgens welke regels, is wat vooraf is vastgelegd, en geen van hen zit in de loting${listed ? "; auditor/exclusions.csv noemt dezelfden" : ""}.`,
    fail: ({ problem }) =>
      ({
        digest: "Wie niet meeloot, en volgens welke regels, is niet wat vooraf is vastgelegd.",
        counts: "Vastgelegd zijn andere aantallen personen die niet meeloten dan de lijst noemt.",
        codes: "Iemand die volgens de lijst niet meeloot, zit in de loting.",
        exclusions: "auditor/exclusions.csv noemt niet de personen, redenen en kolommen van auditor/eligibility.json.",
      })[problem],
  },
};
