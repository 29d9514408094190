import { describe, expect, it } from "vitest";
import { SortitionError } from "../../../src/errors.ts";
import { feasibility } from "../../../src/quotas/feasibility.ts";
import { findingsOf } from "../../support/findings.ts";
import { readSources, type SourcesReading } from "../../../src/quotas/read-sources.ts";

const file = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(lines.join("\n")) });
const people = ["a,m", "b,m", "c,f", "d,f", "e,f"];

function read(appointed: readonly string[], header = "id,sex", panelSize = 3): SourcesReading {
  const width = header.split(",").length;
  const rows = people.map((row) => `${row}${",x".repeat(width - 2)}`);
  const sources = {
    register: file("register.csv", [header, ...rows]),
    quotas: file("quotas.csv", ["feature,value,min,max", "sex,m,1,2", "sex,f,1,2"]),
    appointed,
  };
  return readSources(sources, panelSize);
}

function codes(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof SortitionError) return error.findings.map(({ code }) => code);
    throw error;
  }
  return [];
}

describe("people certain to sit", () => {
  it("are a feature of their own, with a seat for each and no more", () => {
    const { pool, quotas } = read(["B", " e "]);
    expect(pool.features.map(({ name }) => name)).toEqual(["appointed", "sex"]);
    const yes = pool.features[0]!.values.indexOf("yes");
    expect(pool.people.filter(({ values }) => values[0] === yes).map(({ id }) => id)).toEqual(["b", "e"]);
    expect(quotas.at(-1)).toMatchObject({
      feature: "appointed",
      quotas: [
        { value: "yes", min: 2, max: 2 },
        { value: "no", min: 1, max: 1 },
      ],
    });
  });

  it("count for the other quotas", async () => {
    const { pool, quotas } = read(["a", "b"]);
    expect((await feasibility(pool, quotas, 3)).kind).toBe("feasible");
    const tight = quotas.map((each) =>
      each.feature === "sex" ? { ...each, quotas: each.quotas.map((quota) => ({ ...quota, max: 1 })) } : each,
    );
    expect((await feasibility(pool, tight, 3)).kind).toBe("infeasible");
  });

  it("must be in the register, once each, and leave a seat to draw", () => {
    expect(codes(() => read(["z", "a", "A"]))).toEqual(["APPOINTED_UNKNOWN", "APPOINTED_TWICE", "APPOINTED_TOO_MANY"]);
    expect(codes(() => read(["a"], "id,sex", 1))).toContain("APPOINTED_TOO_MANY");
    expect(codes(() => read(["a"], "id,sex,Appointed"))).toEqual(["APPOINTED_COLUMN"]);
  });

  it("cannot be among those who were left out, and are told why", () => {
    const sources = {
      register: file("register.csv", ["id,sex", ...people]),
      quotas: file("quotas.csv", ["feature,value,min,max", "sex,m,0,2", "sex,f,1,2"]),
      eligibility: { only: [], lists: { "opted-out": file("out.txt", ["id", "b"]) }, missing: "refuse" as const },
      appointed: ["B", "z"],
    };
    expect(findingsOf(() => readSources(sources, 3))).toMatchObject([
      { code: "APPOINTED_LEFT_OUT", details: { id: "B", reason: "opted-out" } },
      { code: "APPOINTED_UNKNOWN" },
    ]);
  });
});
