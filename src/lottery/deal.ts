/** From compositions to named people: every member of a group on as many tickets as every other, give or take one. */
import type { Group } from "../register/groups.ts";
import type { Composition } from "./composition.ts";
import type { Random } from "./random.ts";

/**
 * Deals each group's seats, ticket after ticket, round and round over its shuffled members. Nobody comes up twice on one ticket, since a ticket
 * has no more seats of a group than the group has members.
 *
 * @returns for each composition its people, as ascending indices into the pool
 */
export function dealSeats(groups: readonly Group[], tickets: readonly Composition[], random: Random): number[][] {
  const members = groups.map((group) => random.shuffle([...group.members]));
  const next = new Uint32Array(groups.length);
  return tickets.map((ticket) => {
    const people = Array.from(ticket, (g) => members[g]![next[g]!++ % members[g]!.length]!);
    return people.sort((a, b) => a - b);
  });
}
