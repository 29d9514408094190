/** What `explain` says, in English. */
import { percent, percentUp } from "./screen.ts";

/** A quota in words. */
interface Term {
  readonly side: "min" | "max" | "both";
  readonly seats: number;
  readonly name: string;
}

const sides = { min: "at least", max: "at most", both: "exactly" };
const duties = { min: "must be at least", max: "can be at most", both: "must be" };

export const explainEn = {
  number: (chance: number) => percent(chance, "en"),
  share: (part: number, whole: number) => share(part / whole),
  title: (people: number, size: number, objective: string) =>
    `Chances of ${people} people on a panel of ${size}, from the lowest up (objective ${objective}):`,
  table: { level: "level", chance: "chance", people: "people", binding: "what keeps it from being higher" },
  moreLevels: (count: number) => `… and ${count} more chances; --json has them all.`,
  certainLevel: "nothing: a seat is certain",
  term: ({ side, seats, name }: Term) => `${sides[side]} ${seats} ${name}`,
  homes: "sharing a home",
  more: (count: number) => `${count} more`,
  never: (people: number, groups: string) =>
    `${people === 1 ? "1 person has" : `${people} people have`} no chance: no panel that meets the quotas has room for them (groups: ${groups}).`,
  oneLevel: (objective: string, status: "exact" | "gap" | "simulated") =>
    status === "simulated"
      ? `The objective ${objective} optimises nothing; the lowest chance is held against the best there could be.`
      : `Of the single chances only the lowest has a bound here; verify tells what is proved of the objective ${objective} as a whole.`,
  unproved: (levels: string, status: "exact" | "gap" | "simulated") =>
    `On the levels ${levels} the quotas alone would allow fractions of people more${status === "exact" ? "; that whole people cannot have it is the solver's word" : ", and whether whole people could have it is not known"}.`,
  groups: (command: string) => `Groups on each level; ${command} NUMBER tells more about one:`,
  feature: { feature: "feature", value: "value", quota: "quota", pool: "of the register", panel: "of the panel" },
  group: (number: number, people: number) =>
    `Group ${number}: ${people === 1 ? "1 person" : `${people} people alike`}.`,
  person: (name: string, number: number, people: number) =>
    `${name} is in group ${number}, of ${people === 1 ? "1 person" : `${people} people alike`}.`,
  sharing: (people: number, homes: number) =>
    homes === 1
      ? `There are ${people} people in their home, and no panel has two of those.`
      : `They share homes with others: ${people} people in ${homes} such homes, and no panel has two of one home.`,
  chance: (chance: number, people: number, fewest: number, most: number, tickets: number) =>
    `The chance${people === 1 ? "" : " of each"} is ${percent(chance, "en")}: ${fewest === most ? fewest : `${fewest} or ${most}`} of ${tickets} tickets.`,
  coarse:
    "Tickets are whole, and here so few that they round this chance down: what counts in this draw are the tickets.",
  wanted: (names: string) => `The quotas want more of the panel than their share of the register for: ${names}.`,
  plenty: (names: string) => `The quotas leave less of the panel than their share of the register to: ${names}.`,
  own: (tickets: number) => `This person is on ${tickets} of them.`,
  lowest: "This is the lowest level: no lottery gives everyone more",
  level: (level: number, count: number) =>
    `This is level ${level} of ${count}: no lottery gives more to all who are not on a lower level, as long as those keep their chances`,
  proofs: {
    proved: ", which whole-number arithmetic proves.",
    exact: ", by the solver's word.",
    gap: (bound: number) => `; so it seems, though it is proved only that nobody is above ${percentUp(bound, "en")}.`,
  },
  certain: "The seat is certain: with these quotas no panel can do without them.",
  certainUnforced: "The seat is certain: there are panels without them, but this lottery draws none of those.",
  neverGroup: "There is no chance: these quotas leave no panel a seat for them.",
  neverUnforced:
    "There is no chance: fractions of people would fit, but the solver's integer programs found no whole panel with them.",
  optimum: (objective: string) => `What the objective ${objective} optimises settles this chance.`,
  other: (objective: string) => `What the objective ${objective} asks for does not settle this chance by itself.`,
  ownQuota: ({ side, name }: Term, pool: string, panel: string, direction: "down" | "up" | undefined) =>
    `People with ${name} are ${pool} of the register and ${duties[side]} ${panel} of the panel${direction === undefined ? "" : `: that keeps this chance ${direction}`}.`,
  ownHomes: (people: number, homes: number) =>
    `${people} people share ${homes === 1 ? "a home" : `${homes} homes`} of this kind, and have at most ${homes === 1 ? "one seat" : `${homes} seats`}: that keeps the chance down.`,
  others: (terms: string) => `At their limit too: ${terms}.`,
  onlyOthers: (terms: string) => `At their limit: ${terms}.`,
  whatIf: (lowest: number) => `What one seat would do to the lowest chance, now ${percent(lowest, "en")}:`,
  whatIfBest: (lowest: number) =>
    `What one seat would do to the best possible lowest chance, now ${percent(lowest, "en")}:`,
  whatIfOwn: (lowest: number, own: number) =>
    `What one seat would do to the lowest chance, now ${percent(lowest, "en")}, and to this one, now ${percent(own, "en")}:`,
  outcome: { lowest: "lowest", own: "this one" },
  with: (value: string) => `  with ${value}`,
  noPanel: "no panel",
  without: (people: number) => `${people === 0 ? "nobody" : people} without a chance`,
  fractions: "These chances are as far as fractions of people go; with whole people they may be lower.",
};

/** Whole per cent, for a share and not for a chance. */
function share(part: number): string {
  if (part > 0 && part < 0.01) return "under 1 %";
  return `${Math.round(part * 100)} %`;
}

export type ExplainWords = typeof explainEn;
