/** Wat de opdrachten zeggen, in het Nederlands. */
import type { Screen } from "./screen-en.ts";

export const screenNl: Screen = {
  help: {
    program:
      "Loot burgerberaden en panels: quota, een bewijsbaar eerlijke loting, en een trekking die iedereen kan narekenen.",
    usage: "Gebruik:",
    options: "Opties:",
    commands: "Opdrachten:",
    arguments: "Argumenten:",
    check: "lees register en quota, toon wat erin staat, en zeg of er een panel mogelijk is",
    prepare: "bereken de loting met haar bewijs, en het controlegetal om vóór de trekking te publiceren",
    draw: "trek een panel: uit een voorbereide map, of in één keer uit register en quota",
    verify: "controleer een trekking aan de hand van de gepubliceerde bestanden, zonder iemand te hoeven vertrouwen",
    directory: "map die prepare heeft gemaakt",
    recordDirectory: "map van een trekking, of het openbare deel daarvan",
    register: "CSV met iedereen die geloot kan worden",
    quotas: "CSV met het aantal plaatsen per waarde van een kenmerk",
    size: "aantal plaatsen in het panel",
    id: "kolom die een persoon aanduidt (standaard: gevonden aan de naam)",
    tickets: "aantal loten in de loting (standaard: 1000)",
    objective: "waarin de loting het best is: maximin (standaard: maximin)",
    out: "nieuwe map voor de trekking",
    seed: "de waarde die in het openbaar is getrokken",
    secret: "secret.txt waaruit de codes volgen (standaard: een nieuwe)",
    replay: "bereken ook de loting opnieuw, met de privébestanden",
    json: "geef één JSON-object in plaats van tekst",
    quiet: "zeg niets, behalve wat er misging",
    lang: "en of nl (standaard: de taal van het systeem)",
    version: "toon het versienummer",
    help: "toon deze hulp",
    examples: `Voorbeelden:
  kleroterion check --register register.csv --quotas quotas.csv --size 50
  kleroterion prepare --register register.csv --quotas quotas.csv --size 50 --out panel
  kleroterion draw panel --seed 483
  kleroterion verify panel`,
  },
  phases: {
    aim: "de eerlijkste kansen zoeken",
    panels: "panels maken",
    weights: "panels wegen",
    improve: "verbeteren",
    tickets: "loten vullen",
  },
  table: { feature: "kenmerk", value: "waarde", quota: "quotum", pool: "register", panel: "panel" },
  found: (people, groups, features) =>
    `${people} mensen in ${groups} ${groups === 1 ? "groep" : "groepen"} (mensen die ${features === 1 ? "in het kenmerk" : `in alle ${features} kenmerken`} gelijk zijn).`,
  idColumn: (column) => `Mensen worden onderscheiden met de kolom ${column}.`,
  idByRow: "Er is geen id-kolom: mensen zijn genummerd per rij; de eerste onder de koppen is 0.",
  carried: (columns) =>
    columns.length === 0
      ? "Geen andere kolommen."
      : `Bewaard voor het panelbestand, verder niet gebruikt: ${columns.join(", ")}.`,
  emptyValue: (feature, value) =>
    `Let op: niemand in het register heeft ${feature} ${value}. Klopt dat niet, kijk dan naar de spelling.`,
  feasible: (size) => `Een panel van ${size} dat aan alle quota voldoet, is mogelijk.`,
  infeasible: (size) => `Geen enkel panel van ${size} voldoet aan alle quota.`,
  clash: "Deze botsen; zonder één ervan zijn de andere wel te halen:",
  clashWhole:
    "Deze botsen (met delen van plaatsen zou het passen, met hele mensen niet); zonder één ervan zijn de andere wel te halen:",
  side: { min: "minstens", max: "hoogstens" },
  seats: (count) => (count === 1 ? "1 plaats" : `${count} plaatsen`),
  relaxation: (seats) =>
    `De kleinste wijziging die een panel mogelijk maakt (samen ${seats === 1 ? "1 plaats" : `${seats} plaatsen`}):`,
  beyondFlex: "Binnen min_flex en max_flex is geen wijziging genoeg. Zonder die grenzen zou de kleinste zijn:",
  noRelaxation: "Geen enkele wijziging van de quota maakt een panel mogelijk.",
  change: (side, from, to) => `${side} ${from} → ${to}`,
  prepared: (size, people, tickets) =>
    `Loting voor een panel van ${size} uit ${people} mensen: ${tickets} loten, elk een panel dat aan alle quota voldoet.`,
  bound: "Best mogelijke laagste kans",
  boundNote: (fraction) => `precies ${fraction}`,
  lowest: "Laagste kans",
  highest: "Hoogste kans",
  ofTickets: (count, tickets) =>
    count === tickets ? `op alle ${tickets} loten: zeker van een plaats` : `op ${count} van de ${tickets} loten`,
  roundingLoss: "Verlies door hele loten",
  exact: "Bewezen optimaal: vóór de verdeling over hele loten doet geen loting het beter.",
  exactBySolver:
    "Optimaal vóór de verdeling over hele loten; de laatste stap van dat bewijs rust op het woord van de rekenmodule.",
  gap: (achieved, bound) =>
    `Niet bewezen is dat de loting optimaal is: ze geeft iedereen minstens ${achieved}, en geen enkele geeft iedereen meer dan ${bound}.`,
  coarse: (lowest, share, tickets) =>
    `${lowest === 0 ? "Te weinig loten: mensen die in een panel passen, staan op geen enkel lot" : `Weinig loten: ${share} van de laagste kans gaat verloren`}. Met --tickets ${tickets} gaat minder verloren.`,
  neverSelectable: (ids, more) =>
    `${ids.length + more === 1 ? "1 mens zit" : `${ids.length + more} mensen zitten`} in geen enkel panel dat aan de quota voldoet, en ${ids.length + more === 1 ? "heeft" : "hebben"} dus geen kans: ${ids.join(", ")}${more > 0 ? ` … en nog ${more}` : ""}. Ruimere quota geven die kans wel.`,
  digest: "Publiceer dit controlegetal voordat de startwaarde wordt getrokken:",
  written: (directory, privateFolder) =>
    `Geschreven naar ${directory}. Houd ${privateFolder} voor uzelf: daar staan de namen in.`,
  nextDraw: (directory) => `Trek daarna: kleroterion draw ${directory} --seed WAARDE`,
  drawn: (ticket, first, last, seed) =>
    `Lot ${ticket} (uit ${first} tot en met ${last}), getrokken met de startwaarde "${seed}".`,
  drawnDigest: "Controlegetal, te vergelijken met wat vóór de trekking is gepubliceerd:",
  unverifiable:
    "Niet-controleerbare startwaarde: die is getypt, dus de uitvoerder kan er meer hebben geprobeerd. Laat mensen toezien hoe ze wordt gekozen, nadat het controlegetal is gepubliceerd.",
  repeated:
    "Deze trekking was al gedaan met dezelfde startwaarde; de uitkomst is dezelfde, en het logboek meldt de herhaling.",
  files: "Bestanden",
  file: {
    panel: "het panel, met de kolommen van het register",
    remaining: "alle anderen in het register",
    probabilities: "ieders kans",
    public: "om te publiceren; zonder namen of id's",
    auditor: "voor een controleur: codes en kenmerken",
  },
  nextVerify: (directory) => `Iedereen kan het controleren: kleroterion verify ${directory}`,
  outcomes: { pass: "goed", fail: "FOUT", skipped: "niet" },
  verified: (passed, skipped) =>
    `Alle ${passed} controles zijn goed${skipped > 0 ? `, ${skipped} niet uitgevoerd` : ""}.`,
  notVerified: (failed) =>
    `${failed === 1 ? "1 controle is fout" : `${failed} controles zijn fout`}: vertrouw niet op deze trekking.`,
  notChecked: "Wat deze controles niet kunnen zeggen:",
  ourFault: "Dit is een fout van kleroterion, niet van u; meld haar alstublieft met de regels hieronder.",
};
