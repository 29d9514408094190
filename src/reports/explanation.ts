/** An explanation of chances as people read it. */
import type { ExplainedGroup, ExplainedLevel, Explanation } from "../audit/explanation.ts";
import type { Binding, NamedChange, NamedRow, NamedWhatIf } from "../audit/named-rows.ts";
import type { ExplainWords } from "../messages/explain-en.ts";
import { legibleCell } from "../messages/legible.ts";
import { prose } from "./prose.ts";
import { textTable } from "./text-table.ts";

/** Levels shown; `--json` has all. */
const mostLevels = 40;
/** Quotas named in one breath. */
const mostTerms = 3;
/** Runs of group numbers a level shows; `--json` has all. */
const mostRuns = 16;
/** Chances further apart than this look different. */
const different = 1e-6;

/** Lines about all chances; `command` tells about one group. */
export function overviewLines(explanation: Explanation, command: string, words: ExplainWords): string[] {
  const { people, panelSize, objective, gamma, levels, never } = explanation;
  return [
    ...prose(words.title(people, panelSize, gamma === null ? objective : `${objective}, gamma ${gamma}`)),
    "",
    ...levelTable(levels.slice(0, mostLevels), isFairest(objective), words),
    ...(levels.length > mostLevels ? prose(words.moreLevels(levels.length - mostLevels)) : []),
    "",
    ...(objective === "leximin" ? [] : [...prose(words.oneLevel(objective, explanation.status)), ""]),
    ...unprovedLines(explanation, words),
    ...(never.people > 0 ? [...prose(words.never(never.people, runs(never.groups))), ""] : []),
    ...prose(words.groups(command)),
    ...levels
      .slice(0, mostLevels)
      .flatMap(({ groups }, level) => prose(runs(groups), `  ${String(level + 1).padStart(3)}  `)),
    ...whatIfLines(explanation, words),
  ];
}

/** Lines about one group; `name` is what the person was asked for by. */
export function groupLines(
  explanation: Explanation,
  group: ExplainedGroup,
  name: string | undefined,
  words: ExplainWords,
): string[] {
  const { people, panelSize, tickets } = explanation;
  const { number, people: alike, chance, own, homes } = group;
  const { fewest, most } = group.tickets;
  const heading = name === undefined ? words.group(number, alike) : words.person(legibleCell(name), number, alike);
  const counted = words.chance(chance, alike, fewest, most, tickets);
  return [
    ...prose(heading),
    "",
    ...featureTable(group.features, people, panelSize, words),
    "",
    ...(homes ? prose(words.sharing(homes.people, homes.max)) : []),
    ...prose(own === null ? counted : `${counted} ${words.own(own)}`),
    ...(isCoarse(chance, fewest / tickets) ? prose(words.coarse) : []),
    ...representationLines(group.features, people, panelSize, words),
    ...prose(groundOf(explanation, group, words)),
    ...bindingLines(explanation, group, words),
    ...whatIfLines(explanation, words),
  ];
}

function levelTable(levels: readonly ExplainedLevel[], fairest: boolean, words: ExplainWords): string[] {
  const { level, chance, people, binding } = words.table;
  const figures = textTable(
    [
      [level, chance, people],
      ...levels.map((each, l) => [String(l + 1), words.number(each.chance), String(each.people)]),
    ],
    new Set([0, 1, 2]),
  );
  const reasonOf = ({ bound, chance: reached, proved, binding: rows }: ExplainedLevel): string => {
    if (bound === null || !(fairest || proved)) return "";
    return reached > 1 - different ? words.certainLevel : termsOf(rows, words);
  };
  const reasons = [binding, ...levels.map(reasonOf)];
  return figures.flatMap((line, i) => (reasons[i] === "" ? [line] : prose(reasons[i]!, `${line}  `)));
}

function unprovedLines({ objective, levels, status }: Explanation, words: ExplainWords): string[] {
  const open = levels.flatMap(({ proved }, level) => (proved ? [] : [level + 1]));
  return open.length === 0 || objective !== "leximin" ? [] : [...prose(words.unproved(runs(open), status)), ""];
}

/** The lowest chance is what it optimises, and what is bound by the proof of the lowest level. */
function isFairest(objective: string): boolean {
  return objective === "leximin" || objective === "maximin";
}

function featureTable(
  features: readonly NamedRow[],
  people: number,
  panelSize: number,
  { feature: words, share }: ExplainWords,
): string[] {
  const rows = features.map(({ feature, value, people: alike, min, max }) => [
    legibleCell(feature ?? ""),
    legibleCell(value ?? ""),
    min === max ? String(min) : `${min}–${max}`,
    share(alike, people),
    min === max ? share(min, panelSize) : `${share(min, panelSize)} – ${share(max, panelSize)}`,
  ]);
  return textTable([[words.feature, words.value, words.quota, words.pool, words.panel], ...rows], new Set([2, 3, 4]));
}

function groundOf({ objective, status, levels }: Explanation, group: ExplainedGroup, words: ExplainWords): string {
  switch (group.ground) {
    case "level": {
      const { bound, proved } = levels[group.level! - 1]!;
      const claim = group.level === 1 ? words.lowest : words.level(group.level!, levels.length);
      if (proved) return claim + words.proofs.proved;
      return claim + (status === "exact" ? words.proofs.exact : words.proofs.gap(bound!));
    }
    case "certain":
      return group.forced ? words.certain : words.certainUnforced;
    case "never":
      return group.forced ? words.neverGroup : words.neverUnforced;
    case "optimum":
      return words.optimum(objective);
    case "other":
      return words.other(objective);
  }
}

/** The group's own quotas a sentence each, the others in one. */
function bindingLines(explanation: Explanation, { ground }: ExplainedGroup, words: ExplainWords): string[] {
  const { binding } = explanation;
  const own = ground === "never" || ground === "certain" ? [] : binding.filter((row) => row.own);
  const others = binding.filter((row) => !own.includes(row));
  return [
    ...own.flatMap((row) => prose(ownSentence(row, explanation, words))),
    ...(others.length === 0 ? [] : prose((own.length > 0 ? words.others : words.onlyOthers)(termsOf(others, words)))),
  ];
}

function ownSentence(row: Binding, explanation: Explanation, words: ExplainWords): string {
  const { people, panelSize } = explanation;
  if (row.feature === null) return words.ownHomes(row.people, row.max);
  const { share } = words;
  return words.ownQuota(
    termOf(row, words),
    share(row.people, people),
    share(row[row.side], panelSize),
    directionOf(row, explanation),
  );
}

/** Whether a quota keeps the chance down or up, as far as a seat more or less shows it. */
function directionOf(row: Binding, { whatIfs, now }: Explanation): "down" | "up" | undefined {
  const loosened = whatIfs.find(
    ({ feature, value, side, changes }) =>
      feature === row.feature && value === row.value && side === row.side && isLooser(changes[0]!, side),
  )?.outlook;
  if (!loosened) return undefined;
  const by = (loosened.own ?? loosened.lowest) - (now.own ?? now.lowest);
  if (Math.abs(by) < different) return undefined;
  return by > 0 ? "down" : "up";
}

function isLooser({ from, to }: NamedChange, side: "min" | "max"): boolean {
  return side === "max" ? to.max > from.max : to.min < from.min;
}

/** Features the quotas want more of, or less, than the register holds: the first answer to why chances differ. */
function representationLines(
  features: readonly NamedRow[],
  people: number,
  panelSize: number,
  words: ExplainWords,
): string[] {
  const names = (of: readonly NamedRow[]): string =>
    of.map(({ feature, value }) => `${legibleCell(feature ?? "")} ${legibleCell(value ?? "")}`).join(", ");
  const wanted = features.filter((row) => row.min * people > row.people * panelSize);
  const plenty = features.filter((row) => row.max * people < row.people * panelSize);
  return [
    ...(wanted.length > 0 ? prose(words.wanted(names(wanted))) : []),
    ...(plenty.length > 0 ? prose(words.plenty(names(plenty))) : []),
  ];
}

/** Whether tickets say so much less than the chance that somebody would wonder. */
function isCoarse(chance: number, onTickets: number): boolean {
  return chance - onTickets > 0.05 * chance;
}

/** "at most 7 education MBO, at least 3 age 16-29 and 4 more". */
function termsOf(rows: readonly Binding[], words: ExplainWords): string {
  const homes = rows.filter(({ feature }) => feature === null);
  const quotas = rows.filter(({ feature }) => feature !== null);
  const shown = quotas.slice(0, mostTerms).map((row) => words.term(termOf(row, words)));
  const rest = quotas.length - shown.length;
  const home = homes.reduce((sum, { max }) => sum + max, 0);
  return [
    ...shown,
    ...(home > 0 ? [words.term({ side: "max", seats: home, name: words.homes })] : []),
    ...(rest > 0 ? [words.more(rest)] : []),
  ].join(", ");
}

function termOf({ feature, value, side, min, max }: Binding, words: ExplainWords): Parameters<ExplainWords["term"]>[0] {
  const name = feature === null ? words.homes : `${legibleCell(feature)} ${legibleCell(value!)}`;
  return { side: min === max ? "both" : side, seats: side === "min" ? min : max, name };
}

function whatIfLines(explanation: Explanation, words: ExplainWords): string[] {
  const { now, whatIfs, objective } = explanation;
  if (whatIfs.length === 0) return [];
  const fairest = isFairest(objective);
  const { own } = now;
  const rows = whatIfs.flatMap((each) => whatIfRows(each, now, words));
  const header = ["", "", words.outcome.lowest, ...(own === null ? [] : [words.outcome.own]), ""];
  const title = fairest ? words.whatIf(now.lowest) : words.whatIfBest(now.lowest);
  return [
    "",
    ...prose(own === null ? title : words.whatIfOwn(now.lowest, own)),
    ...textTable([header, ...rows], new Set([2, 3])),
    ...prose(words.fractions),
  ];
}

function whatIfRows({ changes, outlook }: NamedWhatIf, now: Explanation["now"], words: ExplainWords): string[][] {
  const own = outlook?.own ?? null;
  const outcome = [
    outlook ? words.number(outlook.lowest) : words.noPanel,
    ...(now.own === null ? [] : [own === null ? "" : words.number(own)]),
    outlook && outlook.without !== now.without ? words.without(outlook.without) : "",
  ];
  return changes.map((change, i) => [
    i === 0 ? `${legibleCell(change.feature)} ${legibleCell(change.value)}` : words.with(legibleCell(change.value)),
    changeOf(change),
    ...outcome.map((cell) => (i === 0 ? cell : "")),
  ]);
}

/** "max 7 → 8". */
function changeOf({ from, to }: NamedChange): string {
  if (from.min === to.min) return `max ${from.max} → ${to.max}`;
  if (from.max === to.max) return `min ${from.min} → ${to.min}`;
  return `${from.min}–${from.max} → ${to.min}–${to.max}`;
}

/** "1–4, 7": numbers ascending, so many runs at most. */
function runs(numbers: readonly number[]): string {
  const found: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.last === number - 1) last.last = number;
    else found.push({ first: number, last: number });
  }
  const shown = found.slice(0, mostRuns).map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return shown.join(", ") + (found.length > mostRuns ? ", …" : "");
}
