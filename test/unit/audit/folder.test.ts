import { describe, expect, it } from "vitest";
import { privateFiles, thaw } from "../../../src/audit/folder.ts";
import { freezeInputs } from "../../../src/audit/inputs.ts";
import { readSources, type Sources } from "../../../src/quotas/read-sources.ts";
import { secret } from "../../support/synthetic-draw.ts";

const file = (name: string, ...lines: string[]) => ({ name, bytes: new TextEncoder().encode(lines.join("\n")) });
const sources: Sources = {
  register: file("register.csv", "code;nr;age;home", "1;a;old;x", "2;b;old;X", "3;c;young;y", "4;d;young;", ""),
  quotas: file("quotas.csv", "feature;value;min;max", "age;old;1;1", "age;young;1;1", ""),
};

/** What is frozen, and what comes back from the private folder. */
function both(given: Sources) {
  const reading = readSources(given, 2);
  const frozen = freezeInputs({ ...reading, panelSize: 2, objective: "maximin", tickets: 10, secret });
  return { frozen, thawed: thaw(privateFiles(given, secret), frozen.inputs) };
}

describe("a private folder", () => {
  it.each<[string, Partial<Sources>]>([
    ["nothing was said", {}],
    ["the id column was named", { idColumn: "nr" }],
    ["the columns of the address were named", { household: ["home"] }],
    ["both were", { idColumn: "nr", household: ["Home", "code"] }],
    [
      "a feature was made and people were left out",
      {
        recipes: [
          {
            feature: "age",
            kind: "values",
            column: "home",
            otherwise: "AGE",
            day: null,
            brackets: null,
            map: [{ from: "X", to: "young" }],
            rest: "old",
            outside: "refuse",
          },
        ],
        eligibility: {
          only: [{ column: "nr", values: ["a", "b", "c", "d"] }],
          lists: { "opted-out": file("gone.csv", "code", "4") },
          missing: "exclude",
        },
      },
    ],
  ])("gives the inputs back where %s", (_, said) => {
    const { frozen, thawed } = both({ ...sources, ...said });
    expect(thawed.frozen).toEqual(frozen);
    expect(thawed.reading.household?.columns).toEqual(said.household?.map((heading) => heading.toLowerCase()));
  });

  it.each<[string | undefined, readonly number[]]>([
    [undefined, [0, 2]],
    ["0", [1, 1]],
    ["10 %", [0, 2]],
  ])("computes the same quotas from shares with the slack %s", (slack, [min, max]) => {
    const quotas = file("quotas.csv", "feature;value;percent", "age;old;50,0 %", "age;young;50", "");
    const { frozen, thawed } = both({ ...sources, quotas, ...(slack !== undefined && { slack }) });
    expect(thawed.frozen).toEqual(frozen);
    expect(frozen.inputs.quotas[0]?.values[0]).toEqual({ value: "old", min, max });
  });

  it("gives the gamma of the inputs back", () => {
    const reading = readSources(sources, 2);
    const rules = { panelSize: 2, objective: "goldilocks", gamma: "1/2", tickets: 10 };
    const frozen = freezeInputs({ ...reading, ...rules, secret });
    expect(thaw(privateFiles(sources, secret), frozen.inputs).frozen).toEqual(frozen);
  });

  it("keeps the rule apart from a register in which nobody shares a home", () => {
    expect(both(sources).frozen.inputs.household).toBeNull();
    expect(both({ ...sources, household: ["nr"] }).frozen.inputs.household).toMatchObject({ households: 0, people: 0 });
  });
});
