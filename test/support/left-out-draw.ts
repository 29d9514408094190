/** A draw with people left out for every reason, of some of whom the id is blank, or another's too. */
import { exclusionsPath } from "../../src/audit/exclusions-csv.ts";
import { freezeInputs } from "../../src/audit/inputs.ts";
import type { RecordFiles } from "../../src/audit/record.ts";
import { readSources, type Sources } from "../../src/quotas/read-sources.ts";
import { exclusionFiles } from "../../src/reports/exclusions.ts";
import { recordOf, type KnownDraw } from "./homes-draw.ts";
import { ageRecipe, mapRecipe, sourceFile } from "./source-files.ts";
import { secret } from "./synthetic-draw.ts";

const age = ageRecipe("born");
const sex = mapRecipe("sex", "geslacht", { m: "man", v: "woman" });

const rows = [
  ...["a;1950-01-01;m;north", "b;1951-01-01;v;north", "c;1990-01-01;m;north", "d;1991-01-01;v;north"],
  ...["e;1992-01-01;v;north", "f;1950-01-01;m;south", "g;1950-01-01;m;north", "h;1950-01-01;m;north"],
  ...["i;2020-01-01;v;north", "k;1950-01-01;;north"],
  // Nothing else is asked of who is left out: a row of totals, a row twice, and rows of others who can be drawn, or cannot.
  ...[";;;north", ";;;south", "k;;v;north", "k;1950-01-01;;north", "a;1950-01-01;m;south", "f;2020-01-01;v;north"],
];

/** Five people can be drawn; eleven rows are left out. */
export const leftOutSources: Sources = {
  register: sourceFile("register.csv", "id;born;geslacht;town", ...rows),
  quotas: sourceFile(
    "quotas.csv",
    "feature;value;min;max",
    "age;16-64;1;1",
    "age;65+;1;1",
    "sex;man;1;1",
    "sex;woman;1;1",
  ),
  recipes: [sex, age],
  eligibility: {
    only: [{ column: "town", values: ["north"] }],
    lists: { "opted-out": sourceFile("gone.csv", "g"), "selected-before": sourceFile("before.csv", "id", "h") },
    missing: "exclude",
  },
};

/** With auditor/exclusions.csv. */
export async function knownLeftOutDraw(): Promise<KnownDraw> {
  const reading = readSources(leftOutSources, 2);
  const frozen = freezeInputs({ ...reading, panelSize: 2, objective: "maximin", tickets: 10, secret });
  const { files } = await recordOf(reading, frozen);
  const listing = exclusionFiles({ reading, frozen }).get(exclusionsPath)!;
  return { reading, frozen, files: new Map([...files, [exclusionsPath, listing]]) };
}

export async function leftOutDraw(): Promise<RecordFiles> {
  return (await knownLeftOutDraw()).files;
}
