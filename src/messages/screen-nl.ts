/** Wat de opdrachten zeggen, in het Nederlands. */
import { stepsNl } from "./steps-nl.ts";
import { helpWordsNl } from "./help-words-nl.ts";
import type { Screen } from "./screen-en.ts";

export const screenNl: Screen = {
  help: {
    program:
      "Loot burgerberaden en panels: quota, een bewijsbaar eerlijke loting, en een trekking die iedereen kan narekenen.",
    usage: "Gebruik:",
    options: "Opties:",
    commands: "Opdrachten:",
    arguments: "Argumenten:",
    words: helpWordsNl,
    init: "schrijf een bestand met alle opties, en quota om in te vullen",
    from: "CSV met iedereen die geloot kan worden, om te zien wat erin staat",
    initOut: "map voor de twee bestanden (standaard: deze)",
    assembly: "bestand met de opties, zoals assembly.toml",
    directoryOrFile: "map die prepare heeft gemaakt, of voor een trekking in één keer een bestand met de opties",
    check: "lees register en quota, toon wat erin staat, en zeg of er een panel mogelijk is",
    prepare: "bereken de loting met haar bewijs, en het controlegetal dat u vóór de trekking publiceert",
    draw: "trek een panel: uit een voorbereide map, of in één keer uit register en quota",
    verify: "controleer een trekking aan de hand van de gepubliceerde bestanden, zonder iemand te hoeven vertrouwen",
    abandon:
      "leg in het logboek vast dat uit een voorbereide loting niet wordt getrokken, zodat er een nieuwe poging kan komen",
    explain: "leg uit waarom iemands kans is wat ze is, en wat één plaats eraan zou veranderen",
    letter: "schrijf wat iemand nodig heeft om de eigen plaats in de loting te controleren",
    directory: "map die prepare heeft gemaakt",
    recordDirectory: "map van een trekking, of het openbare deel daarvan",
    register: "CSV met iedereen die geloot kan worden",
    quotas: "CSV met het aantal plaatsen per waarde van een kenmerk",
    size: "aantal plaatsen in het panel",
    id: "id-kolom, die zegt wie iemand is (standaard: herkend aan de naam)",
    household: "kolommen van het adres, met komma's ertussen: hoogstens één persoon per huishouden",
    slack: "bij aandelen in de quota: plaatsen speling aan weerszijden, of een deel zoals 10% (standaard: 1)",
    costs: "zeg ook welke quota het meest van de laagste kans kosten",
    applyRelaxation: "schrijf de quota met deze van de wijzigingen die check voorstelt",
    relaxationOut: "nieuw bestand voor die quota",
    appointed: "iemand die zeker een plaats heeft, met id, en meetelt voor de quota; herhaal voor elk",
    eligible: "alleen mensen met deze waarde loten mee: kolom=waarde; herhaal voor meer",
    optOut: "CSV met id's van mensen die zich hebben afgemeld",
    selectedBefore: "CSV met id's van mensen die eerder zijn geloot",
    onMissing: "bij een lege waarde van een kenmerk: refuse (register weigeren) of exclude (persoon loot niet mee)",
    tickets: "aantal loten in de loting (standaard: 1000)",
    objective: "doelstelling van de loting: leximin, maximin, nash, minimax, goldilocks of legacy (standaard: leximin)",
    gamma: "bij goldilocks: hoe zwaar lage kansen wegen tegenover hoge (standaard: 1)",
    out: "nieuwe map voor de trekking",
    seed: "hetzelfde als --value, voor een ingetypte startwaarde",
    value:
      "wat de bron in het openbaar gaf; herhaal dit bij ballen samen met drand; zonder: hoe de trekking verloopt, of wat er is getrokken",
    useFallback: "de waarde komt van de reservebron",
    reserves: "aantal reserves per plaats, voor als iemand uitvalt (standaard: 0)",
    source:
      "waar de startwaarde vandaan komt: typed, balls:3x10, dice:d10x20, drand:quicknet:TIJD (standaard: typed, ingetypt)",
    combine: "een tweede bron: drand bij ballen",
    fallback: "een reservebron, voor als die bron niet werkt",
    drawId: "hoe u deze trekking noemt; wordt gepubliceerd",
    attempt: "de hoeveelste keer dat aan deze trekking wordt begonnen (standaard: 1)",
    former: "map van de poging ervoor",
    replace:
      "trek de plaatsen opnieuw van wie het panel verlieten, met een eigen loting binnen de quota die er nog over zijn",
    drawnDirectory: "map van een loting waaruit is getrokken, met het privédeel",
    againTickets: "aantal loten in de loting (standaard: als in de trekking ervoor)",
    againObjective:
      "doelstelling van de loting: leximin, maximin, nash, minimax, goldilocks of legacy (standaard: als in de trekking ervoor)",
    againGamma: "bij goldilocks: hoe zwaar lage kansen wegen tegenover hoge (standaard: als in de trekking ervoor)",
    againSource:
      "waar de startwaarde vandaan komt: typed, balls:3x10, dice:d10x20, drand:quicknet:TIJD (standaard: als in de trekking ervoor, behalve drand)",
    outPerson: "iemand die het panel verliet, met id of code; herhaal voor elk",
    cameIn: "een reserve die eerder de plaats innam van iemand die getrokken was, met id's of codes; herhaal voor elk",
    giveWay:
      "als wie er over zijn niet aan de quota kunnen voldoen: aanvaard de wijziging die replace zonder deze optie toont",
    secret: "secret.txt van een eerdere trekking, voor dezelfde codes (standaard: een nieuw geheim)",
    replay: "bereken ook de loting opnieuw, met de privébestanden",
    person: "één persoon, met de code, of met het id als de privébestanden erbij zijn",
    group: "personen met gelijke kenmerken, met het nummer dat explain ze geeft",
    letterPerson: "één persoon, met het id of de code",
    all: "brieven voor iedereen in het register",
    letterOut: "bestand voor de brief, of met --all een map (standaard: private/letters in de map van de trekking)",
    wholeDirectory: "map van een trekking, met het privédeel",
    member: "brief om tegen de trekking te controleren",
    simulate:
      "algoritmen vergelijken over veel trekkingen en pools: een studie, uit een bestand of met een register en quota",
    study:
      "bestand van de studie, zoals study.toml; zonder dat zijn --register, --quotas en --size een eenvoudige studie",
    studyOut: "nieuwe map voor de uitkomsten",
    resume: "verdergaan met een studie die gestopt is, in de map van --out",
    workers: "hoeveel er tegelijk wordt gerekend (standaard: zoveel als de computer kernen heeft)",
    queue: "laat de workers van deze wachtrij rekenen, zoals redis://host: zie worker",
    only: "reken één taak uit en toon de uitkomsten: pool/quota/grootte/herhaling",
    algorithm:
      "algoritme van een eenvoudige studie: een doelstelling, of random; herhaal om te vergelijken (standaard: leximin)",
    replicates: "hoe vaak een eenvoudige studie wordt gedaan, telkens met ander toeval (standaard: 1)",
    masterSeed: "startwaarde van een eenvoudige studie: dezelfde startwaarde, dezelfde uitkomsten (standaard: 1)",
    draws: "panels die uit elke loting worden getrokken, om te zien hoe vaak mensen voorkomen (standaard: 0)",
    worker: "taken van studies uitrekenen voor andere machines, uit een wachtrij in een Redis",
    workerQueue: "adres van de wachtrij, zoals redis://host",
    json: "geef één JSON-object in plaats van tekst",
    quiet: "toon alleen wat er misging",
    lang: "en of nl (standaard: de taal van het systeem)",
    version: "toon het versienummer",
    help: "toon deze hulp",
    examples: `Voorbeelden:
  npx kleroterion check --register register.csv --quotas quotas.csv --size 50
  npx kleroterion prepare --register register.csv --quotas quotas.csv --size 50 --out panel
  npx kleroterion draw panel --value 11876677954665453986
  npx kleroterion verify panel`,
  },
  steps: stepsNl,
  phases: {
    aim: "de eerlijkste kansen zoeken",
    panels: "panels maken",
    weights: "panels wegen",
    improve: "verbeteren",
    proof: "bewijzen hoe goed ze zijn",
    tickets: "loten vullen",
  },
  tasks: {
    lottery: "de eerlijkste kansen zoeken",
    feasibility: "quota en register vergelijken",
    explanation: "andere quota proberen",
    diagnosis: "quota en register vergelijken",
  },
  converging: (achieved, bound) => `${achieved} van hoogstens ${bound}`,
  panelsFound: (count) => (count === 1 ? "1 panel" : `${count} panels`),
  searches: (count) => `${count} keer exact gezocht`,
  stopped: "Gestopt; er is niets geschreven.",
  table: {
    feature: "kenmerk",
    value: "waarde",
    share: "aandeel",
    of: "van",
    exact: "precies",
    seats: "plaatsen",
    quota: "quotum",
    pool: "register",
    panel: "panel",
  },
  found: (people, groups, features, homes) =>
    `${people} personen in ${groups} ${groups === 1 ? "groep" : "groepen"} (personen die in ${features === 1 ? "het kenmerk" : features === 2 ? "beide kenmerken" : `alle ${features} kenmerken`} gelijk zijn${homes ? ", en ook in wie bij hen wonen" : ""}).`,
  idColumn: (column) => `Personen worden onderscheiden aan de kolom ${column}.`,
  idByRow:
    "Geen kolom is als id herkend: het rijnummer dient als id; de eerste rij onder de koppen is 0. Onderscheidt een kolom de personen wel, noem die dan met --id.",
  carried: (columns) =>
    columns.length === 0
      ? "Geen andere kolommen."
      : `Overgenomen in het panelbestand, verder niet gebruikt: ${columns.join(", ")}.`,
  household: {
    rule: (columns) => `Hoogstens één persoon per huishouden, volgens ${columns.join(", ")}:`,
    shared: (people, households, largest) =>
      households === 1
        ? `${people} personen wonen samen in één huishouden.`
        : `${people} personen wonen samen in ${households} huishoudens van hoogstens ${largest}.`,
    none: "niemand woont samen met een ander uit het register.",
    unknown: (people) =>
      `Van ${people === 1 ? "1 persoon" : `${people} personen`} is geen adres bekend; ${people === 1 ? "die telt" : "zij tellen"} als alleenwonend.`,
    incomplete:
      "Let op: dat is meer dan één op de vijf. Een adres is alleen bekend als de eerste kolom van --household is ingevuld, en de tweede: noem postcode en huisnummer eerst, een toevoeging het laatst.",
    suspicious: (households) =>
      `Let op: ${households === 1 ? "1 huishouden telt" : `${households} huishoudens tellen`} meer dan 10 personen. Wonen zij niet samen, dan is het adres niet volledig: noem meer kolommen, of verbeter het register.`,
    clash: "hoogstens één persoon per huishouden",
  },
  emptyValue: (feature, value) =>
    `Let op: niemand in het register heeft bij ${feature} de waarde ${value}. Klopt dat niet, controleer dan de spelling.`,
  feasible: (size) => `Er is een panel van ${size} mogelijk dat aan alle quota voldoet.`,
  infeasible: (size) => `Geen enkel panel van ${size} voldoet aan alle quota.`,
  clash: "Deze quota botsen; zonder één ervan zijn de andere wel te halen:",
  clashWhole:
    "Deze quota botsen (met delen van plaatsen zou het passen, met hele personen niet); zonder één ervan zijn de andere wel te halen:",
  contradiction: {
    panelSeats: (seats) => `Het panel heeft ${seats === 1 ? "1 plaats" : `${seats} plaatsen`}.`,
    asked: (sum, having) => `Plaatsen voor mensen met ${having.join(" en ")}: minstens ${sum}.`,
    panel: "het panel",
    or: "of",
    register: (people, anybody) => {
      if (anybody) return `In het register ${people === 1 ? "staat maar 1 persoon" : `staan maar ${people} mensen`}.`;
      return people === 0
        ? "In het register staat zo iemand niet."
        : `In het register ${people === 1 ? "staat" : "staan"} er maar ${people}.`;
    },
    limit: (most, one, who) => `Daarvan ${one ? "kan" : "kunnen"} er hoogstens ${most} naar ${who}; `,
    who: (having, homes) =>
      [
        ...(having.length > 0 ? [`mensen met ${having.join(" of ")}`] : []),
        ...(homes > 0 ? [`de mensen van ${homes === 1 ? "1 gedeelde woning" : `${homes} gedeelde woningen`}`] : []),
      ].join(" of "),
    others: (people) =>
      `van de anderen in het register ${people > 1 ? "komen" : "komt"} ${people === 0 ? "niemand" : `er maar ${people}`} voor deze plaatsen in aanmerking.`,
    points: (points, who) => `${points} voor ${who}`,
    anybody: "iedereen",
    inPoints: (points, sum, available) =>
      `Geef iedereen in het register punten: ${points.join(", ")}. Een panel dat hieraan voldoet heeft minstens ${sum} punten, maar alle mensen met meer dan 0 punten hebben er samen maar ${available}.`,
    inJson: "Dat ze samen niet te halen zijn volgt uit een optelling ervan; check --json geeft die in hele getallen.",
    byProgram:
      "Dat het met hele personen niet past, heeft de rekenmodule uitgewezen door te zoeken; een kort bewijs is er niet.",
  },
  side: { min: "minstens", max: "hoogstens" },
  seats: (count) => (count === 1 ? "1 plaats" : `${count} plaatsen`),
  relaxation: (seats) =>
    `De kleinste wijziging die een panel mogelijk maakt (in totaal ${seats === 1 ? "1 plaats" : `${seats} plaatsen`}):`,
  beyondFlex: "Binnen min_flex en max_flex is geen wijziging voldoende. Zonder die grenzen is dit de kleinste:",
  noRelaxation: "Geen enkele wijziging van de quota maakt een panel mogelijk.",
  change: (side, from, to) => `${side} ${from} → ${to}`,
  prepared: (size, people, tickets) =>
    `Loting voor een panel van ${size} uit ${people} personen: ${tickets} loten, elk een panel dat aan alle quota voldoet.`,
  bound: "Hoogst haalbare laagste kans",
  boundOver: "Geen loting geeft iedereen meer dan",
  boundNote: (fraction) => `precies ${fraction}`,
  lowest: "Laagste kans",
  highest: "Hoogste kans",
  ofTickets: (count, tickets) =>
    count === tickets ? `op alle ${tickets} loten: zeker van een plaats` : `op ${count} van de ${tickets} loten`,
  roundingLoss: "Verlies door afronding",
  exact: (best) => `Bewezen optimaal: afgezien van de afronding op hele loten ${best}.`,
  exactBySolver: (best) =>
    `Optimaal, al rust een deel van het bewijs op het woord van de rekenmodule: afgezien van de afronding op hele loten ${best}.`,
  best: {
    leximin: "kan niemands kans omhoog zonder dat een kans die niet hoger is, omlaag gaat",
    maximin: "geeft geen enkele loting iedereen een hogere kans",
    nash: "heeft geen enkele loting een hoger product van alle kansen",
    goldilocks: "brengt geen enkele loting de hoogste en de laagste kans beter in evenwicht",
    minimax: "heeft geen enkele loting een lagere hoogste kans",
  },
  simulated: "Nagebootst, niet geoptimaliseerd: panels zoals oudere programma's ze trekken, een voor een.",
  gap: (achieved, bound) =>
    `Dat de loting optimaal is, is niet bewezen: ze geeft iedereen minstens ${achieved}, en geen enkele loting geeft iedereen meer dan ${bound}.`,
  spread: (tickets) => `Mensen met dezelfde kenmerken schelen hooguit ${tickets} loten.`,
  coarse: (lowest, share, tickets) =>
    `${lowest === 0 ? "Te weinig loten: sommigen die geloot kunnen worden, staan op geen enkel lot" : `Weinig loten: ${share} van de laagste kans gaat verloren`}. Met --tickets ${tickets} gaat er minder verloren.`,
  neverSelectable: (people) =>
    `Let op: ${people === 1 ? "1 persoon past" : `${people} personen passen`} in geen enkel panel dat aan de quota voldoet, en ${people === 1 ? "heeft" : "hebben"} dus geen kans. Met ruimere quota is die kans er wel.`,
  neverValues: (values) => `Onder hen is iedereen met ${values.join(", ")}.`,
  neverCheck: "Welke quota hen buitensluiten: check met --costs.",
  neverIds: (ids, more) => `Zonder kans: ${ids.join(", ")}${more > 0 ? ` … en nog ${more}` : ""}.`,
  digest: "Publiceer dit controlegetal voordat de startwaarde wordt getrokken:",
  written: (directory, privateFolder) =>
    `Geschreven naar ${directory}. Houd ${privateFolder} voor uzelf: daar staan de namen in.`,
  nextDraw: (directory) => `Daarna, voor wat er te doen en te zeggen is: npx kleroterion draw ${directory}`,
  abandoned: (directory, attempt) =>
    `In het logboek staat nu dat hieruit niet wordt getrokken. Publiceer ook dat logboek. Een nieuwe poging: prepare met --attempt ${attempt} --former ${directory}.`,
  drawn: (ticket, first, last, seed) =>
    `Lot ${ticket} (uit ${first} tot en met ${last}), getrokken met de startwaarde "${seed}".`,
  drawnDigest: "Controlegetal, te vergelijken met wat vóór de trekking is gepubliceerd:",
  shortSeed:
    "Korte startwaarde: met weinig mogelijke waarden kan niet elk lot getrokken worden, en iemand kan ze allemaal hebben geprobeerd. Gebruik voor een echte trekking twintig worpen met een tienzijdige dobbelsteen, of net zoveel.",
  alreadyDrawn: "Hieruit is eerder getrokken; nu is er niets getrokken.",
  repeated:
    "Deze trekking was al gedaan met dezelfde startwaarde; de uitkomst is dezelfde, en het logboek meldt de herhaling.",
  reserves: {
    drawn: (size, seats) =>
      `Reserves: hoogstens ${size} voor elk van de ${seats} plaatsen, getrokken met dezelfde startwaarde.`,
    lists: (size, full, fewer, none) =>
      fewer + none === 0
        ? `Elke lijst is vol.`
        : `Volle lijsten, van ${size}: ${full}; kortere, omdat er niet meer mensen passen: ${fewer}; lege, omdat er niemand past: ${none}.`,
    none: (seats, more) =>
      `Niemand kan met behoud van alle quota invallen voor ${seats.length === 1 ? "nummer" : "de nummers"} ${seats.join(", ")}${more > 0 ? ` … en nog ${more}` : ""} van panel.csv (de eerste persoon is 1); valt daar iemand uit, dan zegt kleroterion replace welk quotum moet wijken.`,
    use: (file) =>
      `Valt er iemand uit, vraag dan de mensen op diens lijst in ${file}, in die volgorde. Wie als eerste kan komen, krijgt de plaats; sla over wie al een plaats heeft.`,
    once: "Een lijst geldt voor één wijziging: is alleen die ene persoon vervangen, dan kloppen alle quota nog. Na een eerste vervanging past een andere lijst misschien niet meer, en twee vervangingen samen hoeven niet aan de quota te voldoen: trek dan een vervanger met kleroterion replace, en meld daarbij met --came-in wie er inviel.",
  },
  files: "Bestanden",
  file: {
    panel: "het panel, met de kolommen van het register",
    remaining: "alle anderen in het register",
    reserves: "wie voor wie kan invallen",
    probabilities: "ieders kans",
    minutes: "om in te vullen en te laten ondertekenen",
    report: "het verslag, om te publiceren",
    ownReport: "het verslag met alle aantallen, voor u",
    public: "om te publiceren; zonder namen of id's",
    auditor: "voor een controleur: codes en kenmerken",
  },
  nextVerify: (directory) => `Iedereen kan de trekking controleren: npx kleroterion verify ${directory}`,
  letter: {
    written: (person, file, text) => `De brief voor ${person}: ${file} voor programma's, ${text} om te lezen.`,
    all: (people, folder) =>
      `Brieven voor ${people} personen, elk voor programma's en om te lezen: in ${folder}, met de code als naam.`,
    personal:
      "Een brief is alleen voor de persoon zelf: hij bewijst diens kenmerken. Er staat niet in wie er is getrokken.",
    next: (file, directory) =>
      `Wie de brief krijgt, kan hem controleren: npx kleroterion verify --member ${file} ${directory}`,
  },
  outcomes: { pass: "goed", fail: "FOUT", skipped: "overgeslagen" },
  verified: (passed, skipped) => `Alle ${passed} controles zijn goed${skipped > 0 ? `; ${skipped} overgeslagen` : ""}.`,
  notVerified: (failed) =>
    `${failed === 1 ? "1 controle slaagt niet" : `${failed} controles slagen niet`}: vertrouw niet op deze trekking.`,
  letterDiffers:
    "De brief en de trekking horen niet bij elkaar. Vergelijk het controlegetal in de brief met wat er is gepubliceerd, en vraag het na bij de afzender.",
  notChecked: "Wat deze controles niet kunnen zeggen:",
  ourFault: "Dit is een fout van kleroterion, niet van u; meld die alstublieft, met de regels hieronder erbij.",
};
