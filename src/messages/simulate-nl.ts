/** Wat `simulate` zegt, in het Nederlands. */
import { count } from "./count-nl.ts";
import type { SimulateWords } from "./simulate-en.ts";

export const simulateNl: SimulateWords = {
  progress: (done, total) => `${done} van ${total} taken`,
  rate: (jobs) => `${jobs >= 10 ? Math.round(jobs) : jobs.toFixed(1).replace(".", ",")} per seconde`,
  left: (time) => `nog ${time}`,
  time: (minutes, seconds) =>
    minutes >= 120 ? `${Math.round(minutes / 60)} u` : minutes >= 2 ? `${minutes} min` : `${60 * minutes + seconds} s`,
  stopped: (done, total) =>
    `Gestopt. ${done} van ${total} taken zijn klaar en bewaard. Verdergaan kan met hetzelfde commando en --resume.`,
  broken: (done, total) =>
    `${done} van ${total} taken zijn klaar en bewaard. Is dit verholpen, dan kan het verder met hetzelfde commando en --resume.`,
  lacking: (file, table, combinations) =>
    `${file}, ${table}: ${count(combinations, "combinatie heeft", "combinaties hebben")} geen rij, en ${combinations === 1 ? "telt" : "tellen"} als niemand.`,
  cut: (pool, share) =>
    `Pool ${pool}: voor ${share}% van de bevolking komen base en factoren van response samen boven 1 uit; hun kans is afgekapt op 1.`,
  damaged: (lines) =>
    lines === 1
      ? "Eén regel van jobs.ndjson was beschadigd; de taak ervan wordt opnieuw berekend."
      : `${lines} regels van jobs.ndjson waren beschadigd; de taken ervan worden opnieuw berekend.`,
  resumed: (done, total) => `${done} van ${total} taken waren al klaar.`,
  finished: (directory) => `Deze studie is af; de uitkomsten staan in ${directory}.`,
  setting: (pool, quotas, seats, replicates) =>
    `Pool ${pool}, quota ${quotas}, ${seats === 1 ? "1 plaats" : `${seats} plaatsen`}${replicates > 1 ? `, ${replicates} herhalingen` : ""}`,
  columns: {
    algorithm: "algoritme",
    lowest: "laagste kans",
    gini: "Gini",
    "below-optimum": "onder optimum",
    "quotas-met": "binnen quota",
  },
  statuses: {
    infeasible: "geen panel voldoet aan de quota",
    failed: "vond geen panels",
  },
  statusOf: (status, times, replicates) => `${status} (${times} van ${replicates} herhalingen)`,
  intervals:
    "± : de helft van het 95%-betrouwbaarheidsinterval van het gemiddelde over de herhalingen; tussen haakjes het interval zelf, afgekapt waar de maat ophoudt.",
  moreSettings: (count) => `… en nog ${count} opzetten, in results.csv.`,
  written: (directory) => `Geschreven in ${directory}:`,
  files: {
    results: "elke maat van elke taak, voor programma's",
    curves: "kansen per percentiel",
    intersections: "mensen met twee waarden tegelijk",
    differences: "hoe ver algoritmen van het eerste af zijn, per herhaling",
    report: "het verslag, om te lezen, als pagina en als tekst",
    otherReport: "hetzelfde in het Engels",
    package: "kolommen, typen en eenheden van de tabellen",
    manifest: "controlegetallen en versies, om het opnieuw uit te rekenen",
  },
  only: (job) => `Taak ${job}`,
};
