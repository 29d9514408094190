/** The report of a study: what was asked, what came of it, which chances people had under each algorithm, and how to compute it again. */
import type { Language } from "../messages/language.ts";
import { quoted } from "../messages/legible.ts";
import { studyReportWords } from "../messages/study-report.ts";
import { jobKey } from "../simulate/job.ts";
import type { JobResult } from "../simulate/job-result.ts";
import { measureNames } from "../simulate/measure-names.ts";
import type { Study } from "../simulate/study.ts";
import type { Page, Section } from "./page.ts";
import { spaced } from "./spaced.ts";
import { askedSection } from "./study-asked.ts";
import { overallSection, studyOutcomes } from "./study-outcomes.ts";
import { studySetting } from "./study-setting.ts";
import { summariseStudy, type StudySummary } from "./study-summary.ts";
import { studySweeps } from "./study-sweeps.ts";

/** So many settings are shown each on its own; of more a few, the first, the last and some between. */
const fewSettings = 6;
const shownOfMany = 3;

/** From the results of all jobs or of some, in any order, one a job. @param file the name of the study's file */
export function studyPage(study: Study, results: readonly JobResult[], language: Language, file = "study.toml"): Page {
  const words = studyReportWords[language];
  const summary = summariseStudy(study, results);
  const shown = summary.settings.length <= fewSettings ? summary.settings : spaced(summary.settings, shownOfMany);
  const { intersections } = study.measures;
  const rows = intersections === "all" || intersections === null ? null : intersections.length;
  return {
    language,
    title: words.title(study.title),
    blank: "",
    opening: words.opening(study.algorithms.length, study.settings.length, study.replicates),
    sections: [
      askedSection(study, language),
      studyOutcomes(study, summary, language),
      ...(shown.length < summary.settings.length ? [overallSection(study, summary, shown.length, language)] : []),
      ...studySweeps(study, summary, language),
      ...shown.map((setting) => studySetting(setting, rows, language)),
      readingSection(study, summary, file, language),
      { heading: words.limits.heading, blocks: [{ kind: "list", items: words.limits.items }] },
    ],
  };
}

function readingSection(study: Study, { settings }: StudySummary, file: string, language: Language): Section {
  const { reading: words, measureWords } = studyReportWords[language];
  const measured = measureNames.filter((measure) =>
    settings.some(({ algorithms }) => algorithms.some(({ measures }) => measures.has(measure))),
  );
  return {
    heading: words.heading,
    blocks: [
      { kind: "paragraph", text: words.interval },
      { kind: "paragraph", text: words.paired },
      { kind: "paragraph", text: words.replay },
      {
        kind: "code",
        lines: [`kleroterion simulate ${quoted(file)} --only ${quoted(jobKey(study, { setting: 0, replicate: 0 }))}`],
      },
      { kind: "paragraph", text: words.measures },
      { kind: "facts", rows: measured.map((measure) => [measureWords[measure].name, measureWords[measure].about]) },
    ],
  };
}
