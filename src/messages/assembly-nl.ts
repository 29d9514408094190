/** Het bestand dat `init` schrijft, en wat `init` zegt, in het Nederlands. */
import type { AssemblyWords } from "./assembly-en.ts";

export const assemblyNl: AssemblyWords = {
  names: {
    quotas: "quota.csv",
    register: "register.csv",
    out: "trekking",
    headings: ["kenmerk", "waarde", "min", "max", "percentage"],
    age: "leeftijdsgroep",
    gender: "geslacht",
    genders: ["vrouw", "man", "x"],
    brackets: ["16-29", "30-44", "45-64", "65+"],
    optOut: "afgemeld.csv",
    selectedBefore: "eerder-geloot.csv",
    place: ["woonplaats", "Noordwal"],
    education: ["opleiding", "school", "lo", "laag", "overig"],
  },
  head: [
    "Wat kleroterion over een trekking moet weten. Een regel die begint met # is",
    "alleen een opmerking. Paden gelden vanuit de map van dit bestand.",
  ],
  register: "CSV met iedereen die geloot kan worden",
  quotas: "CSV met het aantal plaatsen per waarde van een kenmerk; vul dit eerst in",
  size: "Aantal plaatsen in het panel: vul in, en haal de # weg",
  id: "Kolom die zegt wie iemand is",
  idOfSeveral: (columns) => `Kolom die zegt wie iemand is, één van ${columns}`,
  idByRow: "Kolom die zegt wie iemand is; zonder worden mensen genummerd naar hun rij",
  household: "Hoogstens één persoon per huishouden, volgens de kolommen van het adres",
  slack: 'Bij percentages: plaatsen speling aan weerszijden, of een deel zoals "10%"',
  out: "Nieuwe map voor de trekking",
  source:
    "Waar de startwaarde vandaan komt: typed, balls:3x10, dice:d10x20 of drand:quicknet:TIJD\nBij alleen ballen heeft elk lot één volgorde van reserves: voeg voor reserves drand toe (combine).",
  drawId: "Hoe u deze trekking noemt; wordt gepubliceerd",
  tickets: "Aantal loten in de loting",
  objective: "Doelstelling van de loting: leximin, maximin, nash, minimax, goldilocks of legacy",
  onMissing: "Mensen met een leeg kenmerk: refuse (register weigeren) of exclude (loten niet mee)",
  optOut: "CSV met id's van mensen die zich afmeldden, en van mensen die eerder zijn geloot",
  eligible: "Alleen mensen met deze waarden loten mee",
  derived: "Een kenmerk uit een geboortedatum: de klassen zijn die van de quota",
  day: "De peildatum, waarop de leeftijd telt: vul in, en haal de # weg",
  outside: "Mensen in geen van de klassen: refuse (register weigeren) of exclude (loten niet mee)",
  alike: "Waarden die op elkaar lijken, gelezen als één; verwijder dan de rijen van de andere uit de quota",
  mapped: "Een kenmerk met andere namen voor de waarden, en één voor al het overige",
  more: "Verdere sleutels, als de opties van prepare: gamma, combine, fallback, attempt,\nformer en secret.",
  written: (files) => `Geschreven: ${files.join(", ")}.`,
  recognised: {
    id: (column) => `De kolom ${column} zegt wie iemand is.`,
    idOfSeveral: (columns) =>
      `Meer kolommen kunnen zeggen wie iemand is: ${columns.join(", ")}. Zeg in het bestand welke, onder id.`,
    none: "Geen kolom is als id herkend: mensen worden genummerd naar hun rij, tenzij u in het bestand een kolom noemt.",
    birthDate: (column) =>
      `${column} lijkt een geboortedatum: daaruit komen de leeftijdsklassen in de quota. Zeg in het bestand op welke dag de leeftijd telt.`,
    address: (columns) =>
      `${columns.join(", ")} lijken een adres. Voor hoogstens één persoon per huishouden haalt u in het bestand de # voor household weg.`,
    features: (names) =>
      names.length === 0
        ? "Geen kolom heeft zo weinig waarden dat er quota voor kunnen zijn."
        : `Kolommen met weinig waarden, elk met al die waarden in de quota: ${names.join(", ")}. Verwijder de rijen van wat geen quotum is.`,
    alike: (feature, values) =>
      `Bij ${feature} lijken deze één waarde: ${values.join(", ")}. Zijn ze dat, haal dan in het bestand de # weg voor [features.…] en de twee regels eronder, en in de quota alle rijen behalve die van de eerste.`,
  },
  nextSteps: "Hierna:",
  next: (quotas, file, ages) => [
    `Open ${quotas} in een spreadsheetprogramma. Geef elke waarde het minste en het hoogste aantal plaatsen (min en max), of het aandeel in de bevolking (percentage).`,
    `Schrijf het aantal plaatsen${ages ? ", en de peildatum voor de leeftijd (at)," : ""} in ${file}, met een teksteditor.`,
    `npx kleroterion check ${file}`,
  ],
};
