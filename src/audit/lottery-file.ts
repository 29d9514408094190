/** public/lottery.json: who is on which ticket, by code. */
import type { Lottery } from "../lottery/lottery.ts";
import type { Pool } from "../register/pool.ts";
import type { PersonCode } from "./codes.ts";
import { integer, listOf, object, oneOf, readFile, text } from "./reader.ts";

const SCHEMA = "kleroterion/lottery/1";

/** A person is a position: an index into `codes`. */
export interface LotteryFile {
  readonly schema: typeof SCHEMA;
  /** Everyone in the pool, ascending: the place of a person tells nothing about them. */
  readonly codes: readonly string[];
  /** Ascending by values (feature by feature in the order of the quotas). */
  readonly groups: readonly LotteryGroup[];
  /** Indices into `groups`, ascending: people no feasible panel can contain. */
  readonly neverSelectable: readonly number[];
  /** Ticket number j is `tickets[j]`: positions, ascending. */
  readonly tickets: readonly (readonly number[])[];
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
  groups: listOf(object<LotteryGroup>({ values: listOf(text), members: listOf(integer(0)) })),
  neverSelectable: listOf(integer(0)),
  tickets: listOf(listOf(integer(0))),
  histogram: listOf(object({ tickets: integer(0), people: integer(1) })),
});

/** The file of a lottery; `people` belong to `pool.people`, index by index. */
export function buildLotteryFile(pool: Pool, lottery: Lottery, people: readonly PersonCode[]): LotteryFile {
  const codes = people.map(({ code }) => code).toSorted();
  const positionOf = new Map(codes.map((code, position) => [code, position]));
  const positions = (indices: readonly number[]) =>
    indices.map((index) => positionOf.get(people[index]!.code)!).toSorted((a, b) => a - b);
  const tickets = lottery.tickets.map(positions);
  return {
    schema: SCHEMA,
    codes,
    groups: lottery.groups.map((group) => ({
      values: pool.features.map((feature, f) => feature.values[group.values[f]!]!),
      members: positions(group.members),
    })),
    neverSelectable: lottery.neverSelectable,
    tickets,
    histogram: histogramOf(ticketsPerPerson(tickets, codes.length)),
  };
}

/** @throws {Malformed} */
export function parseLotteryFile(bytes: Uint8Array): LotteryFile {
  return readFile(bytes, SCHEMA, read);
}

/** For each position the number of tickets it is on; positions beyond the last person are left to the check that names them. */
export function ticketsPerPerson(tickets: LotteryFile["tickets"], people: number): readonly number[] {
  const counts = new Array<number>(people).fill(0);
  for (const position of tickets.flat()) {
    if (position < people) counts[position]! += 1;
  }
  return counts;
}

/** The histogram of the counts of `ticketsPerPerson`. */
export function histogramOf(counts: readonly number[]): Histogram {
  const people = new Map<number, number>();
  for (const count of counts) people.set(count, (people.get(count) ?? 0) + 1);
  return [...people].toSorted(([a], [b]) => a - b).map(([tickets, number]) => ({ tickets, people: number }));
}
