/** What deserves a second look in register and quotas that could be read, as people read it. */
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import { emptyValues, shortValues } from "../quotas/checks.ts";
import { decimalText } from "../quotas/decimal.ts";
import type { FeatureQuotas } from "../quotas/quotas.ts";
import type { SourcesReading } from "../quotas/read-sources.ts";
import type { Slack } from "../quotas/slack.ts";
import { suspicions, type Suspicion } from "../register/suspicions.ts";
import { registerLines } from "./exclusions.ts";
import { fileLines } from "./file-lines.ts";
import { prose } from "./prose.ts";

/** Lines in whole sentences; none where nothing is to be said. */
export function readingNotes(reading: SourcesReading, screen: Screen, words: DiagnosisWords): string[] {
  const { quotas, pool, table, slack } = reading;
  const notes = [
    ...(slack ? [words.shares(slackWords(slack, words))] : []),
    ...quotas.flatMap((feature) => shareNotes(feature, words)),
    ...shortValues(quotas, pool).map(({ feature, value, due, people }) =>
      words.short(legibleCell(feature), legibleCell(value), due, people),
    ),
    ...emptyValues(quotas, pool).map(({ feature, value }) =>
      screen.emptyValue(legibleCell(feature), legibleCell(value)),
    ),
    ...suspicions(reading, table).map((each) => suspicionNote(each, pool.people.length, words)),
  ].flatMap((note) => prose(note));
  return [...fileLines([table, reading.quotaTable], words), ...registerLines(reading, words), ...notes];
}

/** Undefined for none. */
function slackWords(slack: Slack, words: DiagnosisWords): string | undefined {
  if (slack.kind === "seats") return slack.seats === 0 ? undefined : words.slack.seats(slack.seats);
  const { digits, places } = slack.percent;
  return digits === 0n ? undefined : words.slack.percent(decimalText(digits, 10n ** BigInt(places)));
}

function shareNotes({ feature, shares }: FeatureQuotas, words: DiagnosisWords): string[] {
  if (!shares) return [];
  const { unit, sum, off, tied } = shares;
  const name = legibleCell(feature);
  return [
    ...(unit === "percent" && off !== "0" ? [words.sharesOff(name, sum, off)] : []),
    ...(tied.length > 0 ? [words.tied(name, tied.map(legibleCell))] : []),
  ];
}

function suspicionNote(suspicion: Suspicion, people: number, words: DiagnosisWords): string {
  switch (suspicion.kind) {
    case "dominant":
      return words.dominant(legibleCell(suspicion.feature), legibleCell(suspicion.value), suspicion.people, people);
    case "ids":
      return words.ids[suspicion.like](legibleCell(suspicion.column));
    case "ages":
      return words.ages(legibleCell(suspicion.column), suspicion.cells, suspicion.line);
  }
}
