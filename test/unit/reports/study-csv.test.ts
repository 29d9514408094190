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
