/** Where a seed's value comes from: a public event, named before it happens. */
import { sortitionError } from "../errors.ts";
import { QUICKNET, roundAt } from "./drand.ts";

export type SeedSource =
  /** Any text; it can never be checked where it came from. */
  | { readonly kind: "typed" }
  /** So many urns of ten numbered balls, one drawn from each: the digits of the ticket itself. */
  | { readonly kind: "balls"; readonly digits: number }
  | { readonly kind: "dice"; readonly sides: number; readonly throws: number }
  /** A round of a drand chain. */
  | { readonly kind: "drand"; readonly chain: string; readonly round: number };

/** How a source can be checked: by anybody and for ever; by those who were there; not at all. */
export type Verifiability = "public" | "witnessed" | "none";

const SIDES: readonly number[] = [4, 6, 8, 10, 12, 20];
const mostDigits = 6;
const mostThrows = 200;

/** The id a source goes by in the files. */
export function sourceId(source: SeedSource): string {
  switch (source.kind) {
    case "typed":
      return "typed";
    case "balls":
      return `balls:${source.digits}x10`;
    case "dice":
      return `dice:d${source.sides}x${source.throws}`;
    case "drand":
      return `drand:${source.chain}:${source.round}`;
  }
}

/** The source of an id, in the one way it is written; undefined for any other text. */
export function sourceOf(id: string): SeedSource | undefined {
  if (id === "typed") return { kind: "typed" };
  const source = ballsOf(id) ?? diceOf(id) ?? drandOf(id);
  return source && sourceId(source) === id ? source : undefined;
}

/**
 * A source as people type it: an id, or a drand round of `quicknet`, or the first at a time, such as `drand:quicknet:2026-06-01T10:00:00Z`.
 *
 * @throws {SortitionError} SOURCE_UNKNOWN, SOURCE_CHAIN_UNKNOWN, SOURCE_TIME_INVALID
 */
export function parseSource(typed: string): SeedSource {
  const text = typed.trim();
  const [, chain, when = ""] = /^drand:([^:]*):(.*)$/.exec(text) ?? [];
  if (chain === undefined) {
    const source = sourceOf(text);
    if (!source) throw sortitionError("SOURCE_UNKNOWN", { text });
    return source;
  }
  if (chain !== "quicknet" && chain !== QUICKNET.hash) throw sortitionError("SOURCE_CHAIN_UNKNOWN", { chain });
  const source = sourceOf(`drand:${QUICKNET.hash}:${/^\d+$/.test(when) ? when : roundAt(secondsOf(when))}`);
  if (!source) throw sortitionError("SOURCE_TIME_INVALID", { text: when });
  return source;
}

/** Of all sources together it is the worst one's: balls drawn after the round was known could be chosen to fit, and only witnesses can tell. */
export function verifiabilityOf(sources: readonly SeedSource[]): Verifiability {
  if (sources.some(({ kind }) => kind === "typed")) return "none";
  return sources.every(({ kind }) => kind === "drand") ? "public" : "witnessed";
}

/** One source, or balls and drand together: the ticket is uniform if either is, and neither was chosen to fit the other. */
export function areAllowed(sources: readonly SeedSource[]): boolean {
  const kinds = sources.map(({ kind }) => kind).join("+");
  return sources.length === 1 || kinds === "balls+drand";
}

/** Whether so many tickets can be drawn from: balls name each ticket once; dice have far more values than there are tickets, so that all come up alike and nobody could try them. */
export function suits(source: SeedSource, tickets: number): boolean {
  if (source.kind === "balls") return 10 ** source.digits === tickets;
  if (source.kind === "dice") return BigInt(source.sides) ** BigInt(source.throws) >= 1_000_000n * BigInt(tickets);
  return true;
}

function ballsOf(id: string): SeedSource | undefined {
  const digits = Number(/^balls:([1-9]\d?)x10$/.exec(id)?.[1]);
  return digits <= mostDigits ? { kind: "balls", digits } : undefined;
}

function diceOf(id: string): SeedSource | undefined {
  const [, sides, throws] = (/^dice:d([1-9]\d?)x([1-9]\d{0,2})$/.exec(id) ?? []).map(Number);
  if (sides === undefined || throws === undefined || !SIDES.includes(sides) || throws > mostThrows) return undefined;
  return { kind: "dice", sides, throws };
}

function drandOf(id: string): SeedSource | undefined {
  const [, chain, round] = /^drand:([0-9a-f]{64}):([1-9]\d{0,11})$/.exec(id) ?? [];
  return chain === QUICKNET.hash ? { kind: "drand", chain, round: Number(round) } : undefined;
}

/** Seconds since 1970 of a time in UTC, to the minute or the second. */
function secondsOf(text: string): number {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(text) ? Date.parse(text) : NaN;
  // The 31st of February reads as a day in March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text.slice(0, 16)))
    throw sortitionError("SOURCE_TIME_INVALID", { text });
  return time / 1000;
}
