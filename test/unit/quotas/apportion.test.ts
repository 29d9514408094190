import { describe, expect, it } from "vitest";
import { apportion } from "../../../src/quotas/apportion.ts";

const seatsOf = (weights: Readonly<Record<string, number>>, seats: number) =>
  apportion(
    Object.entries(weights).map(([name, weight]) => ({ name, weight: BigInt(weight) })),
    seats,
  );

describe("apportion", () => {
  it("rounds down, and gives the seats left to the largest remainders", () => {
    // Of 10 seats 4.16, 3.38, 2.46: nine, and the last to .46.
    expect(seatsOf({ a: 416, b: 338, c: 246 }, 10)).toEqual([
      { seats: 4, hundredths: 416, tied: false },
      { seats: 3, hundredths: 338, tied: false },
      { seats: 3, hundredths: 246, tied: false },
    ]);
  });

  it("gives seats that equal remainders could have to the first by name, and says whose names decided", () => {
    // 2.5 each of 5; 1.25 each of 5 for four; 0.5 and 0.5 beside 4.
    expect(seatsOf({ b: 1, a: 1 }, 5).map(({ seats, tied }) => [seats, tied])).toEqual([
      [2, true],
      [3, true],
    ]);
    expect(seatsOf({ d: 1, c: 1, b: 1, a: 1 }, 5).map(({ seats }) => seats)).toEqual([1, 1, 1, 2]);
    expect(seatsOf({ big: 8, x: 1, y: 1 }, 5).map(({ seats, tied }) => [seats, tied])).toEqual([
      [4, false],
      [1, true],
      [0, true],
    ]);
  });

  it("says nothing of equal remainders where names decide nothing", () => {
    // Both get their seat: 1.5 and 1.5 and 0 of 3 leave one seat, 0.75 four times leaves three, 0.6, 0.6, 0.8 of 2 leave two.
    expect(seatsOf({ a: 1, b: 1 }, 4).some(({ tied }) => tied)).toBe(false);
    expect(seatsOf({ a: 3, b: 3, c: 2 }, 2).map(({ seats, tied }) => [seats, tied])).toEqual([
      [1, false],
      [1, false],
      [0, false],
    ]);
  });

  it("splits into equal numbers", () => {
    // As a first letter to 10,000 over three former municipalities.
    expect(seatsOf({ Schagen: 1, Harenkarspel: 1, Zijpe: 1 }, 10_000).map(({ seats }) => seats)).toEqual([
      3333, 3334, 3333,
    ]);
  });

  it("gives nothing to nobody", () => {
    expect(seatsOf({ a: 0, b: 5 }, 3).map(({ seats }) => seats)).toEqual([0, 3]);
  });

  it("is exact where floats are not", () => {
    // 2^53 + 1 beside 2^53: floats cannot tell them apart, and the name would win.
    const shares = [
      { name: "a", weight: 2n ** 53n },
      { name: "b", weight: 2n ** 53n + 1n },
    ];
    expect(apportion(shares, 1).map(({ seats }) => seats)).toEqual([0, 1]);
  });
});
