import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/errors.ts";
import { readOnly, readRecipes } from "../../../src/cli/assembly-features.ts";
import { parseToml } from "../../../src/cli/toml.ts";

function findingsIn(...lines: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  readRecipes(parseToml(new TextEncoder().encode(lines.join("\n")), "a.toml"), findings);
  return findings;
}

describe("names that differ only in capitals and blanks", () => {
  const mapped = (map: string) => findingsIn("[features.gender]", 'column = "sex"', `map = ${map}`);

  it("may not mean two things", () => {
    expect(mapped('{ M = "man", m = "vrouw" }')).toMatchObject([
      { code: "ASSEMBLY_SAME_NAME", details: { key: "features.gender.map.m", other: "features.gender.map.M" } },
    ]);
    expect(mapped('{ "a  b" = "man", " A b" = "vrouw" }')).toHaveLength(1);
  });

  it("may mean one", () => {
    expect(mapped('{ M = "man", m = "man", v = "vrouw" }')).toEqual([]);
  });

  it("are no two features", () => {
    const twice = findingsIn('[features."GENDER"]', 'column = "sex"', "[features.gender]", 'column = "sex"');
    expect(twice).toMatchObject([{ code: "ASSEMBLY_SAME_NAME", at: { file: "a.toml", line: 3 } }]);
  });

  it("are no two columns of who may be drawn", () => {
    const findings: Finding[] = [];
    const lines = ["[eligible]", 'Town = "north"', 'town = "south"'];
    readOnly(parseToml(new TextEncoder().encode(lines.join("\n")), "a.toml"), findings);
    expect(findings).toMatchObject([
      { code: "ASSEMBLY_SAME_NAME", details: { key: "eligible.town", other: "eligible.Town" }, at: { line: 3 } },
    ]);
  });
});
