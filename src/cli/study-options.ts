/** Which study is asked for: that of a file, or a simple one of options. */
import path from "node:path";
import { finding, sortitionError, throwFindings, type Finding } from "../errors.ts";
import { parseCsv } from "../register/csv.ts";
import type { Algorithm } from "../simulate/algorithm-names.ts";
import { openStudy } from "../simulate/open-study.ts";
import { lackingPairs, type LackingPairs } from "../simulate/population/read.ts";
import type { StudyDraft } from "../simulate/study-draft.ts";
import type { Study } from "../simulate/study.ts";
import type { Io } from "./io.ts";
import { algorithmFindings, readStudyFile, usual } from "./study-file.ts";
import { mostCounted } from "./study-kinds.ts";

/** Options that make a simple study, as typed. */
export interface SimpleOptions {
  readonly register?: string;
  readonly quotas?: string;
  readonly size?: string;
  readonly id?: string;
  readonly objective?: readonly string[];
  readonly replicates?: string;
  readonly seed?: string;
  readonly draws?: string;
}

const simpleOptions = ["register", "quotas", "size", "id", "objective", "replicates", "seed", "draws"] as const;

export interface OpenedStudy {
  readonly study: Study;
  /** The name of its file, if it has one. */
  readonly file: string | undefined;
  /** Every file that was read, by its path from the folder of the study file; without one, by its name alone. In the order they were read. */
  readonly inputs: readonly (readonly [path: string, bytes: Uint8Array])[];
  /** Tables of pairs that have no row for some combinations. */
  readonly lacking: readonly (LackingPairs & { readonly file: string })[];
}

/** @throws {SortitionError} of `readStudyFile` and `openStudy`; STUDY_WITHOUT, STUDY_OPTION, OPTION_MISSING, STUDY_NUMBER_INVALID */
export function openAskedStudy(file: string | undefined, typed: SimpleOptions, io: Io): OpenedStudy {
  const given = simpleOptions.filter((option) => typed[option] !== undefined);
  const files = new Map<string, Uint8Array>();
  const read = (each: string): Uint8Array => {
    const bytes = io.readFile(each);
    files.set(each, bytes);
    return bytes;
  };
  if (file === undefined) {
    if (given.length === 0) throw sortitionError("STUDY_WITHOUT", { what: "study" });
    const study = openStudy(simpleDraft(typed), read);
    return { study, file, inputs: named(files, (each) => path.basename(each)), lacking: [] };
  }
  throwFindings(given.map((option) => finding("STUDY_OPTION", { option: `--${option}` })));
  const draft = readStudyFile(read(file), file);
  const study = openStudy(draft, read);
  const inputs = named(files, (each) => path.relative(path.dirname(file), each).replaceAll(path.sep, "/"));
  return { study, file: path.basename(file), inputs, lacking: lackingIn(draft, files) };
}

/** Each file once. */
function lackingIn({ pools }: StudyDraft, files: ReadonlyMap<string, Uint8Array>): OpenedStudy["lacking"] {
  const named = pools.flatMap(({ source: { population } }) =>
    population?.kind === "tables" && population.pairs !== undefined ? [population.pairs] : [],
  );
  return [...new Set(named)].flatMap((file) =>
    lackingPairs(parseCsv(files.get(file)!, file)).map((each) => ({ file, ...each })),
  );
}

/** Nothing of where the study is computed. */
function named(files: ReadonlyMap<string, Uint8Array>, name: (file: string) => string): OpenedStudy["inputs"] {
  return Array.from(files, ([file, bytes]) => [name(file), bytes] as const);
}

function simpleDraft(typed: SimpleOptions): StudyDraft {
  const { register, quotas, size = "", id, objective = usual.algorithms, seed = usual.seed } = typed;
  const findings: Finding[] = (["register", "quotas", "size"] as const)
    .filter((option) => typed[option] === undefined || typed[option] === "")
    .map((option) => finding("OPTION_MISSING", { option: `--${option}`, command: "simulate" }));
  throwFindings([...findings, ...algorithmFindings("--objective", objective)]);
  if (objective.includes("stratified"))
    throw sortitionError("STUDY_KEY_NEEDED", { table: '"stratified"', keys: ["strata"] });
  const seats = wholeWithin("--size", size, 1, mostCounted);
  const replicates = wholeWithin("--replicates", typed.replicates ?? "1", 1, mostCounted);
  const draws = wholeWithin("--draws", typed.draws ?? "0", 0, mostCounted);
  const [poolName, quotasName] = [register!, quotas!].map(bareName) as [string, string];
  const source = { kind: "given", register: register!, id, features: [], population: null } as const;
  return {
    title: poolName,
    ...{ seed, replicates, tickets: usual.tickets, gamma: usual.gamma, strata: [] },
    algorithms: objective as readonly Algorithm[],
    pools: [{ name: poolName, source, quotas: [quotasName], sizes: [seats] }],
    quotas: [{ name: quotasName, source: { kind: "file", file: quotas! }, slacks: [], listed: false }],
    measures: { intersections: null, misreports: 0, draws, dropout: null },
  };
}

/** Of a file, without folder and ending. */
function bareName(file: string): string {
  return path.basename(file, path.extname(file)).trim() || "study";
}

/** @throws {SortitionError} STUDY_NUMBER_INVALID */
export function wholeWithin(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw sortitionError("STUDY_NUMBER_INVALID", { option, text, least, most });
}
