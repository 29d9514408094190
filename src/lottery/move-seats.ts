/** Moves in many tickets at once, chosen by a linear program, for groups whose seats no single ticket can even out. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Program, ProgramHandle, Solver } from "../solver/highs.ts";
import type { Composition } from "./composition.ts";
import { keyedRandom } from "./random.ts";
import { MoveFinder } from "./seat-moves.ts";
import type { TicketProgram } from "./ticket-program.ts";
import type { Handover, TicketSeats } from "./ticket-seats.ts";

const mostTickets = 2000;
/** Tickets that are asked for moves before the program is solved again: fewer where a ticket has very many swaps to look at. */
const ticketsAtOnce = 50;
const swapsAtOnce = 1e6;
/** What so many tickets have to offer must better the program by this much, or no more are asked. */
const enoughBetter = 0.1;
const fewTickets = 300;
const mostSought = 30;
const mostSolves = 100;
const mostDives = 200;
/** Keeps down the moves that change nothing. */
const costOfMove = 1e-4;
const nothing = 1e-6;

/**
 * min Σ_g (excess[g] + urgency[g] · lack[g]) + ε Σ_m y[m]
 * s.t.  floor[g] ≤ held[g] + Σ_m change[m,g] · y[m] + lack[g] − excess[g] ≤ ceiling[g]  ∀g,   Σ_{m of ticket t} y[m] ≤ 1  ∀t,   y, lack, excess ≥ 0.
 *
 * Moves are generated: the duals of the groups say what a seat more is worth, and tickets offer the moves that gain most. Since a move changes two
 * groups or four, the optimum is nearly whole; what is not is fixed at one, the greatest first, and the rest solved again.
 *
 * @param thoroughly asks all tickets where else a few hundred will do, and seeks wider moves
 * @returns whether that left less uneven
 */
export function moveSeats(
  solver: Solver,
  polytope: Polytope,
  ticketProgram: TicketProgram,
  seats: TicketSeats,
  thoroughly: boolean,
): boolean {
  const before = seats.unevenness();
  if (before === 0) return false;
  const mover = new Mover(solver, polytope, ticketProgram, seats);
  try {
    mover.generate(thoroughly);
    const moves = mover.choose();
    for (const move of moves) seats.move(move);
    if (seats.unevenness() < before) return true;
    for (const { ticket, from, to } of moves) seats.move({ ticket, from: to, to: from });
    return false;
  } finally {
    mover.dispose();
  }
}

class Mover {
  readonly #seats: TicketSeats;
  readonly #finder: MoveFinder;
  readonly #ticketProgram: TicketProgram;
  /** Columns: lack and excess of each group, then a move each. Rows: groups, then the tickets below. */
  readonly #program: ProgramHandle;
  readonly #tickets: Int32Array;
  readonly #moves: Handover[] = [];
  readonly #known = new Set<string>();
  /** The place of the next ticket to ask. */
  #at = 0;

  constructor(solver: Solver, polytope: Polytope, ticketProgram: TicketProgram, seats: TicketSeats) {
    this.#ticketProgram = ticketProgram;
    this.#seats = seats;
    this.#finder = new MoveFinder(polytope, seats);
    const all = Int32Array.from({ length: seats.ticketCount }, (_, ticket) => ticket);
    this.#tickets = keyedRandom("moves").shuffle(all).slice(0, mostTickets);
    this.#program = solver.program(programWithoutMoves(seats, this.#tickets.length));
  }

  dispose(): void {
    this.#program.dispose();
  }

  /** Adds moves until nothing is left uneven, or tickets have too little to offer. */
  generate(thoroughly: boolean): void {
    let best = Infinity;
    let asked = 0;
    let sought = 0;
    const most = thoroughly ? this.#tickets.length : Math.min(fewTickets, this.#tickets.length);
    for (let solve = 0; solve < mostSolves; solve++) {
      this.#solve();
      if (this.#isEven()) return;
      const objective = this.#program.objective();
      if (objective < best - enoughBetter) asked = 0;
      best = Math.min(best, objective);
      if (asked < most) asked += this.#ask();
      else if (thoroughly && sought < mostSought) {
        sought += this.#seek();
        asked = Math.max(0, most - fewTickets);
      } else return;
    }
  }

  /** Seeks wider moves for the groups that those of one or two seats leave uneven; returns how many programs that took. */
  #seek(): number {
    const { groupCount } = this.#seats;
    const off = this.#program.columns().subarray(0, 2 * groupCount);
    const worth = this.#program.rowDuals().slice(0, groupCount);
    let programs = 0;
    for (let c = 0; c < off.length; c++) {
      if (off[c]! < nothing) continue;
      for (let i = 0; i < 5; i++, this.#at = (this.#at + 1) % this.#tickets.length, programs++) {
        const ticket = this.#tickets[this.#at]!;
        const panel = this.#panelFor(ticket, c >> 1, c % 2 === 0 ? 1 : -1, worth);
        if (panel) this.#add({ ticket, from: [...this.#seats.composition(ticket)], to: [...panel] });
      }
    }
    return programs;
  }

  #panelFor(ticket: number, group: number, by: number, worth: Float64Array): Composition | undefined {
    const { prices, least, most } = this.#ticketProgram;
    const here = this.#seats.composition(ticket);
    const count = here.filter((g) => g === group).length;
    if (by < 0 ? count === 0 : !this.#seats.hasRoom(ticket, group)) return undefined;
    least.fill(0);
    most.fill(here.length);
    worth.forEach((value, g) => (prices[g] = 2 - value));
    for (const g of here) prices[g] = -worth[g]!;
    if (by > 0) least[group] = count + 1;
    else most[group] = count - 1;
    return this.#ticketProgram.solve(-Infinity);
  }

  /** Fixes moves at one, those that are one already and the greatest of the others, until all are whole; none if that fails. */
  choose(): readonly Handover[] {
    const first = 2 * this.#seats.groupCount;
    for (let dive = 0; dive < mostDives; dive++) {
      this.#solve();
      const share = this.#program.columns().subarray(first);
      let greatest = -1;
      share.forEach((y, m) => {
        if (y > 1 - nothing) this.#program.setColumnBounds(first + m, 1, 1);
        else if (y > nothing && (greatest < 0 || y > share[greatest]!)) greatest = m;
      });
      if (greatest < 0) return this.#moves.filter((_, m) => share[m]! > 0.5);
      this.#program.setColumnBounds(first + greatest, 1, 1);
    }
    return [];
  }

  #solve(): void {
    if (this.#program.solve() !== "optimal") throw new Error("the program of moves lost its optimum");
  }

  #isEven(): boolean {
    const uneven = this.#program.columns().subarray(0, 2 * this.#seats.groupCount);
    return uneven.every((seats) => seats < nothing);
  }

  /** Asks tickets for the moves that gain most at the present duals; returns how many it asked. */
  #ask(): number {
    const { groupCount, panelSize } = this.#seats;
    const duals = this.#program.rowDuals();
    const worth = duals.subarray(0, groupCount);
    const most = Math.max(1, Math.min(ticketsAtOnce, Math.floor(swapsAtOnce / (groupCount * panelSize))));
    for (let i = 0; i < most; i++, this.#at = (this.#at + 1) % this.#tickets.length) {
      const least = costOfMove - duals[groupCount + this.#at]! + nothing;
      for (const move of this.#finder.best(this.#tickets[this.#at]!, worth, least)) this.#add(move);
    }
    return most;
  }

  #add(move: Handover): void {
    const key = [move.ticket, ...move.from, ...move.to].join();
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#moves.push(move);
    const change = new Map<number, number>();
    for (const g of move.from) change.set(g, (change.get(g) ?? 0) - 1);
    for (const g of move.to) change.set(g, (change.get(g) ?? 0) + 1);
    const rows = [...change.keys(), this.#seats.groupCount + this.#at];
    this.#program.addColumn(costOfMove, 0, 1, Int32Array.from(rows), Float64Array.from([...change.values(), 1]));
  }
}

function programWithoutMoves({ groupCount, held, due }: TicketSeats, tickets: number): Program {
  const columns = 2 * groupCount;
  return {
    sense: "minimise",
    cost: Float64Array.from({ length: columns }, (_, c) => (c % 2 === 0 ? due.urgency[c / 2]! : 1)),
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(Infinity),
    rows: [
      ...Array.from({ length: groupCount }, (_, g) => ({
        lower: due.floor[g]! - held[g]!,
        upper: due.ceiling[g]! - held[g]!,
        columns: [2 * g, 2 * g + 1],
        values: [1, -1],
      })),
      ...Array.from({ length: tickets }, () => ({ lower: 0, upper: 1, columns: [], values: [] })),
    ],
  };
}
