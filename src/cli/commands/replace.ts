/** `kleroterion replace`: people left the panel; their seats are drawn anew, by a draw of its own. */
import type { FeatureSeats } from "../../audit/feature-seats.ts";
import { inCanonicalOrder } from "../../audit/inputs.ts";
import type { Replacement } from "../../audit/replacement.ts";
import { vacancyOf, widenedQuotas, type Vacancy } from "../../audit/vacancy.ts";
import { sortitionError } from "../../errors.ts";
import { legible, legibleCell } from "../../messages/legible.ts";
import { replacementWords } from "../../messages/replacement.ts";
import { quotaProblem } from "../../quotas/quota-problem.ts";
import { featuresOf, type Quotas } from "../../quotas/quotas.ts";
import { readSources, type Sources } from "../../quotas/read-sources.ts";
import type { QuotaChange } from "../../quotas/relaxation.ts";
import type { Pool } from "../../register/pool.ts";
import { readRegister } from "../../register/read-register.ts";
import { diagnosisWords } from "../../messages/diagnosis.ts";
import { clashLines } from "../../reports/clash-lines.ts";
import { stayingPath } from "../../reports/members.ts";
import { countQuotas, quotaTable } from "../../reports/quota-table.ts";
import { summariseLottery } from "../../reports/lottery-summary.ts";
import { prose } from "../../reports/prose.ts";
import { quotasFrom, remainingFiles, type RemainingFiles } from "../../reports/remaining-sources.ts";
import type { Console } from "../console.ts";
import { logSession } from "../log-session.ts";
import { parseRules, type Rules, type TypedOptions } from "../options.ts";
import { peopleOut } from "../people-out.ts";
import { freeTarget, prepareFrom, type Preparation } from "../preparation.ts";
import { attemptAfter, freshSeedPlan, openReplaced, type ReplacedDraw } from "../replaced-draw.ts";

import { describePreparation } from "./prepare.ts";

/** Exit code 0; 1 where quotas would have to give way. @throws {SortitionError} */
export async function replace(directory: string, typed: TypedOptions, console: Console): Promise<number> {
  const { io, work } = console;
  const opened = io.now();
  const out = freeTarget(typed, "replace", io);
  const replaced = openReplaced(directory, typed, console);
  const attempt = attemptAfter(replaced, directory, typed, io);
  const left = outOf(replaced, directory, typed);
  const rules = rulesAfter(replaced, typed, left.length);
  const plan = freshSeedPlan(replaced, typed, rules.tickets);
  const vacancy = roomyVacancy(replaced, left);
  const remaining = await remainingOf(replaced, vacancy, rules.panelSize, typed, console);
  if (!remaining) return 1;
  const { sources, staying } = remaining;
  const reading = readSources(sources, rules.panelSize);
  const replacement: Replacement = {
    cameIn: replaced.cameIn,
    draw: replaced.draw,
    giveWay: widenedQuotas(vacancy.residual, inCanonicalOrder(reading.quotas))!,
    out: left,
    quotas: vacancy.quotas,
    staying: vacancy.staying,
  };
  const { secret } = replaced.thawed.frozen;
  const given = { opened, sources, reading, rules, plan, attempt, secret, replacement };
  const preparation = await prepareFrom(given, console);
  await work.stopIfAsked();
  const files = new Map([...preparation.files, ...replaced.copies]);
  if (staying) files.set(stayingPath, staying);
  io.createFolder(out, files);
  const { digest } = preparation.record;
  logSession(directory, "replace", { type: "replaced", body: { commitment: digest } }, console);
  report({ directory, out }, preparation, replacement, typed, console);
  return 0;
}

/** Codes of those whose seats are empty. */
function outOf(
  { members, former, thawed, cameIn }: ReplacedDraw,
  path: string,
  { outPerson }: TypedOptions,
): readonly string[] {
  const { out = [], cameIn: earlier = [] } = former.commitment.inputs.replacement ?? {};
  const left = [...out, ...[...earlier, ...cameIn].map((each) => each.for)];
  const register = former.lottery.codes;
  return peopleOut(outPerson, { path, members, register, left, secret: thawed.frozen.secret });
}

/** Those of the former draw, unless told otherwise. */
function rulesAfter({ former }: ReplacedDraw, typed: TypedOptions, seats: number): Rules {
  const { tickets, objective, gamma } = former.commitment.inputs;
  const rules = parseRules({ tickets: `${tickets}`, objective, ...typed, size: `${seats}` });
  const sameAim = rules.objective === objective && typed.gamma === undefined;
  return sameAim ? { ...rules, gamma } : rules;
}

/** @throws {SortitionError} REPLACEMENT_TOO_FEW */
function roomyVacancy({ former, cameIn }: ReplacedDraw, left: readonly string[]): Vacancy {
  const vacancy = vacancyOf(former, left, cameIn);
  const people = vacancy.codes.length;
  const homes = vacancy.households.reduce((sum, home) => sum - (home.length - 1), people);
  if (homes < left.length) throw sortitionError("REPLACEMENT_TOO_FEW", { seats: left.length, people, homes });
  return vacancy;
}

/** What to prepare from, with quotas that give way if that was accepted; undefined, and told why, where they would have to. */
async function remainingOf(
  { thawed, members }: ReplacedDraw,
  vacancy: Vacancy,
  panelSize: number,
  { giveWay }: TypedOptions,
  console: Console,
): Promise<RemainingFiles | undefined> {
  const kept = new Set(vacancy.staying.map(({ code }) => code));
  const staying = members.filter(({ code }) => kept.has(code));
  const from = (quotas: Quotas): RemainingFiles => remainingFiles(thawed, vacancy.codes, staying, quotas);
  const quotas = quotasFrom(vacancy.residual, thawed.reading.quotas);
  const remaining = from(quotas);
  const pool = poolOf(remaining.sources, quotas);
  const answer = await console.work.compute("feasibility", quotaProblem(pool, quotas, panelSize));
  if (answer.kind === "feasible") return remaining;
  if (giveWay && answer.relaxation) return from(changed(quotas, answer.relaxation));
  const { screen, io, language } = console;
  const words = replacementWords[language];
  const lines = [
    ...prose(words.infeasible(panelSize)),
    ...quotaTable(countQuotas(quotas, pool), screen.table),
    "",
    // Others than the smallest are not offered: the seats wait, and --give-way takes one change.
    ...clashLines({ ...answer, alternatives: [] }, panelSize, screen, diagnosisWords[language]),
    ...(answer.relaxation ? prose(words.askGiveWay) : []),
  ];
  io.err(`${lines.join("\n")}\n`);
  return undefined;
}

/** Of a register that was read before, with quotas that it may not be able to meet. */
function poolOf({ register, ...options }: Sources, quotas: Quotas): Pool {
  return readRegister(register, featuresOf(quotas), options).pool;
}

function changed(quotas: Quotas, changes: readonly QuotaChange[]): Quotas {
  const to = (feature: string, value: string, side: "min" | "max"): number | undefined =>
    changes.find((change) => change.feature === feature && change.value === value && change.side === side)?.to;
  return quotas.map(({ feature, quotas: values }) => ({
    feature,
    quotas: values.map((quota) => ({
      ...quota,
      min: to(feature, quota.value, "min") ?? quota.min,
      max: to(feature, quota.value, "max") ?? quota.max,
    })),
  }));
}

interface Places {
  readonly directory: string;
  readonly out: string;
}

function report(
  { directory, out }: Places,
  preparation: Preparation,
  { cameIn, out: left, staying, giveWay }: Replacement,
  typed: TypedOptions,
  console: Console,
): void {
  const { screen } = console;
  const { record, reading, frozen } = preparation;
  const summary = summariseLottery(record, preparation);
  if (typed.json) {
    console.json({
      ...summary,
      ticket: null,
      panel: null,
      replacement: { cameIn, out: left, staying: staying.length, giveWay },
    });
    return;
  }
  const words = replacementWords[console.language];
  const seats = frozen.inputs.household ? words.seats : words.noHomes;
  const yielding = yieldingQuotas(giveWay, frozen.inputs.quotas);
  console.lines([
    ...(cameIn.length > 0 ? prose(words.cameIn(cameIn.length)) : []),
    ...prose(seats(left.length, staying.length, reading.pool.people.length)),
    ...(yielding.length > 0 ? prose(words.gaveWay(yielding)) : []),
    "",
    ...quotaTable(countQuotas(reading.quotas, reading.pool), screen.table),
    "",
    ...describePreparation(out, preparation, summary, console),
    "",
    ...prose(words.stillAt(legible(directory))),
  ]);
}

/** `age 65+ 2–3 → 1–3` */
function yieldingQuotas(giveWay: readonly FeatureSeats[], used: readonly FeatureSeats[]): string[] {
  const range = ({ min, max }: { min: number; max: number }): string => (min === max ? `${min}` : `${min}–${max}`);
  return giveWay.flatMap(({ feature, values }) =>
    values.map((before) => {
      const now = used.find((each) => each.feature === feature)!.values.find(({ value }) => value === before.value)!;
      return `${legibleCell(feature)} ${legibleCell(before.value)} ${range(before)} → ${range(now)}`;
    }),
  );
}
