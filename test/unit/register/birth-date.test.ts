import { describe, expect, it } from "vitest";
import { ageOn, parseBirthDate, parseDay } from "../../../src/register/birth-date.ts";

const march = { year: 1980, month: 3, day: 9 };

describe("a birth date", () => {
  it.each([
    "1980-03-09",
    "1980/3/9",
    "09-03-1980",
    "9-3-1980",
    "09/03/1980",
    "9.3.1980",
    "19800309",
    "1980-03-09T00:00:00",
  ])("is read from %s", (cell) => {
    expect(parseBirthDate(cell)).toEqual({ kind: "date", date: march, assumed: false });
  });

  it.each([
    ["19800300", { year: 1980, month: 3, day: 15 }],
    ["19800000", { year: 1980, month: 7, day: 1 }],
    ["00-03-1980", { year: 1980, month: 3, day: 15 }],
    ["1980-00-00", { year: 1980, month: 7, day: 1 }],
  ])("is taken from what is known in %s", (cell, date) => {
    expect(parseBirthDate(cell)).toEqual({ kind: "date", date, assumed: true });
  });

  it("is not known of a year 0000", () => {
    expect(parseBirthDate("00000000")).toEqual({ kind: "unknown" });
  });

  it.each([
    ["31-02-1990", "calendar"],
    ["2008-00-45", "calendar"],
    ["0000-99-99", "calendar"],
    ["29-02-1900", "calendar"],
    ["1990-13-01", "calendar"],
    ["12/31/1990", "month-first"],
    ["2-29-1990", "calendar"],
    ["9-3-80", "form"],
    ["29287", "form"],
    ["9 maart 1980", "form"],
    ["1980", "form"],
  ])("is not %s", (cell, reason) => {
    expect(parseBirthDate(cell)).toEqual({ kind: "wrong", reason });
  });
});

describe("an age", () => {
  // 16 on the birthday itself, 15 the day before; 29 February counts from 1 March on in other years.
  it.each([
    ["2011-01-01", "2027-01-01", 16],
    ["2011-01-02", "2027-01-01", 15],
    ["2008-02-29", "2027-02-28", 18],
    ["2008-02-29", "2027-03-01", 19],
    ["2027-01-02", "2027-01-01", -1],
  ])("of who was born on %s is on %s %i", (birth, on, age) => {
    expect(ageOn(parseDay(birth)!, parseDay(on)!)).toBe(age);
  });

  it("is counted on a day that exists", () => {
    expect(["2027-02-29", "2027-1-1", "0000-01-01", ""].map(parseDay)).toEqual(Array(4).fill(undefined));
  });
});
