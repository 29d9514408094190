/** What can be wrong with the form of a published file, by name. */

export type Problem =
  | "missing"
  | "not-utf-8"
  | "not-json"
  | "not-canonical"
  | "not-csv"
  | "unknown-schema"
  | "unknown-key"
  | "missing-key"
  | "wrong-value";

/** A file that is not what its schema says; `at` is the place in it (`groups[3].members`, `line 2`), "" for the whole file. */
export class Malformed extends Error {
  override readonly name = "Malformed";
  readonly problem: Problem;
  readonly at: string;

  constructor(problem: Problem, at: string) {
    super(`${problem} at ${at === "" ? "the file" : at}`);
    this.problem = problem;
    this.at = at;
  }
}
