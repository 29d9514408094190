import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MoveFinder, type SeatMove } from "../../../src/lottery/seat-moves.ts";
import { isPanel } from "../../../src/quotas/polytope.ts";
import { polytope } from "../../support/polytopes.ts";
import { runs } from "../../support/runs.ts";
import { drafted, exactly, ticketSeats, type Drafted } from "../../support/tickets.ts";

type Panels = Pick<Drafted, "on" | "panels">;

const values = fc.double({ min: -10, max: 10, noNaN: true });
const worths = fc.array(values, { minLength: 8, maxLength: 8 });

/** Eight kinds of people by three yes/no questions, plenty of each; quotas are what the only panel has. */
const exact: fc.Arbitrary<Panels> = fc.array(fc.nat(7), { minLength: 2, maxLength: 6 }).map((picks) => {
  const kinds = Array.from({ length: 8 }, (_, g) => ({ members: 20, values: [g & 1, (g >> 1) & 1, g >> 2] }));
  const panel = kinds.map((_, g) => picks.filter((pick) => pick === g).length);
  const quotas = [0, 1, 2].map((f) =>
    [0, 1].map((value): [number, number] => {
      const seats = panel.reduce((sum, x, g) => (kinds[g]!.values[f] === value ? sum + x : sum), 0);
      return [seats, seats];
    }),
  );
  return { on: polytope(picks.length, kinds, quotas), panels: [panel] };
});

const bestOf = ({ on, panels }: Panels, worth: readonly number[], least: number, ticket = 0): SeatMove[] => {
  const seats = ticketSeats(on, panels, exactly(panels[0]!.map(() => 0)));
  return new MoveFinder(on, seats).best(
    ticket,
    Float64Array.from(panels[0]!, (_, g) => worth[g]!),
    least,
  );
};

const moved = (panel: readonly number[], { from, to }: Pick<SeatMove, "from" | "to">): number[] =>
  panel.map((x, g) => x - from.filter((of) => of === g).length + to.filter((of) => of === g).length);

const gainOf = (worth: readonly number[], { from, to }: Pick<SeatMove, "from" | "to">): number =>
  to.reduce((sum, g) => sum + worth[g]!, 0) - from.reduce((sum, g) => sum + worth[g]!, 0);

describe("MoveFinder", () => {
  it("finds moves that leave a feasible panel and gain what they say, more than the least, the best first, three at most", () => {
    fc.assert(
      fc.property(drafted, worths, fc.nat(4), (of, worth, least) => {
        of.panels.forEach((panel, ticket) => {
          const moves = bestOf(of, worth, least, ticket);
          expect(moves.length).toBeLessThanOrEqual(3);
          expect(moves.map(({ gain }) => gain)).toEqual(moves.map(({ gain }) => gain).toSorted((a, b) => b - a));
          for (const move of moves) {
            expect(move.ticket).toBe(ticket);
            expect(isPanel(of.on, moved(panel, move))).toBe(true);
            expect(move.gain).toBeCloseTo(gainOf(worth, move), 9);
            expect(move.gain).toBeGreaterThan(least);
          }
        });
      }),
      runs(100),
    );
  });

  it("overlooks no swap of one seat", () => {
    fc.assert(
      fc.property(drafted, worths, (of, worth) => {
        of.panels.forEach((panel, ticket) => {
          const swaps = panel.flatMap((x, from) =>
            x === 0
              ? []
              : panel.map((_, to) => ({ from: [from], to: [to] })).filter((swap) => isPanel(of.on, moved(panel, swap))),
          );
          const most = Math.max(0, ...swaps.map((swap) => gainOf(worth, swap)));
          const gain = bestOf(of, worth, 0, ticket)[0]?.gain ?? 0;
          expect(gain).toBeGreaterThan(most - 1e-9);
        });
      }),
      runs(100),
    );
  });

  it("finds the best of all exchanges of two seats where every quota is exact", () => {
    fc.assert(
      fc.property(exact, worths, (of, worth) => {
        const [panel] = of.panels;
        const all = [...panel!.keys()];
        const pairs = all.flatMap((a) => all.slice(a).map((b) => [a, b]));
        const here = pairs.filter(([a, b]) => panel![a!]! > (a === b ? 1 : 0) && panel![b!]! > 0);
        const feasible = here
          .flatMap((from) => pairs.map((to) => ({ from, to })))
          .filter((move) => isPanel(of.on, moved(panel!, move)));
        const most = Math.max(...feasible.map((move) => gainOf(worth, move)));
        expect(bestOf(of, worth, 0)[0]?.gain ?? 0).toBeCloseTo(Math.max(0, most), 9);
      }),
      runs(200),
    );
  });

  it("finds nothing where nothing gains", () => {
    fc.assert(
      fc.property(drafted, fc.integer({ min: -5, max: 5 }), (of, same) => {
        expect(
          bestOf(
            of,
            Array.from({ length: 8 }, () => same),
            0,
          ),
        ).toEqual([]);
      }),
      runs(30),
    );
  });
});
