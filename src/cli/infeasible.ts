/** Tells why no panel meets the quotas, wherever that came to light. */
import { finding, exitCode, SortitionError } from "../errors.ts";
import { diagnosisWords } from "../messages/diagnosis.ts";
import { sayFindings } from "../messages/finding.ts";
import { quotaProblem } from "../quotas/quota-problem.ts";
import { clashLines } from "../reports/clash-lines.ts";
import { repairHint } from "./check-command.ts";
import type { Console } from "./console.ts";
import type { TypedOptions } from "./options.ts";
import { Infeasible } from "./preparation.ts";

/** The exit code, or undefined where the error is about something else. */
export async function explainInfeasible(
  error: unknown,
  typed: TypedOptions,
  console: Console,
): Promise<number | undefined> {
  if (!(error instanceof Infeasible)) return undefined;
  const { reading, panelSize } = error;
  const { pool, quotas } = reading;
  const answer = await console.work.compute("feasibility", quotaProblem(pool, quotas, panelSize));
  const none = finding("QUOTAS_INFEASIBLE", {}, { file: typed.quotas ?? "" });
  const words = diagnosisWords[console.language];
  const clash =
    answer.kind === "infeasible"
      ? [...clashLines(answer, panelSize, console.screen, words), ...repairHint(answer, typed, words)]
      : [];
  console.io.err(`${[...sayFindings([none], console.language), ...clash].join("\n")}\n`);
  return exitCode(new SortitionError([none]));
}
