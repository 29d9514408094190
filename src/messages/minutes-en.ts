/** What the minutes of a draw say, in English. */
import type { EventType } from "../audit/log-event.ts";
import type { Verifiability } from "../draw/seed-source.ts";
import { diagnosisEn } from "./diagnosis-en.ts";

/** What happens up to a draw, as the log has it. */
export type MinutesStep = Extract<EventType, "inputs" | "lottery" | "commitment" | "seed" | "draw" | "refused">;

export const minutesEn = {
  /** Name of the file, without its ending. */
  file: "minutes",
  title: (id: string | null) => `Minutes of a draw by lot${id === null ? "" : `: ${id}`}`,
  blank: "to be filled in by hand",
  opening: (panelSize: number, people: number) =>
    `A panel of ${panelSize} was drawn by lot from ${people} people. What is printed here was made by the program from the files of the draw. What is written in by hand is the word of those who sign.`,
  openingOfReplacement: (seats: number, people: number) =>
    `People left a panel drawn by lot before. ${seats === 1 ? "One seat was" : `Their ${seats} seats were`} drawn anew, from ${people} people who were never on that panel. What is printed here was made by the program from the files of this draw. What is written in by hand is the word of those who sign.`,
  draw: {
    heading: "The draw",
    id: "Draw",
    noId: "without a name",
    /** `id` as the draw before, or as it was said. */
    replacement: (id: string) => `${id} (replacement)`,
    attempt: "Attempt",
    former: (attempt: number, digest: string) =>
      `${attempt}; the log of attempt ${attempt - 1} is public too, with SHA-256 ${digest}`,
    people: "Took part in the lottery",
    appointed: (drawn: number, appointed: number) =>
      `${drawn === 1 ? "1 seat was" : `${drawn} seats were`} drawn by lot; ${appointed === 1 ? "1 person was" : `${appointed} people were`} appointed beforehand.`,
    seats: "Seats on the panel",
    tickets: "Tickets",
    ticketsOf: (tickets: number, first: string, last: string) =>
      `${tickets}, numbered ${first} to ${last}; each a whole panel that meets all quotas`,
    households: "Households",
    onePerHousehold: "at most one person of each",
    program: "Program",
    agesOn: diagnosisEn.agesOn,
    before: "Draw before, its digest",
    left: "Left the panel",
    cameIn: "Reserves who came in before",
    stay: "Stay on the panel",
    seatsAnew: "Seats drawn anew",
    giveWay: "Quotas that give way",
  },
  event: {
    heading: "Where and when",
    form: ["Place", "Date", "From (local time)", "To (local time)", "On behalf of", "In the chair", "At the computer"],
  },
  digest: {
    heading: "The digest, published beforehand",
    about:
      "The digest is the SHA-256 of public/commitment.json, in 16 groups that are named 0 to f. It fixes the register, the quotas, the rules and all tickets. Two groups are left open: copy them from the publication, not from a screen or a file, and compare the other fourteen with it. The first digit of the digest names one open group, and its second digit the other (the group after that one, should the two be the same).",
    form: ["Published in", "Number or page", "Date of publication"],
  },
  steps: {
    heading: "What was fixed when",
    about: "These times are from the log (UTC). They are what the clock of the computer said: a claim, and no proof.",
    time: "Time (UTC)",
    event: "Event",
    of: {
      inputs: "The register, the quotas and the rules were fixed.",
      lottery: "The lottery was computed from them.",
      commitment: "The digest was fixed.",
      seed: "The values below were typed in.",
      draw: "The ticket was drawn.",
      refused: "A draw was tried and refused.",
    } satisfies Record<MinutesStep, string>,
    log: (lines: number) =>
      `The public log up to and including this draw has ${lines} lines. The field "hash" of the last of them is:`,
  },
  seed: {
    heading: "The values drawn",
    source: "Source, named beforehand",
    value: "Value",
    number: "Number",
    sum: (tickets: number) =>
      `The ticket is the sum of the two numbers, less ${tickets} where the sum is ${tickets} or more.`,
    class: {
      public: (event: string) =>
        `Verifiable (${event}): anybody can check the value, now and later, without having been there.`,
      witnessed: (event: string) =>
        `Witnessed (${event}): those who were there can vouch for the value, and nobody else. That is what the signatures below are for.`,
      none: (event: string) =>
        `Unverifiable (${event}): nobody can check where the value came from, and whoever typed it could have tried others first. Those who sign can only say how it was chosen before their eyes.`,
    } satisfies Record<Verifiability, (event: string) => string>,
    order: "Time at which the balls were drawn (local time)",
    ordered: (round: number, time: string) =>
      `The balls must have been drawn before ${time} (UTC), when round ${round} of drand came out: after it they could have been chosen to fit.`,
    late: (round: number, time: string) =>
      `Round ${round} of drand came out on ${time} (UTC). By the times above that was before the digest was fixed, so that its value could have been known: good for a rehearsal, not for a real draw.`,
    notUsed: (event: string) => `Named beforehand as the fallback, and not used: ${event}.`,
    fallback: (sources: string) =>
      `This is the fallback that was named beforehand. It was used in place of ${sources}, because:`,
  },
  result: {
    heading: "The ticket and the panel",
    ticket: "Ticket drawn",
    ofAll: (ticket: string, first: string, last: string) => `${ticket} (of ${first} to ${last})`,
    panel: (people: number) =>
      `The panel is the ${people} people with these codes. Whose they are is known to the organiser, and to each of them.`,
    panelOfReplacement: (people: number, staying: number) =>
      `Drawn ${people === 1 ? "is the person with this code" : `are the ${people} people with these codes`}: with the ${staying} who stay they are the panel now. Whose codes they are is known to the organiser, and to each of them.`,
    reserves: (size: number) =>
      `With the same seed up to ${size} ${size === 1 ? "reserve was" : "reserves were"} drawn for each seat; their codes are in public/draw.json.`,
    digest: "The SHA-256 of public/draw.json, which states all this:",
  },
  remarks: "Remarks and objections",
  signatures: {
    heading: "Signatures",
    about: "We were there, and saw that the values above are those that the sources gave.",
    name: "Name",
    role: "Role",
    signature: "Signature",
    chair: "in the chair",
    witness: "witness",
  },
  limits: {
    heading: "What these minutes do not show",
    items: [
      "That the digest was published before the values were drawn: only the publication shows that, with its date.",
      "That the register is true and complete, that the letters went out, that the quotas are wise.",
      "That what is printed here is what the files say. No program checks minutes: where they differ, public/draw.json and public/log.ndjson hold.",
      "That the files pass all checks. Anybody can see to that: public/VERIFY.md tells how.",
    ],
  },
};

export type MinutesWords = typeof minutesEn;
