/** The checks of how fair a lottery is, in Dutch. */
import type { OptimumReached } from "../audit/optimum-reached.ts";
import type { LevelsReached } from "../audit/verify/check.ts";
import type { FairnessSentences } from "./check-sentences.ts";
import { percent, percentUp } from "./screen.ts";

export const fairnessNl: FairnessSentences = {
  "certificate-bound": {
    name: "certificaat",
    pass: (found) =>
      `Bewezen met hele getallen: geen loting kan iedereen een hogere kans geven dan ${found.bound}${levels(found)}.`,
    fail: (found) => {
      switch (found.problem) {
        case "length":
          return "De gewichten passen niet bij de groepen en quota.";
        case "levels":
          return `Er zijn bewijzen voor ${found.stated} kansniveaus, niet voor ${found.found}.`;
        case "bound":
          return `De gewichten van niveau ${found.level} bewijzen ${found.computed}, niet ${found.stated}.`;
        case "over-bound":
          return `De kans van niveau ${found.level} ligt boven haar bovengrens, en dat kan bij geen enkele loting.`;
      }
    },
  },
  optimum: {
    name: "optimum",
    pass: (found) => `${optima[found.kind](found)}${found.proved ? "" : `; ${rest[found.status]}`}.`,
    fail: (found) => {
      switch (found.problem) {
        case "kind":
          return `Het bewijs past niet bij de doelstelling ${found.objective}.`;
        case "length":
          return "De gewichten passen niet bij de groepen en quota.";
        case "nothing":
          return "De gewichten bewijzen niets over deze kansen.";
        case "bound":
          return `De gewichten bewijzen ${found.computed}, niet ${found.stated}.`;
        case "unproved":
          return `De gewichten bewijzen ${found.stated} niet.`;
        case "beyond":
          return "De loting is beter dan haar grens, en dat kan bij geen enkele loting.";
      }
    },
  },
  "shut-out": {
    name: "mensen zonder kans",
    pass: ({ people, proved }) => {
      if (people === 0) return "Van niemand wordt gezegd dat die geen kans heeft.";
      const claim = `Dat ${people === 1 ? "1 persoon" : `${people} personen`} in geen enkel panel ${people === 1 ? "past" : "passen"}`;
      if (proved === people) return `${claim}, is bewezen met hele getallen.`;
      if (proved === 0) return `${claim}, zegt alleen de rekenmodule.`;
      return `${claim}, is voor ${proved} van hen bewezen met hele getallen; voor de anderen zegt alleen de rekenmodule het.`;
    },
    fail: (found) =>
      found.problem === "length"
        ? "De gewichten passen niet bij de quota."
        : `Groep ${found.group} zou in geen enkel panel passen, maar past in dat van lot ${found.ticket}, op de plaats van een ander.`,
  },
  chances: {
    name: "kansen",
    pass: ({ groups, distance }) =>
      `De kansen van ${groups} groepen tellen op tot het panel, en elke groep heeft de plaatsen waar haar kans recht op geeft, op alle loten samen hooguit ${distance === 1 ? "één" : distance} meer of minder.`,
    fail: (found) => {
      switch (found.problem) {
        case "length":
          return "Er zijn niet evenveel kansen als groepen.";
        case "sum":
          return "De kansen tellen niet op tot het panel.";
        case "never-selectable":
          return `Groep ${found.group}, die nooit geloot zou kunnen worden, heeft een kans.`;
        case "distance":
          return `Groep ${found.group} heeft ${found.seats} plaatsen op alle loten waar haar kans recht geeft op ${found.due.toFixed(2).replace(".", ",")}: hooguit ${found.distance} ernaast, niet ${found.stated} zoals vermeld.`;
        case "too-far":
          return `Groep ${found.group} heeft ${found.seats} plaatsen op alle loten waar haar kans recht geeft op ${found.due.toFixed(2).replace(".", ",")}: hele loten verklaren er hooguit ${found.allowed}.`;
      }
    },
  },
  minimum: {
    name: "laagste kans",
    pass: ({ lowest, highest, tickets, status, bound, solverBound, shortfall, never }) =>
      `Wie geloot kan worden, staat op ${lowest} tot en met ${highest} van de ${tickets} loten; geen enkele loting kan iedereen ` +
      `er meer dan ${lowest + shortfall} beloven (bovengrens ${bound}${solverBound === null ? "" : `, ${solverBound} volgens de rekenmodule`})` +
      `${status === "gap" ? ", en misschien bestaat er een betere" : ""}${never > 0 ? `; ${never} zouden in geen enkel panel passen` : ""}.`,
    fail: (found) => {
      switch (found.problem) {
        case "lowest":
          return `Het kleinste aantal loten van iemand is ${found.found}, niet ${found.stated}.`;
        case "highest":
          return `Het grootste aantal loten van iemand is ${found.found}, niet ${found.stated}.`;
        case "short":
          return `Het kleinste aantal loten van iemand is ${found.lowest}, maar het certificaat belooft er ${found.promised}.`;
        case "status":
          return "De loting is niet wat haar status zegt: de laagste kans is niet de hoogst mogelijke, of de loting is nagebootst.";
        case "achieved":
          return "Wat de loting zou bereiken, past niet bij haar bovengrens en status.";
        case "over-bound":
          return "De laagste kans ligt boven de bovengrens, en dat kan bij geen enkele loting.";
        case "solver-bound":
          return "De grens van de rekenmodule ligt boven de bewezen grens.";
        case "never-selectable":
          return "Iemand die nooit geloot zou kunnen worden, staat op een lot.";
      }
    },
  },
};

/** What remains where arithmetic leaves a gap. */
const rest = {
  exact: "dat daar niets beters bestaat, zegt alleen de rekenmodule",
  gap: "of daar iets beters bestaat, is niet bekend",
  simulated: "er is niets geoptimaliseerd",
};

function levels({ objective, status, levels: all }: LevelsReached): string {
  const open = all.filter(({ proved }) => !proved);
  const { chance } = all[0]!;
  if (objective !== "leximin" && objective !== "maximin")
    return `; deze geeft iedereen minstens ${percent(chance, "nl")}`;
  if (objective === "maximin" && open.length === 0) return ", en deze geeft dat iedereen";
  const proved = `, en ${all.length - open.length} van de ${all.length} niveaus`;
  if (open.length === 0)
    return `${proved}: niemands kans kan omhoog zonder dat een kans die niet hoger is, omlaag gaat`;
  const first = all.indexOf(open[0]!);
  const { chance: reached, bound } = all[first]!;
  const largest = Math.max(...open.map((level) => level.bound - level.chance));
  return `${proved}. Het eerste van de andere is niveau ${first + 1}, met ${percent(reached, "nl")} van hooguit ${percentUp(bound, "nl")}, en het grootste verschil is ${percentUp(largest, "nl")}; ${rest[status]}`;
}

const optima = {
  product: ({ reached }: OptimumReached) =>
    `Bewezen met hele getallen: geen loting heeft een meetkundig gemiddelde van de kansen dat ${reached < 1.000001 ? "hoger is" : `meer dan ${percentUp(reached - 1, "nl")} hoger is`}`,
  highest: ({ reached, bound, proved }: OptimumReached) =>
    `Bewezen met hele getallen: elke loting geeft iemand een kans van ${percent(bound, "nl")} of meer; de hoogste van deze is ${proved ? "dat" : percent(reached, "nl")}`,
  spread: ({ reached, bound, proved }: OptimumReached) =>
    `Bewezen met hele getallen: geen loting brengt hoogste en laagste kans beter in evenwicht dan ${decimals(bound)}; deze heeft ${proved ? "dat" : decimals(reached)}`,
};

function decimals(value: number): string {
  return value.toFixed(4).replace(".", ",");
}
