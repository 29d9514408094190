import { describe, expect, it } from "vitest";
import { diagnosisWords } from "../../../src/messages/diagnosis.ts";
import type { SourceFile } from "../../../src/register/source-file.ts";
import { readRegister, type RegisterReading } from "../../../src/register/read-register.ts";
import { exclusionFiles, registerLines } from "../../../src/reports/exclusions.ts";

const file = (name: string, ...lines: readonly string[]): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
});

const read = (...optOut: readonly string[]): RegisterReading =>
  readRegister(
    file("r.csv", "id;naam;g", "b;'t Hart;m", "a;=Jansen;", 'c;"X; Y";v', "d;D;m"),
    [{ name: "g", values: ["m", "v"] }],
    { eligibility: { only: [], lists: { "opted-out": file("o.csv", "id", ...optOut) }, missing: "exclude" } },
  );

/** As if a draw were fixed: codes A, B, … */
const exclusionsOf = (reading: RegisterReading) => {
  const codes = reading.leftOut.map((_, i) => String.fromCodePoint(65 + i));
  return exclusionFiles({ reading, frozen: { eligibility: { codes } } });
};

describe("exclusionFiles", () => {
  it("gives the rows left out with their codes and reasons, in the order and the form of the register, and no formulas", () => {
    const files = exclusionsOf(read("c"));
    const text = (path: string): string => new TextDecoder().decode(files.get(path));
    expect(text("private/left-out.csv")).toBe(
      `code;reason;column;id;naam;g\nA;missing;g;a;'=Jansen;\nB;opted-out;id;c;"X; Y";v\n`,
    );
    expect(text("auditor/exclusions.csv")).toBe("line,code,reason,column\n3,A,missing,g\n4,B,opted-out,id\n");
  });

  it("gives none where nobody was left out", () => {
    const all = readRegister(file("r.csv", "id;g", "b;m"), [{ name: "g", values: ["m"] }], {});
    expect(exclusionsOf(all).size).toBe(0);
  });
});

describe("registerLines", () => {
  it("names ten ids of a list that are not in the register, and counts the rest", () => {
    const strangers = Array.from({ length: 12 }, (_, i) => `${900 + i}`);
    const said = registerLines(read("c", ...strangers), diagnosisWords.nl).join(" ");
    expect(said).toContain(
      "niet gevonden in het register: 900, 901, 902, 903, 904, 905, 906, 907, 908, 909 … en nog 2.",
    );
    expect(registerLines(read("c"), diagnosisWords.nl).join(" ")).not.toContain("niet gevonden");
  });

  it("names what a map has and nobody has, whatever its case", () => {
    const map = [
      { from: "M", to: "man" },
      { from: "w", to: "vrouw" },
      { from: "x", to: "anders" },
    ];
    const recipe = {
      ...{ feature: "geslacht", kind: "values" as const, column: "g", otherwise: null, day: null, brackets: null },
      ...{ map, rest: null, outside: "refuse" as const },
    };
    const values = ["man", "v"];
    const reading = readRegister(
      file("r.csv", "id;g", "a;m", "b;V"),
      [{ name: "geslacht", values: [...values, "vrouw", "anders"] }],
      {
        recipes: [recipe],
      },
    );
    const said = registerLines(reading, diagnosisWords.en).join(" ");
    expect(said).toContain('of geslacht, "map" names what nobody has: w, x.');
  });
});
