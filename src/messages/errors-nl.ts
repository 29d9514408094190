/** Wat er mis is en hoe het te verhelpen is, in het Nederlands. */
import { alsoIn, count } from "./count-nl.ts";
import { assemblyErrorsNl } from "./assembly-errors-nl.ts";
import { csvErrorsNl } from "./csv-errors-nl.ts";
import { osReason } from "./os-reasons-nl.ts";
import { studyErrorsNl } from "./study-errors-nl.ts";
import { eligibilityErrorsNl } from "./eligibility-errors-nl.ts";
import { listed, type ErrorSentences } from "./error-sentences.ts";
import { queueErrorsNl } from "./queue-errors-nl.ts";
import { populationErrorsNl } from "./population-errors-nl.ts";

export const errorsNl = {
  USAGE: ({ text }) => `${text} Voeg --help toe om te zien wat er kan.`,
  OPTION_MISSING: ({ option, command }) =>
    `${command} heeft ${option} nodig. Voeg dit toe aan de opdracht; "npx kleroterion ${command} --help" laat zien hoe.`,
  OPTION_UNKNOWN: ({ option, suggestion }) =>
    `De optie ${option} bestaat niet. ${suggestion ? `Bedoelt u ${suggestion}?` : "Voeg --help toe om de opties te zien."}`,
  OPTION_OF_PREPARE: ({ option, path }) =>
    `${option} ligt vast sinds ${path} is voorbereid. Laat de optie weg, of bereid een nieuwe trekking voor in een andere map.`,
  OPTION_WITHOUT_VALUE: ({ option }) => `Achter ${option} hoort een waarde.`,
  FOLDER_MISSING: ({ command }) =>
    `${command} heeft een map nodig. Noem de map die prepare of draw heeft gemaakt, bijvoorbeeld: npx kleroterion ${command} panel`,
  ARGUMENT_EXTRA: ({ command }) =>
    `Er staan meer woorden op de regel dan ${command} kan gebruiken. Zet een waarde met spaties tussen dubbele aanhalingstekens, bijvoorbeeld --out "mijn panel".`,
  LANGUAGE_UNKNOWN: ({ text, known }) => `"${text}" is geen taal die u kunt kiezen. Kies uit: ${listed(known)}.`,
  COMMAND_UNKNOWN: ({ command, suggestion }) =>
    `De opdracht "${command}" bestaat niet. ${suggestion ? `Bedoelt u ${suggestion}?` : 'Zie "npx kleroterion --help".'}`,
  ...assemblyErrorsNl,
  ...csvErrorsNl,
  ...studyErrorsNl,
  ...eligibilityErrorsNl,
  ...queueErrorsNl,
  ...populationErrorsNl,
  SIZE_INVALID: ({ text }) =>
    `De panelgrootte "${text}" is geen geheel getal van 1 of meer. Geef het aantal plaatsen op, bijvoorbeeld --size 50.`,
  SIZE_OVER_POOL: ({ size, people }) =>
    `Een panel van ${size} is niet te loten uit ${count(people, "persoon", "personen")}. Kies een kleinere --size, of controleer of het register volledig is.`,
  SIZE_OVER_HOUSEHOLDS: ({ size, homes }) =>
    `Een panel van ${size} met één persoon per huishouden is niet te loten uit ${count(homes, "huishouden", "huishoudens")}. Kies een kleinere --size, of controleer de kolommen bij --household.`,
  TICKETS_INVALID: ({ text, least, most }) =>
    `Het aantal loten "${text}" is geen geheel getal van ${least} tot en met ${most}. Geef een aantal op, bijvoorbeeld --tickets 1000.`,
  OBJECTIVE_UNKNOWN: ({ text, known }) => `"${text}" is geen bekende doelstelling. Kies uit: ${listed(known)}.`,
  GAMMA_INVALID: ({ text }) =>
    `De gamma "${text}" is geen getal boven 0 met hoogstens 6 decimalen. Geef een getal op, bijvoorbeeld --gamma 0,5.`,
  GAMMA_WITHOUT_GOLDILOCKS: () =>
    "Alleen de doelstelling goldilocks heeft een gamma. Laat --gamma weg, of geef ook --objective goldilocks op.",
  LEGACY_FAILED: ({ found, failed }) =>
    `De doelstelling legacy vult plaats na plaats, en dat loopt hier telkens vast (${failed} keer, ${found} panels gemaakt). Kies een andere doelstelling, of maak de quota ruimer.`,

  FILE_MISSING: ({ path }) => `Het bestand ${path} bestaat niet. Controleer de naam en de map waarin u werkt.`,
  FILE_IS_DIRECTORY: ({ path }) => `${path} is een map. Geef een bestand in die map op.`,
  FILE_UNREADABLE: ({ path, reason }) =>
    `${path} kan niet worden gelezen: ${osReason(reason)}. Verhelp dit, of maak een kopie die u wel mag lezen, en probeer het opnieuw.`,
  FILE_EMPTY: () => "Het bestand is leeg. Controleer of het volledig is opgeslagen of geëxporteerd.",
  FILE_TOO_LARGE: ({ bytes, limit }) =>
    `Het bestand is ${megabytes(bytes)} MB; er kan hoogstens ${megabytes(limit)} MB worden gelezen. Verwijder kolommen die voor de loting niet nodig zijn.`,
  OUT_NOT_EMPTY: ({ path, found }) =>
    ({
      draw: `In ${path} staat al een trekking, en een trekking wordt nooit overschreven. Geef een andere map op.`,
      file: `${path} is een bestand, en de trekking heeft een map nodig. Geef een nieuwe of lege map op.`,
      other: `De map ${path} is niet leeg. Geef een nieuwe of lege map op.`,
    })[found],
  FILE_DIFFERS: ({ path }) =>
    `${path} bestaat al met een andere inhoud, en wordt nooit overschreven. Verplaats het, of noem met --out een andere plek.`,
  WRITE_FAILED: ({ path, reason }) =>
    `${path} kan niet worden geschreven: ${osReason(reason)}. Er is niets half geschreven achtergebleven; verhelp dit of geef een andere map op, en probeer het opnieuw.`,

  QUOTAS_HEADINGS: ({ missing, found }) =>
    `In de quota ${missing.length === 1 ? "ontbreekt de kolom" : "ontbreken de kolommen"} ${listed(missing)} (gevonden: ${listed(found)}). Gebruik de koppen kenmerk,waarde,min,max (of in het Engels feature,value,min,max of category,name,min,max), of in plaats van min,max de kop percentage of aantal.`,
  QUOTAS_SHARES_TWICE: ({ columns }) =>
    `Meerdere kolommen bevatten aandelen: ${listed(columns)}. Laat de kolom staan waaruit de plaatsen berekend moeten worden, en verwijder de andere.`,
  QUOTAS_BLANK: ({ column }) => `De cel onder ${column} is leeg. Vul deze in, of verwijder de rij.`,
  QUOTAS_FEATURE_BLANK: ({ column }) =>
    `De cel onder ${column} is leeg. Schrijf het kenmerk in elk van zijn rijen, ook waar de spreadsheet samengevoegde cellen had, of verwijder de rij.`,
  QUOTAS_TO_FILL_IN: ({ feature, rows, columns }) =>
    `De quota van ${feature} moeten nog worden ingevuld: ${listed(columns)} zijn leeg in alle ${rows} rijen. Geef van elke waarde het minste en het hoogste aantal plaatsen onder min en max, of het aandeel in de bevolking onder percentage; verwijder alle rijen van ${feature} als het geen quotum is.`,
  QUOTAS_NOT_A_COUNT: ({ column, cell }) =>
    `"${cell}" onder ${column} is geen heel aantal plaatsen. Schrijf een getal zoals 0 of 12.`,
  QUOTAS_NOT_A_SHARE: ({ column, cell, unit }) =>
    unit === "percent"
      ? `"${cell}" onder ${column} is geen percentage van 0 tot en met 100. Schrijf een getal zoals 12,5.`
      : `"${cell}" onder ${column} is geen heel aantal mensen. Schrijf een getal zoals 12345.`,
  QUOTAS_COUNT_AMBIGUOUS: ({ column, cell, other }) =>
    `"${cell}" onder ${column} kan duizendtallen of decimalen betekenen, naast "${other}" in dezelfde kolom. Schrijf hele getallen zonder teken tussen de cijfers, zoals 12345.`,
  QUOTAS_MIXED: ({ feature }) =>
    `Sommige rijen van ${feature} geven min en max, andere alleen een aandeel. Vul min en max in alle rijen van dit kenmerk in, of in geen enkele.`,
  QUOTAS_SHARES_SUM: ({ feature, within, sum, off, ofOne, total }) =>
    `De percentages van ${feature}${within === undefined ? "" : ` binnen ${within}`} zijn samen ${comma(sum)}; dat scheelt ${comma(off)} met 100. ${ofOne ? "Zijn het delen van 1, vermenigvuldig ze dan met 100." : total !== undefined ? `Is de rij ${total} het totaal van de andere, verwijder haar dan.` : "Verbeter ze, of voeg de rij toe die ontbreekt; een verschil door afronding van hoogstens 1 mag."}`,
  QUOTAS_POPULATION_ZERO: ({ feature, within }) =>
    `De aantallen mensen bij ${feature}${within === undefined ? "" : ` binnen ${within}`} zijn allemaal 0, of ontbreken. Vul in hoeveel mensen in de bevolking elke waarde hebben.`,
  QUOTAS_WITHIN_OPEN: ({ feature, within, value, min, max }) =>
    `De percentages van ${feature} zijn per ${within} samen 100, en verdelen dus de plaatsen daarvan, ${value === undefined ? `maar ${within} heeft geen quota. Neem ${within} op in de quota, met in elke rij min gelijk aan max` : `maar ${value} kan er ${min} tot en met ${max} hebben. Maak min en max van ${within} in elke rij gelijk, of schrijf bij aandelen 0 onder speling`}. Aandelen in de hele bevolking moeten bij elkaar 100 zijn.`,
  QUOTAS_WITHIN_VALUE: ({ feature, value, within, values }) =>
    `${feature}, ${value} begint niet met een waarde van ${within} (${listed(values)}). Verbeter de waarde, of neem deze ook bij ${within} op in de quota.`,
  QUOTAS_NOT_A_SLACK: ({ column, cell }) =>
    `"${cell}" onder ${column} is geen aantal plaatsen en geen percentage. Schrijf hele plaatsen, zoals 1, een deel van de plaatsen, zoals 10%, of niets voor de speling die voor alles geldt.`,
  QUOTAS_SLACK_MIXED: ({ feature, slack, other }) =>
    `${feature} heeft meer dan één speling, ${comma(other)} en ${comma(slack)}. Schrijf er één; één rij van het kenmerk is genoeg.`,
  QUOTAS_MIN_OVER_MAX: ({ feature, value, min, max }) =>
    `${feature}, ${value}: het minimum ${min} is hoger dan het maximum ${max}. Verlaag het minimum of verhoog het maximum.`,
  QUOTAS_FLEX_ORDER: ({ feature, value, minFlex, min, max, maxFlex }) =>
    `${feature}, ${value}: ${minFlex > min ? `min_flex ${minFlex} is hoger dan min ${min}` : `max_flex ${maxFlex} is lager dan max ${max}`}. De volgorde moet zijn min_flex ≤ min ≤ max ≤ max_flex; verbeter de cel of maak die leeg.`,
  QUOTAS_VALUE_TWICE: ({ feature, value, firstLine }) =>
    `${feature}, ${value} staat al op regel ${firstLine}. Behoud een van de twee rijen.`,
  QUOTAS_MIN_SUM_OVER_SIZE: ({ feature, sum, size }) =>
    `De minima van ${feature} zijn samen ${sum}, meer dan de ${count(size, "plaats", "plaatsen")} in het panel. Verlaag er één of meer, of kies een grotere --size.`,
  QUOTAS_MAX_SUM_UNDER_SIZE: ({ feature, sum, size }) =>
    `De maxima van ${feature} zijn samen ${sum}, minder dan de ${count(size, "plaats", "plaatsen")} in het panel. Verhoog er één of meer, of kies een kleinere --size.`,
  QUOTAS_VALUE_WITHOUT_PEOPLE: ({ feature, value, min }) =>
    `Voor ${feature}, ${value} zijn er minstens ${min} nodig, maar niemand in het register heeft deze waarde. Controleer hoe de waarde in het register is gespeld, of zet het minimum op 0.`,
  QUOTAS_MIN_OVER_PEOPLE: ({ feature, value, min, people }) =>
    `Voor ${feature}, ${value} zijn er minstens ${min} nodig, maar slechts ${people} in het register ${people === 1 ? "heeft" : "hebben"} deze waarde. Verlaag het minimum tot hoogstens ${people}, of zoek meer deelnemers.`,
  QUOTAS_SEATS_OVER_PEOPLE: ({ feature, value, due, min, people }) =>
    `${feature}, ${value}: volgens het aandeel ${due === 1 ? "komt 1 plaats" : `komen ${due} plaatsen`} toe, met de speling minstens ${min}, maar het register heeft ${people === 0 ? "niemand" : `er ${people}`} met deze waarde. ${people === 0 ? "Kijk hoe het register deze spelt, verwijder de rij als het een totaal is" : "Zoek meer deelnemers, kies een ruimere speling"}, of geef dit kenmerk min en max.`,
  QUOTAS_INFEASIBLE: () => "Geen enkel panel voldoet aan al deze quota tegelijk. Wijzig ze, of zoek meer mensen.",

  SLACK_INVALID: ({ text }) =>
    `De speling "${text}" is geen aantal plaatsen en geen percentage. Geef hele plaatsen op, zoals --slack 1, of een deel van de plaatsen, zoals --slack 10%.`,
  SLACK_WITHOUT_SHARES: () =>
    "--slack hoort bij quota uit aandelen van de bevolking, en deze quota geven overal min en max. Laat de optie weg.",
  RELAXATION_UNKNOWN: ({ text, repairs }) =>
    repairs === 0
      ? "Er is niets toe te passen: de quota hoeven niet te veranderen, of geen enkele wijziging helpt. Laat --apply-relaxation weg om te zien welk van beide."
      : `Wijziging ${text} bestaat niet: ${repairs === 1 ? "er is er één, nummer 1" : `ze zijn genummerd van 1 tot en met ${repairs}`}. Zonder --apply-relaxation toont check ze.`,

  REGISTER_FEATURE_COLUMN_MISSING: ({ feature, columns, suggestion }) =>
    `Het register heeft geen kolom ${feature}, waar de quota om vragen. ${suggestion ? `Bedoelt u ${suggestion}? ` : ""}De kolommen zijn: ${listed(columns)}. Geef de kolom in beide bestanden dezelfde naam.`,
  REGISTER_UNKNOWN_VALUE: ({ feature, cell, values, rows }) =>
    `"${cell}" is geen waarde van ${feature} (${listed(values)})${alsoIn(rows)}. Verbeter de cel, of geef ${feature} ook in de quota deze waarde.`,
  REGISTER_BLANK_VALUE: ({ feature, rows }) =>
    `${feature} is leeg${rows > 1 ? `, hier en in ${count(rows - 1, "andere rij", "andere rijen")}` : ""}. Vul de waarde in, of laat wie een lege cel heeft niet meeloten: --on-missing exclude, of on-missing = "exclude" in assembly.toml, boven een eventuele [kop].`,
  REGISTER_NO_VALUES: ({ columns }) =>
    `Deze rij heeft niets onder ${listed(columns)}. Verwijder haar als het een totaal of een opmerking is; is het een persoon, vul de waarden dan in.`,
  REGISTER_ID_COLUMN_MISSING: ({ column, columns, suggestion }) =>
    `Het register heeft geen kolom ${column}. ${suggestion ? `Bedoelt u ${suggestion}? ` : ""}De kolommen zijn: ${listed(columns)}. Wijs er één aan met --id.`,
  REGISTER_ID_COLUMN_AMBIGUOUS: ({ columns }) =>
    `Meerdere kolommen kunnen aangeven wie iemand is: ${listed(columns)}. Wijs er één aan met --id, bijvoorbeeld --id "${columns[0] ?? ""}".`,
  REGISTER_ID_BLANK: ({ column }) =>
    `${column} is leeg. Geef deze persoon een nummer of code die niemand anders heeft.`,
  REGISTER_ID_TWICE: ({ id, firstLine }) =>
    `"${id}" staat al op regel ${firstLine} (hoofdletters en spaties eromheen tellen niet mee). Verwijder de rij als het dezelfde persoon is, of geef een van beiden een ander nummer of een andere code.`,
  REGISTER_ID_SHORTENED: ({ column, cell, rows }) =>
    `"${cell}" onder ${column} is een lang nummer dat een spreadsheet heeft ingekort${rows > 1 ? `, net als in ${count(rows - 1, "andere rij", "andere rijen")}` : ""}: de laatste cijfers zijn verloren. Gebruik het register zoals het is geëxporteerd, of maak de kolom in de spreadsheet tekst voordat de nummers erin komen.`,
  REGISTER_HOUSEHOLD_COLUMN_MISSING: ({ column, columns, suggestion }) =>
    `Het register heeft geen kolom ${column}. ${suggestion ? `Bedoelt u ${suggestion}? ` : ""}De kolommen zijn: ${listed(columns)}. Noem die van het adres bij --household, met komma's ertussen.`,
  REGISTER_HOUSEHOLD_COLUMN_TWICE: ({ column }) => `--household noemt de kolom ${column} twee keer. Laat er één weg.`,
  REGISTER_HOUSEHOLD_COLUMN_IS_ID: ({ column }) =>
    `De kolom ${column} zegt wie iemand is, dus zou niemand een huishouden delen. Noem bij --household kolommen van het adres; is ${column} er een van, wijs dan de id-kolom aan met --id.`,
  SOURCE_UNKNOWN: ({ text }) =>
    `"${text}" is geen bron voor een startwaarde. Gebruik typed (ingetypt), balls:3x10 (ballen uit drie bakken van tien), dice:d10x20 (twintig worpen met een tienzijdige dobbelsteen; ook d4, d6, d8, d12, d20) of drand:quicknet:TIJD (een tijd die nog komt, in UTC, zoals 2027-06-01T10:00:00Z).`,
  SOURCE_CHAIN_UNKNOWN: ({ chain }) =>
    `"${chain}" is geen keten van drand die dit programma kent. Gebruik drand:quicknet:TIJD, met een tijd die nog komt, in UTC.`,
  SOURCE_TIME_INVALID: ({ text }) =>
    `"${text}" is geen ronde van drand en geen tijd. Geef het nummer van een ronde, of een tijd in UTC, zoals drand:quicknet:2027-06-01T10:00:00Z.`,
  SOURCE_UNSUITED: ({ source, tickets }) =>
    source.startsWith("balls")
      ? `Met ${source} kan niet uit ${tickets} loten worden getrokken: elk nummer moet een lot zijn. Neem bij drie bakken --tickets 1000, bij vier --tickets 10000.`
      : `${source} heeft te weinig uitkomsten voor ${tickets} loten: niet elk lot zou even vaak komen, en iemand kan alle uitkomsten proberen. Laat vaker werpen, bijvoorbeeld dice:d10x20.`,
  SOURCES_TOGETHER: ({ sources }) =>
    `${listed(sources)} gaan niet samen: ballen kunnen met drand worden gecombineerd, en verder niets. Laat --combine weg, of geef --source balls:3x10 --combine drand:quicknet:TIJD.`,
  ATTEMPT_INVALID: ({ text }) => `--attempt moet een heel getal zijn, 1 of hoger, niet "${text}".`,
  ATTEMPT_WITHOUT_FORMER: ({ attempt }) =>
    `Poging ${attempt} heeft het logboek van de poging ervoor nodig, zodat niemand in stilte opnieuw trekt. Voeg --former toe, met de map van poging ${attempt - 1}.`,
  FORMER_WITHOUT_ATTEMPT: () =>
    "--former hoort bij een tweede of latere poging. Voeg --attempt 2 toe, of laat --former weg.",
  FORMER_INVALID: ({ path, reason }) =>
    ({
      log: `In ${path} zijn geen vastlegging en logboek te lezen. Noem de map van de poging ervoor, of het openbare deel ervan.`,
      id: `${path} is van een trekking met een andere --draw-id. Geef beide pogingen dezelfde.`,
      attempt: `${path} is niet de poging vlak voor deze. Nummer de pogingen 1, 2, 3, en noem de map van de laatste.`,
      open: `Uit ${path} is niet getrokken, en die poging is niet opgegeven. Leg vast dat er niet uit getrokken wordt: npx kleroterion abandon ${path}`,
      replacement: `${path} is niet de vervanging die het laatst is begonnen, of die is niet opgegeven. Noem daarvan de map bij --former; is er wel uit getrokken, vervang dan vanuit die map.`,
    })[reason],
  DRAW_ABANDONED: ({ path }) =>
    `${path} is opgegeven, zoals in het logboek staat; er wordt niet meer uit getrokken. Bereid een nieuwe poging voor, met --former ${path}.`,
  FALLBACK_WITHOUT_SOURCE: ({ path }) =>
    `${path} heeft geen reservebron: alleen de bronnen van de voorbereiding kunnen worden gebruikt. Laat --fallback weg.`,
  VALUES_MISSING: ({ expected, found }) =>
    expected.length === 1
      ? `Deze trekking vraagt één waarde (${listed(expected)}), en er zijn er ${found} gegeven. Geef --value één keer.`
      : `Deze trekking vraagt een waarde van elke bron, in deze volgorde: ${listed(expected)}; er ${found === 1 ? "is er 1" : `zijn er ${found}`} gegeven. Herhaal --value voor elke bron.`,
  SEED_AND_VALUE: () => "--seed en --value betekenen hetzelfde. Geef er één.",
  BALLS_INVALID: ({ text, digits }) =>
    `"${text}" is niet wat ${digits === 1 ? "één bak geeft: één cijfer" : `${digits} bakken geven: ${digits} cijfers`}, dat van de eerste bak voorop, zoals ${"0483927".slice(0, digits)}.`,
  DICE_INVALID: ({ text, sides, throws }) =>
    sides > 10
      ? `"${text}" is niet de uitkomst van ${throws} worpen met een dobbelsteen met ${sides} zijden: ${throws} getallen van 1 tot en met ${sides}, met - ertussen.`
      : `"${text}" is niet de uitkomst van ${throws} worpen met een dobbelsteen met ${sides} zijden: ${throws} cijfers van ${sides === 10 ? "0 tot en met 9, een tien als 0" : `1 tot en met ${sides}`}.`,
  DRAND_INVALID: ({ text, round }) =>
    /^[0-9a-f]{96}$/.test(text)
      ? `Dit is niet de handtekening van drand bij ronde ${round}. Kopieer de handtekening (signature, niet randomness) opnieuw, van die ronde van quicknet.`
      : `Een handtekening van drand bestaat uit 96 tekens, elk 0-9 of a-f; dit niet. Kopieer de handtekening (signature, niet randomness) van ronde ${round} van quicknet.`,
  SEED_EMPTY: () =>
    "De startwaarde is leeg. Geef de waarde op die in het openbaar is getrokken, bijvoorbeeld --seed 483.",
  SEED_CONTROL_CHARACTER: () =>
    "De startwaarde bevat een regeleinde of een ander onzichtbaar teken. Typ haar opnieuw, op één regel.",
  SECRET_INVALID: () =>
    "Het geheim moet bestaan uit 64 tekens, elk 0-9 of a-f. Gebruik secret.txt van een eerdere prepare, of laat --secret weg om er een te laten maken.",
  CODE_COLLISION: () =>
    "Twee personen kregen met dit geheim dezelfde code. Voer prepare opnieuw uit met een ander geheim.",
  DRAW_FOLDER_INVALID: ({ path, missing }) =>
    `${path} is niet de map van een trekking: er is geen ${missing}. Noem de map die prepare of draw heeft gemaakt; voor verify is het openbare deel ervan genoeg.`,
  DRAW_FOLDER_BROKEN: ({ path, text }) =>
    `${path} is niet meer zoals deze is geschreven. ${text} Trek er niet uit; zet de map terug zoals die is gepubliceerd, of bereid opnieuw voor.`,
  REPLAY_WITHOUT_PRIVATE: ({ path, missing }) =>
    `Voor --replay zijn de privébestanden nodig, en in ${path} ontbreekt ${missing}. Laat --replay weg om te controleren wat gepubliceerd is, of noem de hele map.`,
  DRAW_ALREADY_DONE: ({ path, seed }) =>
    `Uit ${path} is al getrokken, met de startwaarde "${seed}", en trekken gebeurt één keer. Gebruik de uitslag. Is er een goede reden om opnieuw te trekken, zeg dat dan in het openbaar, en bereid een nieuwe poging voor met --attempt 2 (of één meer dan deze) en --former ${path}.`,
  RESERVES_INVALID: ({ text, most }) =>
    `Het aantal reserves "${text}" is geen geheel getal van 0 tot en met ${most}. Geef hoeveel er voor elke plaats moeten zijn, zoals --reserves 5.`,
  RESERVES_DIFFER: ({ path, drawn, asked }) =>
    drawn === 0
      ? `${path} is getrokken zonder reserves, en getrokken wordt er maar één keer. Laat --reserves weg om de trekking te zien; valt er iemand uit, trek dan een vervanger met kleroterion replace.`
      : `${path} is getrokken met hoogstens ${drawn} reserves per plaats, niet met ${asked}, en getrokken wordt er maar één keer. Laat --reserves weg om ze te zien.`,
  PERSON_UNKNOWN: ({ text, path, withIds }) =>
    withIds
      ? `In ${path} heeft niemand het id of de code ${text}. Id's zijn die van het register, codes die van public/lottery.json.`
      : `In ${path} heeft niemand de code ${text}. Noem de hele map, met het privédeel, om iemand op id te vinden.`,
  CAME_IN_INVALID: ({ text, path, reason }) =>
    `${
      {
        form: `"${text}" is geen tweetal met "=" ertussen.`,
        "not-drawn": `"${text}" begint niet met iemand die in ${path} is getrokken.`,
        "no-reserve": `"${text}" eindigt niet met een reserve voor die plaats in ${path}.`,
        twice: `"${text}" noemt een plaats of een reserve opnieuw.`,
      }[reason]
    } Geef voor elke reserve die is ingevallen één keer --came-in UIT=IN, met id of code: wie de plaats had, en wie van de lijst in private/reserves.csv die innam.`,
  OUT_PERSON_INVALID: ({ text, path, reason, suggestion }) =>
    `${
      {
        unknown: `In ${path} heeft niemand het id of de code ${text}.`,
        "not-on-panel": `${text} zit niet in het panel van ${path}.`,
        left: `De plaats van ${text} is in ${path} al opnieuw getrokken, of ingenomen door een reserve.`,
        twice: `${text} staat twee keer bij --out-person.`,
      }[reason]
    }${suggestion === undefined ? "" : ` Bedoelde u ${suggestion}?`} Noem ieder die het panel verliet één keer, met id of code.`,
  DRAW_NOT_DONE: ({ path }) =>
    `${path} heeft nog geen panel, dus niemand kan het hebben verlaten. Trek eerst: npx kleroterion draw ${path}`,
  DRAW_REPLACED: ({ path }) =>
    `Plaatsen in ${path} zijn al eerder opnieuw getrokken, zoals in het logboek staat. Vervang vanuit de map van die vervanging: ook wie bleven, zitten in dat panel. Is die vervanging opgegeven, voeg dan --attempt 2 toe, en --former met de map ervan.`,
  REPLACEMENT_TOO_FEW: ({ seats, people, homes }) =>
    `Er ${seats === 1 ? "is 1 plaats" : `zijn ${seats} plaatsen`} leeg, en er ${people === 1 ? "kan" : "kunnen"} nog ${count(people, "persoon", "personen")} worden getrokken${homes < people ? `, die in ${count(homes, "woning", "woningen")} wonen` : ""}: wie eerder in het panel zat, wordt niet nog eens getrokken. Laat plaatsen leeg, of zoek meer mensen en bereid een nieuwe loting voor.`,
  REPLACEMENT_SOURCE: ({ round, options }) =>
    `${round === undefined ? "De trekking ervoor noemde een ronde van drand, voor de startwaarde of als reservebron; een vervanging heeft een latere nodig" : `Ronde ${round} is niet later dan die van de trekking ervoor`}. Noem een ronde die nog komt: ${options}`,
  GROUP_UNKNOWN: ({ text, groups }) =>
    `Groep ${text} bestaat niet: de groepen zijn genummerd van 1 tot en met ${groups}. Zonder --group laat explain zien waar ze staan.`,
  PERSON_AND_GROUP: () => "--person en --group gaan niet samen. Laat er één weg.",
  PERSON_AND_ALL: () => "--person en --all gaan niet samen. Laat er één weg.",
} satisfies ErrorSentences;

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

function comma(number: string): string {
  return number.replace(".", ",");
}
