/** What the report of a draw says, in Dutch. */
import { diagnosisNl } from "./diagnosis-nl.ts";
import type { ReportWords } from "./report-en.ts";

export const reportNl: ReportWords = {
  file: "verslag",
  title: (id) => `Verslag van een loting${id === null ? "" : `: ${id}`}`,
  opening: (panelSize, people) =>
    `Uit ${people} personen is een panel van ${panelSize} geloot. Op deze pagina staat wat er is geloot en hoe, hoe het panel zich verhoudt tot de quota, welke kansen mensen hadden, en hoe iedereen dat kan controleren.`,
  openingOfReplacement: (seats, people) =>
    `Uit een eerder geloot panel zijn mensen weggevallen. ${seats === 1 ? "Eén plaats is" : `${seats} plaatsen zijn`} opnieuw geloot, uit ${people} personen die er nooit in zaten. Op deze pagina staat wat er is geloot en hoe, hoe het panel zich verhoudt tot de quota, welke kansen mensen hadden, en hoe iedereen dat kan controleren.`,
  own: {
    heading: "Alleen voor de organisator",
    about:
      "In deze versie staan ook kleine aantallen, en registratiecodes van mensen zonder kans. Publiceer haar niet: public/verslag.html is de versie voor iedereen.",
  },
  draw: {
    heading: "Wat er is geloot, en hoe",
    steps: (tickets) => [
      `Voor de trekking zijn het register, de quota en de regels vastgelegd, en is daaruit een loting met ${tickets} loten berekend. Elk lot is een heel panel dat aan alle quota voldoet.`,
      "Eén getal, het controlegetal, legt dat allemaal vast. Wie het heeft, kan zien of er later iets is veranderd.",
      "Daarna bepaalde de waarde hieronder welk lot is getrokken. De mensen op dat lot zijn het panel.",
    ],
    objective: "Doel",
    about: {
      leximin: "de laagste kansen zo hoog mogelijk (leximin)",
      maximin: "de laagste kans zo hoog mogelijk (maximin)",
      nash: "het product van alle kansen zo hoog mogelijk (nash)",
      minimax: "de hoogste kans zo laag mogelijk (minimax)",
      goldilocks: "geen kans heel laag of heel hoog (goldilocks)",
      legacy: "zoals oudere programma's trekken, zonder iets zo goed mogelijk te maken (legacy)",
    },
    time: "Getrokken op (UTC, volgens de klok van de computer)",
    values: "Getrokken waarde",
    ticket: "Getrokken lot",
    ofAll: (ticket, first, last) => `${ticket} (uit ${first} tot en met ${last})`,
    reserves: "Reserves",
    upTo: (size) => `hoogstens ${size} per plaats, met dezelfde waarde geloot`,
    class: {
      public: "Iedereen kan die waarde controleren, nu en later, zonder erbij te zijn geweest.",
      witnessed:
        "Wie erbij was, kan voor die waarde instaan, en verder niemand: het ondertekende proces-verbaal noemt hen.",
      none: "Niemand kan nagaan waar die waarde vandaan kwam: wie haar intypte, kan eerst andere hebben geprobeerd.",
    },
    fallback:
      "De vooraf genoemde bron viel uit, en de daarbij genoemde vervanging is gebruikt. In het proces-verbaal hoort te staan waarom.",
  },
  people: {
    heading: "Wie konden worden geloot",
    all: (people) => `Alle ${people} personen in het register deden mee aan de loting.`,
    ofReplacement: (people, household) =>
      people === 1
        ? `Mee deed de enige uit de loting ervoor die nooit in het panel zat${household ? " en niet samenwoont met wie blijven" : ""}.`
        : `Mee deden alle ${people} personen uit de loting ervoor die nooit in het panel zaten${household ? " en niet samenwonen met wie blijven" : ""}.`,
    some: (people, of, out) =>
      `Van de ${of} personen in het register deden er ${people} mee aan de loting. ${out === 1 ? "1 persoon deed" : `${out} personen deden`} niet mee:`,
    leftOutFor: {
      "not-eligible": (people) => `${people} ${people === 1 ? "voldeed" : "voldeden"} niet aan de voorwaarden`,
      "opted-out": (people) => `${people} ${people === 1 ? "meldde" : "meldden"} zich af`,
      "selected-before": (people) => `${people} ${people === 1 ? "was" : "waren"} eerder geloot`,
      outside: (people) => `${people} ${people === 1 ? "viel" : "vielen"} buiten de klassen`,
      missing: (people) => `${people} ${people === 1 ? "had" : "hadden"} een lege cel`,
    },
    someOf: (people) => `Van de mensen in het register deden er ${people} mee aan de loting. Niet mee deden:`,
    fewer: (k) => `Minder dan ${k}`,
    lines: (file) => `Hun regels in het register staan, met de reden, in ${file}.`,
    agesOn: diagnosisNl.agesOn,
    household: "Van mensen op één adres kon er hoogstens één in een panel komen.",
    never: (people) =>
      `${people === 1 ? "1 persoon had" : `${people} personen hadden`} geen kans: geen panel dat aan de quota voldoet, heeft plaats voor hen.`,
    neverIds: (ids, more) => `Zonder kans: ${ids.join(", ")}${more > 0 ? ` … en nog ${more}` : ""}.`,
  },
  panel: {
    heading: "Het panel en de quota",
    about: (size) =>
      `Per kenmerk: hoeveel van wie konden worden geloot een waarde hebben, hoeveel van de ${size} plaatsen het quotum vraagt, en hoeveel het panel er heeft. Percentages van het panel zijn van de ${size} plaatsen; de balken laten ze zien, met het quotum als bereik.`,
    whole: (drawn, staying) =>
      `Getoond is het hele panel: ${drawn} nu geloot, en ${staying} die blijven. "Te loten" zijn degenen uit wie de lege plaatsen zijn geloot.`,
    small: (k) =>
      `Aantallen van minder dan ${k} personen staan niet in deze tabellen, en ook niet andere waaruit ze af te leiden zijn, voor zover een tabel zelf en haar quota ze niet al verraden. Andere tabellen, het verslag van een latere vervanging en public/lottery.json kunnen ze wel verraden.`,
    value: "Waarde",
    quota: "Quotum",
    population: "Bevolking",
    of: (share, value) => `${share} van ${value}`,
    within: (feature, size) =>
      `De aandelen in de bevolking gelden per ${feature}. De balken laten zien op welk deel van alle ${size} plaatsen ze neerkomen.`,
    pool: "Te loten",
    panel: "Panel",
    hidden: "niet getoond",
    chart: (feature) =>
      `Balken in procenten voor ${feature}: panel, wie konden worden geloot en bevolking, met het quotum. De getallen staan in de tabel erboven.`,
  },
  chances: {
    heading: "Kansen",
    about: (tickets) =>
      `Iemands kans is het aantal van de ${tickets} loten waar die persoon op staat. Mensen met dezelfde kenmerken hebben dezelfde kans, op hoogstens één lot na.`,
    lowest: "Laagste kans van wie er een had",
    highest: "Hoogste kans",
    on: (tickets, of) => `${tickets} van ${of}`,
    between: (from, to) => `${from} tot en met ${to}`,
    tickets: (of) => `Loten (van ${of})`,
    chance: "Kans",
    people: "Personen",
    chart: "Balken: het aantal personen bij elke kans. De getallen staan in de tabel erboven.",
  },
  check: {
    heading: "Hoe deze loting te controleren is",
    digest:
      "Vergelijk het controlegetal, de SHA-256 van public/commitment.json, met het getal dat voor de trekking is gepubliceerd:",
    files:
      "Controleer de bestanden in de map public/, in die map, met alleen Python of met dit programma. VERIFY.md in die map vertelt meer, ook waarom u het exemplaar van de controle daarin niet moet vertrouwen.",
    outcome: "Deze pagina hoort bij de uitkomst in public/draw.json, met SHA-256:",
  },
  limits: {
    heading: "Wat deze pagina niet laat zien",
    items: [
      "Dat het register klopt en compleet is, dat de brieven zijn verstuurd, dat de quota verstandig zijn.",
      "Dat het controlegetal is gepubliceerd voordat de waarde bekend was: dat blijkt alleen uit de publicatie, met haar datum.",
      "Dat wat hier staat, is wat in de bestanden staat. Geen programma controleert deze pagina: bij verschil gelden de bestanden in public/.",
      "Wie er in het panel zitten. In public/lottery.json heeft iedereen een code, en de kenmerken bij elke code staan daar: wie genoeg van iemand weet, kan die persoon misschien herkennen, en kan daar tellen wat hier niet is getoond.",
    ],
  },
};
