/** What a draw leaves for a replacement: who stays, who may still be drawn, and the quotas for the empty seats. From public files alone. */
import type { Commitment } from "./commitment.ts";
import type { DrawFile } from "./draw-file.ts";
import type { FeatureSeats, Seats } from "./feature-seats.ts";
import type { LotteryFile } from "./lottery-file.ts";
import type { CameIn, Seated } from "./replacement.ts";

/** A draw that was done, as its public files have it. */
export interface Former {
  readonly commitment: Commitment;
  readonly lottery: LotteryFile;
  readonly draw: DrawFile;
}

export interface Vacancy {
  /** The whole panel but those who are out; ascending by code. */
  readonly staying: readonly Seated[];
  /** Codes of those who may still be drawn, ascending. */
  readonly codes: readonly string[];
  /** Codes of those among them who share a home: two or more each, ascending. */
  readonly households: readonly (readonly string[])[];
  /** Of the whole panel. */
  readonly quotas: readonly FeatureSeats[];
  /** What they leave for the empty seats. */
  readonly residual: readonly FeatureSeats[];
}

/** The values of each person's group, by code. */
export function valuesByCode({ codes, groups }: LotteryFile): ReadonlyMap<string, readonly string[]> {
  return new Map(
    groups.flatMap(({ values, members }) =>
      members.filter((position) => position < codes.length).map((position) => [codes[position]!, values] as const),
    ),
  );
}

/** Everybody who has a seat once the draw is done, and reserves have come in: those drawn, and in a replacement those who stayed. By code. */
export function wholePanel(
  { commitment, lottery, draw }: Former,
  cameIn: readonly CameIn[] = [],
): ReadonlyMap<string, readonly string[]> {
  const valuesOf = valuesByCode(lottery);
  const stayed = commitment.inputs.replacement?.staying ?? [];
  const whole = new Map([
    ...stayed.map(({ code, values }) => [code, values] as const),
    ...draw.panel.map((code) => [code, valuesOf.get(code) ?? []] as const),
  ]);
  for (const { code, for: replaced } of cameIn) {
    whole.delete(replaced);
    whole.set(code, valuesOf.get(code) ?? []);
  }
  return whole;
}

/** Whether each is on the list of the seat they took, and no seat was taken twice. */
export function areReserves(cameIn: readonly CameIn[], { panel, reserves }: DrawFile): boolean {
  const seats = new Set(cameIn.map((each) => each.for));
  const listOf = (code: string): readonly string[] => reserves?.lists[panel.indexOf(code)] ?? [];
  return seats.size === cameIn.length && cameIn.every((each) => listOf(each.for).includes(each.code));
}

/**
 * `out`: codes of the whole panel, `cameIn`: of the draw's reserves. Nobody who was ever on the panel may be drawn again: the former lottery has nobody who was
 * before.
 */
export function vacancyOf(former: Former, out: readonly string[], cameIn: readonly CameIn[] = []): Vacancy {
  const { commitment, lottery } = former;
  const whole = wholePanel(former, cameIn);
  const seatedOnce = new Set([...whole.keys(), ...cameIn.map((each) => each.for)]);
  const left = new Set(out);
  const staying = [...whole]
    .filter(([code]) => !left.has(code))
    .map(([code, values]) => ({ code, values }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const kept = new Set(staying.map(({ code }) => code));
  const homes = homesOf(lottery);
  const barred = new Set(homes.filter((home) => home.some((code) => kept.has(code))).flat());
  const codes = lottery.codes.filter((code) => !seatedOnce.has(code) && !barred.has(code));
  const quotas = commitment.inputs.replacement?.quotas ?? commitment.inputs.quotas;
  return {
    staying,
    codes,
    households: sharedHomes(lottery, codes),
    quotas,
    residual: residualQuotas(quotas, staying),
  };
}

/** What is left of homes once only these people are in the register: two or more each, ascending by code, and so are the homes. */
export function sharedHomes(lottery: LotteryFile, codes: readonly string[]): readonly (readonly string[])[] {
  const among = new Set(codes);
  return homesOf(lottery)
    .map((home) => home.filter((code) => among.has(code)).toSorted())
    .filter((home) => home.length > 1)
    .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Positions that are nobody's are left to the check that names them. */
function homesOf({ codes, households }: LotteryFile): readonly (readonly string[])[] {
  return households.map((home) => home.flatMap((position) => codes[position] ?? []));
}

/** What quotas of a whole panel leave for the seats beside these: never less than nothing. */
export function residualQuotas(quotas: readonly FeatureSeats[], staying: readonly Seated[]): FeatureSeats[] {
  return quotas.map(({ feature, values }, f) => ({
    feature,
    values: values.map(({ value, min, max }) => {
      const seats = seatsOf(staying, f, value);
      return { value, min: Math.max(0, min - seats), max: Math.max(0, max - seats) };
    }),
  }));
}

/** Quotas that a panel does not meet, with its seats; in their order. */
export function missedQuotas(
  quotas: readonly FeatureSeats[],
  panel: readonly Seated[],
): readonly (Seats & { readonly feature: string; readonly seats: number })[] {
  return quotas.flatMap(({ feature, values }, f) =>
    values.flatMap((quota) => {
      const seats = seatsOf(panel, f, quota.value);
      return seats < quota.min || seats > quota.max ? [{ feature, ...quota, seats }] : [];
    }),
  );
}

/**
 * Of the quotas that were widened, what they were before, in the form of `giveWay`; undefined where `used` has other features or values, or is
 * narrower somewhere.
 */
export function widenedQuotas(
  residual: readonly FeatureSeats[],
  used: readonly FeatureSeats[],
): readonly FeatureSeats[] | undefined {
  if (namesOf(residual) !== namesOf(used)) return undefined;
  const before = residual.map(({ feature, values }, f) => {
    const pairs = values.map((quota, v) => ({ quota, now: used[f]!.values[v]! }));
    if (pairs.some(({ quota, now }) => now.min > quota.min || now.max < quota.max)) return undefined;
    const changed = pairs.filter(({ quota, now }) => now.min < quota.min || now.max > quota.max);
    return { feature, values: changed.map(({ quota }) => quota) };
  });
  if (before.includes(undefined)) return undefined;
  return before.flatMap((each) => (each && each.values.length > 0 ? [each] : []));
}

function namesOf(quotas: readonly FeatureSeats[]): string {
  return JSON.stringify(quotas.map(({ feature, values }) => [feature, ...values.map(({ value }) => value)]));
}

/** How many of these people have a value; `feature`: index in the order of the quotas. */
export function seatsOf(people: readonly Seated[], feature: number, value: string): number {
  return people.filter(({ values }) => values[feature] === value).length;
}
