/** Vervanging, in het Nederlands: het scherm van de opdracht, en de controle van wat zij schreef. */
import { inGroupsOfFour } from "../audit/digest.ts";
import type { ReplacementSentences } from "./check-sentences.ts";
import type { ReplacementWords } from "./replacement-en.ts";

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const quota = (min: number, max: number): string => (min === max ? `${min}` : `${min} tot en met ${max}`);

export const replacementCheckNl: ReplacementSentences = {
  name: "vervanging",
  pass: ({ digest, cameIn, out, staying, giveWay, missed }) =>
    [
      ...(cameIn > 0
        ? [`${number(cameIn, "reserve is", "reserves zijn")} eerder ingevallen, elk van de lijst van die plaats.`]
        : []),
      `${number(out, "persoon heeft", "personen hebben")} het panel verlaten van de trekking met controlegetal ${inGroupsOfFour(digest)}, ${number(staying, "blijft", "blijven")}; getrokken wordt uit allen die er nooit in zaten, en niet samenwonen met wie blijft. Dat zij weg zijn, is het woord van de organisator.`,
      ...(giveWay.length > 0 ? [`Quota die wijken: ${giveWay.join(", ")}.`] : []),
      ...(missed?.length === 0 ? ["Het hele panel voldoet aan alle quota."] : []),
      ...(missed ?? []).map(
        ({ feature, value, seats, min, max }) =>
          `Het hele panel heeft ${seats} met ${feature} ${value}; het quotum is ${quota(min, max)}.`,
      ),
    ].join(" "),
  fail: ({ problem, file }) =>
    ({
      missing: `${file}, van de trekking ervoor, ontbreekt.`,
      form: `${file}, van de trekking ervoor, is niet te lezen.`,
      digest: `${file} is niet het bestand dat is vastgelegd.`,
      panel: "Het panel van de vorige loting is niet dat op het lot ervan.",
      "came-in": "Iemand die zou zijn ingevallen, was geen reserve voor die plaats, of twee namen één plaats in.",
      out: "Iemand die weg zou zijn, zat niet in het panel.",
      staying: "Wie blijven, zijn niet de rest van het panel, met de kenmerken die zij hadden.",
      size: "Er zijn niet evenveel plaatsen als mensen die weg zijn.",
      pool: "Er wordt niet getrokken uit allen die nooit in het panel zaten, en niet samenwonen met wie blijft.",
      values: "Iemand heeft andere kenmerken dan in de trekking ervoor.",
      households: "Wie er samenwonen, is niet zoals in de trekking ervoor.",
      quotas: "De quota van het hele panel zijn niet die van de trekking ervoor.",
      "give-way":
        "De quota zijn niet wat degenen die blijven ervan overlaten, of een quotum wijkt zonder dat het er staat.",
      round: "De ronde van drand is niet later dan die van de trekking ervoor.",
    })[problem],
};

export const replacementNl: ReplacementWords = {
  seats: (out, staying, people) =>
    `${number(out, "plaats", "plaatsen")} om opnieuw te trekken; ${number(staying, "persoon blijft", "personen blijven")}. Er ${people === 1 ? "kan" : "kunnen"} nog ${number(people, "persoon", "personen")} worden getrokken: iedereen die nooit in het panel zat en niet samenwoont met wie blijft.`,
  cameIn: (people) =>
    `${number(people, "reserve is", "reserves zijn")} eerder ingevallen, wat wordt gepubliceerd: zij tellen als lid van het panel, en voor wie zij invielen als weg.`,
  noHomes: (out, staying, people) =>
    `${number(out, "plaats", "plaatsen")} om opnieuw te trekken; ${number(staying, "persoon blijft", "personen blijven")}. Er ${people === 1 ? "kan" : "kunnen"} nog ${number(people, "persoon", "personen")} worden getrokken: iedereen die nooit in het panel zat.`,
  infeasible: (size) =>
    `Wie er over zijn, kunnen ${size === 1 ? "deze plaats" : `deze ${size} plaatsen`} niet zo innemen dat het panel aan alle quota voldoet. Hieronder is een quotum wat degenen die blijven ervan overlaten.`,
  askGiveWay: "Om toch te trekken, met precies deze wijziging: voeg --give-way toe. Dat wordt gepubliceerd.",
  gaveWay: (quotas) => `Deze quota wijken, wat wordt gepubliceerd: ${quotas.join("; ")}.`,
  never: (people, seats) =>
    `${number(people, "persoon kan", "personen kunnen")} ${seats === 1 ? "deze plaats" : "geen van deze plaatsen"} ${seats === 1 ? "niet " : ""}innemen: wat degenen die blijven van de quota overlaten, heeft geen ruimte voor hen.`,
  whole: "Het hele panel, met wie blijven:",
  stillAt: (directory) =>
    `In het logboek van ${directory} staat nu dat plaatsen in dat panel opnieuw worden getrokken. Publiceer het opnieuw.`,
  say: (people, panelSize, tickets, last) =>
    `Zeg: "De loting ligt vast. Er zijn ${tickets} loten, van ${"0".repeat(last.length)} tot en met ${last}, elk met ${panelSize === 1 ? "één persoon" : `${panelSize} personen`} uit ${people} voor de ${panelSize === 1 ? "lege plaats" : "lege plaatsen"}. Daarvan wordt er nu een getrokken."`,
  wholePanel: "iedereen die nu in het panel zit",
  abandoned: (directory, attempt) =>
    `In het logboek staat nu dat hieruit niet wordt getrokken. Publiceer ook dat logboek. Een nieuwe poging: dezelfde replace met --attempt ${attempt} --former ${directory}.`,
};
