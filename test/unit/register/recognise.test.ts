import { describe, expect, it } from "vitest";
import { recognise } from "../../../src/register/recognise.ts";
import { table } from "../../support/tables.ts";

const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i));

describe("recognise", () => {
  it("finds id, birth date, address and columns with few values", () => {
    const header = "Nummer,Geb.datum,Postcode,Huisnr,Huisletter,Naam,geslacht,wijk";
    const people = rows(9, (i) => `${i},0${i + 1}-02-1980,9901 A${i},${i},,N${i},${i % 2 ? "M" : "v"},${i % 3}`);
    expect(recognise(table("r.csv", header, ...people))).toEqual({
      ids: ["Nummer"],
      birthDate: "Geb.datum",
      address: ["Postcode", "Huisnr", "Huisletter"],
      features: [
        { name: "geslacht", values: ["M", "v"], alike: [] },
        { name: "wijk", values: ["0", "1", "2"], alike: [] },
      ],
    });
  });

  it("names all columns that could be the id", () => {
    expect(recognise(table("r.csv", "code,nummer", "1,2")).ids).toEqual(["code", "nummer"]);
  });

  it("takes no birth date that holds no dates, and no address without a house number", () => {
    const found = recognise(table("r.csv", "id,geboren,postcode", ...rows(9, (i) => `${i},Assen,9901AA`)));
    expect([found.birthDate, found.address]).toEqual([undefined, []]);
  });

  it.each([
    ["one value", (): string => "x"],
    ["hardly any two alike", (i: number): string => `x${i >> 1}`],
    ["mostly blanks", (i: number): string => (i < 5 ? "" : `x${i % 2}`)],
    ["long text", (i: number): string => `${"x".repeat(61)}${i % 2}`],
  ])("proposes no feature of %s", (_, cell) => {
    expect(recognise(table("r.csv", "id,a", ...rows(9, (i) => `${i},${cell(i)}`))).features).toEqual([]);
  });

  it("spells a value as most rows do, of equal ones the first by code unit, and does not count blanks", () => {
    const cells = ["NOORD", "Noord", "", "zuid", "ZUID", "Noord", "Zuid"];
    const found = recognise(table("r.csv", "id,wijk", ...cells.map((cell, i) => `${i},${cell}`)));
    expect(found.features).toEqual([{ name: "wijk", values: ["Noord", "ZUID"], alike: [] }]);
  });

  it("says which values look alike, the most frequent first", () => {
    const cells = ["centrum-oost", "Centrum Oost", "Centrum Oost", "Noord", "Noord", "Noord"];
    const values = [...cells, ...cells].map((cell, i) => `${i},${cell}`);
    expect(recognise(table("r.csv", "id,wijk", ...values)).features).toEqual([
      {
        name: "wijk",
        values: ["Centrum Oost", "Noord", "centrum-oost"],
        alike: [["Centrum Oost", "centrum-oost"]],
      },
    ]);
    const numbers = ["1-2", "12", "1 2", "12", "12", "12", "12", "12", "12"].map((cell, i) => `${i},${cell}`);
    expect(recognise(table("r.csv", "id,wijk", ...numbers)).features).toMatchObject([{ alike: [] }]);
  });
});
