/**
 * A draw small enough to work out by hand, no solver needed.
 *
 * Eleven people, a panel of 4: two old and two young, two women and two men, no children. With a the seats of old women,
 * the composition is (a, 2−a, 2−a, a) over old women, old men, young women, young men: 3, 2, 2 and 3 people. Their
 * chances are a/3 and (2−a)/2, equal at a = 6/5, so the best minimum is 2/5. The child can never be selected.
 * Twelve tickets, ten with a = 1 and two with a = 2: 14 seats for 3 people (5, 5, 4), 10 seats for 2 (5, 5).
 */
import { parseSeedValue } from "../../src/draw/seed-value.ts";
import { canonicalBytes } from "../../src/audit/canonical.ts";
import { extremes, type CertificateFile } from "../../src/audit/certificate-file.ts";
import { parseSecret } from "../../src/audit/codes.ts";
import type { Commitment } from "../../src/audit/commitment.ts";
import { rawDigest } from "../../src/audit/digest.ts";
import { buildDraw } from "../../src/audit/draw-record.ts";
import { freezeInputs } from "../../src/audit/inputs.ts";
import type { EventClaim } from "../../src/audit/log-event.ts";
import { isRedacted } from "../../src/audit/log-event.ts";
import { appendSession, parseLog } from "../../src/audit/log.ts";
import { histogramOf, ticketCount, ticketsPerPerson, type LotteryFile } from "../../src/audit/lottery-file.ts";
import { buildRecord, type RecordFiles } from "../../src/audit/record.ts";
import { seatsOff } from "../../src/audit/seats-due.ts";
import type { Lottery } from "../../src/lottery/lottery.ts";
import type { Quotas } from "../../src/quotas/quotas.ts";
import type { Pool } from "../../src/register/pool.ts";

const features = [
  { name: "age", values: ["child", "old", "young"] },
  { name: "gender", values: ["man", "woman"] },
];
const CHILD = 0;
const OLD = 1;
const YOUNG = 2;
const MAN = 0;
const WOMAN = 1;

/** Groups in canonical order, their members as indices into the people. */
const groups = [
  { values: [CHILD, WOMAN], members: [4] },
  { values: [OLD, MAN], members: [1, 7] },
  { values: [OLD, WOMAN], members: [0, 3, 9] },
  { values: [YOUNG, MAN], members: [2, 6, 8] },
  { values: [YOUNG, WOMAN], members: [5, 10] },
];

const valuesOf = new Map(groups.flatMap(({ values, members }) => members.map((person) => [person, values])));

export const pool: Pool = {
  features,
  people: Array.from({ length: 11 }, (_, i) => ({
    id: `P-${String(i).padStart(2, "0")}`,
    row: 10 - i,
    values: valuesOf.get(i)!,
  })),
};

const seats = (value: string, count: number, line: number) =>
  ({ value, min: count, max: count, minFlex: 0, maxFlex: Infinity, line }) as const;

export const quotas: Quotas = [
  { feature: "gender", quotas: [seats("woman", 2, 2), seats("man", 2, 3)] },
  { feature: "age", quotas: [seats("young", 2, 4), seats("old", 2, 5), seats("child", 0, 6)] },
];

/** Deals seats to the members of each group in turn; `a` per ticket. */
function deal(oldWomen: readonly number[]): number[][] {
  const next = groups.map(() => 0);
  return oldWomen.map((a) =>
    [0, 2 - a, a, a, 2 - a]
      .flatMap((count, g) => {
        const { members } = groups[g]!;
        return Array.from({ length: count }, () => members[next[g]!++ % members.length]!);
      })
      .toSorted((x, y) => x - y),
  );
}

/**
 * 1 for the panel size and 1 for both genders: every price is 2, and the limit 4·1 + 2·1 + 2·1 = 8. All but the child are 10 people, of price 20: so 8/20 = 2/5.
 * The old women have 14 seats where 12 · 3 · 2/5 = 14.4 are due, the old men 10 where 9.6 are: all within one.
 */
export const lottery: Lottery = {
  status: "exact",
  bound: 0.4,
  solverBound: undefined,
  achieved: 0.4,
  groups,
  neverSelectable: [0],
  tickets: deal([1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1]),
  runs: [],
  chances: [0, 4e14, 4e14, 4e14, 4e14],
  levels: [{ bound: { numerator: 2n, denominator: 5n }, multipliers: { size: 1, rows: [0, 0, 0, 1, 1] } }],
  optimum: undefined,
  // No seats for children.
  shutOut: [{ size: 0, rows: [1, 0, 0, 0, 0] }],
  effort: { panels: 2, integerPrograms: 0 },
};

export const secret = parseSecret("5e".repeat(32));
export const versions = {
  kleroterion: "0.1.0",
  highs: "1.15.3",
  highsWasm: rawDigest(new Uint8Array([1])),
  seedrandom: "3.0.5",
  solverOptions: "random_seed=0",
};
const at = "2026-03-02T10:00:00Z";
const times = { opened: at, frozen: at, computed: at, drawn: at, closed: at };
const raw = { register: rawDigest(new Uint8Array([2])), quotas: rawDigest(new Uint8Array([3])) };

/** A lottery worked out by hand, and what it was asked. */
export interface HandMade {
  readonly pool: Pool;
  readonly quotas: Quotas;
  readonly panelSize: number;
  readonly objective: string;
  readonly gamma?: string;
  readonly lottery: Lottery;
}

/** The record after `prepare`. */
export function prepared(of: Pool = pool, chances: Lottery = lottery): RecordFiles {
  return preparedFrom({ pool: of, quotas, panelSize: 4, objective: "maximin", lottery: chances });
}

export function preparedFrom({ lottery: chances, ...asked }: HandMade): RecordFiles {
  const frozen = freezeInputs({ ...asked, tickets: ticketCount(chances), secret });
  return buildRecord(asked.pool, frozen, { lottery: chances, versions }, { node: "20.19.0", raw, times }).files;
}

/** The record after `prepare` and `draw`. */
export function drawn(seed = "007", record: RecordFiles = prepared(), reserves = 0): RecordFiles {
  const values = [parseSeedValue({ kind: "typed" }, seed)];
  const { files } = buildDraw(record, { fallback: false, values }, { versions, node: "20.19.0", times }, reserves);
  return new Map([...record, ...files]);
}

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

/** What a forger can edit before they make all digests, log and draw anew. */
export interface Forgery {
  commitment: Writable<Commitment>;
  lottery: Writable<LotteryFile>;
  certificate: Writable<CertificateFile>;
}

/** A record that is consistent in all but what the forger changed: all digests match, and the log is whole. */
export function forged(edit: (record: Forgery) => void, honest: RecordFiles = prepared()): RecordFiles {
  const commitment = json(honest, "public/commitment.json") as Forgery["commitment"];
  const lotteryFile = json(honest, "public/lottery.json") as Forgery["lottery"];
  const certificate = json(honest, "public/certificate.json") as Forgery["certificate"];
  edit({ commitment, lottery: lotteryFile, certificate });
  commitment.lottery = rawDigest(canonicalBytes(lotteryFile));
  commitment.certificate = rawDigest(canonicalBytes(certificate));
  const digest = rawDigest(canonicalBytes(commitment));
  const events = parseLog(honest.get("auditor/log.ndjson")!).flatMap((event): EventClaim[] => {
    if (event.type === "close" || isRedacted(event)) return [];
    if (event.type === "commitment") return [{ ...event, body: { commitment: digest } }];
    if (event.type !== "lottery") return [event];
    const { lottery: of, certificate: by } = commitment;
    return [{ ...event, body: { lottery: of, certificate: by, status: certificate.status } }];
  });
  const record = new Map([
    ...honest,
    ["public/commitment.json", canonicalBytes(commitment)],
    ["public/lottery.json", canonicalBytes(lotteryFile)],
    ["public/certificate.json", canonicalBytes(certificate)],
    ...logsOf(appendSession(undefined, events, at, secret)),
  ]);
  return record;
}

/** Both copies of a log, the redaction done by hand: a forger's lines need not be of the right form. */
export function logsOf(whole: Uint8Array): RecordFiles {
  const lines = linesOf(whole).map((text) => {
    const line = JSON.parse(text) as { type: string };
    return ["files", "explained", "letter"].includes(line.type) ? { ...line, body: null, salt: null } : line;
  });
  const published = lines.map((line) => new TextDecoder().decode(canonicalBytes(line)));
  return new Map([
    ["auditor/log.ndjson", whole],
    ["public/log.ndjson", bytesOf(published)],
  ]);
}

export function linesOf(log: Uint8Array): string[] {
  return new TextDecoder().decode(log).split("\n").slice(0, -1);
}

export function bytesOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
}

/** States the figures anew that follow from the tickets, as a careful forger would. */
export function restate({ lottery: file, certificate }: Forgery): void {
  file.histogram = [...histogramOf(ticketsPerPerson(file, file.codes.length))];
  Object.assign(certificate, extremes(file), {
    distance: seatsOff(file, certificate.chances).reduce((most, { distance }) => Math.max(most, distance), 1),
  });
}

export function json(files: RecordFiles, path: string): unknown {
  return JSON.parse(new TextDecoder().decode(files.get(path)));
}
