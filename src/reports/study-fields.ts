/** What stands in the columns of a study's tables, for people and for programs that read the schema. */
import { algorithmNames } from "../simulate/algorithm-names.ts";
import { measureNames, measureUnits } from "../simulate/measure-names.ts";

export type StudyTable = "results.csv" | "curves.csv" | "intersections.csv" | "differences.csv";

/** A field of a Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  readonly description: string;
  readonly constraints?: { readonly enum?: readonly string[]; readonly minimum?: number; readonly maximum?: number };
  /** Beyond the standard: what a number counts. */
  readonly unit?: string;
  readonly units?: Readonly<Record<string, string>>;
}

const from0to1 = { minimum: 0, maximum: 1 };
const share = (name: string, description: string): Field => ({
  ...{ name, type: "number", description, constraints: from0to1, unit: "share" },
});

const setting: readonly Field[] = [
  { name: "pool", type: "string", description: "Name of the pool in the study." },
  { name: "quotas", type: "string", description: "Name of the quotas in the study." },
  { name: "size", type: "integer", description: "Seats of the panel.", constraints: { minimum: 1 }, unit: "people" },
  { name: "algorithm", type: "string", description: "What selects panels.", constraints: { enum: algorithmNames } },
];

const job: readonly Field[] = [
  ...setting,
  {
    name: "replicate",
    type: "integer",
    description: "From 0; each has chance of its own.",
    constraints: { minimum: 0 },
  },
];

const statuses = ["exact", "gap", "simulated", "infeasible", "failed"];

export const studyFields: Readonly<Record<StudyTable, readonly Field[]>> = {
  "results.csv": [
    ...job,
    {
      name: "status",
      type: "string",
      description:
        "exact: proved to be the best of its kind; gap: not proved; simulated: panels drawn, nothing optimised; infeasible: no panel meets the quotas; failed: none was found.",
      constraints: { enum: statuses },
    },
    {
      name: "measure",
      type: "string",
      description: "What is measured; defined in src/simulate/README.md of kleroterion. Empty where nothing could be.",
      constraints: { enum: measureNames },
      units: measureUnits,
    },
    {
      name: "unit",
      type: "string",
      description:
        "Of the value: chance and share are from 0 to 1, but for misreport-gain-mean, a difference of chances from -1 to 1; ratio has no unit, the others are counted.",
      constraints: { enum: [...new Set(Object.values(measureUnits))] },
    },
    { name: "value", type: "number", description: "Of at most 9 significant digits." },
  ],
  "curves.csv": [
    ...job,
    {
      name: "percentile",
      type: "integer",
      description: "Of the people of the pool, by their chance, the lowest first.",
      constraints: { minimum: 0, maximum: 100 },
      unit: "percent",
    },
    { ...share("chance", "To be selected, of the person at this percentile."), unit: "chance" },
  ],
  "intersections.csv": [
    ...job,
    { name: "feature 1", type: "string", description: "First of two features." },
    { name: "value 1", type: "string", description: "Its value." },
    { name: "feature 2", type: "string", description: "Second of two features." },
    { name: "value 2", type: "string", description: "Its value." },
    share("population share", "Of the population, people with both values; empty where not known."),
    share("pool share", "Of the pool, people with both values."),
    share("panel share", "Of the seats of the panel, as expected, people with both values."),
  ],
  "differences.csv": [
    ...setting,
    {
      name: "against",
      type: "string",
      description: "What it is compared with: the first algorithm of the study.",
      constraints: { enum: algorithmNames },
    },
    {
      name: "measure",
      type: "string",
      description: "What is measured; defined in src/simulate/README.md of kleroterion.",
      constraints: { enum: measureNames },
      units: measureUnits,
    },
    {
      name: "unit",
      type: "string",
      description: "Of the difference: chances and shares are parts of 1, not percentages.",
      constraints: { enum: [...new Set(Object.values(measureUnits))] },
    },
    {
      name: "replicates",
      type: "integer",
      description: "In so many replicates both have the measure; the others do not count.",
      constraints: { minimum: 1 },
      unit: "replicates",
    },
    {
      name: "difference",
      type: "number",
      description: "Mean over those replicates of the algorithm's value less that of the other.",
    },
    {
      name: "low",
      type: "number",
      description: "Where the 95 % confidence interval of the mean difference begins; empty for one replicate.",
    },
    { name: "high", type: "number", description: "Where it ends; empty for one replicate." },
  ],
};
