/** What `check` says about shares, dubious data and ways to mend quotas, in Dutch. */
import type { DiagnosisWords } from "./diagnosis-en.ts";
import { percent } from "./screen.ts";

const bySeats = "Plaatsen uit aandelen: eerst precies, dan hele plaatsen volgens de grootste resten";

export const diagnosisNl: DiagnosisWords = {
  hundredths: (count) => comma((count / 100).toFixed(2)),
  slack: {
    seats: (seats) => (seats === 1 ? "1 plaats" : `${seats} plaatsen`),
    percent: (number) => `${comma(number)} % van de plaatsen, naar boven afgerond en minstens één`,
  },
  seatsBy: {
    option: (slack) => `${bySeats}; het quotum is ${seatsAnd(slack)} (--slack${slack === undefined ? " 0" : ""}).`,
    none: `${bySeats}.`,
    file: (feature, slack) => `Bij ${feature} is het quotum ${seatsAnd(slack)} (speling in de quota).`,
  },
  within: (feature, within, divide) =>
    `De aandelen van ${feature} gelden per ${within}${divide ? ", en verdelen de plaatsen daarvan" : ""}.`,
  sharesShown: (features) =>
    `Bij ${features.join(", ")} zijn min en max het quotum; de aandelen staan er alleen ter vergelijking naast.`,
  sharesOff: (feature, sum, off) =>
    `Let op: de percentages van ${feature} zijn samen ${comma(sum)}; dat scheelt ${comma(off)} met 100. Elk percentage telt als deel van dat totaal.`,
  sharesOffWithin: (feature, sums) =>
    `Let op: de percentages van ${feature} zijn niet precies 100 binnen ${sums.map(({ within, sum }) => `${within} (${comma(sum)})`).join(", ")}. Elk percentage telt als deel van zijn totaal.`,
  tied: (feature, values) =>
    `Let op: bij ${feature} zijn de resten van ${values.join(", ")} gelijk; welke daarvan een plaats meer krijgt, volgt uit de volgorde van de namen.`,
  short: (feature, value, due, people) =>
    `Let op: voor ${feature} ${value} ${due === 1 ? "is er 1 plaats" : `zijn er ${due} plaatsen`}, het register heeft ${people === 1 ? "1 persoon" : `${people} personen`}.`,
  dominant: (feature, value, people, of) =>
    `Let op: ${people} van de ${of} personen hebben bij ${feature} de waarde ${value}. Klopt dat niet, verbeter dan de kolom.`,
  ids: {
    email: (column) => idNote(column, "e-mailadressen"),
    phone: (column) => idNote(column, "telefoonnummers"),
    bsn: (column) => idNote(column, "burgerservicenummers (BSN)"),
  },
  ages: (column, cells, line) =>
    cells === 1
      ? `Let op: 1 cel onder ${column} is lager dan 0 of hoger dan 120, op regel ${line}.`
      : `Let op: ${cells} cellen onder ${column} zijn lager dan 0 of hoger dan 120, de eerste op regel ${line}.`,
  sameAddress: (pairs, more) =>
    `Let op: ${pairs.map(([one, other]) => `${one} en ${other}`).join("; ")}${more > 0 ? ` … en nog ${more === 1 ? "1 paar" : `${more} paren`}` : ""} hebben hetzelfde e-mailadres. Zijn zij één persoon, haal er dan een weg.`,
  total: (line, cell) =>
    `Let op: regel ${line} lijkt een totaalregel (${cell}), en geen persoon. Haal die uit het register.`,
  unseen: (column, ids, line) =>
    `Let op: ${ids === 1 ? "1 id" : `${ids} id's`} onder ${column} ${ids === 1 ? "heeft" : "hebben"} tekens die niet te zien zijn, ${ids === 1 ? "" : "het eerste "}op regel ${line}. Lijsten met id's zonder die tekens zouden zulke mensen missen; haal ze weg.`,
  alike: (column, ids, line) =>
    `Let op: ${ids === 1 ? "1 id" : `${ids} id's`} onder ${column} ${ids === 1 ? "ziet" : "zien"} eruit als dat van iemand erboven, ${ids === 1 ? "" : "het eerste "}op regel ${line}. Kijk of het om dezelfde persoon gaat.`,
  utf16: (file) => `Let op: ${file} is gelezen als UTF-16.`,
  windows: (file, line, cell) =>
    `Let op: ${file} is geen UTF-8 en is gelezen als Windows-1252, zoals Excel het schrijft. Kijk of de letters op regel ${line} kloppen${cell === undefined ? "" : `: ${cell}`}.`,
  damaged: (file, rows, line) =>
    `Let op: ${file} heeft letters die eerder verkeerd zijn gelezen, zoals Ã« voor ë, in ${rows === 1 ? "1 rij" : `${rows} rijen`}, de eerste op regel ${line}. Exporteer het opnieuw als "CSV UTF-8".`,
  leftOut: (out, of, reasons) =>
    `Loten niet mee: ${out} van de ${of} personen in het register (${reasons.join(", ")}).`,
  leftOutFor: {
    "not-eligible": (people) => `${people} ${people === 1 ? "voldoet" : "voldoen"} niet aan de voorwaarden`,
    "opted-out": (people) => `${people} afgemeld`,
    "selected-before": (people) => `${people} eerder geloot`,
    outside: (people) => `${people} buiten de klassen`,
    missing: (people) => `${people} met een lege cel`,
  },
  agesOn: (days) => `Leeftijd telt op ${days.join(" en ")}.`,
  gap: (feature, numbers, people) =>
    `Let op: tussen de klassen van ${feature} zit een gat: ${numbers.join(", ")}, met ${people === 1 ? "1 persoon" : `${people} personen`} erin. Is dat niet de bedoeling, verbeter dan de klassen.`,
  list: (file, ids, found) =>
    `Van de ${ids === 1 ? "1 id" : `${ids} id's`} in ${file} ${found === 1 ? "staat er 1" : `staan er ${found}`} in het register.`,
  strangers: (file, ids, more) =>
    `Let op: van ${file} niet gevonden in het register: ${ids.join(", ")}${more > 0 ? ` … en nog ${more}` : ""}.`,
  assumed: (column, people) =>
    `Let op: onder ${column} is van ${people === 1 ? "1 persoon" : `${people} personen`} de maand of de dag niet bekend; daarvoor is 1 juli of de 15e genomen.`,
  old: (column, people, line) =>
    `Let op: volgens ${column} ${people === 1 ? "is 1 persoon" : `zijn ${people} personen`} ouder dan 120, de eerste op regel ${line}.`,
  rest: (feature, people, cells) =>
    `Let op: bij ${feature} tellen deze als overig, met ${people === 1 ? "1 persoon" : `${people} personen`}: ${cells.slice(0, 12).join(", ")}${cells.length > 12 ? ", …" : ""}.`,
  unmet: (feature, cells) =>
    `Let op: bij ${feature} noemt "map" wat niemand heeft: ${cells.slice(0, 12).join(", ")}${cells.length > 12 ? ", …" : ""}. Is dat niet de bedoeling, zoek er dan een schrijffout in.`,
  alternative: (number, seats) => `Of nummer ${number} (in totaal ${seats === 1 ? "1 plaats" : `${seats} plaatsen`}):`,
  newQuotas: "quota-nieuw.csv",
  apply: (count) =>
    count === 1
      ? "Zo komt die wijziging in een nieuw quotabestand:"
      : "Zo komt de eerste van deze wijzigingen in een nieuw quotabestand, en een andere met haar nummer:",
  applied: (file, number) => `Geschreven naar ${file}: de quota met wijziging ${number}.`,
  putQuotas: (file) => `Zet in ${file}, in plaats van de quota die er staan:`,
  thenCheck: "Daarna:",
  waysIn: "Wat daarvoor zou moeten wijken, en voor hoeveel van hen dat genoeg kan zijn:",
  peopleLetIn: (people, of) => `${people} van de ${of}`,
  noWaysIn: "Er is geen wijziging met een plaats in elk van enkele quota gevonden die hun een kans geeft.",
  together: "(samen)",
  costs: (lowest, equal) =>
    `De laagste kans kan hoogstens ${percent(lowest, "nl")} zijn; gelijke kansen zouden ${percent(equal, "nl")} zijn.`,
  costsOf: "Wat daarvan het meest kost, en de laagste kans met daar een plaats meer ruimte:",
  noCosts: "Met één plaats meer ruimte in één quotum zou die niet stijgen.",
  costsHow: "Om te zien wat elk quotum van de laagste kans kost: voeg --costs toe.",
  number: (chance) => percent(chance, "nl"),
};

function seatsAnd(slack: string | undefined): string {
  return slack === undefined ? "precies dat aantal" : `dat aantal, min en plus ${slack}`;
}

function idNote(column: string, kind: string): string {
  return `Let op: de id's onder ${column} lijken op ${kind}. Ze komen in de privébestanden en op het scherm te staan; een code die niets over een persoon zegt, is veiliger. Noem een andere kolom met --id.`;
}

function comma(number: string): string {
  return number.replace(".", ",");
}
