/** The checks of how fair a lottery is, in English. */
import type { OptimumReached } from "../audit/optimum-reached.ts";
import type { LevelsReached } from "../audit/verify/check.ts";
import type { FairnessSentences } from "./check-sentences.ts";
import { percent, percentUp } from "./screen.ts";

export const fairnessEn: FairnessSentences = {
  "certificate-bound": {
    name: "certificate",
    pass: (found) =>
      `Proven by whole-number arithmetic: no lottery can give everyone a chance above ${found.bound}${levels(found)}.`,
    fail: (found) => {
      switch (found.problem) {
        case "length":
          return "The multipliers do not match the groups and quotas.";
        case "levels":
          return `There are proofs of ${found.stated} levels of chance, not of ${found.found}.`;
        case "bound":
          return `The multipliers of level ${found.level} prove ${found.computed}, not ${found.stated}.`;
        case "over-bound":
          return `The chance of level ${found.level} is above its bound, which no lottery can do.`;
      }
    },
  },
  optimum: {
    name: "optimum",
    pass: (found) => `${optima[found.kind](found)}${found.proved ? "" : `; ${rest[found.status]}`}.`,
    fail: (found) => {
      switch (found.problem) {
        case "kind":
          return `The proof is not one of the objective ${found.objective}.`;
        case "length":
          return "The multipliers do not match the groups and quotas.";
        case "nothing":
          return "The multipliers prove nothing about these chances.";
        case "bound":
          return `The multipliers prove ${found.computed}, not ${found.stated}.`;
        case "unproved":
          return `The multipliers do not prove ${found.stated}.`;
        case "beyond":
          return "The lottery is better than its bound, which no lottery can be.";
      }
    },
  },
  "shut-out": {
    name: "people without a chance",
    pass: ({ people, proved }) => {
      if (people === 0) return "Nobody is said to be without a chance.";
      const claim = `That ${people === 1 ? "1 person" : `${people} people`} can be on no panel`;
      if (proved === people) return `${claim} is proven by whole-number arithmetic.`;
      if (proved === 0) return `${claim} rests on the solver's word.`;
      return `${claim} is proven by whole-number arithmetic for ${proved} of them; for the others it rests on the solver's word.`;
    },
    fail: (found) =>
      found.problem === "length"
        ? "The multipliers do not match the quotas."
        : `Group ${found.group} is said to fit in no panel, but fits in that of ticket ${found.ticket} in place of somebody else.`,
  },
  chances: {
    name: "chances",
    pass: ({ groups, distance }) =>
      `The chances of ${groups} groups add up to the panel, and each group has the seats its chance pays for, give or take ${distance === 1 ? "one" : distance} on all tickets together.`,
    fail: (found) => {
      switch (found.problem) {
        case "length":
          return "There are not as many chances as groups.";
        case "sum":
          return "The chances do not add up to the panel.";
        case "never-selectable":
          return `Group ${found.group}, called never selectable, has a chance.`;
        case "distance":
          return `Group ${found.group} has ${found.seats} seats on all tickets where its chance pays for ${found.due.toFixed(2)}: ${found.distance} off at most, not ${found.stated} as stated.`;
        case "too-far":
          return `Group ${found.group} has ${found.seats} seats on all tickets where its chance pays for ${found.due.toFixed(2)}: whole tickets explain ${found.allowed} at most.`;
      }
    },
  },
  minimum: {
    name: "lowest chance",
    pass: ({ lowest, highest, tickets, status, bound, solverBound, shortfall, never }) =>
      `Everyone who can be selected is on ${lowest} to ${highest} of ${tickets} tickets; no lottery can promise everyone ` +
      `more than ${lowest + shortfall} (bound ${bound}${solverBound === null ? "" : `, ${solverBound} by the solver's word`})` +
      `${status === "gap" ? ", and a better one may exist" : ""}${never > 0 ? `; ${never} are said to fit in no panel` : ""}.`,
    fail: (found) => {
      switch (found.problem) {
        case "lowest":
          return `The fewest tickets of anyone are ${found.found}, not ${found.stated}.`;
        case "highest":
          return `The most tickets of anyone are ${found.found}, not ${found.stated}.`;
        case "short":
          return `The fewest tickets of anyone are ${found.lowest}, but the certificate promises ${found.promised}.`;
        case "status":
          return "The lottery is not what its status says: its lowest chance is not the best there is, or it was simulated.";
        case "achieved":
          return "What the lottery is said to achieve does not fit its bound and status.";
        case "over-bound":
          return "The lowest chance is above the bound, which no lottery can do.";
        case "solver-bound":
          return "The solver's bound is above the proven one.";
        case "never-selectable":
          return "Somebody who is said to be never selectable is on a ticket.";
      }
    },
  },
};

/** What remains where arithmetic leaves a gap. */
const rest = {
  exact: "that nothing is better rests on the solver's word",
  gap: "whether anything is better is not known",
  simulated: "nothing was optimised",
};

function levels({ objective, status, levels: all }: LevelsReached): string {
  const open = all.filter(({ proved }) => !proved);
  const { chance } = all[0]!;
  if (objective !== "leximin" && objective !== "maximin") return `; this one gives everyone ${percent(chance, "en")}`;
  if (objective === "maximin" && open.length === 0) return ", and this one gives that";
  const proved = `, and ${all.length - open.length} of ${all.length} levels`;
  if (open.length === 0) return `${proved}: nobody's chance can be raised without lowering one that is no higher`;
  const first = all.indexOf(open[0]!);
  const { chance: reached, bound } = all[first]!;
  const largest = Math.max(...open.map((level) => level.bound - level.chance));
  return `${proved}. The first of the others is level ${first + 1}, with ${percent(reached, "en")} of at most ${percentUp(bound, "en")}, and the largest gap is ${percentUp(largest, "en")}; ${rest[status]}`;
}

const optima = {
  product: ({ reached }: OptimumReached) =>
    `Proven by whole-number arithmetic: no lottery has a geometric mean of chances ${reached < 1.000001 ? "that is higher" : `more than ${percentUp(reached - 1, "en")} higher`}`,
  highest: ({ reached, bound, proved }: OptimumReached) =>
    `Proven by whole-number arithmetic: every lottery gives somebody a chance of ${percent(bound, "en")} or more; this one's highest is ${proved ? "that" : percent(reached, "en")}`,
  spread: ({ reached, bound, proved }: OptimumReached) =>
    `Proven by whole-number arithmetic: no lottery has its highest and lowest chance in better balance than ${bound.toFixed(4)}; this one has ${proved ? "that" : reached.toFixed(4)}`,
};
