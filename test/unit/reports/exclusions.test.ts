import { describe, expect, it } from "vitest";
import { readRegister, type RegisterReading } from "../../../src/register/read-register.ts";
import { exclusionFiles } from "../../../src/reports/exclusions.ts";
import { sourceFile } from "../../support/source-files.ts";

const read = (...optOut: readonly string[]): RegisterReading =>
  readRegister(
    sourceFile("r.csv", "id;naam;g", "b;'t Hart;m", "a;=Jansen;", 'c;"X; Y";v', "d;D;m"),
    [{ name: "g", values: ["m", "v"] }],
    { eligibility: { only: [], lists: { "opted-out": sourceFile("o.csv", "id", ...optOut) }, missing: "exclude" } },
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
    const all = readRegister(sourceFile("r.csv", "id;g", "b;m"), [{ name: "g", values: ["m"] }], {});
    expect(exclusionsOf(all).size).toBe(0);
  });
});
