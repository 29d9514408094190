/** The minutes of a draw: what its files say, and places for what only those who were there can say. */
import type { RecordFiles } from "../audit/record.ts";
import type { Language } from "../messages/language.ts";
import { minutesWords } from "../messages/minutes.ts";
import type { MinutesStep, MinutesWords } from "../messages/minutes-en.ts";
import { drawFacts, drawName, withAppointed } from "./draw-facts.ts";
import { digestBoxes, digestLines } from "./digest-boxes.ts";
import { agesCount } from "./register-lines.ts";
import { minutesSubject, ticketNumber, utc, type MinutesSubject } from "./minutes-subject.ts";
import { valuesSection } from "./minutes-values.ts";
import type { Page, Section } from "./page.ts";

const witnesses = 4;
const linesForRemarks = 6;
/** Codes of ten characters that fit next to each other on A4. */
const codesALine = 6;

/** From the public files of a draw, and auditor/eligibility.json, that pass `verifyFiles`; what was logged after the draw makes no difference. @throws {Malformed} for files that would not pass */
export function minutesOf(files: RecordFiles, language: Language): Page {
  const subject = minutesSubject(files);
  const words = minutesWords[language];
  const { inputs } = subject.commitment;
  return {
    language,
    title: words.title(drawName(inputs, language)),
    blank: words.blank,
    opening: withAppointed(
      (inputs.replacement ? words.openingOfReplacement : words.opening)(inputs.panelSize, inputs.register.people),
      inputs,
      language,
    ),
    sections: [
      drawSection(subject, language),
      { heading: words.event.heading, blocks: [{ kind: "form", names: words.event.form }] },
      digestSection(subject, words),
      stepsSection(subject, words),
      valuesSection(subject, language),
      resultSection(subject, words),
      { heading: words.remarks, blocks: [{ kind: "ruled", lines: linesForRemarks }] },
      signaturesSection(words),
      { heading: words.limits.heading, blocks: [{ kind: "list", items: words.limits.items }] },
    ],
  };
}

function drawSection(subject: MinutesSubject, language: Language): Section {
  const { draw: words } = minutesWords[language];
  const days = agesCount(subject.rules.recipes, words);
  return {
    heading: words.heading,
    blocks: [
      { kind: "facts", rows: drawFacts(subject, language) },
      ...days.map((text) => ({ kind: "paragraph", text }) as const),
    ],
  };
}

function digestSection({ digest }: MinutesSubject, { digest: words }: MinutesWords): Section {
  return {
    heading: words.heading,
    blocks: [
      { kind: "paragraph", text: words.about },
      { kind: "boxes", boxes: digestBoxes(digest) },
      { kind: "form", names: words.form },
    ],
  };
}

function stepsSection({ log }: MinutesSubject, { steps: words }: MinutesWords): Section {
  const isStep = (type: string): type is MinutesStep => Object.hasOwn(words.of, type);
  const rows = log.flatMap(({ type, at }) => (isStep(type) ? [[utc(at), words.of[type]]] : []));
  return {
    heading: words.heading,
    blocks: [
      { kind: "paragraph", text: words.about },
      { kind: "table", headings: [words.time, words.event], rows },
      { kind: "paragraph", text: words.log(log.length) },
      { kind: "code", lines: digestLines(log.at(-1)!.hash) },
    ],
  };
}

function resultSection({ commitment, draw, drawDigest }: MinutesSubject, { result: words }: MinutesWords): Section {
  const { tickets, replacement } = commitment.inputs;
  const numbered = (ticket: number): string => ticketNumber(ticket, tickets);
  const codes = draw.panel.flatMap((_, i) =>
    i % codesALine === 0 ? [draw.panel.slice(i, i + codesALine).join("  ")] : [],
  );
  return {
    heading: words.heading,
    blocks: [
      { kind: "facts", rows: [[words.ticket, words.ofAll(numbered(draw.ticket), numbered(0), numbered(tickets - 1))]] },
      {
        kind: "paragraph",
        text: replacement
          ? words.panelOfReplacement(draw.panel.length, replacement.staying.length)
          : words.panel(draw.panel.length),
      },
      { kind: "code", lines: codes },
      ...(draw.reserves ? [{ kind: "paragraph", text: words.reserves(draw.reserves.size) } as const] : []),
      { kind: "paragraph", text: words.digest },
      { kind: "code", lines: digestLines(drawDigest) },
    ],
  };
}

function signaturesSection({ signatures: words }: MinutesWords): Section {
  const roles = [words.chair, ...Array.from({ length: witnesses }, () => words.witness)];
  return {
    heading: words.heading,
    blocks: [
      { kind: "paragraph", text: words.about },
      {
        kind: "table",
        headings: [words.name, words.role, words.signature],
        rows: roles.map((role) => [null, role, null]),
      },
    ],
  };
}
