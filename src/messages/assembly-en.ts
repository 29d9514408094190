/** The assembly file that `init` writes, and what `init` says, in English. */

export const assemblyEn = {
  /** Names of files and features in it, and headings of the quotas. */
  names: {
    quotas: "quotas.csv",
    register: "register.csv",
    out: "draw",
    headings: ["feature", "value", "min", "max", "percent"],
    age: "age",
    gender: "gender",
    genders: ["woman", "man", "x"],
    brackets: ["16-29", "30-44", "45-64", "65+"],
    optOut: "opt-out.csv",
    selectedBefore: "selected-before.csv",
    place: ["town", "Northbank"],
    education: ["education", "school", "lo", "low", "other"],
  },
  head: [
    "What kleroterion has to know about a draw. A line that begins with # is only a",
    "remark. Paths are seen from the folder this file is in.",
  ],
  register: "CSV of everyone who may be drawn",
  quotas: "CSV of the seats per value of a feature; fill it in first",
  size: "Seats of the panel: fill in, and remove the #",
  id: "Column that tells people apart",
  idOfSeveral: (columns: string) => `Column that tells people apart, one of ${columns}`,
  idByRow: "Column that tells people apart; without it they are numbered by row",
  household: "At most one person a household, by the columns of the address",
  slack: 'With percentages: seats on either side, or a part such as "10%"',
  out: "New folder for the draw",
  source:
    "Where the seed comes from: typed, balls:3x10, dice:d10x20 or drand:quicknet:TIME\nBalls alone give one order of reserves per ticket: for reserves, add drand (combine).",
  drawId: "What you call this draw; published",
  tickets: "Tickets in the lottery",
  objective: "What the lottery is best at: leximin, maximin, nash, minimax, goldilocks or legacy",
  onMissing: "People with a blank feature: refuse the register, or exclude them",
  optOut: "CSV of ids of people who opted out, and of people selected before",
  eligible: "Only people with these values may be drawn",
  derived: "A feature made of a birth date: the brackets are those of the quotas",
  day: "The day on which people have the age that counts: fill in, and remove the #",
  outside: "People in none of the brackets: refuse the register, or exclude them",
  alike: "Values that look alike, read as one; remove the rows of the others from the quotas then",
  mapped: "A feature with other names for its values, and one for all the rest",
  more: "Further keys, as the options of prepare: gamma, combine, fallback, attempt,\nformer and secret.",
  written: (files: readonly string[]) => `Written: ${files.join(", ")}.`,
  recognised: {
    id: (column: string) => `People are told apart by the column ${column}.`,
    idOfSeveral: (columns: readonly string[]) =>
      `Several columns could tell people apart: ${columns.join(", ")}. Say which in the file, under id.`,
    none: "No column was taken for an id: people are numbered by row, unless you name one in the file.",
    birthDate: (column: string) =>
      `${column} seems to be a date of birth: the age brackets in the quotas are made of it. Say in the file on which day ages count.`,
    address: (columns: readonly string[]) =>
      `${columns.join(", ")} seem to be an address. For at most one person a household, remove the # before household in the file.`,
    features: (names: readonly string[]) =>
      names.length === 0
        ? "No column has few enough values for quotas."
        : `Columns with few values, each in the quotas with all of them: ${names.join(", ")}. Remove the rows of what is no quota.`,
    alike: (feature: string, values: readonly string[]) =>
      `Of ${feature} these look like one value: ${values.join(", ")}. If they are, remove the # before [features.…] and the two lines below it in the file, and all rows but the first of these from the quotas.`,
  },
  nextSteps: "Next:",
  /** `ages`: whether there is a reference day to fill in. */
  next: (quotas: string, file: string, ages: boolean) => [
    `Open ${quotas} in a spreadsheet program. Give each value its fewest and most seats (min and max), or its share of the population (percent).`,
    `Write the number of seats in ${file}${ages ? ", and the day on which ages count (at)" : ""}, with a text editor.`,
    `npx kleroterion check ${file}`,
  ],
};

export type AssemblyWords = typeof assemblyEn;
