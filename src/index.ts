/** The public API: reading, quotas, lottery, draw and audit as plain functions over bytes and values; no files, no clock, no terminal. */
export { SortitionError, type Finding, type FindingCode, type Place, type FindingDetails } from "./errors.ts";
export { parseCsv, type Table, type Row } from "./register/csv.ts";
export { readPool, type PoolReading, type Among, type PoolOptions } from "./register/read-pool.ts";
export { readRegister, type RegisterOptions, type RegisterReading } from "./register/read-register.ts";
export type { Recipe } from "./register/recipe.ts";
export type { Eligibility, ListReading, Only } from "./register/eligibility.ts";
export type { LeftOut, LeftOutCount } from "./register/left-out.ts";
export type { Person, Pool } from "./register/pool.ts";
export type { Feature } from "./register/feature.ts";
export { groupsOf, type Group } from "./register/groups.ts";
export { householdFigures, type HouseholdFigures } from "./register/household-figures.ts";
export { parseQuotas } from "./quotas/parse.ts";
export {
  featuresOf,
  type FeatureQuotas,
  type Quota,
  type Quotas,
  type FeatureShares,
  type PopulationShare,
  type ShareSum,
} from "./quotas/quotas.ts";
export { parseSlack, type Slack } from "./quotas/slack.ts";
export type { ShareRule } from "./quotas/shares.ts";
export { quotaCosts, type QuotaCosts, type QuotaCost, type QuotaMove, type NamedWayIn } from "./lottery/quota-costs.ts";
export { quotaFindings } from "./quotas/checks.ts";
export { feasibility, type Feasibility, type QuotaSide, type NamedProof } from "./quotas/feasibility.ts";
export { provesInfeasible, type Multipliers, type Rows } from "./quotas/inequality.ts";
export type { QuotaChange } from "./quotas/relaxation.ts";
export { readSources, type Sources, type SourcesReading } from "./quotas/read-sources.ts";
export { makeLottery, type Lottery, type LotteryProblem } from "./lottery/lottery.ts";
export {
  highestBound,
  levelBound,
  productBound,
  provesSpread,
  seatless,
  type Fraction,
} from "./certificate/certificate.ts";
export type { Progress, ProgressReport, Phase } from "./lottery/progress.ts";
export { drawTicket, type TicketDraw, type DrawnPart, type SeedPart } from "./draw/ticket.ts";
export { reserveKey, reserveLists, reserveOrder, type SeatedPanel } from "./draw/reserves.ts";
export { parseSource, sourceId, type SeedSource, type Verifiability } from "./draw/seed-source.ts";
export { parseSeedValue, type SeedValue } from "./draw/seed-value.ts";
export { parseSecret, type Secret, type PersonCode } from "./audit/codes.ts";
export {
  freezeInputs,
  type FrozenInputs,
  type Inputs,
  type InputsGiven,
  type EligibilityCommitted,
  type DrawName,
  type HouseholdRule,
  type SeedRule,
} from "./audit/inputs.ts";
export type { EligibilityGiven, FrozenEligibility } from "./audit/freeze-eligibility.ts";
export type { EligibilityFile, EligibilityRules, ExcludedPerson, OnlyRule } from "./audit/eligibility-file.ts";
export { computeLottery } from "./audit/compute.ts";
export {
  explainRecord,
  type ExplainedRecord,
  type Explanation,
  type ExplainedGroup,
  type ExplainedLevel,
  type Ground,
} from "./audit/explanation.ts";
export { buildRecord, type PreparedRecord, type RecordFiles, type PrepareClaims } from "./audit/record.ts";
export { lettersOf, type Letter } from "./audit/letter.ts";
export { buildDraw, type DrawRecord, type DrawClaims, type Seed } from "./audit/draw-record.ts";
export { jsonSchemas } from "./audit/json-schemas.ts";
export type { JsonSchema } from "./audit/reader.ts";
export { verifyFiles } from "./audit/verify/verify-files.ts";
export { checkMember, type MemberResult } from "./audit/verify/member.ts";
export type {
  CheckResult,
  CheckId,
  SkippedVerdict,
  Verdict,
  CheckDetails,
  Skipped,
  CertificateFailure,
  ChancesFailure,
  ChancesKept,
  DigestOf,
  GroupsFailure,
  LetterFailure,
  LevelsReached,
  MinimumFailure,
  MinimumReached,
  ReplacementFailure,
  ReservesFailure,
  SeatsRefilled,
  ShutOutFailure,
  StatementOf,
  StepOf,
  TicketQuotaFailure,
  TicketSizeFailure,
  LetterPart,
  TicketQuota,
} from "./audit/verify/check.ts";
export { sayFindings } from "./messages/finding.ts";
export type { Binding, NamedWhatIf, NamedChange, NamedRow } from "./audit/named-rows.ts";
export type { CertificateFile, StatedBound, StatedOptimum } from "./audit/certificate-file.ts";
export type { Decimal } from "./quotas/decimal.ts";
export type { DerivedColumn } from "./register/derive.ts";
export type { DrawFile, DrawPart } from "./audit/draw-file.ts";
export type { Encoding } from "./register/encoding.ts";
export type { FeatureSeats, Seats } from "./audit/feature-seats.ts";
export type { HouseholdClass } from "./register/household-classes.ts";
export type { Language } from "./messages/language.ts";
export type { LotteryFile, Histogram, LotteryGroup } from "./audit/lottery-file.ts";
export type { Optimum } from "./lottery/optimum.ts";
export type { ProvenLevel } from "./lottery/mixture.ts";
export type { RegisterRecord, RegisteredPerson } from "./audit/register-record.ts";
export type { Replacement, CameIn, Seated } from "./audit/replacement.ts";
export type { SeatOutlook } from "./lottery/explain.ts";
export type { SeatRows } from "./quotas/can-swap.ts";
export type { SourceFile } from "./register/source-file.ts";
export type { Versions } from "./audit/versions.ts";
export type { Empty } from "./simulate/study-findings.ts";
export type { Reserves } from "./audit/reserves.ts";
export type { BrokenLink } from "./audit/log.ts";
export type { CopiesDiffer } from "./audit/log-copies.ts";
export type { OptimumFailure, OptimumReached } from "./audit/optimum-reached.ts";
export type { Problem } from "./audit/malformed.ts";
export type { LevelReached } from "./audit/levels-reached.ts";
export type { SeatsOff } from "./audit/seats-due.ts";
export type { ShutOutSeat } from "./audit/shut-out-seat.ts";
export type { ShareUnit } from "./quotas/share-cells.ts";
// Studies over many pools and draws; src/simulate/README.md says what is computed.
export { openStudy } from "./simulate/open-study.ts";
export type {
  DrawnDraft,
  GivenDraft,
  PoolDraft,
  PopulationDraft,
  QuotasDraft,
  StudyDraft,
} from "./simulate/study-draft.ts";
export type {
  DrawnPool,
  GivenPool,
  IntersectionShare,
  MeasureOptions,
  PoolSource,
  Setting,
  SimulatedPool,
  Study,
} from "./simulate/study.ts";
export { readIntersections, readJoint, readMargins, readPairs } from "./simulate/population/read.ts";
export { jointFromTables } from "./simulate/population/from-tables.ts";
export { marginsOf, type Margin } from "./simulate/population/margins.ts";
export { checkResponse } from "./simulate/population/check-response.ts";
export { cutShare } from "./simulate/population/response-chances.ts";
export { simulatePool } from "./simulate/simulate-pool.ts";
export type { Joint, JointCell } from "./simulate/joint.ts";
export type { Response } from "./simulate/response.ts";
export { jobKey, jobsOf, type Job } from "./simulate/job.ts";
export { runJob } from "./simulate/run-job.ts";
export type { IntersectionOutcome, JobResult, Outcome } from "./simulate/job-result.ts";
export { algorithmNames, type Algorithm } from "./simulate/algorithm-names.ts";
export { select } from "./simulate/algorithms/select.ts";
export type { SelectOptions } from "./simulate/algorithms/select-options.ts";
export { selectionProblem } from "./simulate/selection-problem.ts";
export type { Selected, Selection, SelectionProblem } from "./simulate/selection.ts";
export { strataOf, type Stratum } from "./simulate/strata.ts";
export { drawPanels, type DrawnPanels } from "./simulate/draw-panels.ts";
export { ticketShares } from "./simulate/ticket-shares.ts";
export { measureNames, measureUnits, type Measure, type MeasureUnit } from "./simulate/measure-names.ts";
export { meanInterval, shareInterval, type Interval } from "./simulate/intervals.ts";
export { streamKey, streamOf } from "./simulate/streams.ts";
export type { Random } from "./lottery/random.ts";
