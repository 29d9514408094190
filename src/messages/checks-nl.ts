/** The checks of a record, in Dutch. */
import { inGroupsOfFour } from "../audit/digest.ts";
import { auditorNl } from "./auditor-nl.ts";
import type { CheckSentences, LetterPartWords, ProblemWords, ThingWords } from "./check-sentences.ts";
import { fairnessNl } from "./fairness-nl.ts";
import { replacementCheckNl } from "./replacement-nl.ts";

const problems: ProblemWords = {
  missing: "ontbreekt",
  "not-utf-8": "is geen UTF-8-tekst",
  "not-json": "is geen JSON",
  "not-canonical": "staat niet in de vaste vorm, en is dus achteraf gewijzigd",
  "not-csv": "is niet de tabel die het moet zijn",
  "unknown-schema": "is van een soort of versie die dit programma niet kent",
  "unknown-key": "bevat een veld dat er niet hoort",
  "missing-key": "mist een veld",
  "wrong-value": "bevat een waarde die niet kan kloppen",
};

const things: ThingWords = {
  inputs: "de invoer",
  files: "de aangeleverde bestanden",
  lottery: "de loting",
  certificate: "het certificaat",
  status: "de status van de loting",
  commitment: "de vastlegging",
  seed: "de startwaarde",
  ticket: "het lot",
  draw: "de trekking",
};

const letterParts: LetterPartWords = {
  entry: "de gegevens in de brief leiden met hun pad niet naar het vastgelegde register",
  code: "op die positie heeft de loting een andere code",
  features: "in de loting heeft deze persoon andere kenmerken",
  household: "in de loting zit deze persoon in een ander huishouden",
  tickets: "het aantal loten is anders",
};

/** Hoe controleerbaar de bron van een startwaarde is. */
const verifiabilities = {
  public: "iedereen kan de handtekening controleren, en dat is gedaan",
  witnessed: "wie erbij was, kan ervoor instaan",
  none: "oncontroleerbaar, want ingetypt",
} as const;

const shown = (value: string): string => (value.length > 40 ? `${value.slice(0, 12)}…${value.slice(-12)}` : value);

/** A place in a file as `Malformed` tells it. */
const place = (at: string): string => at.replace(/^line /, "regel ").replace(/^row /, "rij ");

const listed = (of: readonly (keyof ThingWords)[]) => [...new Set(of)].map((thing) => things[thing]).join(", ");

export const checksNl: CheckSentences = {
  checks: {
    file: {
      name: "bestand",
      pass: ({ file }) => `${file} is leesbaar en staat in de vaste vorm.`,
      fail: ({ file, problem, at }) => `${file} ${problems[problem]}${at === "" ? "" : ` (${place(at)})`}.`,
    },
    digests: {
      name: "controlegetallen",
      pass: ({ digest }) =>
        `De vastlegging verwijst naar de bestanden zoals ze zijn; haar eigen controlegetal is ${inGroupsOfFour(digest)}.`,
      fail: ({ wrong }) => `Het controlegetal klopt niet van: ${listed(wrong)}.`,
    },
    "log-order": {
      name: "vastlegging vóór trekking",
      pass: ({ steps }) => `Het logboek bevat elke stap één keer, op volgorde: ${listed(steps)}.`,
      fail: ({ steps }) =>
        `De stappen in het logboek zijn niet die van één trekking, op volgorde: ${steps.map((step) => things[step]).join(", ")}.`,
    },
    "log-chain": {
      name: "keten van het logboek",
      pass: ({ lines }) => `Elk van de ${lines} regels volgt uit de regel ervoor.`,
      fail: ({ line, link }) =>
        ({
          seq: `Regel ${line} heeft het verkeerde nummer: er is een regel verwijderd, toegevoegd of verplaatst.`,
          prev: `Regel ${line} volgt niet uit de regel ervoor: een van beide is gewijzigd, verwijderd of verplaatst.`,
          digest: `Wat er op regel ${line} staat, is gewijzigd nadat het was geschreven.`,
          hash: `Regel ${line} is gewijzigd nadat die was geschreven.`,
        })[link],
    },
    "log-close": {
      name: "afsluiting van het logboek",
      pass: ({ sessions }) => `Sessies geopend en met het juiste aantal regels gesloten: ${sessions}.`,
      fail: ({ line, problem }) =>
        ({
          "not-opened": `Regel ${line} hoort niet bij een sessie: de openingsregel ontbreekt.`,
          "not-closed": `Een sessie is bij regel ${line} niet gesloten: het einde ontbreekt.`,
          count: `Slotregel ${line} noemt een ander aantal regels dan er zijn.`,
        })[problem],
    },
    "log-statements": {
      name: "inhoud van het logboek",
      pass: ({ statements }) => `Wat het logboek vermeldt, klopt met de bestanden: ${statements} gegevens.`,
      fail: ({ wrong }) => `Het logboek vermeldt iets anders dan de bestanden: ${listed(wrong)}.`,
    },
    "log-copies": {
      name: "afschriften van het logboek",
      pass: ({ lines, redacted, compared }) =>
        compared
          ? `Het openbare logboek is regel voor regel dat van de controleur: ${lines}, waarvan ${redacted} afgeschermd.`
          : `Afgeschermd, zoals het in het openbaar hoort: ${redacted} van ${lines} regels. Wat daar staat, is niet bekeken, want auditor/log.ndjson is niet meegegeven.`,
      fail: ({ line, problem }) =>
        ({
          revealed: `Regel ${line} van public/log.ndjson toont wat alleen voor de controleur is; maak die niet openbaar.`,
          redacted: `Regel ${line} van auditor/log.ndjson is afgeschermd, maar het logboek van de controleur moet volledig zijn.`,
          behind: `In public/log.ndjson ontbreekt auditor/log.ndjson vanaf regel ${line}: een opdracht is afgebroken voor die klaar was. De volgende draw of explain op deze map vult dit aan.`,
          differs: `Regel ${line} is niet gelijk in public/log.ndjson en auditor/log.ndjson, of staat in maar één van beide; zet beide terug vanuit een kopie.`,
        })[problem],
    },
    codes: {
      name: "codes",
      pass: ({ people }) =>
        `Alle ${people} codes zijn geldig en staan op volgorde, en er is er een voor elke persoon in het register.`,
      fail: ({ problem, position }) =>
        ({
          count: `Er zijn ${position} codes, niet evenveel als er personen in het register staan.`,
          form: `De code op positie ${position} is niet geldig.`,
          order: `De code op positie ${position} is dubbel of staat niet op volgorde.`,
        })[problem],
    },
    groups: {
      name: "groepen",
      pass: ({ groups, homes }) =>
        `Iedereen zit in precies één van de ${groups} groepen, elk met eigen kenmerken${homes ? " en een eigen soort huishouden" : ""}.`,
      fail: ({ problem, index }) =>
        ({
          values: `Groep ${index} heeft een waarde die de quota niet kennen.`,
          order: `Groep ${index} is dubbel of staat niet op volgorde.`,
          members: `Groep ${index} heeft geen leden, of leden die onbekend zijn, ook in een andere groep zitten of niet op volgorde staan.`,
          "left-out": `De persoon op positie ${index} zit in geen groep.`,
          "never-selectable": `Groep ${index}, die nooit geloot zou kunnen worden, is onbekend, dubbel of staat niet op volgorde.`,
          households: `Het aantal huishoudens of hun omvang is niet als vastgelegd, of een huishouden klopt niet (bij huishouden ${index}).`,
          mixed: `In groep ${index} zitten personen wier huishoudens niet gelijk zijn samengesteld.`,
        })[problem],
    },
    former: {
      name: "vorige poging",
      pass: ({ attempt, end }) =>
        `Dit is poging ${attempt}; het logboek van poging ${attempt - 1}, ${end === "drawn" ? "waaruit is getrokken (vraag waarom die niet gold)" : "die is opgegeven"}, is het vastgelegde.`,
      fail: ({ problem }) =>
        ({
          missing: "Het logboek van de vorige poging ontbreekt (public/former.ndjson).",
          digest: "Het logboek van de vorige poging is niet het vastgelegde.",
          broken: "Het logboek van de vorige poging is niet te lezen, of is geen keten.",
          open: "Uit de vorige poging is niet getrokken, en die is niet opgegeven.",
        })[problem],
    },
    "seed-rule": {
      name: "regel voor de startwaarde",
      pass: ({ parts, fallback, verifiability }) =>
        `${parts.map(({ source, value }) => `"${shown(value)}" is van de vastgelegde ${fallback ? "reservebron" : "bron"} (${source})`).join(", ")}: ${verifiabilities[verifiability]}.`,
      fail: ({ problem, source, value }) =>
        problem === "source"
          ? `De gebruikte bronnen zijn niet de vastgelegde: ${source}.`
          : `"${shown(value)}" kan niet van ${source} komen.`,
    },
    "seed-ticket": {
      name: "startwaarde → lot",
      pass: ({ values, ticket, tickets }) =>
        `Met de startwaarde ${values.map((value) => `"${shown(value)}"`).join(" en ")} wordt lot ${ticket} getrokken, uit 0 tot en met ${tickets - 1}.`,
      fail: ({ problem, ticket }) =>
        problem === "ticket"
          ? `Met de startwaarde wordt lot ${ticket} getrokken, niet het genoemde lot.`
          : problem === "number"
            ? "Een genoemd getal volgt niet uit de waarde van zijn bron."
            : "De genoemde sleutel volgt niet uit deze vastlegging en deze startwaarde.",
    },
    "ticket-panel": {
      name: "lot → panel",
      pass: ({ ticket, people }) => `Het panel bestaat uit de ${people} personen op lot ${ticket}.`,
      fail: ({ ticket }) => `Het panel bestaat niet uit de personen op lot ${ticket}.`,
    },
    reserves: {
      name: "reserves",
      pass: ({ places, size, full, none }) =>
        `De lijsten van hoogstens ${size} reserves voor ${places} plaatsen volgen uit de startwaarde, en ieder daarop past op die plaats (${full} vol, ${none} leeg).`,
      fail: (found) =>
        found.problem === "list"
          ? `De reserves voor nummer ${found.place} van het panel zijn niet wie volgens de startwaarde aan de beurt zijn en op die plaats passen.`
          : found.problem === "places"
            ? `Er zijn ${found.stated} lijsten met reserves voor ${found.found} personen op het lot.`
            : found.problem === "ticket"
              ? `Er zijn reserves voor lot ${found.ticket}, dat niet bestaat.`
              : "De opgegeven sleutel van de reserves volgt niet uit deze vastlegging en deze startwaarde.",
    },
    "ticket-size": {
      name: "grootte van de loten",
      pass: ({ tickets, panelSize }) => `Er zijn ${tickets} loten, elk met ${panelSize} personen.`,
      fail: (found) =>
        found.problem === "runs"
          ? "Er zijn niet evenveel reeksen loten als panels."
          : found.problem === "tickets"
            ? `Er zijn ${found.found} loten, niet ${found.expected}.`
            : `Op lot ${found.ticket} staan ${found.found} personen, niet ${found.expected}.`,
    },
    "ticket-people": {
      name: "personen op de loten",
      pass: ({ people }) => `Iedereen op een lot is een van de ${people} personen in het register.`,
      fail: ({ ticket, position }) => `Lot ${ticket} noemt positie ${position}, maar daar hoort niemand bij.`,
    },
    "ticket-doubles": {
      name: "dubbelingen op de loten",
      pass: ({ tickets }) => `Niemand staat twee keer op een van de ${tickets} loten.`,
      fail: ({ ticket, position, problem }) =>
        problem === "double"
          ? `Lot ${ticket} noemt positie ${position} twee keer.`
          : `Lot ${ticket} noemt positie ${position} niet op volgorde.`,
    },
    "ticket-quotas": {
      name: "quota op de loten",
      pass: ({ tickets, quotas }) => `Alle ${tickets} loten voldoen aan alle ${quotas} quota.`,
      fail: ({ ticket, feature, value, seats, min, max }) =>
        `Op lot ${ticket} komt ${feature} ${value} ${seats} keer voor; het quotum is ${min} tot en met ${max}.`,
    },
    "ticket-households": {
      name: "huishoudens op de loten",
      pass: ({ tickets, households }) =>
        `Op geen van de ${tickets} loten staan twee personen uit één huishouden (huishoudens van twee of meer: ${households}).`,
      fail: ({ ticket, positions: [one, other] }) =>
        `Op lot ${ticket} staan de posities ${one} en ${other}, uit hetzelfde huishouden.`,
    },
    ...fairnessNl,
    replacement: replacementCheckNl,
    "equal-treatment": {
      name: "gelijke behandeling",
      pass: ({ groups, spread }) =>
        `In elk van de ${groups} groepen staat iedereen op evenveel loten, met hooguit ${spread > 1 ? spread : "één"} verschil.`,
      fail: ({ values, fewest, most }) =>
        `Personen met dezelfde kenmerken (${values.join(", ")}) staan op ${fewest} loten en op ${most}.`,
    },
    histogram: {
      name: "histogram",
      pass: ({ people }) => `Het histogram klopt met de loten van alle ${people} personen.`,
      fail: ({ row }) => `Rij ${row + 1} van het histogram klopt niet met de loten.`,
    },
    ...auditorNl,
    member: {
      name: "brief",
      pass: ({ code, people, tickets, of }) =>
        `Code ${code} hoort bij de ${people} vastgelegde personen, heeft de kenmerken uit de brief, en staat op ${tickets} van de ${of} loten.`,
      fail: (found) => {
        if (found.problem === "commitment") return "De brief is van een andere trekking: het controlegetal is anders.";
        if (found.problem === "position") return "De brief noemt een positie waarop in de loting niemand staat.";
        if (found.problem === "form")
          return `De brief ${problems[found.form]}${found.at === "" ? "" : ` (${place(found.at)})`}.`;
        const { wrong, stated, found: counted } = found;
        const numbers = wrong.includes("tickets") ? ` (${counted}, niet ${stated})` : "";
        return `De brief en deze trekking spreken elkaar tegen: ${wrong.map((part) => letterParts[part]).join("; ")}${numbers}.`;
      },
    },
    private: {
      name: "privébestanden",
      pass: ({ files }) => `Alle ${files} privébestanden horen bij deze trekking, ook de lijst van het panel.`,
      fail: ({ files }) => `Niet zoals deze trekking ze maakte: ${files.join(", ")}.`,
    },
    replay: {
      name: "herberekening",
      pass: ({ files }) => `Opnieuw berekend, byte voor byte hetzelfde: ${files.join(", ")}.`,
      fail: ({ files }) => `Opnieuw berekend, niet hetzelfde: ${files.join(", ")}.`,
    },
  },
  skipped: {
    "not-drawn": (file) => `Er is nog niet getrokken, dus er is nog geen ${file}.`,
    "not-given": (file) => `${file} is niet meegegeven.`,
    unreadable: (file) => `${file} ontbreekt of is niet te lezen.`,
    "not-asked": () => "Niet gevraagd; voeg --replay toe.",
    "no-rule": () => "Deze trekking heeft zo'n regel niet.",
    "no-reserves": () => "Deze trekking heeft geen reserves.",
    simulated: () => "De loting bootst een oudere werkwijze na, en optimaliseert niets.",
    "by-levels": () => "Wat deze doelstelling optimaliseert, is met de niveaus bewezen.",
  },
  notChecked: {
    "register-true": "of het register klopt en volledig is",
    "letters-sent": "of de brieven zijn gestuurd aan wie ze moest krijgen",
    "quotas-wise": "of de quota verstandig zijn",
    "seed-event":
      "waar een startwaarde vandaan komt die is ingetypt, geworpen of uit een bak getrokken: dat weet alleen wie erbij was; bij een ingetypte kan wie de trekking uitvoerde er meer hebben geprobeerd",
    "lottery-computed":
      "of dit de loting is die het programma berekent: wat alleen de rekenmodule zegt. Wie de privébestanden heeft, kan dat wel, met --replay",
    "rules-applied":
      "of de regels over wie meeloot juist op het register zijn toegepast: het controlegetal legt de regels vast en wie niet meeloot, en alleen de controle van de privébestanden past ze opnieuw toe",
    "published-before":
      "of het controlegetal bekend was vóór de startwaarde, en of het logboek niet opnieuw is geschreven: vergelijk het controlegetal met de bekendmaking",
    "minutes-true":
      "of het proces-verbaal en het verslag zeggen wat er in de bestanden staat, en of waar is wat is ondertekend: die zijn voor mensen om te lezen",
  },
};
