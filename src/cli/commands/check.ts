/** `kleroterion check`: what the files hold, and whether a panel exists. */
import type { QuotaCosts } from "../../lottery/quota-costs.ts";
import { diagnosisWords } from "../../messages/diagnosis.ts";
import { legibleCell } from "../../messages/legible.ts";
import type { Feasibility } from "../../quotas/feasibility.ts";
import { quotaProblem } from "../../quotas/quota-problem.ts";
import { readSources, type SourcesReading } from "../../quotas/read-sources.ts";
import { countLeftOut } from "../../register/left-out.ts";
import { groupsOf, type Group } from "../../register/groups.ts";
import { householdFigures } from "../../register/household-figures.ts";
import { suspicions } from "../../register/suspicions.ts";
import { clashLines } from "../../reports/clash-lines.ts";
import { costLines } from "../../reports/cost-lines.ts";
import { householdLines } from "../../reports/household-lines.ts";
import { prose } from "../../reports/prose.ts";
import { countQuotas, quotaTable } from "../../reports/quota-table.ts";
import { readingNotes } from "../../reports/reading-notes.ts";
import { shareTable } from "../../reports/share-table.ts";
import { appliedLines, repairHint } from "../check-command.ts";
import type { Console } from "../console.ts";
import { parseRules, type TypedOptions } from "../options.ts";
import { askedRelaxation, writeRelaxed } from "../relaxed-quotas.ts";
import { openSources } from "../sources.ts";

/** More groups, and what the quotas cost takes so long that it must be asked for. */
const quicklyCosted = 2000;

interface Checked {
  readonly reading: SourcesReading;
  readonly groups: readonly Group[];
  readonly panelSize: number;
  readonly answer: Feasibility;
  /** Undefined where no panel exists, or nobody asked for what would take long. */
  readonly costs: QuotaCosts | undefined;
  /** Number of the change that was written to a file. */
  readonly applied: number | undefined;
}

/** Exit code 0 if a panel exists or a change that was asked for is written, 1 if not. @throws {SortitionError} */
export async function check(typed: TypedOptions, console: Console): Promise<number> {
  const { io, work } = console;
  const sources = openSources(typed, "check", io);
  const { panelSize } = parseRules(typed);
  const asked = askedRelaxation(typed);
  const reading = readSources(sources, panelSize);
  const groups = groupsOf(reading.pool);
  const problem = quotaProblem(reading.pool, reading.quotas, panelSize, groups);
  const wanted = typed.costs ?? groups.length <= quicklyCosted;
  const { answer, costs } = await work.compute("diagnosis", { problem, costs: wanted });
  await work.stopIfAsked();
  const applied = asked && writeRelaxed(asked, reading, answer, io);
  const checked = { reading, groups, panelSize, answer, costs, applied };
  if (typed.json) console.json(asJson(checked));
  else if (asked && applied !== undefined)
    console.lines(appliedLines(asked.out, applied, typed, diagnosisWords[console.language]));
  else console.lines([...describeReading(checked, console), ...describeAnswer(checked, typed, console)]);
  return answer.kind === "feasible" || applied !== undefined ? 0 : 1;
}

/** What was read, the table, and what deserves a second look. */
function describeReading({ reading, groups }: Checked, { screen, language }: Console): string[] {
  const { pool, quotas, idColumn, carried } = reading;
  const homes = groups.some(({ householdClass }) => householdClass);
  const counts = countQuotas(quotas, pool);
  const words = diagnosisWords[language];
  return [
    ...prose(screen.found(pool.people.length, groups.length, pool.features.length, homes)),
    ...prose(idColumn === undefined ? screen.idByRow : screen.idColumn(legibleCell(idColumn))),
    ...prose(screen.carried(carried.filter((column) => column !== "").map(legibleCell))),
    ...householdLines(householdFigures(reading), screen),
    "",
    ...(quotas.some(({ shares }) => shares)
      ? shareTable(counts, screen.table, words)
      : quotaTable(counts, screen.table)),
    "",
    ...readingNotes(reading, screen, words),
  ];
}

/** Whether a panel exists, what its chances cost, or what would help. */
function describeAnswer(
  { panelSize, reading, answer, costs }: Checked,
  typed: TypedOptions,
  { screen, language }: Console,
): string[] {
  const words = diagnosisWords[language];
  if (answer.kind === "feasible") {
    const equal = panelSize / reading.pool.people.length;
    const cost = costs ? costLines(costs, equal, screen, words) : prose(words.costsHow);
    return [screen.feasible(panelSize), ...cost];
  }
  return [
    screen.infeasible(panelSize),
    ...clashLines(answer, panelSize, screen, words),
    ...repairHint(answer, typed, words),
  ];
}

function asJson({ reading, groups, panelSize, answer, costs, applied }: Checked): object {
  const { pool, quotas, idColumn, carried, table, leftOut } = reading;
  return {
    people: pool.people.length,
    groups: groups.length,
    panelSize,
    idColumn: idColumn ?? null,
    carried,
    leftOut: countLeftOut(leftOut),
    household: householdFigures(reading) ?? null,
    features: countQuotas(quotas, pool),
    suspicions: suspicions(reading, table),
    feasible: answer.kind === "feasible",
    ...(answer.kind === "feasible" && { costs: costs ?? null }),
    ...(answer.kind === "infeasible" && {
      clash: answer.clash,
      householdRule: answer.householdRule,
      wholePeopleOnly: answer.wholePeopleOnly,
      proof: answer.proof ?? null,
      relaxation: answer.relaxation ?? null,
      beyondFlex: answer.beyondFlex ?? null,
      alternatives: answer.alternatives,
      applied: applied ?? null,
    }),
  };
}
