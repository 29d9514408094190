/** public/lottery.json: who is on which ticket, by code. */
import type { Lottery } from "../lottery/lottery.ts";
import type { Pool } from "../register/pool.ts";
import type { PersonCode } from "./codes.ts";
import { householdPositions } from "./household-positions.ts";
import { integer, listOf, object, oneOf, readFile, text } from "./reader.ts";

const SCHEMA = "kleroterion/lottery/2";

/** A person is a position: an index into `codes`. */
export interface LotteryFile {
  readonly schema: typeof SCHEMA;
  /** Everyone in the pool, ascending: the place of a person tells nothing about them. */
  readonly codes: readonly string[];
  /** Under the household rule, each household of two people or more: positions, ascending; households ascending by their first. */
  readonly households: readonly (readonly number[])[];
  /** Ascending by values (feature by feature in the order of the quotas), then who shares no home, then by class of household. */
  readonly groups: readonly LotteryGroup[];
  /** Indices into `groups`, ascending: people no feasible panel can contain. */
  readonly neverSelectable: readonly number[];
  /** The panels of the tickets: positions, ascending. Ticket number j is `tickets[j]`, unless there are `runs`. */
  readonly tickets: readonly (readonly number[])[];
  /** Empty, or for each panel how many tickets it owns, one after the other from where the last one's end; each 1 … 2³². */
  readonly runs: readonly number[];
  readonly histogram: Histogram;
}

export interface LotteryGroup {
  /** The group's value of each feature, features in the order of the commitment's quotas. */
  readonly values: readonly string[];
  /** Positions, ascending. */
  readonly members: readonly number[];
}

/** How many people are on how many tickets; ascending by tickets, everyone counted, no row of 0 people. */
export type Histogram = readonly { readonly tickets: number; readonly people: number }[];

const read = object<LotteryFile>({
  schema: oneOf([SCHEMA]),
  codes: listOf(text),
  households: listOf(listOf(integer(0))),
  groups: listOf(object<LotteryGroup>({ values: listOf(text), members: listOf(integer(0)) })),
  neverSelectable: listOf(integer(0)),
  tickets: listOf(listOf(integer(0))),
  runs: listOf(integer(1, 2 ** 32)),
  histogram: listOf(object({ tickets: integer(0), people: integer(1) })),
});

/** The file of a lottery; `people` belong to `pool.people`, index by index. */
export function buildLotteryFile(pool: Pool, lottery: Lottery, people: readonly PersonCode[]): LotteryFile {
  const codes = people.map(({ code }) => code).toSorted();
  const positionOf = new Map(codes.map((code, position) => [code, position]));
  const positions = (indices: readonly number[]) =>
    indices.map((index) => positionOf.get(people[index]!.code)!).toSorted((a, b) => a - b);
  const tickets = lottery.tickets.map(positions);
  const { runs } = lottery;
  return {
    schema: SCHEMA,
    codes,
    households: householdPositions(pool, people),
    groups: lottery.groups.map((group) => ({
      values: pool.features.map((feature, f) => feature.values[group.values[f]!]!),
      members: positions(group.members),
    })),
    neverSelectable: lottery.neverSelectable,
    tickets,
    runs,
    histogram: histogramOf(ticketsPerPerson({ tickets, runs }, codes.length)),
  };
}

export const lotterySchema = read.schema;

/** @throws {Malformed} */
export function parseLotteryFile(bytes: Uint8Array): LotteryFile {
  return readFile(bytes, SCHEMA, read);
}

/** For each position the index of its group; −1 where it is in none. */
export function groupOfPosition({ codes, groups }: Pick<LotteryFile, "codes" | "groups">): Int32Array {
  const groupOf = new Int32Array(codes.length).fill(-1);
  groups.forEach(({ members }, g) => {
    for (const position of members) groupOf[position] = g;
  });
  return groupOf;
}

/** For each position the number of tickets it is on; positions beyond the last person are left to the check that names them. */
export function ticketsPerPerson({ tickets, runs }: TicketList, people: number): readonly number[] {
  const counts = new Array<number>(people).fill(0);
  tickets.forEach((panel, j) => {
    for (const position of panel) if (position < people) counts[position]! += runs[j] ?? 1;
  });
  return counts;
}

type TicketList = Pick<LotteryFile, "tickets" | "runs">;

/** By how many tickets people of one group differ at most. */
export function largestSpread(file: LotteryFile): number {
  const counts = ticketsPerPerson(file, file.codes.length);
  return file.groups.reduce((spread, { members }) => {
    const [fewest, most] = members.reduce(
      ([least, greatest], position) => [
        Math.min(least, counts[position] ?? 0),
        Math.max(greatest, counts[position] ?? 0),
      ],
      [Infinity, 0],
    );
    return Math.max(spread, most - fewest);
  }, 0);
}

/** How many tickets there are. */
export function ticketCount({ tickets, runs }: TicketList): number {
  return runs.length === 0 ? tickets.length : runs.reduce((sum, run) => sum + run, 0);
}

/** Number of the first ticket of `tickets[j]`. */
export function firstTicket({ runs }: TicketList, j: number): number {
  return runs.length === 0 ? j : runs.slice(0, j).reduce((sum, run) => sum + run, 0);
}

/** The panel of a ticket, by its number; undefined where there is no such ticket. */
export function panelOfTicket({ tickets, runs }: TicketList, ticket: number): readonly number[] | undefined {
  if (runs.length === 0) return tickets[ticket];
  let end = 0;
  return tickets[runs.findIndex((run) => ticket < (end += run))];
}

/** The histogram of the counts of `ticketsPerPerson`. */
export function histogramOf(counts: readonly number[]): Histogram {
  const people = new Map<number, number>();
  for (const count of counts) people.set(count, (people.get(count) ?? 0) + 1);
  return [...people].toSorted(([a], [b]) => a - b).map(([tickets, number]) => ({ tickets, people: number }));
}
