/** Options as typed, checked one by one; numbers stay text until here, so that `--size 1e2` or `--size 24,5` is seen as it was typed. */
import { mostReserves } from "../draw/reserves.ts";
import { SortitionError, finding, sortitionError, type Finding } from "../errors.ts";
import { isObjective, objectiveNames, type Objective } from "../lottery/objective-names.ts";
import type { Only } from "../register/eligibility.ts";
import type { Recipe } from "../register/recipe.ts";
import { parseGamma } from "./gamma.ts";

/** What commander hands over: every option that takes a value is text. */
export interface TypedOptions {
  readonly register?: string;
  readonly quotas?: string;
  readonly size?: string;
  readonly id?: string;
  /** As typed, or the columns one by one. */
  readonly household?: string | readonly string[];
  readonly slack?: string;
  readonly appointed?: readonly string[];
  /** `column=value`. */
  readonly eligible?: readonly string[];
  /** The same, from an assembly file. */
  readonly only?: readonly Only[];
  readonly onMissing?: string;
  readonly optOut?: string;
  readonly selectedBefore?: string;
  /** From an assembly file. */
  readonly recipes?: readonly Recipe[];
  readonly tickets?: string;
  readonly objective?: string;
  readonly gamma?: string;
  readonly out?: string;
  readonly seed?: string;
  readonly source?: string;
  readonly combine?: string;
  /** Of `prepare` a source; of `draw` whether it is used. */
  readonly fallback?: string | boolean;
  readonly drawId?: string;
  readonly attempt?: string;
  readonly outPerson?: readonly string[];
  /** `OUT=IN`. */
  readonly cameIn?: readonly string[];
  readonly giveWay?: boolean;
  readonly former?: string;
  /** One a source. */
  readonly value?: readonly string[];
  /** Of each seat. */
  readonly reserves?: string;
  readonly secret?: string;
  readonly replay?: boolean;
  readonly person?: string;
  readonly group?: string;
  readonly all?: boolean;
  readonly member?: string;
  readonly applyRelaxation?: string;
  readonly costs?: boolean;
  readonly lang?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Of `init`: the register to look at. */
  readonly from?: string;
  /** The assembly file that the options came from. */
  readonly assembly?: string;
  /** What was typed beside it. */
  readonly beside?: TypedOptions;
}

/** Fewer tell chances apart too coarsely, and more than six digits nobody draws. */
const fewestTickets = 10;
export const mostTickets = 1_000_000;

export interface Rules {
  readonly panelSize: number;
  readonly tickets: number;
  readonly objective: Objective;
  /** "p/q" in lowest terms, above 0; null unless the objective is goldilocks. */
  readonly gamma: string | null;
}

/** The rules of a draw. @throws {SortitionError} all that is wrong with them at once: SIZE_INVALID, TICKETS_INVALID, OBJECTIVE_UNKNOWN, GAMMA_* */
export function parseRules(typed: TypedOptions): Rules {
  const { size = "", tickets = "1000", objective = "leximin" } = typed;
  const panelSize = wholeNumber(size);
  const ticketCount = wholeNumber(tickets);
  const findings: Finding[] = [];
  if (panelSize === undefined || panelSize < 1) findings.push(finding("SIZE_INVALID", { text: size }));
  if (ticketCount === undefined || ticketCount < fewestTickets || ticketCount > mostTickets) {
    findings.push(finding("TICKETS_INVALID", { text: tickets, least: fewestTickets, most: mostTickets }));
  }
  if (!isObjective(objective)) {
    findings.push(finding("OBJECTIVE_UNKNOWN", { text: objective, known: objectiveNames }));
  }
  const gamma = gammaOf(typed, objective, findings);
  const [first, ...rest] = findings;
  if (first) throw new SortitionError([first, ...rest]);
  return { panelSize: panelSize!, tickets: ticketCount!, objective: objective as Objective, gamma };
}

/** The value of an option the command cannot do without. @throws {SortitionError} OPTION_MISSING, OPTION_WITHOUT_VALUE */
export function required(typed: TypedOptions, option: keyof TypedOptions, command: string): string {
  const value = typed[option];
  if (typeof value !== "string") throw sortitionError("OPTION_MISSING", { option: `--${option}`, command });
  if (value === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option: `--${option}` });
  return value;
}

/** The columns of `--household postcode,number`; undefined without that option. @throws {SortitionError} OPTION_WITHOUT_VALUE */
export function householdColumns({ household }: TypedOptions): readonly string[] | undefined {
  if (household === undefined) return undefined;
  const columns = (typeof household === "string" ? household.split(",") : household).filter(
    (column) => column.trim() !== "",
  );
  if (columns.length === 0) throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--household" });
  return columns;
}

/** How many reserves each seat gets at most; undefined where nothing is said. @throws {SortitionError} RESERVES_INVALID */
export function parseReserves({ reserves: text }: TypedOptions): number | undefined {
  if (text === undefined) return undefined;
  const size = wholeNumber(text);
  if (size === undefined || size > mostReserves) throw sortitionError("RESERVES_INVALID", { text, most: mostReserves });
  return size;
}

function gammaOf({ gamma }: TypedOptions, objective: string, findings: Finding[]): string | null {
  if (objective !== "goldilocks") {
    if (gamma !== undefined) findings.push(finding("GAMMA_WITHOUT_GOLDILOCKS", {}));
    return null;
  }
  const parsed = parseGamma(gamma ?? "1");
  if (parsed === undefined) findings.push(finding("GAMMA_INVALID", { text: gamma! }));
  return parsed ?? null;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
