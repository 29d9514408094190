/** The public API: reading, quotas, lottery, draw and audit as plain functions over bytes and values; no files, no clock, no terminal. */
export { SortitionError, type Finding, type FindingCode, type Place } from "./errors.ts";
export { parseCsv, type Table } from "./register/csv.ts";
export { readPool, type PoolReading } from "./register/read-pool.ts";
export { readRegister, type RegisterOptions, type RegisterReading } from "./register/read-register.ts";
export type { Recipe } from "./register/recipe.ts";
export type { Eligibility } from "./register/eligibility.ts";
export type { LeftOut, LeftOutCount } from "./register/left-out.ts";
export type { Person, Pool } from "./register/pool.ts";
export type { Feature } from "./register/feature.ts";
export { groupsOf, type Group } from "./register/groups.ts";
export { householdFigures, type HouseholdFigures } from "./register/household-figures.ts";
export { parseQuotas } from "./quotas/parse.ts";
export { featuresOf, type FeatureQuotas, type Quota, type Quotas } from "./quotas/quotas.ts";
export { parseSlack, type Slack } from "./quotas/slack.ts";
export type { ShareRule } from "./quotas/shares.ts";
export { quotaCosts, type QuotaCosts } from "./lottery/quota-costs.ts";
export { quotaFindings } from "./quotas/checks.ts";
export { feasibility, type Feasibility, type QuotaSide } from "./quotas/feasibility.ts";
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
export type { Progress, ProgressReport } from "./lottery/progress.ts";
export { drawTicket, type TicketDraw } from "./draw/ticket.ts";
export { reserveKey, reserveLists, reserveOrder, type SeatedPanel } from "./draw/reserves.ts";
export { parseSource, sourceId, type SeedSource } from "./draw/seed-source.ts";
export { parseSeedValue, type SeedValue } from "./draw/seed-value.ts";
export { parseSecret, type Secret } from "./audit/codes.ts";
export { freezeInputs, type FrozenInputs, type Inputs } from "./audit/inputs.ts";
export { computeLottery } from "./audit/compute.ts";
export { explainRecord, type ExplainedRecord, type Explanation } from "./audit/explanation.ts";
export { buildRecord, type PreparedRecord, type RecordFiles } from "./audit/record.ts";
export { lettersOf, type Letter } from "./audit/letter.ts";
export { buildDraw, type DrawRecord } from "./audit/draw-record.ts";
export { jsonSchemas } from "./audit/json-schemas.ts";
export type { JsonSchema } from "./audit/reader.ts";
export { verifyFiles } from "./audit/verify/verify-files.ts";
export { checkMember } from "./audit/verify/member.ts";
export type { CheckResult } from "./audit/verify/check.ts";
export { sayFindings } from "./messages/finding.ts";
