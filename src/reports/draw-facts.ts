/** What kind of draw it is, in facts for a page. */
import { inGroupsOfFour } from "../audit/digest.ts";
import type { Inputs } from "../audit/inputs.ts";
import type { Replacement } from "../audit/replacement.ts";
import type { Language } from "../messages/language.ts";
import { minutesWords } from "../messages/minutes.ts";
import type { MinutesWords } from "../messages/minutes-en.ts";
import { appointedFeature, appointedValue } from "../quotas/appointed.ts";
import { ticketNumber, type MinutesSubject } from "./minutes-subject.ts";

/** Name and value, a row each. */
export function drawFacts(
  { commitment, replaced }: MinutesSubject,
  language: Language,
): readonly (readonly [string, string])[] {
  const { draw: words } = minutesWords[language];
  const { draw, register, panelSize, tickets, household, replacement } = commitment.inputs;
  const numbered = (ticket: number): string => ticketNumber(ticket, tickets);
  const attempt = draw.former === null ? `${draw.attempt}` : words.former(draw.attempt, draw.former);
  return [
    [words.id, drawName(commitment.inputs, language) ?? words.noId],
    [words.attempt, attempt],
    [words.people, `${register.people}`],
    [replacement ? words.seatsAnew : words.seats, `${panelSize}`],
    ...(replacement ? replacementRows(replacement, replaced!, words) : []),
    [words.tickets, words.ticketsOf(tickets, numbered(0), numbered(tickets - 1))],
    ...(household ? [[words.households, words.onePerHousehold] as [string, string]] : []),
    [words.program, `kleroterion ${commitment.versions.kleroterion}`],
  ];
}

/** An opening, and how many of the seats are of people who were appointed, where there are any. */
export function withAppointed(opening: string, { panelSize, quotas }: Inputs, language: Language): string {
  const values = quotas.find(({ feature }) => feature === appointedFeature)?.values;
  const yes = values?.find(({ value }) => value === appointedValue);
  if (!yes || yes.min !== yes.max || yes.min === 0) return opening;
  return `${opening} ${minutesWords[language].draw.appointed(panelSize - yes.min, yes.min)}`;
}

/** What the draw is called; null if nothing. */
export function drawName({ draw: { id }, replacement }: Inputs, language: Language): string | null {
  return id !== null && replacement ? minutesWords[language].draw.replacement(id) : id;
}

function replacementRows(
  { cameIn, giveWay, out, staying }: Replacement,
  before: string,
  words: MinutesWords["draw"],
): [string, string][] {
  const quotas = giveWay.flatMap(({ feature, values }) => values.map(({ value }) => `${feature} ${value}`));
  return [
    [words.before, inGroupsOfFour(before)],
    [words.left, `${out.length}`],
    ...(cameIn.length > 0 ? [[words.cameIn, `${cameIn.length}`] as [string, string]] : []),
    [words.stay, `${staying.length}`],
    ...(quotas.length > 0 ? [[words.giveWay, quotas.join("; ")] as [string, string]] : []),
  ];
}
