import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeedSource } from "../../../src/draw/seed-source.ts";
import { seedHex, seedMaterial } from "../../../src/draw/seed.ts";
import { drawTicket } from "../../../src/draw/ticket.ts";

const manifest = "0".repeat(64);
const fields = { manifest, source: "typed", value: "1", stream: "ticket" };

const typed: SeedSource = { kind: "typed" };

describe("the material of a seed", () => {
  it.each(Object.keys(fields))("holds no line end in %s, which would forge another field", (field) => {
    expect(() => seedMaterial({ ...fields, [field]: "a\nb" })).toThrow("line end");
  });

  it.each(Object.keys(fields))("gives another key for another %s", (field) => {
    expect(seedHex(seedMaterial({ ...fields, [field]: "x" }))).not.toBe(seedHex(seedMaterial(fields)));
  });
});

describe("the ticket", () => {
  it("is one of the tickets", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5000 }), (text, tickets) => {
        const { ticket } = drawTicket(manifest, [{ source: typed, value: `s${text.replaceAll("\n", "")}` }], tickets);
        return ticket >= 0 && ticket < tickets;
      }),
    );
  });

  it("is drawn about equally often over many seeds", () => {
    // 2,000 seeds, 10 tickets: 200 each, standard deviation √(2000·0.1·0.9) ≈ 13.4; ±5 of those.
    const counts = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      counts[drawTicket(manifest, [{ source: typed, value: String(seed) }], 10).ticket]! += 1;
    }
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(67);
  });

  it("is the number on the balls, and needs no key", () => {
    const balls = { source: { kind: "balls", digits: 3 } as const, value: "042" };
    expect(drawTicket(manifest, [balls], 1000)).toEqual({ parts: [{ seedHex: null, number: 42 }], ticket: 42 });
  });

  it("is the sum of balls and drand, beyond the last ticket from the first on", () => {
    const drand = { source: { kind: "drand", chain: "0".repeat(64), round: 7 } as const, value: "ab" };
    const { ticket: number } = drawTicket(manifest, [drand], 1000);
    const balls = (value: string) => ({ source: { kind: "balls", digits: 3 } as const, value });
    expect(drawTicket(manifest, [balls("001"), drand], 1000).ticket).toBe((number + 1) % 1000);
    expect(drawTicket(manifest, [balls(String(1000 - number).padStart(3, "0")), drand], 1000).ticket).toBe(0);
  });
});
