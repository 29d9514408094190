/** What `explain` says, in Dutch. */
import type { ExplainWords } from "./explain-en.ts";
import { percent, percentUp } from "./screen.ts";

const sides = { min: "minstens", max: "hoogstens", both: "precies" };
const duties = { min: "moet minstens", max: "mag hoogstens", both: "moet" };

export const explainNl: ExplainWords = {
  number: (chance) => percent(chance, "nl"),
  share: (part, whole) => share(part / whole),
  title: (people, size, objective) =>
    `Kansen van ${people} personen op een panel van ${size}, van laag naar hoog (doelstelling ${objective}):`,
  table: { level: "niveau", chance: "kans", people: "personen", binding: "wat een hogere kans tegenhoudt" },
  moreLevels: (count) => `… en nog ${count} kansen; met --json staan ze er alle.`,
  certainLevel: "niets: een plaats is zeker",
  term: ({ side, seats, name }) => `${sides[side]} ${seats} ${name}`,
  homes: "met een gedeeld huis",
  more: (count) => `nog ${count}`,
  never: (people, groups) =>
    `${people === 1 ? "1 persoon heeft" : `${people} personen hebben`} geen kans: in geen enkel panel dat aan de quota voldoet is plaats voor hen (groepen: ${groups}).`,
  oneLevel: (objective, status) =>
    status === "simulated"
      ? `De doelstelling ${objective} optimaliseert niets; de laagste kans staat naast de hoogste die mogelijk is.`
      : `Van de afzonderlijke kansen heeft hier alleen de laagste een bovengrens; verify zegt wat van de doelstelling ${objective} als geheel bewezen is.`,
  unproved: (levels, status) =>
    `Op de niveaus ${levels} zouden de quota op zich delen van personen meer toestaan${status === "exact" ? "; dat hele personen dat niet kunnen krijgen, zegt de rekenmodule" : ", en of hele personen dat kunnen krijgen, is niet bekend"}.`,
  groups: (command) => `Groepen op elk niveau; ${command} NUMMER vertelt meer over één ervan:`,
  feature: { feature: "kenmerk", value: "waarde", quota: "quotum", pool: "van het register", panel: "van het panel" },
  group: (number, people) =>
    `Groep ${number}: ${people === 1 ? "1 persoon" : `${people} personen met gelijke kenmerken`}.`,
  person: (name, number, people) =>
    `${name} zit in groep ${number}, van ${people === 1 ? "1 persoon" : `${people} personen met gelijke kenmerken`}.`,
  sharing: (people, homes) =>
    homes === 1
      ? `In hun huis wonen ${people} personen, en geen panel heeft er twee van.`
      : `Ze delen een huis met anderen: ${people} personen in ${homes} zulke huizen, en geen panel heeft er twee uit één huis.`,
  chance: (chance, people, fewest, most, tickets) =>
    `De kans${people === 1 ? "" : " van elk"} is ${percent(chance, "nl")}: ${fewest === most ? fewest : `${fewest} of ${most}`} van de ${tickets} loten.`,
  coarse:
    "Loten zijn heel, en het zijn er hier zo weinig dat deze kans naar beneden is afgerond: in deze trekking tellen de loten.",
  wanted: (names) => `De quota vragen een groter deel van het panel dan van het register bij: ${names}.`,
  plenty: (names) => `De quota laten een kleiner deel van het panel dan van het register aan: ${names}.`,
  own: (tickets) => `Deze persoon staat op ${tickets} ervan.`,
  lowest: "Dit is het laagste niveau: geen loting geeft iedereen meer",
  level: (level, count) =>
    `Dit is niveau ${level} van ${count}: geen loting geeft meer aan iedereen die niet op een lager niveau zit, zolang de lagere niveaus hun kansen houden`,
  proofs: {
    proved: ", bewezen met hele getallen.",
    exact: ", volgens de rekenmodule.",
    gap: (bound) => `; zo lijkt het, al is alleen bewezen dat niet iedereen boven ${percentUp(bound, "nl")} kan komen.`,
  },
  certain: "De plaats is zeker: met deze quota kan geen enkel panel zonder hen.",
  certainUnforced: "De plaats is zeker: er zijn panels zonder hen, maar deze loting trekt die niet.",
  neverGroup: "Er is geen kans: deze quota laten in geen enkel panel een plaats voor hen.",
  neverUnforced:
    "Er is geen kans: met delen van personen zou het passen, maar de rekenmodule vond geen panel van hele personen met hen erin.",
  optimum: (objective) => `Wat de doelstelling ${objective} optimaliseert, legt deze kans vast.`,
  other: (objective) => `Wat de doelstelling ${objective} vraagt, legt deze kans op zich niet vast.`,
  ownQuota: ({ side, name }, pool, panel, direction) =>
    `Mensen met ${name}: ${pool} van het register, en dat ${duties[side]} ${panel} van het panel zijn.${direction === undefined ? "" : ` Dat ${direction === "down" ? "drukt" : "verhoogt"} deze kans.`}`,
  ownHomes: (people, homes) =>
    `${people} personen delen ${homes === 1 ? "een huis" : `${homes} huizen`} van deze soort, en hebben hoogstens ${homes === 1 ? "één plaats" : `${homes} plaatsen`}. Dat drukt de kans.`,
  others: (terms) => `Ook aan hun grens: ${terms}.`,
  onlyOthers: (terms) => `Aan hun grens: ${terms}.`,
  whatIf: (lowest) => `Wat één plaats zou doen met de laagste kans, nu ${percent(lowest, "nl")}:`,
  whatIfBest: (lowest) => `Wat één plaats zou doen met de hoogst mogelijke laagste kans, nu ${percent(lowest, "nl")}:`,
  whatIfOwn: (lowest, own) =>
    `Wat één plaats zou doen met de laagste kans, nu ${percent(lowest, "nl")}, en met deze, nu ${percent(own, "nl")}:`,
  outcome: { lowest: "laagste", own: "deze" },
  with: (value) => `  met ${value}`,
  noPanel: "geen panel",
  without: (people) => `${people === 0 ? "niemand" : people} zonder kans`,
  fractions: "Deze kansen gelden voor delen van personen; met hele personen kunnen ze lager zijn.",
};

/** Whole per cent, for a share and not for a chance. */
function share(part: number): string {
  if (part > 0 && part < 0.01) return "minder dan 1 %";
  return `${Math.round(part * 100)} %`;
}
