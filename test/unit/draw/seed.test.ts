import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSeedValue, seedHex, seedMaterial } from "../../../src/draw/seed.ts";
import { drawTicket } from "../../../src/draw/ticket.ts";

const manifest = "0".repeat(64);
const fields = { manifest, source: "typed", value: "1", stream: "ticket" };

describe("a typed seed", () => {
  it.each(["007", "7", "3  7", "0x7", "Zoë 🎲"])("is used as it is: %j", (typed) => {
    expect(parseSeedValue(typed)).toBe(typed);
  });

  it("has no blanks around it, which nobody would see", () => {
    expect(parseSeedValue(" 007\u00a0")).toBe("007");
  });

  it("has no character without a shape: zero-width space, right-to-left mark, soft hyphen", () => {
    for (const hidden of ["\u200b", "\u200f", "\u00ad"]) {
      expect(() => parseSeedValue(`4${hidden}83`)).toThrow("SEED_CONTROL_CHARACTER");
    }
  });

  it("is the same however its letters were composed", () => {
    expect(parseSeedValue("Zoe\u0308")).toBe("Zoë");
  });

  it.each(["", " ", "\t\n"])("is not empty: %j", (typed) => {
    expect(() => parseSeedValue(typed)).toThrow("SEED_EMPTY");
  });

  it.each(["4\n2", "42\r\n", "\u001b[31m42", "42\u0000", "4\u00852", "\ud800"])(
    "holds no control character: %j",
    (typed) => {
      expect(() => parseSeedValue(typed)).toThrow("SEED_CONTROL_CHARACTER");
    },
  );
});

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
        const { ticket } = drawTicket({ manifest, source: "typed", value: `s${text.replaceAll("\n", "")}`, tickets });
        return ticket >= 0 && ticket < tickets;
      }),
    );
  });

  it("is drawn about equally often over many seeds", () => {
    // 2,000 seeds, 10 tickets: 200 each, standard deviation √(2000·0.1·0.9) ≈ 13.4; ±5 of those.
    const counts = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 2000; seed++) {
      counts[drawTicket({ manifest, source: "typed", value: String(seed), tickets: 10 }).ticket]! += 1;
    }
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(67);
  });
});
