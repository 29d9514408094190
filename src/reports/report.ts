/** The report of a draw: what was drawn and how, whom the panel stands for, which chances there were, and how to check it. */
import { parseCertificateFile } from "../audit/certificate-file.ts";
import { exclusionsPath } from "../audit/exclusions-csv.ts";
import type { Thawed } from "../audit/folder.ts";
import { usedSources } from "../audit/inputs.ts";
import { parseLotteryFile, type LotteryFile } from "../audit/lottery-file.ts";
import type { RecordFiles } from "../audit/record.ts";
import { verifiabilityOf } from "../draw/seed-source.ts";
import { ceremonies } from "../messages/ceremony.ts";
import type { Language } from "../messages/language.ts";
import { reportWords } from "../messages/report.ts";
import type { ReportWords } from "../messages/report-en.ts";
import { chanceBlocks } from "./chance-blocks.ts";
import { digestLines } from "./digest-boxes.ts";
import { drawFacts, drawName, withAppointed } from "./draw-facts.ts";
import { agesCount } from "./register-lines.ts";
import { featureBlocks } from "./feature-blocks.ts";
import { summariseLottery, type LotterySummary } from "./lottery-summary.ts";
import { minutesSubject, ticketNumber, utc, type MinutesSubject } from "./minutes-subject.ts";
import type { Block, Page, Section } from "./page.ts";
import { drawnCounts, wholeCounts } from "./panel-counts.ts";
import { fewest } from "./small-cells.ts";

export const audiences = ["public", "private"] as const;
/** In the version for everybody small counts are not shown, and no ids. */
export type Audience = (typeof audiences)[number];

/** Ids that are listed of people without a chance. */
const idsShown = 100;

interface Subject extends MinutesSubject {
  readonly lottery: LotteryFile;
  readonly summary: LotterySummary;
  readonly thawed: Thawed;
  readonly audience: Audience;
}

/** From all files of a draw; what was logged after the draw makes no difference. @throws {Malformed} for files that would not pass `verifyFiles` */
export function reportOf(files: RecordFiles, thawed: Thawed, audience: Audience, language: Language): Page {
  const subject = minutesSubject(files);
  const lottery = parseLotteryFile(files.get("public/lottery.json")!);
  const certificate = parseCertificateFile(files.get("public/certificate.json")!);
  const summary = summariseLottery({ lottery, certificate, digest: subject.digest }, thawed);
  const all: Subject = { ...subject, lottery, summary, thawed, audience };
  const words = reportWords[language];
  const { inputs } = subject.commitment;
  return {
    language,
    title: words.title(drawName(inputs, language)),
    blank: "",
    opening: withAppointed(
      (inputs.replacement ? words.openingOfReplacement : words.opening)(inputs.panelSize, inputs.register.people),
      inputs,
      language,
    ),
    sections: [
      ...(audience === "private" ? [{ heading: words.own.heading, blocks: [paragraph(words.own.about)] }] : []),
      drawSection(all, language),
      peopleSection(all, language),
      panelSection(all, language),
      {
        heading: words.chances.heading,
        blocks: chanceBlocks(summary, lottery, language, audience === "public" ? fewest : 1),
      },
      checkSection(all, words),
      { heading: words.limits.heading, blocks: [{ kind: "list", items: words.limits.items }] },
    ],
  };
}

function drawSection(subject: Subject, language: Language): Section {
  const { draw: words } = reportWords[language];
  const { source } = ceremonies[language];
  const { commitment, draw, log, summary } = subject;
  const { tickets, seed } = commitment.inputs;
  const used = usedSources(seed, draw.fallback);
  const drawnAt = log.find(({ type }) => type === "draw")!.at;
  const numbered = (ticket: number): string => ticketNumber(ticket, tickets);
  const values = draw.parts.map(({ value }, i) => `${source(used[i]!)}: ${value}`);
  return {
    heading: words.heading,
    blocks: [
      { kind: "list", items: words.steps(tickets) },
      {
        kind: "facts",
        rows: [
          ...drawFacts(subject, language),
          [words.objective, objectiveText(summary, language)],
          [words.time, utc(drawnAt)],
          [words.values, values.join("; ")],
          [words.ticket, words.ofAll(numbered(draw.ticket), numbered(0), numbered(tickets - 1))],
          ...(draw.reserves ? [[words.reserves, words.upTo(draw.reserves.size)] as const] : []),
        ],
      },
      paragraph(words.class[verifiabilityOf(used)]),
      ...(draw.fallback ? [paragraph(words.fallback)] : []),
    ],
  };
}

/** An objective of a later program is called by its name. */
function objectiveText({ objective, gamma }: LotterySummary, language: Language): string {
  const { about } = reportWords[language].draw;
  const text = Object.hasOwn(about, objective) ? about[objective as keyof typeof about] : objective;
  return gamma === null ? text : `${text}, γ = ${gamma}`;
}

function peopleSection({ commitment, summary, thawed, audience }: Subject, language: Language): Section {
  const { people: words } = reportWords[language];
  const { leftOut, people, neverSelectable: never } = summary;
  const out = leftOut.reduce((sum, each) => sum + each.people, 0);
  const isPrivate = audience === "private";
  const isSmall = (count: number): boolean => !isPrivate && count < fewest;
  // Of a few it is not said how many.
  const said = (count: number, say: (people: number) => string): string =>
    isSmall(count) ? say(fewest).replace(`${fewest}`, words.fewer(fewest)) : say(count);
  const some = leftOut.some((each) => isSmall(each.people)) ? words.someOf : words.some;
  const took = commitment.inputs.replacement
    ? words.ofReplacement(people, commitment.inputs.household !== null)
    : out === 0
      ? words.all(people)
      : some(people, people + out, out);
  return {
    heading: words.heading,
    blocks: [
      paragraph(took),
      ...(out > 0
        ? [{ kind: "list", items: leftOut.map((each) => said(each.people, words.leftOutFor[each.reason])) } as const]
        : []),
      ...(out > 0 && isPrivate ? [paragraph(words.lines(exclusionsPath))] : []),
      ...agesCount(thawed.reading.recipes, words).map(paragraph),
      ...(thawed.reading.household ? [paragraph(words.household)] : []),
      ...(never.length > 0 ? [paragraph(said(never.length, words.never))] : []),
      ...(never.length > 0 && isPrivate
        ? [paragraph(words.neverIds(never.slice(0, idsShown), Math.max(0, never.length - idsShown)))]
        : []),
    ],
  };
}

function panelSection({ commitment, draw, thawed, audience }: Subject, language: Language): Section {
  const { panel: words } = reportWords[language];
  const whole = wholeCounts(draw, thawed);
  const { panelSize, replacement } = commitment.inputs;
  const size = panelSize + (replacement?.staying.length ?? 0);
  const hides = audience === "public";
  return {
    heading: words.heading,
    blocks: [
      paragraph(words.about(size)),
      ...(whole ? [paragraph(words.whole(panelSize, size - panelSize))] : []),
      ...(hides ? [paragraph(words.small(fewest))] : []),
      ...(whole ?? drawnCounts(draw, thawed)).flatMap((counts) =>
        featureBlocks(counts, { pool: thawed.reading.pool, size, hides, language }),
      ),
    ],
  };
}

function checkSection({ digest, drawDigest }: Subject, { check: words }: ReportWords): Section {
  return {
    heading: words.heading,
    blocks: [
      paragraph(words.digest),
      { kind: "code", lines: digestLines(digest) },
      paragraph(words.files),
      { kind: "code", lines: ["python3 verify.py .", "npx kleroterion verify ."] },
      paragraph(words.outcome),
      { kind: "code", lines: digestLines(drawDigest) },
    ],
  };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}
