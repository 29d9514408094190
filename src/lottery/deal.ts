/** From compositions to named people: every member of a group on as many tickets as every other, give or take one. */
import type { Group } from "../register/groups.ts";
import type { HouseholdClass } from "../register/household-classes.ts";
import type { Composition } from "./composition.ts";
import { householdsOfSeats } from "./household-seats.ts";
import type { Random } from "./random.ts";

/**
 * Deals each group's seats, ticket after ticket, round and round over its shuffled members. Nobody comes up twice on one ticket, since a ticket
 * has no more seats of a group than the group has members. Under the household rule, seats go to households first (`householdsOfSeats`), and a
 * household's seats of a group then round and round over its members of that group.
 *
 * @param tickets with no more seats of a class of households than it has households
 * @returns for each composition its people, as ascending indices into the pool
 */
export function dealSeats(groups: readonly Group[], tickets: readonly Composition[], random: Random): number[][] {
  const members = groups.map((group) => (group.householdClass ? [] : random.shuffle([...group.members])));
  for (const part of classParts(groups, tickets)) dealClass(part, groups, members, random);
  const next = new Uint32Array(groups.length);
  return tickets.map((ticket) => {
    const people = Array.from(ticket, (g) => members[g]![next[g]!++ % members[g]!.length]!);
    return people.sort((a, b) => a - b);
  });
}

/** What concerns one class of households. */
interface ClassPart {
  readonly householdClass: HouseholdClass;
  /** Its groups, ascending. */
  readonly groups: number[];
  /** Of each of its seats, ticket after ticket: the ticket, and the place of the group in `groups`. */
  readonly tickets: number[];
  readonly seats: number[];
}

function classParts(groups: readonly Group[], tickets: readonly Composition[]): readonly ClassPart[] {
  const parts: ClassPart[] = [];
  const placeOf = groups.map(({ householdClass }, g): number => {
    if (!householdClass) return -1;
    const part = (parts[householdClass.index] ??= { householdClass, groups: [], tickets: [], seats: [] });
    return part.groups.push(g) - 1;
  });
  tickets.forEach((ticket, t) => {
    for (const g of ticket) {
      const { householdClass } = groups[g]!;
      if (!householdClass) continue;
      parts[householdClass.index]!.tickets.push(t);
      parts[householdClass.index]!.seats.push(placeOf[g]!);
    }
  });
  return parts;
}

/** Fills in the people of each seat, seat after seat, for the groups of one class. */
function dealClass(part: ClassPart, groups: readonly Group[], members: number[][], random: Random): void {
  const households = random.shuffle([...part.householdClass.households]);
  const inGroup = part.groups.map((g) => new Set(groups[g]!.members));
  const living = households.map((household) =>
    inGroup.map((group) => random.shuffle(household.filter((person) => group.has(person)))),
  );
  const next = households.map(() => new Uint32Array(part.groups.length));
  const householdOf = householdsOfSeats({
    tickets: Int32Array.from(part.tickets),
    groups: Int32Array.from(part.seats),
    groupCount: part.groups.length,
    households: households.length,
  });
  part.seats.forEach((place, s) => {
    const h = householdOf[s]!;
    const people = living[h]![place]!;
    members[part.groups[place]!]!.push(people[next[h]![place]!++ % people.length]!);
  });
}
