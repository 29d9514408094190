import { expect, it } from "vitest";
import { diagnosisEn } from "../../../src/messages/diagnosis-en.ts";
import { gapsIn } from "../../../src/register/gaps.ts";
import { readRegister } from "../../../src/register/read-register.ts";
import { registerLines } from "../../../src/reports/register-lines.ts";
import { ageRecipe, sourceFile } from "../../support/source-files.ts";

/** Ages on 1 January 2027 of people born on 1 July: 20, 32, 33, 40, 70. */
const years = [2006, 1994, 1993, 1986, 1956];

function read(values: readonly string[]) {
  const register = sourceFile("r.csv", "id,born", ...years.map((year, i) => `p${i},${year}-07-01`));
  return readRegister(register, [{ name: "age", values }], { recipes: [ageRecipe("born")] });
}

it("numbers between brackets are told, with who has them", () => {
  const { derived } = read(["16-29", "35-44", "46-64"]);
  // 32 and 33 are between 29 and 35; 70 is above all.
  expect(gapsIn(derived)).toEqual([{ feature: "age", ages: ["30-34", "45"], people: 2 }]);
});

it("what is below or above all brackets is no gap", () => {
  expect(gapsIn(read(["35-44", "16-34"]).derived)).toEqual([]);
});

it("the day on which ages count, and a gap, are said of a register", () => {
  const lines = registerLines(read(["16-29", "35+"]), diagnosisEn).join(" ");
  expect(lines).toContain("Age counts on 2027-01-01.");
  expect(lines).toContain("the brackets of age leave a gap: 30-34, with 2 people in it");
});
