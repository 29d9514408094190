/** What the commands say, in English; findings and checks have files of their own. */
import { stepsEn } from "./steps-en.ts";
import type { Phase } from "../lottery/progress.ts";

export const screenEn = {
  help: {
    program: "Draws citizens' assemblies by lot: quotas, a provably fair lottery, and a draw anyone can replay.",
    usage: "Usage:",
    options: "Options:",
    commands: "Commands:",
    arguments: "Arguments:",
    /** What is written in the place of what is to be filled in, by its English word. */
    words: new Map<string, string>() as ReadonlyMap<string, string>,
    init: "write an assembly file with all options, and quotas to fill in",
    from: "CSV of everyone who may be drawn, to see what it holds",
    initOut: "folder for the two files (default: this one)",
    assembly: "assembly file that holds the options, such as assembly.toml",
    directoryOrFile: "folder that prepare wrote, or for a draw in one go an assembly file",
    check: "read register and quotas, show what they hold, and tell whether a panel exists",
    prepare: "compute the lottery with its proof, and the digest to publish before the draw",
    draw: "draw a panel: from a prepared folder, or from register and quotas in one go",
    verify: "check a draw from its published files; needs no trust in whoever drew",
    abandon: "say in the log that a prepared lottery will not be drawn, so that another attempt may follow",
    explain: "tell why somebody's chance is what it is, and what one seat would change",
    letter: "write what a person needs to check their own place in the lottery",
    directory: "folder that prepare wrote",
    recordDirectory: "folder of a draw, or its public part",
    register: "CSV of everyone who may be drawn",
    quotas: "CSV of the seats per feature value",
    size: "seats of the panel",
    id: "column that identifies a person (default: found by its name)",
    household: "columns of the address, commas between: at most one person a household",
    slack: "with shares in the quotas: seats on either side, or a part such as 10% (default: 1)",
    costs: "also tell which quotas cost most of the lowest chance",
    applyRelaxation: "write the quotas with this one of the changes that check suggests",
    relaxationOut: "new file for those quotas",
    appointed: "somebody certain to sit, by id, who counts for the quotas; repeat for each",
    eligible: "only people with this value may be drawn: column=value; repeat for more",
    optOut: "CSV of ids of people who opted out",
    selectedBefore: "CSV of ids of people selected before",
    onMissing: "with a blank feature value: refuse the register, or exclude the person (refuse)",
    tickets: "tickets in the lottery (default: 1000)",
    objective: "what the lottery is best at: leximin, maximin, nash, minimax, goldilocks or legacy (default: leximin)",
    gamma: "with goldilocks: how much low chances weigh against high ones (default: 1)",
    out: "new folder for the draw",
    seed: "the same as --value, for a typed seed",
    value:
      "what the source gave in public; repeat for balls and drand together; without it, how to do the draw, or what was drawn",
    useFallback: "the value comes from the fallback",
    reserves: "reserves for each seat, for when somebody drops out (default: 0)",
    source: "where the seed comes from: typed, balls:3x10, dice:d10x20, drand:quicknet:TIME (default: typed)",
    combine: "a second source: drand with balls",
    fallback: "a source in case that one fails",
    drawId: "what you call this draw; published",
    attempt: "how often this draw was begun, this time included (default: 1)",
    former: "folder of the attempt before",
    replace: "draw anew the seats of people who left the panel, by a lottery of its own over the quotas that are left",
    drawnDirectory: "folder of a draw that was done, with its private part",
    againTickets: "tickets in the lottery (default: as in the draw before)",
    againObjective:
      "what the lottery is best at: leximin, maximin, nash, minimax, goldilocks or legacy (default: as in the draw before)",
    againGamma: "with goldilocks: how much low chances weigh against high ones (default: as in the draw before)",
    againSource:
      "where the seed comes from: typed, balls:3x10, dice:d10x20, drand:quicknet:TIME (default: as in the draw before, but for drand)",
    outPerson: "somebody who left the panel, by id or code; repeat for each",
    cameIn: "a reserve who took the seat of somebody drawn, before this, by ids or codes; repeat for each",
    giveWay: "where the people left cannot meet the quotas: accept the change that replace shows without this",
    secret: "secret.txt of an earlier draw, for the same codes (default: a new one)",
    replay: "also compute the lottery again, with the private files",
    person: "one person, by code, or by id where the private files are at hand",
    group: "people alike, by the number that explain gives them",
    letterPerson: "one person, by id or code",
    all: "letters for everybody in the register",
    letterOut: "file for the letter, or with --all a folder (default: private/letters in the folder of the draw)",
    wholeDirectory: "folder of a draw, with its private part",
    member: "letter to check against the draw",
    simulate: "compare algorithms over many draws and pools: a study, from a file or from a register and quotas",
    study: "study file, such as study.toml; without it --register, --quotas and --size make a simple study",
    studyOut: "new folder for the results",
    resume: "go on with a study that was stopped, in the folder of --out",
    workers: "threads that compute at the same time (default: as many as the machine has cores)",
    queue: "have the workers of this queue compute, such as redis://host: see worker",
    only: "compute one job alone and show its results: pool/quotas/size/replicate",
    algorithm: "algorithm of a simple study: an objective, or random; repeat to compare (default: leximin)",
    replicates: "how often a simple study is done, each time with other chance (default: 1)",
    masterSeed: "seed of a simple study: the same seed, the same results (default: 1)",
    draws: "panels drawn from each lottery, to see how often people come up (default: 0)",
    worker: "compute jobs of studies for other machines, from a queue in a Redis",
    workerQueue: "address of the queue, such as redis://host",
    json: "print one JSON object instead of text",
    quiet: "print nothing but what went wrong",
    lang: "en or nl (default: the language of the system)",
    version: "print the version",
    help: "show help",
    examples: `Examples:
  npx kleroterion check --register register.csv --quotas quotas.csv --size 50
  npx kleroterion prepare --register register.csv --quotas quotas.csv --size 50 --out panel
  npx kleroterion draw panel --value 11876677954665453986
  npx kleroterion verify panel`,
  },
  steps: stepsEn,
  phases: {
    aim: "finding the fairest chances",
    panels: "making panels",
    weights: "weighing panels",
    improve: "improving",
    proof: "proving how good they are",
    tickets: "filling tickets",
  } satisfies Record<Phase, string>,
  tasks: {
    lottery: "finding the fairest chances",
    feasibility: "comparing quotas and register",
    explanation: "trying other quotas",
    diagnosis: "comparing quotas and register",
  },
  converging: (achieved: string, bound: string) => `${achieved} of at most ${bound}`,
  panelsFound: (count: number) => (count === 1 ? "1 panel" : `${count} panels`),
  searches: (count: number) => (count === 1 ? "1 exact search" : `${count} exact searches`),
  stopped: "Stopped; nothing was written.",
  table: {
    feature: "feature",
    value: "value",
    share: "share",
    of: "of",
    exact: "exactly",
    seats: "seats",
    quota: "quota",
    pool: "pool",
    panel: "panel",
  },
  found: (people: number, groups: number, features: number, homes: boolean) =>
    `${people} people in ${groups} ${groups === 1 ? "group" : "groups"} (people alike in ${features === 1 ? "the feature" : features === 2 ? "both features" : `all ${features} features`}${homes ? ", and in whom they live with" : ""}).`,
  idColumn: (column: string) => `People are told apart by the column ${column}.`,
  idByRow:
    "No column was taken for an id: people are numbered by row, the first below the headings being 0. If a column tells people apart, name it with --id.",
  carried: (columns: readonly string[]) =>
    columns.length === 0 ? "No other columns." : `Kept for the panel file, otherwise unused: ${columns.join(", ")}.`,
  household: {
    rule: (columns: readonly string[]) => `At most one person a household, by ${columns.join(", ")}:`,
    shared: (people: number, households: number, largest: number) =>
      households === 1
        ? `${people} people live together in one household.`
        : `${people} people live together in ${households} households of at most ${largest}.`,
    none: "nobody lives together with anybody else in the register.",
    unknown: (people: number) =>
      `${people === 1 ? "1 person has no known address and counts" : `${people} people have no known address and count`} as living alone.`,
    incomplete:
      "Note: that is more than one in five. An address is known only where the first column of --household is filled, and the second: name postcode and house number first, an addition last.",
    suspicious: (households: number) =>
      `Note: ${households === 1 ? "1 household has" : `${households} households have`} more than 10 people. If they do not live together, the address is not complete: name more columns, or mend the register.`,
    clash: "at most one person a household",
  },
  emptyValue: (feature: string, value: string) =>
    `Note: nobody in the register has ${feature} ${value}. If that is a mistake, check the spelling.`,
  feasible: (size: number) => `A panel of ${size} that meets all quotas exists.`,
  infeasible: (size: number) => `No panel of ${size} meets all quotas.`,
  clash: "These clash; without any one of them the others could be met:",
  clashWhole:
    "These clash (fractions of seats would fit, whole people do not); without any one of them the others could be met:",
  contradiction: {
    panelSeats: (seats: number) => `The panel has ${seats === 1 ? "1 seat" : `${seats} seats`}.`,
    asked: (sum: string, having: readonly string[]) =>
      `Seats for people with ${having.join(" and ")}: at least ${sum}.`,
    panel: "the panel",
    or: "or",
    register: (people: number, anybody: boolean) =>
      `The register has ${people === 0 ? "no" : `only ${people}`}${anybody ? "" : " such"} ${people === 1 ? "person" : "people"}.`,
    limit: (most: string, _one: boolean, who: string) => `Of these seats at most ${most} can go to ${who}, `,
    who: (having: readonly string[], homes: number) =>
      [
        ...(having.length > 0 ? [`people with ${having.join(" or ")}`] : []),
        ...(homes > 0 ? [`the people of ${homes === 1 ? "1 shared home" : `${homes} shared homes`}`] : []),
      ].join(" or "),
    others: (people: number, anybody: boolean) =>
      `and the register has ${people === 0 ? "no" : `only ${people}`} other${anybody ? "" : " such"} ${people === 1 ? "person" : "people"}.`,
    points: (points: string, who: string) => `${points} for ${who}`,
    anybody: "anybody",
    inPoints: (points: readonly string[], sum: string, available: number) =>
      `Give everybody in the register points: ${points.join(", ")}. A panel that meets these has ${sum} points at least, but all people with more than 0 points have only ${available} together.`,
    inJson: "That they cannot be met together follows from a sum of them; check --json has it in whole numbers.",
    byProgram: "That whole people do not fit was shown by an integer program of the solver; there is no short proof.",
  },
  side: { min: "at least", max: "at most" },
  seats: (count: number) => (count === 1 ? "1 seat" : `${count} seats`),
  relaxation: (seats: number) =>
    `The smallest change that makes a panel possible (${seats === 1 ? "1 seat" : `${seats} seats`} in all):`,
  beyondFlex: "Within min_flex and max_flex no change is enough. Without those bounds the smallest would be:",
  noRelaxation: "No change of quotas makes a panel possible.",
  change: (side: "min" | "max", from: number, to: number) => `${side} ${from} → ${to}`,
  prepared: (size: number, people: number, tickets: number) =>
    `Lottery for a panel of ${size} from ${people} people: ${tickets} tickets, each a panel that meets all quotas.`,
  bound: "Best possible lowest chance",
  boundOver: "No lottery gives everyone more than",
  boundNote: (fraction: string) => `exactly ${fraction}`,
  lowest: "Lowest chance",
  highest: "Highest chance",
  ofTickets: (count: number, tickets: number) =>
    count === tickets ? `all ${tickets} tickets: certain of a seat` : `${count} of ${tickets} tickets`,
  roundingLoss: "Lost by whole tickets",
  exact: (best: string) => `Proved optimal: before it was cut into whole tickets, ${best}.`,
  exactBySolver: (best: string) =>
    `Optimal, though part of the proof rests on the solver's word: before it was cut into whole tickets, ${best}.`,
  best: {
    leximin: "nobody's chance can be raised without lowering one that is no higher",
    maximin: "no lottery gives everyone a higher chance",
    nash: "no lottery has a higher product of all chances",
    goldilocks: "no lottery has its highest and lowest chance in better balance",
    minimax: "no lottery has a lower highest chance",
  },
  simulated: "Simulated, not optimised: panels as older programs draw them, one after the other.",
  gap: (achieved: string, bound: string) =>
    `The lottery was not proved optimal: it gives everyone at least ${achieved}, and none gives everyone more than ${bound}.`,
  spread: (tickets: number) => `People with the same features differ by at most ${tickets} tickets.`,
  coarse: (lowest: number, share: string, tickets: number) =>
    `${lowest === 0 ? "Too few tickets: some people who could be selected are on none" : `Few tickets: ${share} of the lowest chance is lost`}. With --tickets ${tickets} less is lost.`,
  neverSelectable: (people: number) =>
    `Note: ${people === 1 ? "1 person is" : `${people} people are`} on no panel that meets the quotas, so without a chance. Wider quotas would let them in.`,
  /** Values, each with how many people have it. */
  neverValues: (values: readonly string[]) => `Among them is everybody with ${values.join(", ")}.`,
  neverCheck: "Which quotas keep them out: check with --costs.",
  neverIds: (ids: readonly string[], more: number) =>
    `Without a chance: ${ids.join(", ")}${more > 0 ? ` … and ${more} more` : ""}.`,
  digest: "Publish this digest before the seed is drawn:",
  written: (directory: string, privateFolder: string) =>
    `Written to ${directory}. Keep ${privateFolder} to yourself: it holds the names.`,
  nextDraw: (directory: string) => `Then, for what to do and say: npx kleroterion draw ${directory}`,
  abandoned: (directory: string, attempt: number) =>
    `The log says that this lottery will not be drawn. Publish that log too. Another attempt: prepare with --attempt ${attempt} --former ${directory}.`,
  drawn: (ticket: string, first: string, last: string, seed: string) =>
    `Ticket ${ticket} (of ${first} to ${last}), drawn with the seed "${seed}".`,
  drawnDigest: "Digest, to compare with the one published before the draw:",
  shortSeed:
    "Short seed: with few possible values not every ticket can come up, and somebody could have tried them all. For a real draw use twenty throws of a ten-sided die, or as much.",
  repeated:
    "This draw was already done with the same seed; the result is the same, and the log says it was asked again.",
  alreadyDrawn: "This was drawn before; nothing was drawn now.",
  reserves: {
    drawn: (size: number, seats: number) =>
      `Reserves: up to ${size} for each of the ${seats} seats, drawn with the same seed.`,
    lists: (size: number, full: number, fewer: number, none: number) =>
      fewer + none === 0
        ? `Every list is full.`
        : `Full lists, of ${size}: ${full}; shorter, since no more people fit: ${fewer}; empty, since nobody fits: ${none}.`,
    none: (seats: readonly number[], more: number) =>
      `Nobody can come in and keep all quotas for ${seats.length === 1 ? "number" : "numbers"} ${seats.join(", ")}${more > 0 ? ` … and ${more} more` : ""} of panel.csv (the first person is 1); should they drop out, kleroterion replace tells which quota must give way.`,
    use: (file: string) =>
      `If somebody drops out, ask the people on their list in ${file}, in that order. The first who can come has the seat; pass over whoever has a seat already.`,
    once: "A list is good for one change: with that one person replaced all quotas are still met. After a first replacement another list may no longer fit, and two replacements together need not meet the quotas: draw then with kleroterion replace, and tell it with --came-in who came in.",
  },
  files: "Files",
  file: {
    panel: "the panel, with the register's own columns",
    remaining: "everybody else in the register",
    reserves: "who may come in for whom",
    probabilities: "everybody's chance",
    minutes: "the minutes, to fill in and sign",
    report: "the report, to publish",
    ownReport: "the report with all numbers, for you",
    public: "to publish; no names, no ids",
    auditor: "for an auditor: codes and features",
  },
  nextVerify: (directory: string) => `Anybody can check it: npx kleroterion verify ${directory}`,
  letter: {
    written: (person: string, file: string, text: string) =>
      `The letter for ${person}: ${file} for programs, ${text} to read.`,
    all: (people: number, folder: string) =>
      `Letters for ${people} people, each for programs and to read: in ${folder}, named by code.`,
    personal: "A letter is for its one person alone: it proves their features. It does not say who was drawn.",
    next: (file: string, directory: string) =>
      `Its owner can check it: npx kleroterion verify --member ${file} ${directory}`,
  },
  outcomes: { pass: "pass", fail: "FAIL", skipped: "skipped" },
  verified: (passed: number, skipped: number) =>
    `All ${passed} checks pass${skipped > 0 ? `, ${skipped} skipped` : ""}.`,
  notVerified: (failed: number) =>
    `${failed === 1 ? "1 check fails" : `${failed} checks fail`}: do not rely on this draw.`,
  letterDiffers:
    "The letter and the draw do not belong together. Compare the digest in the letter with the one that was published, and ask whoever sent it.",
  notChecked: "What these checks cannot tell:",
  ourFault: "This is a fault of kleroterion, not of yours; please report it with the lines below.",
};

export type Screen = typeof screenEn;
