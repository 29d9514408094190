import { describe, expect, it } from "vitest";
import { rawDigest } from "../../../src/audit/digest.ts";
import type { CertificateFile } from "../../../src/audit/certificate-file.ts";
import type { DrawFile } from "../../../src/audit/draw-file.ts";
import type { LotteryFile } from "../../../src/audit/lottery-file.ts";
import { codesOf } from "../../../src/audit/codes.ts";
import { drawn, json, lottery, pool, prepared, secret } from "../../support/synthetic-draw.ts";

const record = drawn();
const lotteryFile = json(record, "public/lottery.json") as LotteryFile;
const draw = json(record, "public/draw.json") as DrawFile;
const codes = codesOf(
  secret,
  pool.people.map(({ id }) => id),
);

describe("the record of a draw", () => {
  it("is the same bytes for the same inputs and secret, whatever the rows", () => {
    const shuffled = { ...pool, people: pool.people.map((person, i) => ({ ...person, row: (i * 7) % 11 })) };
    expect(prepared(shuffled)).toEqual(prepared());
  });

  it("keeps the digest, the lottery and the draw it had in earlier versions", () => {
    expect(rawDigest(record.get("public/commitment.json")!)).toBe(
      "b3e85ae00199eb95302f3e48f2134c71eef795525e2a7a7e1d9b5ca38d6014ab",
    );
    expect(rawDigest(record.get("public/lottery.json")!)).toBe(
      "8bd7405abb5980f5f2b7124f4c3feaab3eb18b2355fa2c246f92f568289d378e",
    );
    expect(draw.ticket).toBe(5);
  });

  it("lists codes in ascending order, so that a place tells nothing", () => {
    expect(lotteryFile.codes).toEqual(codes.map(({ code }) => code).toSorted());
  });

  it("has the people of each ticket and group by code", () => {
    const named = (positions: readonly number[]) => new Set(positions.map((position) => lotteryFile.codes[position]));
    const expected = (people: readonly number[]) => new Set(people.map((person) => codes[person]!.code));
    expect(lotteryFile.tickets.map(named)).toEqual(lottery.tickets.map(expected));
    expect(lotteryFile.groups.map(({ members }) => named(members))).toEqual(
      lottery.groups.map(({ members }) => expected(members)),
    );
  });

  it("counts everyone in the histogram, the never selectable too", () => {
    // Old women 5, 5, 4 and young men 5, 5, 4 (14 seats each); old men and young women 5, 5 (10 seats each); the child 0.
    expect(lotteryFile.histogram).toEqual([
      { tickets: 0, people: 1 },
      { tickets: 4, people: 2 },
      { tickets: 5, people: 8 },
    ]);
  });

  it("states chances and multipliers as they are, the bound in lowest terms, the fewest tickets of the selectable, the most of anyone", () => {
    const bound = { numerator: 8n, denominator: 20n };
    const record = prepared(pool, { ...lottery, levels: [{ ...lottery.levels[0]!, bound }] });
    expect(json(record, "public/certificate.json")).toEqual({
      schema: "kleroterion/certificate/2",
      status: "exact",
      chances: [0, 4e14, 4e14, 4e14, 4e14],
      levels: [{ bound: "2/5", multipliers: { size: 1, rows: [0, 0, 0, 1, 1] } }],
      optimum: null,
      solverBound: null,
      shutOut: [{ size: 0, rows: [1, 0, 0, 0, 0] }],
      distance: 1,
      lowest: 4,
      highest: 5,
    });
  });

  it("states the solver's bound where it has one", () => {
    const solverBound = { numerator: 7n, denominator: 18n };
    const record = prepared(pool, { ...lottery, solverBound });
    expect(json(record, "public/certificate.json")).toMatchObject({ levels: [{ bound: "2/5" }], solverBound: "7/18" });
  });

  it("states how far a group's seats are from what its chance pays for, in whole seats", () => {
    // Young men and old women have 14 seats each; a chance of 47.2 % would pay for 16.992, and one of 47.3 % for 17.028.
    const distanceAt = (chance: number) => {
      const record = prepared(pool, { ...lottery, chances: [0, 4e14, 4e14, chance, 4e14] });
      return (json(record, "public/certificate.json") as CertificateFile).distance;
    };
    expect(distanceAt(472e12)).toBe(3);
    expect(distanceAt(473e12)).toBe(4);
  });

  it("draws the people on the ticket", () => {
    expect(draw.panel).toEqual(lotteryFile.tickets[draw.ticket]!.map((position) => lotteryFile.codes[position]));
  });

  it("takes a typed seed as text: 7 and 007 are two seeds", () => {
    expect(drawn("7").get("public/draw.json")).not.toEqual(record.get("public/draw.json"));
  });

  it("is not drawn from twice", () => {
    expect(() => drawn("8", record)).toThrow("holds a draw");
  });

  it("holds no id in any file", () => {
    for (const bytes of record.values()) expect(new TextDecoder().decode(bytes)).not.toContain("P-0");
  });
});
