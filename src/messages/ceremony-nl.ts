/** Het openbare deel van een trekking, in het Nederlands: waar de startwaarde vandaan komt, hoe controleerbaar die is, en wat er te doen en te zeggen is. */
import type { SeedSource } from "../draw/seed-source.ts";
import type { Ceremony } from "./ceremony-en.ts";

const drawnFrom = (source: SeedSource): string => {
  switch (source.kind) {
    case "typed":
      return "een ingetypte tekst";
    case "balls":
      return source.digits === 1
        ? "een bal uit een bak met tien ballen"
        : `ballen uit ${source.digits} bakken met elk tien ballen`;
    case "dice":
      return `${source.throws === 1 ? "1 worp" : `${source.throws} worpen`} met een dobbelsteen met ${source.sides} zijden`;
    case "drand":
      return `ronde ${source.round} van drand quicknet`;
  }
};

export const ceremonyNl: Ceremony = {
  source: drawnFrom,
  fallback: (source) => `mocht dat niet lukken: ${drawnFrom(source)}`,
  and: "en",
  seedFrom: (sources) => `De startwaarde komt uit ${sources}.`,
  atTime: (round, time) => `Ronde ${round} verschijnt op ${time} (UTC).`,
  late: (round) =>
    `Let op: ronde ${round} is al verschenen, dus wie deze loting voorbereidde, kan de uitkomst hebben gekend. Goed om te oefenen; noem voor een echte trekking een ronde die nog komt.`,
  attempt: (attempt, id) => `${id === null ? "De trekking" : `Trekking ${id}`}, poging ${attempt}.`,
  class: {
    public: "Controleerbaar: iedereen kan de startwaarde nu en later nagaan, zonder erbij te zijn geweest.",
    witnessed:
      "Onder toezicht: wie erbij was, kan voor de startwaarde instaan, en niemand anders. Maak een proces-verbaal, met de namen van de getuigen.",
    none: "Oncontroleerbare startwaarde: die is ingetypt, dus wie de trekking uitvoert, kan er meer hebben geprobeerd. Laat anderen erop toezien hoe die wordt gekozen, nadat het controlegetal is gepubliceerd.",
  },
  fallbackUsed:
    "De vastgelegde bronnen werkten niet, en de reservebron is gebruikt. Het proces-verbaal hoort te vermelden waarom, en wie dat heeft gezien.",
  script: {
    title: "De trekking, stap voor stap. Er is nog niets getrokken.",
    publish: (digest) => [
      "Ga na dat dit controlegetal vóór vandaag is gepubliceerd, waar niemand het kan veranderen, en lees het voor:",
      ...digest,
    ],
    say: (people, panelSize, tickets, last) =>
      `Zeg: "De loting staat vast. Er zijn ${tickets} loten, van ${"0".repeat(last.length)} tot en met ${last}, elk een heel panel van ${panelSize} uit ${people} personen. Daarvan wordt er nu één getrokken."`,
    reserves: (size) =>
      `Zeg ook: "Met dezelfde startwaarde worden voor elke plaats hoogstens ${size} reserves getrokken, voor als er iemand uitvalt."`,
    reservesOfBalls:
      "Let op: bij alleen ballen hoort bij elk lot één volgorde van reserves, dus wie de loting voorbereidde, kan hebben geprobeerd tot die iemand uitkwam. Doen reserves ertoe, bereid dan voor met dobbelstenen, of voeg drand bij de ballen.",
    typed:
      "Spreek in het openbaar een tekst af die niemand van tevoren kon kiezen, en schrijf die voor ieder zichtbaar op.",
    balls: (digits) =>
      digits === 1
        ? "Toon de bak: tien ballen, genummerd 0 tot en met 9. Trek er één, toon die, en schrijf het cijfer voor ieder zichtbaar op. Toon de andere negen."
        : `Toon ${digits} bakken met elk tien ballen, genummerd 0 tot en met 9. Trek uit elke bak één bal, van links af; toon die, en schrijf het cijfer voor ieder zichtbaar op: samen zijn ze het nummer. Toon uit elke bak de andere negen.`,
    dice: (sides, throws) =>
      `Laat ${throws === 1 ? "één worp" : `${throws} worpen`} doen met een dobbelsteen met ${sides} zijden, zo mogelijk door verschillende mensen. Roep elke worp om, en schrijf die voor ieder zichtbaar op${sides === 10 ? ", een tien als 0" : ""}.`,
    drand: (round, time) =>
      `Wacht tot ${time} (UTC). Lees dan de handtekening van ronde ${round} van https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/${round}, of van een ander adres van drand: ze geven alle dezelfde 96 tekens.`,
    before: (time) =>
      `Doe dit vóór ${time} (UTC), als de ronde van drand verschijnt, en noteer de tijd: ballen die daarna worden getrokken, kunnen erbij zijn gezocht.`,
    type: "Typ, op het scherm dat iedereen ziet:",
    fallback: (event, step) =>
      `Lukt dat niet, zeg dan waarom, en neem in plaats daarvan de reservebron: ${event}. ${step} Voeg dan --fallback toe:`,
    values: { typed: "TEKST", balls: "CIJFERS", dice: "WORPEN", drand: "HANDTEKENING" },
    close:
      "Lees het lot voor. Print public/proces-verbaal.html, vul het in en laat het ondertekenen. Publiceer de map public/, en zeg waar: iedereen kan de trekking daar controleren.",
  },
};
