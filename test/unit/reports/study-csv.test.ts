import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/register/csv.ts";
import { studyTables } from "../../../src/reports/study-csv.ts";
import { studyFields, type StudyTable } from "../../../src/reports/study-fields.ts";
import { studyPackage } from "../../../src/reports/study-package.ts";
import { jobsOf } from "../../../src/simulate/job.ts";
import type { JobResult } from "../../../src/simulate/job-result.ts";
import { runJob } from "../../../src/simulate/run-job.ts";
import { drawn, studyOf } from "../../support/study-files.ts";

const study = studyOf([
  ...["sizes = 4", "replicates = 2", "tickets = 20", 'algorithms = ["leximin", "random"]', ...drawn],
  ...["[measures]", 'intersections = "all"'],
]);

const results: readonly JobResult[] = await Promise.all(jobsOf(study).map((job) => runJob(study, job)));

const tables = studyTables(study, results);

describe("studyTables", () => {
  it("has every number of every job once", () => {
    const { rows } = parseCsv(tables.get("results.csv")!, "results.csv");
    const outcomes = results.flatMap((result) => result.outcomes);
    expect(rows).toHaveLength(outcomes.reduce((sum, { values }) => sum + values.length, 0));
    const { values } = results[1]!.outcomes[1]!;
    const found = rows.filter(({ cells }) => cells[3] === "random" && cells[4] === "1");
    expect(found.map(({ cells }) => [cells[6], Number(cells[8])])).toEqual(values);
    expect(parseCsv(tables.get("curves.csv")!, "curves.csv").rows).toHaveLength(101 * outcomes.length);
  });

  it("has the differences to the first algorithm, replicate by replicate", () => {
    const { rows } = parseCsv(tables.get("differences.csv")!, "differences.csv");
    const row = rows.map(({ cells }) => cells).find((cells) => cells[5] === "highest")!;
    const [zero, one] = results.map(({ outcomes }) => {
      const [leximin, random] = outcomes.map(({ values }) => new Map(values).get("highest")!);
      return random! - leximin!;
    });
    expect(row.slice(0, 8)).toEqual(["town", "shares", "4", "random", "leximin", "highest", "chance", "2"]);
    expect(Number(row[8])).toBeCloseTo((zero! + one!) / 2, 8);
    // t with 1 degree of freedom is 12.7062; s / √2 is half the distance. No further than −1 and 1.
    const half = (12.7062 * Math.abs(zero! - one!)) / 2;
    expect(Number(row[9])).toBeCloseTo(Math.max(-1, Number(row[8]) - half), 5);
    expect(Number(row[10])).toBeCloseTo(Math.min(1, Number(row[8]) + half), 5);
    expect(rows.some(({ cells }) => cells[5] === "people")).toBe(false);
  });

  it("has none where there is one algorithm alone", () => {
    const alone = studyOf(["sizes = 4", ...drawn]);
    expect([...studyTables(alone, results.slice(0, 1)).keys()]).not.toContain("differences.csv");
  });

  it("tells of an algorithm that found nothing, too", () => {
    const none = { algorithm: "legacy", status: "failed", values: [], curve: [], intersections: [] } as const;
    const failed = studyTables(study, [{ setting: 0, replicate: 0, outcomes: [none] }]);
    expect([...failed.keys()]).toEqual(["results.csv"]);
    expect(new TextDecoder().decode(failed.get("results.csv")).split("\n")[1]).toBe("town,shares,4,legacy,0,failed,,,");
  });

  it.each([...tables])("has in %s what its schema says", (name, bytes) => {
    const fields = studyFields[name];
    const { header, rows } = parseCsv(bytes, name);
    expect(header).toEqual(fields.map((field) => field.name));
    for (const { cells } of rows) {
      for (const [i, { type, constraints = {} }] of fields.entries()) {
        const cell = cells[i]!;
        if (cell === "") continue;
        if (type === "string") expect(constraints.enum ?? [cell]).toContain(cell);
        if (type === "integer") expect(cell).toMatch(/^\d+$/);
        if (type === "string") continue;
        expect(Number(cell)).toBeGreaterThanOrEqual(constraints.minimum ?? -Infinity);
        expect(Number(cell)).toBeLessThanOrEqual(constraints.maximum ?? Infinity);
      }
    }
  });
});

describe("studyPackage", () => {
  it("describes the tables there are", () => {
    const names: StudyTable[] = ["results.csv", "curves.csv"];
    const content = JSON.parse(new TextDecoder().decode(studyPackage(study, names))) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    expect(content.resources.map(({ path }) => path)).toEqual(names);
    for (const { path, schema } of content.resources) expect(schema.fields).toEqual(studyFields[path as StudyTable]);
  });
});
