/** The events of the log, a closed list. None holds personal data: no path, no id, no name. */
import type { Lottery } from "../lottery/lottery.ts";
import { integer, listOf, matching, object, oneOf, sha256Hex, text, type Reader } from "./reader.ts";

interface SeedGiven {
  readonly source: string;
  readonly value: string;
}

interface EventBodies {
  /** A command began. */
  readonly open: {
    readonly command: "prepare" | "draw" | "abandon";
    readonly kleroterion: string;
    readonly node: string;
    readonly highs: string;
    readonly highsWasm: string;
    readonly seedrandom: string;
    readonly solverOptions: string;
  };
  /** The inputs are fixed: SHA-256 of the two files as they were, and the digest of kind `inputs`. */
  readonly inputs: { readonly register: string; readonly quotas: string; readonly inputs: string };
  /** The lottery is computed: SHA-256 of lottery.json and certificate.json. */
  readonly lottery: { readonly lottery: string; readonly certificate: string; readonly status: Lottery["status"] };
  /** SHA-256 of commitment.json. */
  readonly commitment: { readonly commitment: string };
  /** What each source gave. */
  readonly seed: { readonly fallback: boolean; readonly parts: readonly SeedGiven[] };
  /** SHA-256 of draw.json. */
  readonly draw: { readonly ticket: number; readonly draw: string };
  /** A second draw with the same seed: same result, nothing written but this line. */
  readonly repeated: Readonly<Record<string, never>>;
  /** This will not be drawn; another attempt may follow. */
  readonly abandoned: Readonly<Record<string, never>>;
  /** A draw that was tried and refused. */
  readonly refused: { readonly reason: RefusalReason };
  /** A command ended; how many events the log holds, this one included. */
  readonly close: { readonly count: number };
}

const REFUSAL_REASONS = ["abandoned", "other-seed", "broken-record"] as const;
/** `abandoned`: given up before; `other-seed`: already drawn with another seed; `broken-record`: the prepared files failed a check. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export type EventType = keyof EventBodies;

/** What happened, and when (UTC, `2026-03-01T12:00:00Z`, milliseconds if wanted) by the clock of the machine that wrote it: a claim, never a proof. */
export type EventClaim<T extends EventType = EventType> = {
  [E in T]: { readonly type: E; readonly at: string; readonly body: EventBodies[E] };
}[T];

export type LogEvent<T extends EventType = EventType> = EventClaim<T> & {
  /** From 0, one higher each line. */
  readonly seq: number;
  /** `hash` of the line before; 64 zeros in the first line. */
  readonly prev: string;
  /** SHA-256 of the canonical bytes of the event without `hash`. */
  readonly hash: string;
};

const bodies: { readonly [E in EventType]: Reader<EventBodies[E]> } = {
  open: object<EventBodies["open"]>({
    command: oneOf(["prepare", "draw", "abandon"]),
    kleroterion: text,
    node: text,
    highs: text,
    highsWasm: sha256Hex,
    seedrandom: text,
    solverOptions: text,
  }),
  inputs: object({ register: sha256Hex, quotas: sha256Hex, inputs: sha256Hex }),
  lottery: object({ lottery: sha256Hex, certificate: sha256Hex, status: oneOf(["exact", "gap", "simulated"]) }),
  commitment: object({ commitment: sha256Hex }),
  seed: object({
    fallback: oneOf([true, false]),
    parts: listOf(object<SeedGiven>({ source: text, value: text })),
  }),
  draw: object({ ticket: integer(0), draw: sha256Hex }),
  repeated: object({}),
  abandoned: object({}),
  refused: object({ reason: oneOf(REFUSAL_REASONS) }),
  close: object({ count: integer(1) }),
};

const eventTypes = Object.keys(bodies) as EventType[];

const readShell = object<Omit<LogEvent, "body"> & { readonly body: unknown }>({
  seq: integer(0),
  prev: sha256Hex,
  type: oneOf(eventTypes),
  at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/),
  body: (value) => value,
  hash: sha256Hex,
});

/** An event with exactly the keys its type has. */
export const readEvent: Reader<LogEvent> = (value, at) => {
  const { type, body } = readShell(value, at);
  bodies[type](body, `${at}.body`);
  return value as LogEvent;
};
