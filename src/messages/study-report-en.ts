/** What the report of a study says, in English. */
import type { Outcome } from "../simulate/job-result.ts";
import type { Setting } from "../simulate/study.ts";
import { count } from "./count-en.ts";
import { algorithmsEn, measuresEn } from "./measure-words-en.ts";

export const studyReportEn = {
  /** Name of the file, without its ending. */
  file: "report",
  title: (title: string) => `Report of a study: ${title}`,
  opening: (algorithms: number, settings: number, replicates: number) =>
    `${count(algorithms, "way", "ways")} to draw a panel by lot, in ${count(settings, "setting", "settings")} (a pool with quotas and a panel size). Each setting was computed ${count(replicates, "time", "times")}. This page tells what was asked, which chances people had, how the panels compare with the population, and how to compute any of it again.`,
  more: (shown: number, of: number) => `Shown are ${shown} of ${of}, evenly spread.`,
  asked: {
    heading: "What was asked",
    quotas: "Quotas",
    sizes: "Panel sizes",
    settings: "Settings",
    replicates: "Replicates of each",
    tickets: "Tickets of a lottery",
    gamma: "γ of goldilocks",
    strata: "Strata of stratified",
    dropout: "Dropout",
    dropoutIs: (chance: string, panels: number, reserves: number) =>
      `each person with chance ${chance} %, in ${count(panels, "panel", "panels")} drawn, with ${count(reserves, "reserve", "reserves")} a seat`,
    misreports: "Misreports tried out",
    draws: "Panels drawn to count how often people come up",
    seed: "Seed",
    andMore: (more: number) => `… and ${more} more`,
    given: (name: string, people: number) =>
      `${name}: ${count(people, "person", "people")} as given, the same in every replicate.`,
    drawn: {
      people: (name: string, drawn: number) =>
        `${name}: ${count(drawn, "volunteer", "volunteers")}, drawn from a population anew in every replicate.`,
      letters: (name: string, drawn: number) =>
        `${name}: those who volunteer of ${count(drawn, "person", "people")} invited, drawn from a population anew in every replicate.`,
    },
    response: (base: string, factors: string) =>
      `Somebody invited volunteers with chance ${base}${factors === "" ? "" : `, times ${factors}`}.`,
    cut: (share: string) => `For ${share} % of the population that comes to more than 1; their chance is cut to 1.`,
    poolsAre: "The pools:",
    algorithmsAre: "The algorithms:",
  },
  came: {
    heading: "What came of it",
    all: (jobs: number) =>
      `${jobs === 1 ? "The one job is" : `All ${jobs} jobs are`} done: every setting with every replicate.`,
    some: (done: number, jobs: number) =>
      `Of ${jobs} jobs, every setting with every replicate, ${done} ${done === 1 ? "is" : "are"} done. What follows is about those.`,
    status: {
      exact: (times: number) => `${times} × proved optimal`,
      gap: (times: number) => `${times} × near the optimum, with a gap to what is proved`,
      simulated: (times: number) => `${times} × simulated, since it optimises nothing`,
      infeasible: (times: number) => `${times} × no panel that meets the quotas`,
      failed: (times: number) => `${times} × no panel found, though there may be one`,
    } satisfies Record<Outcome["status"], (times: number) => string>,
    none: "Every algorithm found panels in every job.",
    lost: "Jobs without a panel, by setting and algorithm. Means elsewhere on this page are over the others: where that leaves out some replicates, compare algorithms with care.",
    setting: "Setting and algorithm",
    at: (setting: string, algorithm: string) => `${setting}: ${algorithm}`,
    infeasible: "No panel",
    failed: "None found",
    of: "Of",
  },
  overall: {
    heading: "Over all settings",
    about: (settings: number, shown: number) =>
      `The mean of each measure was taken in each of the ${settings} settings; below are the smallest, the middle and the largest of those means. Further down ${shown} settings are shown one by one, spread evenly over the study: results.csv has all.`,
    measure: "Measure and algorithm",
    at: (measure: string, algorithm: string) => `${measure}, ${algorithm}`,
    settings: "Settings",
    smallest: "Smallest",
    middle: "Middle",
    largest: "Largest",
  },
  sweeps: {
    heading: "What changes with one number",
    about:
      "Settings that differ in one number alone, side by side. Bars through the marks are 95 % intervals. Measures that are the same all along are left out.",
    nothing: "All measures shown here are the same all along, or there are none.",
    /** `many`: the names of what changes, with "…" for the number. */
    by: {
      panelSize: ({ pool, quotas }: Setting) => `By panel size: pool ${pool}, quotas ${quotas}`,
      letters: ({ quotas, panelSize }: Setting, many: string) =>
        `By number of letters: pool ${many}, quotas ${quotas}, panels of ${panelSize}`,
      people: ({ quotas, panelSize }: Setting, many: string) =>
        `By number of volunteers: pool ${many}, quotas ${quotas}, panels of ${panelSize}`,
      quotas: ({ pool, panelSize }: Setting, many: string) => `By quotas ${many}: pool ${pool}, panels of ${panelSize}`,
    },
    across: {
      panelSize: () => "panel size",
      letters: (many: string) => `letters, ${many}`,
      people: (many: string) => `volunteers, ${many}`,
      quotas: (many: string) => `quotas ${many}`,
    },
    plot: (across: string) => `Curves for each algorithm by ${across}. The table below has the numbers.`,
    at: (measure: string, value: string) => `${measure}, ${value}`,
    measure: "Measure",
  },
  setting: {
    heading: (pool: string, quotas: string, size: number) => `Pool ${pool}, quotas ${quotas}, panels of ${size}`,
    nothing: "No job of this setting has found a panel so far.",
    chances: "Chances from the lowest to the highest",
    curvesAbout: (replicates: number) =>
      `People of the pool in the order of their chances: at 50 is the chance of the person in the middle. Whoever cannot be selected is among them, with no chance. ${replicates === 1 ? "From one replicate." : `Means over ${replicates} replicates.`}`,
    curvesPlot: "Curves for each algorithm. The table below has some of the numbers.",
    chance: "Chance",
    across: "people by chance (%)",
    equal: "equal chance",
    percentiles: "The same in per cent, at some places from 0, the lowest, to 100, the highest:",
    algorithm: "Algorithm",
    measures: "Measures",
    measuresAbout: (replicates: number) =>
      replicates === 1
        ? "Of one replicate: no interval can be told."
        : `Means over ${replicates} replicates, ± half of their 95 % interval; in brackets the interval itself, cut where the measure ends. Where a measure is not there in all replicates, n says in how many.`,
    differences: (first: string) => `Differences to ${first}`,
    differencesAbout: (first: string, replicates: number) =>
      `How much more than ${first} an algorithm has (less: −) on the same people, replicate by replicate; of per cents, in percentage points. ${
        replicates === 1
          ? "Of one replicate: no interval can be told."
          : "Means over the replicates that both have, ± half of their 95 % interval. Where the interval holds 0, this study cannot tell the two apart."
      }`,
    measuresPlot: "Means for each algorithm, with 95 % intervals. The table below has the numbers.",
    measure: "Measure",
  },
  intersections: {
    heading: "People with two values at once",
    about: {
      population: (rows: number | null) =>
        `${rows === null ? "For every combination of values of two features" : rows === 1 ? "For the one combination in the file" : `For each of the ${rows} combinations in the file`}: to the right its share of the population, upwards its shares of the pool and of the panel, as expected. Above the line a combination has more than its share.`,
      pool: () =>
        "For every combination of values of two features: to the right its share of the pool, upwards its share of the panel, as expected. Above the line a combination has more than its share. Shares of the population are not known.",
    },
    plot: "Dots for each combination. The table below has those that are furthest from the line.",
    across: { population: "share of the population", pool: "share of the pool" },
    furthest: (most: number, of: number) =>
      of <= most
        ? "All combinations, those first whose panel is furthest from the line; shares in per cent:"
        : `The ${most} of ${of} whose panel is furthest from the line, each under the algorithm that brings it furthest; shares in per cent:`,
    combination: "Combination",
    population: "Population",
    pool: "Pool",
    panel: "Panel",
    algorithm: "Algorithm",
    same: "the same share",
  },
  reading: {
    heading: "How to read and repeat it",
    interval:
      "A 95 % interval is of the mean over replicates, mean ± t · s / √n: s is the standard deviation over the n replicates, t the quantile of Student's distribution with n − 1 degrees of freedom. Replicates are independent of one another. Where values are far from normal and replicates few, it is a rough guide. It tells how far the study, repeated with another seed, would have come out otherwise; nothing of other pools or quotas. With a given pool replicates differ only by the chance within an algorithm, and not at all where it has none. An interval stops where the measure itself does, in tables, plots and files: a chance or a share at 0 and 100 %, the Gini coefficient at 0 and 1.",
    paired:
      "Within a replicate all algorithms have the same pool, so two intervals that overlap do not show that two algorithms are alike: the differences to the first algorithm, taken replicate by replicate, do better. differences.csv has them for all settings, and results.csv every value.",
    measures: "What is measured:",
    replay:
      "manifest.json has the version of the program, and the digests of all files read and written. Any job can be done again alone, with the same numbers: the seed and the names of the setting decide all chance in it, not how many jobs there were, where, or in which order. Such as:",
  },
  limits: {
    heading: "What this page does not show",
    items: [
      "Single replicates: here are means, results.csv has every value.",
      "More than a few settings, where a study has many.",
      "That drawn pools are like real ones: people volunteer, report and drop out in this study as its model has it.",
      "That a measure is what matters: which chances are fair is not for numbers to say.",
      "Names. Yet where a pool is given and of real people, a share of few people may tell of one: see to that before you publish.",
    ],
  },
  measureWords: measuresEn,
  algorithms: algorithmsEn,
};

export type StudyReportWords = typeof studyReportEn;
