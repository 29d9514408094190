/** A study of invented people with results by formula: what a report is made of, without the hours it takes to compute. */
import { algorithmNames, type Algorithm } from "../../src/simulate/algorithm-names.ts";
import { jobsOf, type Job } from "../../src/simulate/job.ts";
import type { IntersectionOutcome, JobResult, Outcome } from "../../src/simulate/job-result.ts";
import type { Measure } from "../../src/simulate/measure-names.ts";
import type { Joint } from "../../src/simulate/joint.ts";
import type { PoolSource, Setting, Study } from "../../src/simulate/study.ts";
import { streamOf } from "../../src/simulate/streams.ts";

const features = [
  { name: "gender", values: ["man", "woman"] },
  { name: "leeftijdsgroep", values: ["16-29", "30-44", "45-64", "65+"] },
  { name: "opleidingsniveau", values: ["hbo of wo", "mbo", "praktisch"] },
];

const population: Joint = {
  features,
  cells: [0, 1].flatMap((g) => [0, 1, 2, 3].flatMap((a) => [0, 1, 2].map((e) => ({ values: [g, a, e], weight: (1 + a) * (2 + e) + g })))), // prettier-ignore
};

export interface Shape {
  readonly sizes: readonly number[];
  readonly slacks: readonly number[];
  readonly letters: readonly number[];
  readonly algorithms: readonly Algorithm[];
  readonly replicates: number;
}

const usualShape: Shape = {
  sizes: [20, 40, 60],
  slacks: [1],
  letters: [3000],
  algorithms: algorithmNames,
  replicates: 5,
};

export function inventedStudy(shape: Partial<Shape> = {}): Study {
  const { sizes, slacks, letters, algorithms, replicates } = { ...usualShape, ...shape };
  const pools = letters.map((count): PoolSource => ({ kind: "drawn", name: `platteland-${count}`, population, draw: { kind: "letters", count }, response: { base: 0.1, factors: [] } })); // prettier-ignore
  const settings = pools.flatMap(({ name }) => slacks.flatMap((slack) => sizes.map((panelSize): Setting => ({ pool: name, quotas: `shares-${slack}`, panelSize, bounds: [] })))); // prettier-ignore
  return {
    title: "Invented people, by formula",
    seed: "2027",
    replicates,
    tickets: 1000,
    algorithms,
    gamma: 1,
    strata: ["gender", "leeftijdsgroep"],
    pools,
    settings,
    measures: { intersections: "all", misreports: 0, draws: 0, dropout: null },
  };
}

/** Of all jobs; legacy finds no panel in the first replicate. */
export function inventedResults(study: Study): readonly JobResult[] {
  return jobsOf(study).map((job) => ({
    ...job,
    outcomes: study.algorithms.map((algorithm) =>
      algorithm === "legacy" && job.replicate === 0
        ? { algorithm, status: "failed", values: [], curve: [], intersections: [] }
        : inventedOutcome(study, job, algorithm),
    ),
  }));
}

const unequal: Readonly<Record<Algorithm, number>> = { leximin: 2.5, maximin: 3.6, nash: 2.9, goldilocks: 2.2, minimax: 2, legacy: 6, random: 0, stratified: 0.4 }; // prettier-ignore

/** Chances rise from the mean's (1 − u / 7) with the sixth power of the percentile. */
function inventedOutcome(study: Study, { setting, replicate }: Job, algorithm: Algorithm): Outcome {
  const { panelSize, pool } = study.settings[setting]!;
  const random = streamOf(study.seed, pool, panelSize, replicate);
  const source = study.pools.find(({ name }) => name === pool)!;
  const letters = source.kind === "drawn" ? source.draw.count : 1000;
  const people = letters / 10 + Math.floor(random.unit() * 40);
  const u = unequal[algorithm] * (0.9 + 0.2 * random.unit());
  const equal = panelSize / people;
  const curve = Array.from({ length: 101 }, (_, q) => Math.min(1, equal * (1 + u * ((q / 100) ** 6 - 1 / 7))));
  const lowest = curve[0]!;
  const values: readonly (readonly [Measure, number])[] = [
    ["people", people],
    ["groups", 24],
    ["selectable", people],
    ["optimum", equal * 0.7],
    ["lowest", lowest],
    ["highest", curve.at(-1)!],
    ["gini", u / 12],
    ["geometric-mean", equal * (1 - u / 30)],
    ["below-optimum", lowest < equal * 0.7 ? 0.1 * u : 0],
    ...(algorithm === "legacy" || algorithm === "random" ? [] : ([["gap", 1.3e-9]] as const)),
    ["ticket-loss", 0.0004 * random.unit()],
    [
      "quotas-met",
      algorithm === "random" ? 0.01 * random.unit() : algorithm === "stratified" ? 0.3 + 0.1 * random.unit() : 1,
    ],
    ["distinct-panels", 990 + Math.floor(10 * random.unit())],
    ["member-distance", 0.61 + 0.01 * random.unit()],
    ["panel-distance", 1 - equal],
    ["pairs-seen", 0.9],
    ["over-representation-correlation", -0.1 * u],
    ["intersections-population-mse", 0.0002 * (2 + random.unit())],
    ["intersections-pool-mse", 0.0003 * (1 + random.unit())],
  ];
  const status = algorithm === "legacy" || unequal[algorithm] < 1 ? "simulated" : "exact";
  return { algorithm, status, values, curve, intersections: inventedIntersections(unequal[algorithm]) };
}

function inventedIntersections(u: number): readonly IntersectionOutcome[] {
  const pairs = features.flatMap((a, i) => features.slice(i + 1).map((b) => [a, b] as const));
  return pairs.flatMap(([a, b]) =>
    a.values.flatMap((x, i) =>
      b.values.map((y, j) => {
        const share = (1 + i) * (1 + j);
        const all = (a.values.length * (a.values.length + 1) * b.values.length * (b.values.length + 1)) / 4;
        const pool = (share / all) * (1.4 - 0.6 * (j / (b.values.length - 1)));
        const weight = u / 8;
        return {
          features: [a.name, b.name] as const,
          values: [x, y] as const,
          population: share / all,
          pool,
          panel: weight * pool + ((1 - weight) * share) / all,
        };
      }),
    ),
  );
}
