/** All checks of a record, in the order people read them. */
import type { RecordFiles } from "../record.ts";
import { checkCertificateBound } from "./certificate-bound.ts";
import { checkChances } from "./chances.ts";
import type { Check, CheckResult } from "./check.ts";
import { checkCodes } from "./codes.ts";
import { checkDigests } from "./digests.ts";
import { checkEligibility } from "./eligibility.ts";
import { checkEqualTreatment } from "./equal-treatment.ts";
import { filePaths, gatherEvidence, type Evidence } from "./evidence.ts";
import { checkFormer } from "./former.ts";
import { checkGroups } from "./groups.ts";
import { checkHistogram } from "./histogram.ts";
import { checkLogChain } from "./log-chain.ts";
import { checkLogClose } from "./log-close.ts";
import { checkLogCopies } from "./log-copies.ts";
import { checkLogOrder } from "./log-order.ts";
import { checkLogStatements } from "./log-statements.ts";
import { checkMinimum } from "./minimum.ts";
import { checkOptimum } from "./optimum.ts";
import { checkRegister } from "./register.ts";
import { checkReserves } from "./reserves.ts";
import { checkShutOut } from "./shut-out.ts";
import { checkReplacement } from "./replacement.ts";
import { checkSeedRule } from "./seed-rule.ts";
import { checkSeedTicket } from "./seed-ticket.ts";
import { checkTicketDoubles } from "./ticket-doubles.ts";
import { checkTicketHouseholds } from "./ticket-households.ts";
import { checkTicketPanel } from "./ticket-panel.ts";
import { checkTicketPeople } from "./ticket-people.ts";
import { checkTicketQuotas } from "./ticket-quotas.ts";
import { checkTicketSize } from "./ticket-size.ts";

const checks: readonly Check[] = [
  checkDigests,
  checkLogOrder,
  checkLogChain,
  checkLogClose,
  checkLogStatements,
  checkLogCopies,
  checkFormer,
  checkReplacement,
  checkSeedRule,
  checkSeedTicket,
  checkTicketPanel,
  checkReserves,
  checkCodes,
  checkGroups,
  checkTicketSize,
  checkTicketPeople,
  checkTicketDoubles,
  checkTicketQuotas,
  checkTicketHouseholds,
  checkCertificateBound,
  checkOptimum,
  checkShutOut,
  checkChances,
  checkMinimum,
  checkEqualTreatment,
  checkHistogram,
  checkRegister,
  checkEligibility,
];

/**
 * Judges a record by its files alone: no solver, no secret, no network.
 *
 * Never throws for what a file holds: a file that cannot be read fails its check `file`, and the checks that need it are
 * skipped. Everything but `replay`, which takes the register and the solver. Files of other names are not looked at.
 */
export function verifyFiles(files: RecordFiles): CheckResult[] {
  const evidence = gatherEvidence(files);
  return [...fileResults(evidence), ...checks.map((check) => check(evidence))];
}

function fileResults({ bytes, drawn, unreadable }: Evidence): CheckResult[] {
  return [...new Set(Object.values(filePaths))].map((file): CheckResult => {
    const failed = unreadable.find((each) => each.file === file);
    if (failed) return { check: "file", outcome: "fail", details: failed };
    if (bytes.has(file)) return { check: "file", outcome: "pass", details: { file } };
    const reason = file === filePaths.draw && !drawn ? "not-drawn" : "not-given";
    return { check: "file", outcome: "skipped", details: { reason, file } };
  });
}
