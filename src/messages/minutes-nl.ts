/** Wat het proces-verbaal van een trekking zegt, in het Nederlands. */
import { diagnosisNl } from "./diagnosis-nl.ts";
import type { MinutesWords } from "./minutes-en.ts";

export const minutesNl: MinutesWords = {
  file: "proces-verbaal",
  title: (id) => `Proces-verbaal van een loting${id === null ? "" : `: ${id}`}`,
  blank: "met de hand in te vullen",
  opening: (panelSize, people) =>
    `Uit ${people} personen is een panel van ${panelSize} geloot. Wat hier gedrukt staat, heeft het programma gemaakt uit de bestanden van de trekking. Wat met de hand is ingevuld, verklaren de ondertekenaars.`,
  openingOfReplacement: (seats, people) =>
    `Er zijn mensen weggegaan uit een panel dat eerder is geloot. ${seats === 1 ? "Eén plaats is" : `Hun ${seats} plaatsen zijn`} opnieuw getrokken, uit ${people} personen die nooit in dat panel zaten. Wat hier gedrukt staat, heeft het programma gemaakt uit de bestanden van deze trekking. Wat met de hand is ingevuld, verklaren de ondertekenaars.`,
  draw: {
    heading: "De trekking",
    id: "Trekking",
    noId: "zonder naam",
    replacement: (id) => `${id} (vervanging)`,
    attempt: "Poging",
    former: (attempt, digest) =>
      `${attempt}; het logboek van poging ${attempt - 1} is ook openbaar, met SHA-256 ${digest}`,
    people: "Deden mee aan de loting",
    appointed: (drawn, appointed) =>
      `${drawn === 1 ? "1 plaats is" : `${drawn} plaatsen zijn`} geloot; ${appointed === 1 ? "1 persoon is" : `${appointed} personen zijn`} vooraf benoemd.`,
    seats: "Plaatsen in het panel",
    tickets: "Loten",
    ticketsOf: (tickets, first, last) =>
      `${tickets}, genummerd ${first} tot en met ${last}; elk een heel panel dat aan alle quota voldoet`,
    households: "Huishoudens",
    onePerHousehold: "uit elk hoogstens één persoon",
    program: "Programma",
    agesOn: diagnosisNl.agesOn,
    before: "Controlegetal van de trekking ervoor",
    left: "Weg uit het panel",
    cameIn: "Reserves die eerder zijn ingevallen",
    stay: "Blijven in het panel",
    seatsAnew: "Plaatsen die opnieuw zijn getrokken",
    giveWay: "Quota die wijken",
  },
  event: {
    heading: "Waar en wanneer",
    form: [
      "Plaats",
      "Datum",
      "Van (plaatselijke tijd)",
      "Tot (plaatselijke tijd)",
      "Namens",
      "Voorzitter",
      "Achter de computer",
    ],
  },
  digest: {
    heading: "Het controlegetal, vooraf gepubliceerd",
    about:
      "Het controlegetal is de SHA-256 van public/commitment.json, in 16 groepen die 0 tot en met f heten. Het legt het register, de quota, de regels en alle loten vast. Twee groepen zijn opengelaten: schrijf die over uit de publicatie, niet van een scherm of uit een bestand, en vergelijk de andere veertien ermee. Het eerste teken van het controlegetal noemt de ene open groep, het tweede teken de andere (de groep daarna, als die twee gelijk zijn).",
    form: ["Gepubliceerd in", "Nummer of bladzijde", "Datum van publicatie"],
  },
  steps: {
    heading: "Wat wanneer is vastgelegd",
    about:
      "Deze tijden komen uit het logboek (UTC; in Nederland is het dan een uur later, en in de zomer twee). Ze zijn wat de klok van de computer aangaf: een bewering, en geen bewijs.",
    time: "Tijd (UTC)",
    event: "Gebeurtenis",
    of: {
      inputs: "Het register, de quota en de regels zijn vastgelegd.",
      lottery: "Daaruit is de loting berekend.",
      commitment: "Het controlegetal is vastgelegd.",
      seed: "De waarden hieronder zijn ingetypt.",
      draw: "Het lot is getrokken.",
      refused: "Een trekking is geprobeerd en geweigerd.",
    },
    log: (lines) =>
      `Het openbare logboek tot en met deze trekking heeft ${lines} regels. Het veld "hash" van de laatste daarvan is:`,
  },
  seed: {
    heading: "De getrokken waarden",
    source: "Bron, vooraf genoemd",
    value: "Waarde",
    number: "Getal",
    sum: (tickets) =>
      `Het lot is de som van de twee getallen, verminderd met ${tickets} als die som ${tickets} of meer is.`,
    class: {
      public: (event) =>
        `Controleerbaar (${event}): iedereen kan de waarde nu en later nagaan, zonder erbij te zijn geweest.`,
      witnessed: (event) =>
        `Onder toezicht (${event}): wie erbij was, kan voor de waarde instaan, en niemand anders. Daarvoor zijn de handtekeningen hieronder.`,
      none: (event) =>
        `Oncontroleerbaar (${event}): niemand kan nagaan waar de waarde vandaan komt, en wie haar intypte, kan er eerst meer hebben geprobeerd. De ondertekenaars kunnen alleen zeggen hoe die voor hun ogen is gekozen.`,
    },
    order: "Tijd waarop de ballen zijn getrokken (plaatselijke tijd)",
    ordered: (round, time) =>
      `De ballen moeten zijn getrokken vóór ${time} (UTC), toen ronde ${round} van drand verscheen: daarna konden ze erbij zijn gezocht.`,
    late: (round, time) =>
      `Ronde ${round} van drand verscheen op ${time} (UTC). Volgens de tijden hierboven was dat voordat het controlegetal vastlag, zodat de waarde bekend kon zijn: goed om te oefenen, niet voor een echte trekking.`,
    notUsed: (event) => `Vooraf als reservebron genoemd, en niet gebruikt: ${event}.`,
    fallback: (sources) =>
      `Dit is de reservebron die vooraf is genoemd. Die is gebruikt in plaats van ${sources}, omdat:`,
  },
  result: {
    heading: "Het lot en het panel",
    ticket: "Getrokken lot",
    ofAll: (ticket, first, last) => `${ticket} (uit ${first} tot en met ${last})`,
    panel: (people) =>
      `Het panel bestaat uit de ${people} personen met deze codes. Van wie die zijn, weten de organisator en ieder van hen zelf.`,
    panelOfReplacement: (people, staying) =>
      `Getrokken ${people === 1 ? "is de persoon met deze code" : `zijn de ${people} personen met deze codes`}: met de ${staying} die blijven vormen zij nu het panel. Van wie de codes zijn, weten de organisator en ieder van hen zelf.`,
    reserves: (size) =>
      `Met dezelfde startwaarde ${size === 1 ? "is voor elke plaats hoogstens één reserve" : `zijn voor elke plaats hoogstens ${size} reserves`} getrokken; hun codes staan in public/draw.json.`,
    digest: "De SHA-256 van public/draw.json, waarin dit alles staat:",
  },
  remarks: "Opmerkingen en bezwaren",
  signatures: {
    heading: "Ondertekening",
    about: "Wij waren erbij, en zagen dat de waarden hierboven zijn wat de bronnen gaven.",
    name: "Naam",
    role: "Rol",
    signature: "Handtekening",
    chair: "voorzitter",
    witness: "getuige",
  },
  limits: {
    heading: "Wat dit proces-verbaal niet aantoont",
    items: [
      "Dat het controlegetal is gepubliceerd voordat de waarden werden getrokken: dat blijkt alleen uit de publicatie, met haar datum.",
      "Dat het register klopt en volledig is, dat de brieven zijn verstuurd, dat de quota verstandig zijn.",
      "Dat wat hier gedrukt staat, is wat de bestanden zeggen. Geen programma controleert een proces-verbaal: bij verschil gelden public/draw.json en public/log.ndjson.",
      "Dat de bestanden alle controles doorstaan. Dat kan iedereen nagaan: public/VERIFY.md zegt hoe.",
    ],
  },
};
