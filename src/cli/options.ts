/** Options as typed, checked one by one; numbers stay text until here, so that `--size 1e2` or `--size 24,5` is seen as it was typed. */
import { SortitionError, finding, sortitionError, type Finding } from "../errors.ts";
import { objectives, isObjective, type Objective } from "../lottery/objectives.ts";

/** What commander hands over: every option that takes a value is text. */
export interface TypedOptions {
  readonly register?: string;
  readonly quotas?: string;
  readonly size?: string;
  readonly id?: string;
  readonly tickets?: string;
  readonly objective?: string;
  readonly out?: string;
  readonly seed?: string;
  readonly secret?: string;
  readonly replay?: boolean;
  readonly lang?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Every ticket is written out with its people: more would make files that no text editor and few programs open. */
export const mostTickets = 100_000;

export interface Rules {
  readonly panelSize: number;
  readonly tickets: number;
  readonly objective: Objective;
}

/** The rules of a draw. @throws {SortitionError} all that is wrong with them at once: SIZE_INVALID, TICKETS_INVALID, OBJECTIVE_UNKNOWN */
export function parseRules(typed: TypedOptions): Rules {
  const { size = "", tickets = "1000", objective = "maximin" } = typed;
  const panelSize = wholeNumber(size);
  const ticketCount = wholeNumber(tickets);
  const findings: Finding[] = [];
  if (panelSize === undefined || panelSize < 1) findings.push(finding("SIZE_INVALID", { text: size }));
  if (ticketCount === undefined || ticketCount < 1 || ticketCount > mostTickets) {
    findings.push(finding("TICKETS_INVALID", { text: tickets, most: mostTickets }));
  }
  if (!isObjective(objective)) {
    findings.push(finding("OBJECTIVE_UNKNOWN", { text: objective, known: Object.keys(objectives) }));
  }
  const [first, ...rest] = findings;
  if (first) throw new SortitionError([first, ...rest]);
  return { panelSize: panelSize!, tickets: ticketCount!, objective: objective as Objective };
}

/** The value of an option the command cannot do without. @throws {SortitionError} OPTION_MISSING, OPTION_WITHOUT_VALUE */
export function required(typed: TypedOptions, option: keyof TypedOptions, command: string): string {
  const value = typed[option];
  if (typeof value !== "string") throw sortitionError("OPTION_MISSING", { option: `--${option}`, command });
  if (value === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option: `--${option}` });
  return value;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
