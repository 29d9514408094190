/** What a study measures and compares, in Dutch. */
import type { Algorithm } from "../simulate/algorithm-names.ts";
import type { Measure } from "../simulate/measure-names.ts";
import type { MeasureWords } from "./measure-words-en.ts";

export const measuresNl: Readonly<Record<Measure, MeasureWords>> = {
  people: { name: "Personen in de pool", about: "degenen uit wie een panel wordt geloot." },
  groups: { name: "Groepen", about: "van mensen met dezelfde waarde voor elk kenmerk dat de quota noemen." },
  selectable: {
    name: "Personen die kunnen worden geloot",
    about: "wie in minstens één panel zit dat aan de quota voldoet.",
  },
  optimum: {
    name: "Hoogste laagste kans",
    about:
      "van de lotingen waarvan alle panels aan de quota voldoen, geeft er geen enkele iedereen die kan worden geloot meer (het maximin-optimum). Houdt een algoritme een verschil over met wat is bewezen, dan is dit wat is gevonden: het optimum kan hoger zijn.",
  },
  lowest: { name: "Laagste kans", about: "van wie kan worden geloot." },
  "lowest-at-most": {
    name: "Laagste kans, hoogstens",
    about: "waarvoor een nabootsing kan instaan: de laagste kans is niet hoger, met 99% zekerheid.",
  },
  highest: { name: "Hoogste kans", about: "van wie dan ook." },
  gini: {
    name: "Gini-coëfficiënt",
    about: "van de kansen: 0 als ze allemaal gelijk zijn, en dichter bij 1 naarmate minder mensen ze hebben.",
  },
  "geometric-mean": {
    name: "Meetkundig gemiddelde",
    about: "van de kansen; lage kansen tellen zwaar, en het is 0 als iemand die kan worden geloot er geen heeft.",
  },
  "below-optimum": {
    name: "Personen onder het optimum",
    about:
      "het deel met een kans onder de hoogste laagste kans: minder dan iedereen die kan worden geloot had kunnen hebben. Bij random zegt het niets over oneerlijkheid: daar zijn de kansen gelijk, ten koste van de quota. Bij legacy is het nagebootst: wie precies het optimum heeft, telt ongeveer de helft van de keren mee.",
  },
  gap: {
    name: "Verschil met de grens",
    about:
      "de grens die voor de laagste kans is bewezen, min de laagste kans; van algoritmen die de laagste kans verhogen.",
  },
  "ticket-loss": {
    name: "Verlies door afronding",
    about: "het meeste dat iemand van zijn of haar kans verliest, doordat elk lot een heel panel is.",
  },
  "quotas-met": { name: "Panels die aan de quota voldoen", about: "het deel van de getrokken panels." },
  "distinct-panels": { name: "Verschillende panels", about: "onder de loten." },
  "member-distance": {
    name: "Verschil binnen een panel",
    about: "het deel van de kenmerken waarin twee leden van een panel naar verwachting verschillen.",
  },
  "panel-distance": {
    name: "Verschil tussen panels",
    about: "het deel van de plaatsen waarop in een tweede panel naar verwachting iemand anders zit.",
  },
  "pairs-seen": { name: "Paren die voorkomen", about: "het deel van de paren dat in een of ander panel samen zit." },
  "over-representation-correlation": {
    name: "Rangcorrelatie met oververtegenwoordiging",
    about:
      "van kansen met hoezeer iemands waarden in de pool oververtegenwoordigd zijn: −1 als de kans lager is naarmate er meer zijn zoals zij.",
  },
  "intersections-population-mse": {
    name: "Combinaties: fout tegenover de bevolking",
    about:
      "gemiddeld kwadraat van het verschil tussen het aandeel dat mensen met twee waarden in het panel en in de bevolking hebben.",
  },
  "intersections-population-worst": {
    name: "Combinaties: grootste fout tegenover de bevolking",
    about: "het grootste van die verschillen.",
  },
  "intersections-pool-mse": {
    name: "Combinaties: fout tegenover de pool",
    about: "hetzelfde gemiddelde, van verschillen tussen panel en pool.",
  },
  "intersections-pool-worst": {
    name: "Combinaties: grootste fout tegenover de pool",
    about: "het grootste daarvan.",
  },
  "misreport-gain-highest": {
    name: "Hoogste winst van een leugen",
    about:
      "zoveel steeg de kans van één persoon hoogstens, bij wie dat is geprobeerd, door van een of meer kenmerken een andere waarde op te geven.",
  },
  "misreport-gain-mean": {
    name: "Gemiddelde winst van een leugen",
    about: "over iedereen bij wie dat is geprobeerd.",
  },
  "seats-refilled": {
    name: "Opnieuw gevulde plaatsen",
    about:
      "het deel van de lege plaatsen dat na uitval door een reserve is ingenomen; van algoritmen die zich aan de quota houden, want een reserve is wie dat op een plaats ook doet.",
  },
  "panels-kept": {
    name: "Panels die op orde bleven",
    about:
      "het deel van de panels dat na uitval, met de reserves die kwamen, aan de quota voldeed; van algoritmen waarvan alle panels dat daarvoor deden.",
  },
  "draws-deviation": {
    name: "Afwijking van trekkingen",
    about: "het grootste verschil tussen hoe vaak iemand is getrokken en de kans daarop, in standaardfouten.",
  },
  "draws-outside": {
    name: "Buiten het interval",
    about:
      "het deel dat zo vaak of zo zelden is getrokken als eerlijke trekkingen bij hoogstens 1 op de 100 meebrengen.",
  },
};

const choiceOfMany =
  "Veel lotingen doen dat even goed; dit programma neemt daarvan die van leximin als die gemakkelijk te vinden is, en de Gini-coëfficiënt en andere maten gaan over die keuze.";

export const algorithmsNl: Readonly<Record<Algorithm, string>> = {
  leximin: "brengt de laagste kans zo hoog mogelijk, dan de op een na laagste, enzovoort.",
  maximin: `brengt de laagste kans zo hoog mogelijk. ${choiceOfMany}`,
  nash: "maakt het product van alle kansen zo groot mogelijk.",
  goldilocks: `weegt de hoogste kans af tegen de laagste. ${choiceOfMany}`,
  minimax: `houdt de hoogste kans zo laag mogelijk. ${choiceOfMany}`,
  legacy: "vult panels plaats voor plaats, zoals oudere programma's doen; het optimaliseert niets.",
  random: "loot mensen met gelijke kansen en let niet op quota.",
  stratified:
    "verdeelt de plaatsen naar verhouding over strata, en loot daarbinnen met gelijke kansen; het let niet op quota.",
};
