/** What a person's letter says, in Dutch. */
import type { LetterWords } from "./letter-en.ts";
import { percent } from "./screen.ts";

export const letterNl: LetterWords = {
  title: "Uw plaats in de loting",
  opening: (code, panelSize, people) =>
    `Deze brief is voor één persoon: wie de code **${code}** heeft. Uit ${people} personen wordt een panel van ${panelSize} geloot, en u bent een van die personen.`,
  features: "Wat de loting van u weet",
  home: (others) =>
    `U deelt een huis met ${others === 1 ? "1 ander" : `${others} anderen`} in het register. In geen enkel panel zitten er twee uit dat huis.`,
  amiss:
    "Klopt hier iets niet, meld dat dan aan de organisatie. Vóór de trekking is het nog te herstellen; daarna blijkt uit de bestanden waarmee u aan de loting meedeed.",
  chance: "Uw kans",
  lottery: (tickets) =>
    `De loting heeft ${tickets} loten. Elk lot is een heel panel. Er wordt er één getrokken, waarbij elk lot evenveel kans heeft, en wie erop staan, vormen het panel.`,
  tickets: (own, all) =>
    own === all
      ? "U staat op alle loten: uw plaats is zeker."
      : `U staat op ${own} van de ${all}: een kans van ${percent(own / all, "nl")}.`,
  never:
    "U staat op geen enkel lot: er is geen panel gevonden dat aan de quota voldoet en plaats heeft voor iemand zoals u.",
  alike: (homes, spread) =>
    `Mensen met dezelfde kenmerken${homes ? " en een gelijk huishouden" : ""} staan op evenveel loten${spread === 0 ? "" : `, met hooguit ${spread === 1 ? "één" : spread} verschil`}. Anderen kunnen een hogere of een lagere kans hebben, omdat de quota om meer of om minder mensen zoals zij vragen.`,
  digest: "Vergelijk het controlegetal",
  compare:
    "Hieronder staat het controlegetal van de loting. Vergelijk het, teken voor teken, met het controlegetal dat vóór de trekking is gepubliceerd. Zijn ze gelijk, dan is de loting vastgelegd voordat iemand kon weten welk lot er getrokken zou worden. Verschillen ze, dan hoort deze brief bij een andere loting: vraag het na bij de afzender.",
  check: "Hoe u dit controleert",
  program: (file) =>
    `In het bestand \`${file}\` staat wat deze brief zegt in een vorm voor programma's. Zet het naast de map \`public\`, die iedereen kan krijgen (in VERIFY.md daar staat waar het programma kleroterion vandaan komt, en hoe u het installeert), en typ:`,
  checks:
    "Dat controleert of uw code, kenmerken en huishouden in het vastgelegde register staan, of de loting u kent zoals deze brief zegt, en of alles klopt wat over de loting is gepubliceerd. Wie dat programma liever niet vertrouwt, kan een ander schrijven: de specificatie is erbij gepubliceerd. Alleen het controlegetal krijgt u met:",
  limits: "Wat deze brief niet bewijst",
  notProved: [
    "Dat het register klopt en volledig is: u kunt nagaan wat erin staat over u, niet wat erin staat over anderen.",
    "Dat het controlegetal vóór de trekking is gepubliceerd: dat blijkt alleen uit de vergelijking hierboven.",
    "Of u bent getrokken: de brief gaat over de loting, en is vóór de trekking dezelfde als erna. Is er eenmaal getrokken, dan staan de codes van het panel in `public/draw.json`.",
  ],
  personal: "Houd deze brief voor uzelf",
  salt: (file) =>
    `In \`${file}\` staat een geheim getal van u, het zout (salt). Wie dat heeft, kan bewijzen dat de persoon met uw code met deze kenmerken in het register staat; en wie uw code kent, ziet in de openbare bestanden op welke loten u staat, en of u bent getrokken. Laat deze brief en dat bestand dus aan niemand zien aan wie u dat niet zou vertellen.`,
};
