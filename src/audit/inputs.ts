/** All that people decided before anything was computed: who is in, the quotas, and the rules of the draw. */
import { areAllowed, sourceId, sourceOf, suits, type SeedSource } from "../draw/seed-source.ts";
import { SEED_SCHEME } from "../draw/seed.ts";
import type { Quotas } from "../quotas/quotas.ts";
import { sharedHouseholds } from "../register/households.ts";
import { countLeftOut, type LeftOutCount } from "../register/left-out.ts";
import type { Pool } from "../register/pool.ts";
import { codesOf, CODE_SCHEME, type PersonCode, type Secret } from "./codes.ts";
import { digest, rawDigest } from "./digest.ts";
import { eligibilityBytes, readLeftOutCounts } from "./eligibility-file.ts";
import { readFeatureSeats, type FeatureSeats } from "./feature-seats.ts";
import { fractionText } from "./fraction.ts";
import { freezeEligibility, type EligibilityGiven, type FrozenEligibility } from "./freeze-eligibility.ts";
import { Malformed } from "./malformed.ts";
import { integer, listOf, narrowed, nullOr, object, oneOf, sha256Hex, text } from "./reader.ts";
import { buildRegisterRecord, registerRoot, type RegisterRecord } from "./register-record.ts";
import { readReplacement, type Replacement } from "./replacement.ts";

export type { FeatureSeats, Seats } from "./feature-seats.ts";

/** At most one person of a household on any panel. */
export interface HouseholdRule {
  readonly rule: "one-per-household";
  /** Those of two people or more in the register, and the people in them. */
  readonly households: number;
  readonly people: number;
}

/** Which draw this is. */
export interface DrawName {
  /** From 1: how often this draw was begun. */
  readonly attempt: number;
  /** SHA-256 of the log of the attempt before, as published; null for the first. */
  readonly former: string | null;
  /** What the organiser calls the draw. */
  readonly id: string | null;
}

/** Who of the register was left out. */
export interface EligibilityCommitted {
  /** SHA-256 of the bytes of auditor/eligibility.json. */
  readonly details: string;
  /** In the order of the reasons; empty for nobody. */
  readonly leftOut: readonly LeftOutCount[];
}

/** Ids of sources: where the seed's values will come from. */
export interface SeedRule {
  /** In place of `sources` should they fail; empty, or one. */
  readonly fallback: readonly string[];
  readonly scheme: typeof SEED_SCHEME;
  /** One, or balls and drand. */
  readonly sources: readonly string[];
}

export interface Inputs {
  readonly codeScheme: typeof CODE_SCHEME;
  readonly draw: DrawName;
  readonly eligibility: EligibilityCommitted;
  /** The weight of the Goldilocks objective, a fraction above 0 in lowest terms; null for any other objective. */
  readonly gamma: string | null;
  readonly household: HouseholdRule | null;
  readonly objective: string;
  readonly panelSize: number;
  /** Ascending by feature. */
  readonly quotas: readonly FeatureSeats[];
  /** How many there are, and `registerRoot`. */
  readonly register: { readonly people: number; readonly root: string };
  /** Of a draw that fills empty seats on the panel of another; null for any other draw. */
  readonly replacement: Replacement | null;
  readonly seed: SeedRule;
  /** How many tickets the lottery has. */
  readonly tickets: number;
}

const sourceText = narrowed(text, "A source, such as balls:3x10.", (value, at) => {
  if (!sourceOf(value)) throw new Malformed("wrong-value", at);
});

const readFields = object<Inputs>({
  codeScheme: oneOf([CODE_SCHEME]),
  draw: object<DrawName>({ attempt: integer(1), former: nullOr(sha256Hex), id: nullOr(text) }),
  eligibility: object<EligibilityCommitted>({ details: sha256Hex, leftOut: readLeftOutCounts }),
  gamma: nullOr(fractionText),
  household: nullOr(
    object<HouseholdRule>({ rule: oneOf(["one-per-household"]), households: integer(0), people: integer(0) }),
  ),
  objective: text,
  panelSize: integer(1),
  quotas: readFeatureSeats,
  register: object({ people: integer(1), root: sha256Hex }),
  replacement: nullOr(readReplacement),
  seed: object<SeedRule>({ fallback: listOf(sourceText), scheme: oneOf([SEED_SCHEME]), sources: listOf(sourceText) }),
  tickets: integer(1, 2 ** 32),
});

const rulesBetween =
  "gamma is above 0 with the objective goldilocks, else null; former is null if and only if attempt is 1; sources suit the tickets, and go together.";

/** Refuses a gamma where the objective has none, and one that is missing or 0; a second attempt without the first one's log; sources that do not go together, or not with the tickets. */
export const readInputs = narrowed(readFields, rulesBetween, (inputs, at) => {
  const { gamma, objective, draw, seed, tickets } = inputs;
  if ((gamma !== null) !== (objective === "goldilocks") || gamma === "0/1")
    throw new Malformed("wrong-value", `${at}.gamma`);
  if ((draw.former === null) !== (draw.attempt === 1)) throw new Malformed("wrong-value", `${at}.draw.former`);
  const { sources, fallback } = seedSources(seed);
  if (!areAllowed(sources) || !sources.every((source) => suits(source, tickets)))
    throw new Malformed("wrong-value", `${at}.seed.sources`);
  if (fallback.length > 1 || !fallback.every((source) => suits(source, tickets)))
    throw new Malformed("wrong-value", `${at}.seed.fallback`);
});

/** The sources a rule names, as its reader has seen to. */
export function seedSources({ sources, fallback }: SeedRule): {
  readonly sources: readonly SeedSource[];
  readonly fallback: readonly SeedSource[];
} {
  const parsed = (ids: readonly string[]): SeedSource[] => ids.map((id) => sourceOf(id)!);
  return { sources: parsed(sources), fallback: parsed(fallback) };
}

/** The sources a draw takes its values from: those committed to, or the fallback in their place. */
export function usedSources(rule: SeedRule, fallback: boolean): readonly SeedSource[] {
  return seedSources(rule)[fallback ? "fallback" : "sources"];
}

export interface FrozenInputs {
  readonly inputs: Inputs;
  /** Of kind `inputs`: what the log states before the lottery is computed. */
  readonly digest: string;
  readonly register: RegisterRecord;
  readonly eligibility: FrozenEligibility;
  /** For `pool.people`, index by index. */
  readonly codes: readonly PersonCode[];
  /** Where the codes come from, and the salts of the log. */
  readonly secret: Secret;
}

export interface InputsGiven extends EligibilityGiven {
  readonly pool: Pool;
  readonly quotas: Quotas;
  readonly panelSize: number;
  readonly objective: string;
  /** With goldilocks only. */
  readonly gamma?: string | null;
  readonly tickets: number;
  /** Without it a first attempt without a name. */
  readonly draw?: DrawName;
  /** Without it a typed seed. */
  readonly sources?: readonly SeedSource[];
  readonly fallback?: readonly SeedSource[];
  /** Only for a draw that fills empty seats. */
  readonly replacement?: Replacement | null;
  readonly secret: Secret;
}

/** Fixes the inputs of a draw; the same for shuffled rows, quotas in another order, and any spelling of the files. @throws {SortitionError} CODE_COLLISION */
export function freezeInputs(given: InputsGiven): FrozenInputs {
  const { pool, objective, gamma = null, panelSize, tickets, replacement = null } = given;
  const { draw = { attempt: 1, former: null, id: null }, sources = [{ kind: "typed" }], fallback = [] } = given;
  const ids = pool.people.map((person) => person.id);
  const codes = codesOf(given.secret, ids);
  const register = buildRegisterRecord(pool, codes);
  const eligibility = freezeEligibility(given, codes, given.secret);
  const inputs: Inputs = {
    codeScheme: CODE_SCHEME,
    draw,
    eligibility: committed(eligibility),
    gamma,
    household: householdRule(pool),
    objective,
    panelSize,
    quotas: inCanonicalOrder(given.quotas),
    register: { people: pool.people.length, root: registerRoot(register) },
    replacement,
    seed: { fallback: fallback.map(sourceId), scheme: SEED_SCHEME, sources: sources.map(sourceId) },
    tickets,
  };
  return { inputs, digest: inputsDigest(inputs), register, eligibility, codes, secret: given.secret };
}

function committed({ file }: FrozenEligibility): EligibilityCommitted {
  return { details: rawDigest(eligibilityBytes(file)), leftOut: countLeftOut(file.people) };
}

function householdRule(pool: Pool): HouseholdRule | null {
  if (!pool.households) return null;
  const households = sharedHouseholds(pool);
  return { rule: "one-per-household", households: households.length, people: households.flat().length };
}

/** The digest of kind `inputs`. */
export function inputsDigest(inputs: Inputs): string {
  return digest("inputs", inputs);
}

/** Quotas in the order of the record, without what is only of use to people. */
export function inCanonicalOrder(quotas: Quotas): FeatureSeats[] {
  const features = quotas.map(({ feature, quotas: rows }) => ({
    feature,
    values: rows.map(({ value, min, max }) => ({ value, min, max })).toSorted((a, b) => (a.value < b.value ? -1 : 1)),
  }));
  return features.toSorted((a, b) => (a.feature < b.feature ? -1 : 1));
}
