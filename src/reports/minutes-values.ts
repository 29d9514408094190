/** The values of a draw in its minutes: what each source gave, and who can vouch for it. */
import { seedSources } from "../audit/inputs.ts";
import { timeOfRound } from "../draw/drand.ts";
import { verifiabilityOf, type SeedSource } from "../draw/seed-source.ts";
import { ceremonies } from "../messages/ceremony.ts";
import type { Language } from "../messages/language.ts";
import { minutesWords } from "../messages/minutes.ts";
import { ticketNumber, utc, type MinutesSubject } from "./minutes-subject.ts";
import type { Block, Section } from "./page.ts";

export function valuesSection(subject: MinutesSubject, language: Language): Section {
  const { seed: words } = minutesWords[language];
  const { source, and } = ceremonies[language];
  const { draw } = subject;
  const { tickets, seed } = subject.commitment.inputs;
  const { sources, fallback } = seedSources(seed);
  const used = draw.fallback ? fallback : sources;
  const said = (of: readonly SeedSource[]): string => of.map(source).join(` ${and} `);
  const values = draw.parts.map(({ number, value }, i) => [source(used[i]!), value, ticketNumber(number, tickets)]);
  return {
    heading: words.heading,
    blocks: [
      { kind: "table", headings: [words.source, words.value, words.number], rows: values },
      ...(used.length > 1 ? [paragraph(words.sum(tickets))] : []),
      paragraph(words.class[verifiabilityOf(used)](said(used))),
      ...(draw.fallback ? [paragraph(words.fallback(said(sources))), { kind: "ruled", lines: 2 } as const] : []),
      ...(draw.fallback || fallback.length === 0 ? [] : [paragraph(words.notUsed(said(fallback)))]),
      ...used.flatMap((each) => aboutRound(each, used, subject, language)),
    ],
  };
}

/** What the time of a round says of the balls beside it, and of a round that had come out before the lottery was fixed. */
function aboutRound(
  source: SeedSource,
  used: readonly SeedSource[],
  { log }: MinutesSubject,
  language: Language,
): Block[] {
  if (source.kind !== "drand") return [];
  const { seed: words } = minutesWords[language];
  const { round } = source;
  const seconds = timeOfRound(round);
  const time = utc(new Date(seconds * 1000).toISOString());
  const fixed = log.find(({ type }) => type === "commitment");
  const late = fixed !== undefined && Date.parse(fixed.at) >= seconds * 1000;
  const withBalls = used.some(({ kind }) => kind === "balls");
  return [
    ...(withBalls ? [paragraph(words.ordered(round, time)), { kind: "form", names: [words.order] } as const] : []),
    ...(late ? [paragraph(words.late(round, time))] : []),
  ];
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}
