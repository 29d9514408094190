/** The checks of a record, in English. */
import { inGroupsOfFour } from "../audit/digest.ts";
import { auditorEn } from "./auditor-en.ts";
import type { CheckSentences, LetterPartWords, ProblemWords, ThingWords } from "./check-sentences.ts";
import { fairnessEn } from "./fairness-en.ts";
import { replacementCheckEn } from "./replacement-en.ts";

const problems: ProblemWords = {
  missing: "is missing",
  "not-utf-8": "is not UTF-8 text",
  "not-json": "is not JSON",
  "not-canonical": "is not written in the one canonical way, so it was changed after it was made",
  "not-csv": "is not the table it should be",
  "unknown-schema": "is of a kind or version this program does not know",
  "unknown-key": "holds a field that does not belong there",
  "missing-key": "lacks a field",
  "wrong-value": "holds a value that cannot be right",
};

const things: ThingWords = {
  inputs: "the inputs",
  files: "the files as given",
  lottery: "the lottery",
  certificate: "the certificate",
  status: "the status of the lottery",
  commitment: "the commitment",
  seed: "the seed",
  ticket: "the ticket",
  draw: "the draw",
};

const letterParts: LetterPartWords = {
  entry: "its entry and path do not lead to the register committed to",
  code: "the lottery has another code at its position",
  features: "the lottery has this person with other features",
  household: "the lottery has this person in another household",
  tickets: "the number of tickets is another",
};

/** How far the source of a seed can be checked. */
const verifiabilities = {
  public: "anybody can check the signature, and it was checked",
  witnessed: "those who were there can vouch for it",
  none: "unverifiable, since it was typed",
} as const;

/** A signature is long. */
const shown = (value: string): string => (value.length > 40 ? `${value.slice(0, 12)}…${value.slice(-12)}` : value);

const listed = (of: readonly (keyof ThingWords)[]) => [...new Set(of)].map((thing) => things[thing]).join(", ");

export const checksEn: CheckSentences = {
  checks: {
    file: {
      name: "file",
      pass: ({ file }) => `${file} can be read and is in canonical form.`,
      fail: ({ file, problem, at }) => `${file} ${problems[problem]}${at === "" ? "" : ` (${at})`}.`,
    },
    digests: {
      name: "digests",
      pass: ({ digest }) => `The commitment cites the files as they are; its own digest is ${inGroupsOfFour(digest)}.`,
      fail: ({ wrong }) => `The digest does not match: ${listed(wrong)}.`,
    },
    "log-order": {
      name: "commitment before draw",
      pass: ({ steps }) => `The log has each step once, in order: ${steps.map((step) => things[step]).join(", ")}.`,
      fail: ({ steps }) =>
        `The steps in the log are not those of one draw, in order: ${steps.map((step) => things[step]).join(", ")}.`,
    },
    "log-chain": {
      name: "log chain",
      pass: ({ lines }) => `Each of the ${lines} lines follows from the one before.`,
      fail: ({ line, link }) =>
        ({
          seq: `Line ${line} has the wrong number: a line was removed, added or moved.`,
          prev: `Line ${line} does not follow from the line before: one of them was changed, removed or moved.`,
          digest: `What line ${line} says was changed after it was written.`,
          hash: `Line ${line} was changed after it was written.`,
        })[link],
    },
    "log-close": {
      name: "log close",
      pass: ({ sessions }) => `Sessions opened and closed with the right count: ${sessions}.`,
      fail: ({ line, problem }) =>
        ({
          "not-opened": `Line ${line} belongs to no session: the line that opened it is gone.`,
          "not-closed": `A session is not closed at line ${line}: the end was cut off.`,
          count: `The closing line ${line} counts another number of lines.`,
        })[problem],
    },
    "log-statements": {
      name: "log statements",
      pass: ({ statements }) => `What the log states is what the files hold: ${statements} statements.`,
      fail: ({ wrong }) => `The log states something else than the files: ${listed(wrong)}.`,
    },
    "log-copies": {
      name: "log copies",
      pass: ({ lines, redacted, compared }) =>
        compared
          ? `The public log is the auditor's, line for line: ${lines}, ${redacted} of them redacted.`
          : `Redacted, as they should be in public: ${redacted} of ${lines} lines. What those say was not looked at, since auditor/log.ndjson was not given.`,
      fail: ({ line, problem }) =>
        ({
          revealed: `Line ${line} of public/log.ndjson shows what is for the auditor alone; do not publish it.`,
          redacted: `Line ${line} of auditor/log.ndjson is redacted, but the auditor's log must be whole.`,
          behind: `public/log.ndjson lacks line ${line} and on of auditor/log.ndjson: a command was stopped before it was done. The next draw or explain on this folder adds them.`,
          differs: `Line ${line} is not the same in public/log.ndjson and auditor/log.ndjson, or in one of them alone; restore both from a copy.`,
        })[problem],
    },
    codes: {
      name: "codes",
      pass: ({ people }) => `All ${people} codes are well-formed, in order, and as many as people registered.`,
      fail: ({ problem, position }) =>
        ({
          count: `There are ${position} codes, not as many as people registered.`,
          form: `The code at position ${position} is not well-formed.`,
          order: `The code at position ${position} is double or out of order.`,
        })[problem],
    },
    groups: {
      name: "groups",
      pass: ({ groups, homes }) =>
        `Everyone is in exactly one of ${groups} groups, each with its own features${homes ? " and kind of home" : ""}.`,
      fail: ({ problem, index }) =>
        ({
          values: `Group ${index} has a value that the quotas do not know.`,
          order: `Group ${index} is double or out of order.`,
          members: `Group ${index} has no members, or members that are unknown, in another group too, or out of order.`,
          "left-out": `The person at position ${index} is in no group.`,
          "never-selectable": `Group ${index}, called never selectable, is unknown, double or out of order.`,
          households: `The households are not as many, or not as large, as committed to, or malformed (at household ${index}).`,
          mixed: `Group ${index} mixes people whose homes are not alike.`,
        })[problem],
    },
    former: {
      name: "attempt before",
      pass: ({ attempt, end }) =>
        `This is attempt ${attempt}; the log of attempt ${attempt - 1}, which was ${end === "drawn" ? "drawn: ask why it was not kept" : "abandoned"}, is the one committed to.`,
      fail: ({ problem }) =>
        ({
          missing: "The log of the attempt before is not there (public/former.ndjson).",
          digest: "The log of the attempt before is not the one committed to.",
          broken: "The log of the attempt before cannot be read, or is not one chain.",
          open: "The attempt before was neither drawn nor abandoned.",
        })[problem],
    },
    "seed-rule": {
      name: "seed rule",
      pass: ({ parts, fallback, verifiability }) =>
        `${parts.map(({ source, value }) => `"${shown(value)}" is of the ${fallback ? "fallback" : "source"} committed to (${source})`).join(", ")}: ${verifiabilities[verifiability]}.`,
      fail: ({ problem, source, value }) =>
        problem === "source"
          ? `The sources drawn from are not those committed to: ${source}.`
          : `"${shown(value)}" is no value that ${source} can give.`,
    },
    "seed-ticket": {
      name: "seed → ticket",
      pass: ({ values, ticket, tickets }) =>
        `The seed ${values.map((value) => `"${shown(value)}"`).join(" and ")} draws ticket ${ticket} of 0 to ${tickets - 1}.`,
      fail: ({ problem, ticket }) =>
        problem === "ticket"
          ? `The seed draws ticket ${ticket}, not the one stated.`
          : problem === "number"
            ? "A number stated does not follow from its source's value."
            : "The key stated does not follow from this commitment and this seed.",
    },
    "ticket-panel": {
      name: "ticket → panel",
      pass: ({ ticket, people }) => `The panel is the ${people} people on ticket ${ticket}.`,
      fail: ({ ticket }) => `The panel is not the people on ticket ${ticket}.`,
    },
    reserves: {
      name: "reserves",
      pass: ({ places, size, full, none }) =>
        `The lists of up to ${size} reserves for ${places} seats are those the seed draws, and each on them fits in that place (${full} full, ${none} empty).`,
      fail: (found) =>
        found.problem === "list"
          ? `The reserves for number ${found.place} of the panel are not those the seed draws and who fit in that place.`
          : found.problem === "places"
            ? `There are ${found.stated} lists of reserves for ${found.found} people on the ticket.`
            : found.problem === "ticket"
              ? `There are reserves for ticket ${found.ticket}, which does not exist.`
              : "The key stated for the reserves does not follow from this commitment and this seed.",
    },
    "ticket-size": {
      name: "ticket size",
      pass: ({ tickets, panelSize }) => `There are ${tickets} tickets, each of ${panelSize} people.`,
      fail: (found) =>
        found.problem === "runs"
          ? "There are not as many runs of tickets as panels."
          : found.problem === "tickets"
            ? `There are ${found.found} tickets, not ${found.expected}.`
            : `Ticket ${found.ticket} has ${found.found} people, not ${found.expected}.`,
    },
    "ticket-people": {
      name: "ticket people",
      pass: ({ people }) => `Everyone on a ticket is one of the ${people} people registered.`,
      fail: ({ ticket, position }) => `Ticket ${ticket} lists position ${position}, which is nobody.`,
    },
    "ticket-doubles": {
      name: "ticket doubles",
      pass: ({ tickets }) => `Nobody is twice on one of the ${tickets} tickets.`,
      fail: ({ ticket, position, problem }) =>
        problem === "double"
          ? `Ticket ${ticket} lists position ${position} twice.`
          : `Ticket ${ticket} lists position ${position} out of order.`,
    },
    "ticket-quotas": {
      name: "ticket quotas",
      pass: ({ tickets, quotas }) => `All ${tickets} tickets meet all ${quotas} quotas.`,
      fail: ({ ticket, feature, value, seats, min, max }) =>
        `Ticket ${ticket} has ${seats} of ${feature} ${value}; the quota is ${min} to ${max}.`,
    },
    "ticket-households": {
      name: "ticket households",
      pass: ({ tickets, households }) =>
        `On none of the ${tickets} tickets do two people share a home (households of two or more: ${households}).`,
      fail: ({ ticket, positions: [one, other] }) =>
        `Ticket ${ticket} lists positions ${one} and ${other}, who share a home.`,
    },
    ...fairnessEn,
    replacement: replacementCheckEn,
    "equal-treatment": {
      name: "equal treatment",
      pass: ({ groups, spread }) =>
        `In each of ${groups} groups people are on equally many tickets, give or take ${spread > 1 ? spread : "one"}.`,
      fail: ({ values, fewest, most }) =>
        `People with the same features (${values.join(", ")}) are on ${fewest} tickets and on ${most}.`,
    },
    histogram: {
      name: "histogram",
      pass: ({ people }) => `The histogram counts the tickets of all ${people} people as they are.`,
      fail: ({ row }) => `Row ${row + 1} of the histogram is not as the tickets are.`,
    },
    ...auditorEn,
    member: {
      name: "letter",
      pass: ({ code, people, tickets, of }) =>
        `Code ${code} is among the ${people} people committed to, with the features in the letter, and on ${tickets} of ${of} tickets.`,
      fail: (found) => {
        if (found.problem === "commitment") return "The letter is of another draw: it has another digest.";
        if (found.problem === "position") return "The letter names a position at which the lottery has nobody.";
        if (found.problem === "form")
          return `The letter ${problems[found.form]}${found.at === "" ? "" : ` (${found.at})`}.`;
        const { wrong, stated, found: counted } = found;
        const numbers = wrong.includes("tickets") ? ` (${counted}, not ${stated})` : "";
        return `The letter and this draw disagree: ${wrong.map((part) => letterParts[part]).join("; ")}${numbers}.`;
      },
    },
    private: {
      name: "private files",
      pass: ({ files }) => `All ${files} private files are those of this draw, the panel's list included.`,
      fail: ({ files }) => `Not as this draw made them: ${files.join(", ")}.`,
    },
    replay: {
      name: "replay",
      pass: ({ files }) => `Computed again, byte for byte the same: ${files.join(", ")}.`,
      fail: ({ files }) => `Computed again, not the same: ${files.join(", ")}.`,
    },
  },
  skipped: {
    "not-drawn": (file) => `There is no draw yet, so no ${file}.`,
    "not-given": (file) => `${file} was not given.`,
    unreadable: (file) => `${file} is missing or cannot be read.`,
    "not-asked": () => "Not asked for; add --replay.",
    "no-rule": () => "This draw has no such rule.",
    "no-reserves": () => "This draw has no reserves.",
    simulated: () => "The lottery simulates an older way of drawing, and optimises nothing.",
    "by-levels": () => "What this objective optimises is proved with the levels.",
  },
  notChecked: {
    "register-true": "that the register is true and complete",
    "letters-sent": "that the letters went out to whom they should",
    "quotas-wise": "that the quotas are wise",
    "seed-event":
      "where a seed came from that was typed, thrown or drawn from an urn: only those who were there can tell; a typed one the operator could have tried beforehand",
    "lottery-computed":
      "that the lottery is the one the program computes: whatever rests on the solver's word. Whoever has the private files can, with --replay",
    "rules-applied":
      "that the rules on who may be drawn were applied rightly to the register: the digest fixes the rules and who was left out, and only the check of the private files applies them again",
    "published-before":
      "that the digest was published before the seed was known, and that the log was not written anew: compare the digest with the publication",
    "minutes-true":
      "that the minutes and reports say what the files do, and that what was signed is so: they are for people to read",
  },
};
