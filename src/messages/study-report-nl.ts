/** What the report of a study says, in Dutch. */
import { count } from "./count-nl.ts";
import { algorithmsNl, measuresNl } from "./measure-words-nl.ts";
import type { StudyReportWords } from "./study-report-en.ts";

export const studyReportNl: StudyReportWords = {
  file: "verslag",
  title: (title) => `Verslag van een studie: ${title}`,
  opening: (algorithms, settings, replicates) =>
    `${count(algorithms, "manier", "manieren")} om een panel te loten, in ${count(settings, "opzet", "opzetten")} (een pool met quota en een panelgrootte). Elke opzet is ${count(replicates, "keer", "keer")} doorgerekend. Op deze pagina staat wat er is gevraagd, welke kansen mensen hadden, hoe de panels zich verhouden tot de bevolking, en hoe alles opnieuw te berekenen is.`,
  more: (shown, of) => `Getoond zijn er ${shown} van ${of}, gelijkmatig verspreid.`,
  asked: {
    heading: "Wat er is gevraagd",
    quotas: "Quota",
    sizes: "Panelgroottes",
    settings: "Opzetten",
    replicates: "Herhalingen van elke opzet",
    tickets: "Loten van een loterij",
    gamma: "γ van goldilocks",
    strata: "Strata van stratified",
    dropout: "Uitval",
    dropoutIs: (chance, panels, reserves) =>
      `elke persoon met kans ${chance}%, in ${count(panels, "geloot panel", "gelote panels")}, met ${count(reserves, "reserve", "reserves")} per plaats`,
    misreports: "Geprobeerde leugens",
    draws: "Panels geloot om te tellen hoe vaak mensen erin komen",
    seed: "Startwaarde",
    andMore: (more) => `… en nog ${more}`,
    given: (name, people) =>
      `${name}: ${count(people, "persoon", "personen")}, zoals opgegeven, in elke herhaling dezelfde.`,
    drawn: {
      people: (name, drawn) =>
        `${name}: ${count(drawn, "vrijwilliger", "vrijwilligers")}, voor elke herhaling opnieuw uit een bevolking geloot.`,
      letters: (name, drawn) =>
        `${name}: wie zich aanmelden van ${count(drawn, "genodigde", "genodigden")}, voor elke herhaling opnieuw uit een bevolking geloot.`,
    },
    response: (base, factors) =>
      `Een genodigde meldt zich aan met kans ${base}${factors === "" ? "" : `, maal ${factors}`}.`,
    cut: (share) => `Voor ${share}% van de bevolking komt dat boven 1 uit; hun kans is afgekapt op 1.`,
    poolsAre: "De pools:",
    algorithmsAre: "De algoritmen:",
  },
  came: {
    heading: "Wat eruit kwam",
    all: (jobs) => `${jobs === 1 ? "De ene taak is" : `Alle ${jobs} taken zijn`} klaar: elke opzet met elke herhaling.`,
    some: (done, jobs) =>
      `Van de ${jobs} taken, elke opzet met elke herhaling, ${done === 1 ? "is er 1" : `zijn er ${done}`} klaar. Wat volgt, gaat daarover.`,
    status: {
      exact: (times) => `${times} × bewezen optimaal`,
      gap: (times) => `${times} × bijna optimaal, met een verschil met wat is bewezen`,
      simulated: (times) => `${times} × nagebootst, want het optimaliseert niets`,
      infeasible: (times) => `${times} × geen panel dat aan de quota voldoet`,
      failed: (times) => `${times} × geen panel gevonden, al is er misschien een`,
    },
    none: "Elk algoritme vond in elke taak panels.",
    lost: "Taken zonder panel, per opzet en algoritme. Gemiddelden elders op deze pagina gaan over de andere: vergelijk algoritmen voorzichtig waar daardoor herhalingen ontbreken.",
    setting: "Opzet en algoritme",
    at: (setting, algorithm) => `${setting}: ${algorithm}`,
    infeasible: "Geen panel",
    failed: "Geen gevonden",
    of: "Van",
  },
  overall: {
    heading: "Over alle opzetten",
    about: (settings, shown) =>
      `Van elke maat is het gemiddelde genomen in elk van de ${settings} opzetten; hieronder staan het kleinste, het middelste en het grootste van die gemiddelden. Verderop staan ${shown} opzetten een voor een, gelijkmatig verspreid over de studie: in results.csv staan ze allemaal.`,
    measure: "Maat en algoritme",
    at: (measure, algorithm) => `${measure}, ${algorithm}`,
    settings: "Opzetten",
    smallest: "Kleinste",
    middle: "Middelste",
    largest: "Grootste",
  },
  sweeps: {
    heading: "Wat met één getal verandert",
    about:
      "Opzetten die maar in één getal verschillen, naast elkaar. Strepen door de tekens zijn 95%-intervallen. Maten die steeds gelijk zijn, staan er niet bij.",
    nothing: "Alle maten die hier zouden staan, zijn steeds gelijk, of er zijn er geen.",
    by: {
      panelSize: ({ pool, quotas }) => `Naar panelgrootte: pool ${pool}, quota ${quotas}`,
      letters: ({ quotas, panelSize }, many) =>
        `Naar aantal brieven: pool ${many}, quota ${quotas}, panels van ${panelSize}`,
      people: ({ quotas, panelSize }, many) =>
        `Naar aantal vrijwilligers: pool ${many}, quota ${quotas}, panels van ${panelSize}`,
      quotas: ({ pool, panelSize }, many) => `Naar quota ${many}: pool ${pool}, panels van ${panelSize}`,
    },
    across: {
      panelSize: () => "panelgrootte",
      letters: (many) => `brieven, ${many}`,
      people: (many) => `vrijwilligers, ${many}`,
      quotas: (many) => `quota ${many}`,
    },
    plot: (across) => `Lijnen voor elk algoritme naar ${across}. De getallen staan in de tabel eronder.`,
    at: (measure, value) => `${measure}, ${value}`,
    measure: "Maat",
  },
  setting: {
    heading: (pool, quotas, size) => `Pool ${pool}, quota ${quotas}, panels van ${size}`,
    nothing: "Tot nu toe heeft geen taak van deze opzet een panel gevonden.",
    chances: "Kansen van laag naar hoog",
    curvesAbout: (replicates) =>
      `De mensen in de pool op volgorde van hun kans: bij 50 staat de kans van wie in het midden zit. Wie niet kan worden geloot, hoort erbij, zonder kans. ${replicates === 1 ? "Uit één herhaling." : `Gemiddelden over ${replicates} herhalingen.`}`,
    curvesPlot: "Lijnen voor elk algoritme. Enkele van de getallen staan in de tabel eronder.",
    chance: "Kans",
    across: "mensen naar kans (%)",
    equal: "gelijke kans",
    percentiles: "Hetzelfde in procenten, op enkele plaatsen van 0, de laagste, tot 100, de hoogste:",
    algorithm: "Algoritme",
    measures: "Maten",
    measuresAbout: (replicates) =>
      replicates === 1
        ? "Uit één herhaling: een interval is niet te geven."
        : `Gemiddelden over ${replicates} herhalingen, ± de helft van hun 95%-interval; tussen haakjes het interval zelf, afgekapt waar de maat ophoudt. Is een maat er niet in alle herhalingen, dan zegt n in hoeveel wel.`,
    differences: (first) => `Verschillen met ${first}`,
    differencesAbout: (first, replicates) =>
      `Hoeveel meer een algoritme heeft dan ${first} (minder: −) bij dezelfde mensen, herhaling voor herhaling; van procenten in procentpunten. ${
        replicates === 1
          ? "Uit één herhaling: een interval is niet te geven."
          : "Gemiddelden over de herhalingen die beide hebben, ± de helft van hun 95%-interval. Ligt 0 in het interval, dan kan deze studie de twee niet uit elkaar houden."
      }`,
    measuresPlot: "Gemiddelden voor elk algoritme, met 95%-intervallen. De getallen staan in de tabel eronder.",
    measure: "Maat",
  },
  intersections: {
    heading: "Mensen met twee waarden tegelijk",
    about: {
      population: (rows) =>
        `${rows === null ? "Voor elke combinatie van waarden van twee kenmerken" : rows === 1 ? "Voor de ene combinatie in het bestand" : `Voor elk van de ${rows} combinaties in het bestand`}: naar rechts haar aandeel in de bevolking, omhoog haar aandeel in de pool en, naar verwachting, in het panel. Boven de lijn heeft een combinatie meer dan haar deel.`,
      pool: () =>
        "Voor elke combinatie van waarden van twee kenmerken: naar rechts haar aandeel in de pool, omhoog haar aandeel in het panel, naar verwachting. Boven de lijn heeft een combinatie meer dan haar deel. De aandelen in de bevolking zijn niet bekend.",
    },
    plot: "Stippen voor elke combinatie. In de tabel eronder staan die het verst van de lijn liggen.",
    across: { population: "aandeel in de bevolking", pool: "aandeel in de pool" },
    furthest: (most, of) =>
      of <= most
        ? "Alle combinaties, eerst die met het panel het verst van de lijn; aandelen in procenten:"
        : `De ${most} van de ${of} met het panel het verst van de lijn, elk bij het algoritme dat het daar brengt; aandelen in procenten:`,
    combination: "Combinatie",
    population: "Bevolking",
    pool: "Pool",
    panel: "Panel",
    algorithm: "Algoritme",
    same: "hetzelfde aandeel",
  },
  reading: {
    heading: "Hoe dit te lezen en te herhalen is",
    interval:
      "Een 95%-interval is dat van het gemiddelde over herhalingen, gemiddelde ± t · s / √n: s is de standaardafwijking over de n herhalingen, t het kwantiel van de verdeling van Student met n − 1 vrijheidsgraden. Herhalingen zijn onafhankelijk van elkaar. Waar waarden verre van normaal verdeeld zijn en herhalingen weinig, is het een ruwe maat. Het zegt hoeveel anders de studie met een andere startwaarde had kunnen uitkomen, en niets over andere pools of quota. Bij een opgegeven pool verschillen herhalingen alleen door het toeval in een algoritme, en helemaal niet als het dat niet kent. Een interval houdt op waar de maat zelf dat doet, in tabellen, figuren en bestanden: een kans of een aandeel bij 0 en 100%, de Gini-coëfficiënt bij 0 en 1.",
    paired:
      "Binnen een herhaling hebben alle algoritmen dezelfde pool. Dat twee intervallen overlappen, wil dus niet zeggen dat twee algoritmen gelijk zijn: daarvoor zijn er de verschillen met het eerste algoritme, herhaling voor herhaling. In differences.csv staan ze voor alle opzetten, in results.csv elke waarde.",
    replay:
      "In manifest.json staan de versie van het programma en de controlegetallen van alle gelezen en geschreven bestanden. Elke taak is afzonderlijk te herhalen, met dezelfde getallen: de startwaarde en de namen van de opzet bepalen al het toeval erin, en niet hoeveel taken er waren, waar, of in welke volgorde. Zoals:",
    measures: "Wat er is gemeten:",
  },
  limits: {
    heading: "Wat deze pagina niet laat zien",
    items: [
      "Afzonderlijke herhalingen: hier staan gemiddelden, in results.csv staat elke waarde.",
      "Meer dan enkele opzetten, als een studie er veel heeft.",
      "Dat gelote pools zijn als echte: mensen melden zich aan, geven op wie ze zijn en vallen uit zoals het model van deze studie het wil.",
      "Dat een maat is waar het om gaat: welke kansen eerlijk zijn, is niet aan getallen.",
      "Namen. Maar is een pool opgegeven en van echte mensen, dan kan een aandeel van weinigen iets over één van hen verraden: let daarop voor u publiceert.",
    ],
  },
  measureWords: measuresNl,
  algorithms: algorithmsNl,
};
