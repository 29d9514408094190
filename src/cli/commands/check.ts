/** `kleroterion check`: what the files hold, and whether a panel exists. */
import type { Feasibility } from "../../quotas/feasibility.ts";
import { emptyValues } from "../../quotas/checks.ts";
import { readSources, type SourcesReading } from "../../quotas/read-sources.ts";
import { groupsOf } from "../../register/groups.ts";
import { householdFigures } from "../../register/household-figures.ts";
import { legibleCell } from "../../messages/legible.ts";
import type { Screen } from "../../messages/screen-en.ts";
import { contradictionLines } from "../../reports/contradiction.ts";
import { countQuotas, quotaTable } from "../../reports/quota-table.ts";
import { householdLines } from "../../reports/household-lines.ts";
import { prose } from "../../reports/prose.ts";
import { textTable } from "../../reports/text-table.ts";
import type { Console } from "../console.ts";
import { parseRules, type TypedOptions } from "../options.ts";
import { openSources } from "../sources.ts";

/** Exit code 0 if a panel exists, 1 if not. @throws {SortitionError} */
export async function check(typed: TypedOptions, console: Console): Promise<number> {
  const { io, work } = console;
  const sources = openSources(typed, "check", io);
  const { panelSize } = parseRules(typed);
  const reading = readSources(sources, panelSize);
  const answer = await work.compute("feasibility", { pool: reading.pool, quotas: reading.quotas, panelSize });
  if (typed.json) console.json(asJson(reading, panelSize, answer));
  else {
    console.lines(describeReading(reading, console.screen));
    console.lines(
      answer.kind === "feasible"
        ? [console.screen.feasible(panelSize)]
        : [console.screen.infeasible(panelSize), ...describeClash(answer, panelSize, console.screen)],
    );
  }
  return answer.kind === "feasible" ? 0 : 1;
}

/** What was read, and the table. */
function describeReading(reading: SourcesReading, screen: Screen): string[] {
  const { pool, quotas, idColumn, carried } = reading;
  const groups = groupsOf(pool);
  const homes = groups.some(({ householdClass }) => householdClass);
  return [
    ...prose(screen.found(pool.people.length, groups.length, pool.features.length, homes)),
    ...prose(idColumn === undefined ? screen.idByRow : screen.idColumn(legibleCell(idColumn))),
    ...prose(screen.carried(carried.filter((column) => column !== "").map(legibleCell))),
    ...householdLines(householdFigures(reading), screen),
    "",
    ...quotaTable(countQuotas(quotas, pool), screen.table),
    "",
    ...emptyValues(quotas, pool).flatMap(({ feature, value }) =>
      prose(screen.emptyValue(legibleCell(feature), legibleCell(value))),
    ),
  ];
}

type Infeasibility = Exclude<Feasibility, { kind: "feasible" }>;

/** Which quotas clash, why, and the smallest change that helps. */
export function describeClash(answer: Infeasibility, panelSize: number, screen: Screen): string[] {
  const clash = answer.clash.map(({ feature, value, side, seats }) => [
    legibleCell(feature),
    legibleCell(value),
    `${screen.side[side]} ${screen.seats(seats)}`,
  ]);
  return [
    ...prose(answer.wholePeopleOnly ? screen.clashWhole : screen.clash),
    ...textTable(clash, new Set()),
    ...(answer.householdRule ? textTable([[screen.household.clash]], new Set()) : []),
    ...contradictionLines(answer.proof, panelSize, screen),
    ...describeRelaxation(answer, screen),
  ];
}

function describeRelaxation(answer: Infeasibility, screen: Screen): string[] {
  const changes = answer.relaxation ?? answer.beyondFlex;
  if (!changes) return [screen.noRelaxation];
  const seats = changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
  const rows = changes.map(({ feature, value, side, from, to }) => [
    legibleCell(feature),
    legibleCell(value),
    screen.change(side, from, to),
  ]);
  return [...prose(answer.relaxation ? screen.relaxation(seats) : screen.beyondFlex), ...textTable(rows, new Set())];
}

function asJson(reading: SourcesReading, panelSize: number, answer: Feasibility): object {
  const { pool, quotas, idColumn, carried } = reading;
  return {
    people: pool.people.length,
    groups: groupsOf(pool).length,
    panelSize,
    idColumn: idColumn ?? null,
    carried,
    household: householdFigures(reading) ?? null,
    features: countQuotas(quotas, pool),
    feasible: answer.kind === "feasible",
    ...(answer.kind === "infeasible" && {
      clash: answer.clash,
      householdRule: answer.householdRule,
      wholePeopleOnly: answer.wholePeopleOnly,
      proof: answer.proof ?? null,
      relaxation: answer.relaxation ?? null,
      beyondFlex: answer.beyondFlex ?? null,
    }),
  };
}
