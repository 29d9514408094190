/** Which household of a class takes which seat: on every ticket each another one, and over all tickets all equally often. */

/** The seats of one class of households over all tickets, seat by seat. */
export interface ClassSeats {
  /** The ticket of each seat, ascending. */
  readonly tickets: Int32Array;
  /** The group of each seat, numbered within the class from 0. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** How many there are; no ticket has more seats. */
  readonly households: number;
}

/**
 * The household of each seat, from 0: on one ticket no household twice, and of each group's seats every household as many as every other, give or
 * take one.
 *
 * Seats are the edges of a bipartite graph, households the colours. Each group's seats are cut into rounds of as many seats as there are households:
 * then no vertex, ticket or round, has more edges than there are colours, and the edges can be coloured with no two alike at any vertex (Kőnig 1916),
 * so that a full round has each household once. That makes the colouring of the groups equitable (de Werra 1971). Seats are coloured one by one; where
 * no household is left to both ticket and round, two exchange their seats along a path until one is.
 */
export function householdsOfSeats(seats: ClassSeats): Int32Array {
  return new Colouring(seats).run();
}

class Colouring {
  readonly #seats: ClassSeats;
  /** Of each seat; −1: not yet. */
  readonly #household: Int32Array;
  /** Of each seat, the first seat of its ticket. */
  readonly #first: Int32Array;
  /** Of each seat. */
  readonly #round: Int32Array;
  /** seatIn[round · households + h] = the seat of household h in the round, or −1. */
  readonly #seatIn: Int32Array;
  /** Of each round: no household below this one is left to it. */
  readonly #lowest: Int32Array;
  /** busy[h] = 1 + first seat of the last ticket that household h has a seat on. */
  readonly #busy: Int32Array;

  constructor(seats: ClassSeats) {
    const { tickets, groups, groupCount, households } = seats;
    this.#seats = seats;
    this.#household = new Int32Array(tickets.length).fill(-1);
    this.#first = new Int32Array(tickets.length);
    this.#round = new Int32Array(tickets.length);
    const taken = new Int32Array(groupCount);
    const roundOf = new Int32Array(groupCount);
    let rounds = 0;
    for (let s = 0; s < tickets.length; s++) {
      const g = groups[s]!;
      if (taken[g]!++ % households === 0) roundOf[g] = rounds++;
      this.#round[s] = roundOf[g]!;
      this.#first[s] = tickets[s] === tickets[s - 1] ? this.#first[s - 1]! : s;
    }
    this.#seatIn = new Int32Array(rounds * households).fill(-1);
    this.#lowest = new Int32Array(rounds);
    this.#busy = new Int32Array(households);
  }

  run(): Int32Array {
    for (let s = 0; s < this.#household.length; s++) {
      const h = this.#leftToBoth(s);
      this.#seat(s, h < 0 ? this.#makeRoom(s) : h);
    }
    return this.#household;
  }

  #seat(s: number, h: number): void {
    this.#household[s] = h;
    this.#seatIn[this.#round[s]! * this.#seats.households + h] = s;
    this.#busy[h] = this.#first[s]! + 1;
  }

  #isBusy(s: number, h: number): boolean {
    return this.#busy[h] === this.#first[s]! + 1;
  }

  #isLeft(s: number, h: number): boolean {
    return this.#seatIn[this.#round[s]! * this.#seats.households + h]! < 0;
  }

  /** A household with no seat yet on the ticket of seat s, nor in its round; −1 if there is none. */
  #leftToBoth(s: number): number {
    const round = this.#round[s]!;
    while (!this.#isLeft(s, this.#lowest[round]!)) this.#lowest[round]!++;
    const { households } = this.#seats;
    for (let h = this.#lowest[round]!; h < households; h++) if (this.#isLeft(s, h) && !this.#isBusy(s, h)) return h;
    return -1;
  }

  /** Frees a household that is left to the round of seat s, but busy on its ticket. */
  #makeRoom(s: number): number {
    const left = this.#lowest[this.#round[s]!]!;
    let idle = 0;
    while (this.#isBusy(s, idle)) idle++;
    this.#exchange(this.#pathFrom(s, left, idle), left, idle);
    this.#busy[idle] = this.#first[s]! + 1;
    return left;
  }

  /** Seats of `a` and `b` in turn, from that of `a` on the ticket of seat s, by a round to one of `b`, by its ticket to one of `a`, and so on to the end. */
  #pathFrom(s: number, a: number, b: number): number[] {
    const { households } = this.#seats;
    const path: number[] = [];
    let seat = this.#seatOnTicket(s, a);
    while (seat >= 0) {
      path.push(seat);
      const other = this.#seatIn[this.#round[seat]! * households + b]!;
      if (other < 0) break;
      path.push(other);
      seat = this.#seatOnTicket(other, a);
    }
    return path;
  }

  /** The seat of household h on the ticket of seat s, or −1. */
  #seatOnTicket(s: number, h: number): number {
    const first = this.#first[s]!;
    for (let i = first; this.#first[i] === first; i++) if (this.#household[i] === h) return i;
    return -1;
  }

  /** Gives b's seats on a whole path to a, and a's, which come first, to b. */
  #exchange(path: readonly number[], a: number, b: number): void {
    const { households } = this.#seats;
    path.forEach((seat, i) => (this.#seatIn[this.#round[seat]! * households + (i % 2 === 0 ? a : b)] = -1));
    path.forEach((seat, i) => {
      const h = i % 2 === 0 ? b : a;
      this.#household[seat] = h;
      this.#seatIn[this.#round[seat]! * households + h] = seat;
      this.#lowest[this.#round[seat]!] = Math.min(this.#lowest[this.#round[seat]!]!, a);
    });
  }
}
