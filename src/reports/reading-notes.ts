/** What deserves a second look in register and quotas that could be read, as people read it. */
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import { emptyValues, shortValues } from "../quotas/checks.ts";
import { decimalText } from "../quotas/decimal.ts";
import type { FeatureQuotas, Quotas } from "../quotas/quotas.ts";
import type { SourcesReading } from "../quotas/read-sources.ts";
import type { Slack } from "../quotas/slack.ts";
import { suspicions, type Suspicion, type TotalRow } from "../register/suspicions.ts";
import { registerLines } from "./register-lines.ts";
import { fileLines } from "./file-lines.ts";
import { prose } from "./prose.ts";

const shownPairs = 5;

/** Lines in whole sentences; none where nothing is to be said. */
export function readingNotes(reading: SourcesReading, screen: Screen, words: DiagnosisWords): string[] {
  const { quotas, pool, table } = reading;
  const notes = [
    ...seatNotes(quotas, words),
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

/** How shares became seats, and which did not. */
function seatNotes(quotas: Quotas, words: DiagnosisWords): string[] {
  const shared = quotas.flatMap(({ feature, shares }) => (shares ? [{ ...shares, name: legibleCell(feature) }] : []));
  const computed = shared.flatMap(({ slack, name }) => (slack ? [{ ...slack, name }] : []));
  const ofOption = computed.find(({ from }) => from === "option");
  const shown = shared.filter(({ slack }) => !slack).map(({ name }) => name);
  return [
    ...(computed.length === 0
      ? []
      : [ofOption ? words.seatsBy.option(slackWords(ofOption.slack, words)) : words.seatsBy.none]),
    ...computed
      .filter(({ from }) => from === "file")
      .map(({ name, slack }) => words.seatsBy.file(name, slackWords(slack, words))),
    ...shared.flatMap(({ name, within, slack }) =>
      within === undefined ? [] : [words.within(name, legibleCell(within), slack !== undefined)],
    ),
    ...(shown.length > 0 ? [words.sharesShown(shown)] : []),
  ];
}

/** Undefined for none. */
function slackWords(slack: Slack, words: DiagnosisWords): string | undefined {
  if (slack.kind === "seats") return slack.seats === 0 ? undefined : words.slack.seats(slack.seats);
  const { digits, places } = slack.percent;
  return digits === 0n ? undefined : words.slack.percent(decimalText(digits, 10n ** BigInt(places)));
}

/** What deserves a second look in shares that seats were computed from. */
function shareNotes({ feature, shares }: FeatureQuotas, words: DiagnosisWords): string[] {
  if (!shares?.slack) return [];
  const { unit, within, sums } = shares;
  const name = legibleCell(feature);
  const off = unit === "percent" ? sums.filter((each) => each.off !== "0") : [];
  return [
    ...(within === undefined
      ? off.map((each) => words.sharesOff(name, each.sum, each.off))
      : off.length > 0
        ? [
            words.sharesOffWithin(
              name,
              off.map((each) => ({ within: legibleCell(each.within!), sum: each.sum })),
            ),
          ]
        : []),
    ...sums.flatMap((each) => (each.tied.length > 0 ? [words.tied(name, each.tied.map(legibleCell))] : [])),
  ];
}

/** That a row may be no person. */
export function totalNote({ line, cell }: TotalRow, words: DiagnosisWords): string {
  return words.total(line, legibleCell(cell));
}

function suspicionNote(suspicion: Suspicion, people: number, words: DiagnosisWords): string {
  switch (suspicion.kind) {
    case "dominant":
      return words.dominant(legibleCell(suspicion.feature), legibleCell(suspicion.value), suspicion.people, people);
    case "ids":
      return words.ids[suspicion.like](legibleCell(suspicion.column));
    case "unseen":
    case "alike":
      return words[suspicion.kind](legibleCell(suspicion.column), suspicion.ids, suspicion.line);
    case "ages":
      return words.ages(legibleCell(suspicion.column), suspicion.cells, suspicion.line);
    case "same-address": {
      const pairs = suspicion.pairs.map(([one, other]) => [legibleCell(one), legibleCell(other)] as const);
      return words.sameAddress(pairs.slice(0, shownPairs), Math.max(0, pairs.length - shownPairs));
    }
    case "total":
      return totalNote(suspicion, words);
  }
}
