import { expect, it } from "vitest";
import { diagnosisWords } from "../../../src/messages/diagnosis.ts";
import { readRegister, type RegisterReading } from "../../../src/register/read-register.ts";
import { registerLines } from "../../../src/reports/register-lines.ts";
import { mapRecipe, sourceFile } from "../../support/source-files.ts";

it("names ten ids of a list that are not in the register, and counts the rest", () => {
  const read = (...optOut: readonly string[]): RegisterReading =>
    readRegister(sourceFile("r.csv", "id;g", "b;m", "c;v"), [{ name: "g", values: ["m", "v"] }], {
      eligibility: { only: [], lists: { "opted-out": sourceFile("o.csv", "id", ...optOut) }, missing: "exclude" },
    });
  const strangers = Array.from({ length: 12 }, (_, i) => `${900 + i}`);
  const said = registerLines(read("c", ...strangers), diagnosisWords.nl).join(" ");
  expect(said).toContain("niet gevonden in het register: 900, 901, 902, 903, 904, 905, 906, 907, 908, 909 … en nog 2.");
  expect(registerLines(read("c"), diagnosisWords.nl).join(" ")).not.toContain("niet gevonden");
});

it("names what a map has and nobody has, whatever its case", () => {
  const said = (...rows: readonly string[]): string => {
    const features = [{ name: "geslacht", values: ["man", "vrouw", "anders"] }];
    const recipes = [mapRecipe("geslacht", "g", { M: "man", w: "vrouw", x: "anders" })];
    const reading = readRegister(sourceFile("r.csv", "id;g", ...rows), features, { recipes });
    return registerLines(reading, diagnosisWords.en).join(" ");
  };
  expect(said("a;m", "b;vrouw")).toContain('of geslacht, "map" names what nobody has: w, x.');
  expect(said("a;m", "b;W", "c;X")).not.toContain("nobody has");
});
