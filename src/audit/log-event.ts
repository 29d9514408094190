/** The events of the log, a closed list. None holds a path, an id or a name; those of an auditor's types are redacted in the public copy. */
import type { Lottery } from "../lottery/lottery.ts";
import { Malformed } from "./malformed.ts";
import { readCode } from "./read-code.ts";
import {
  integer,
  listOf,
  matching,
  narrowed,
  nullOr,
  object,
  oneOf,
  reader,
  sha256Hex,
  text,
  type JsonSchema,
  type Reader,
} from "./reader.ts";

interface SeedGiven {
  readonly source: string;
  readonly value: string;
}

interface EventBodies {
  /** A command began. */
  readonly open: {
    readonly command: LoggedCommand;
    readonly kleroterion: string;
    readonly node: string;
    readonly highs: string;
    readonly highsWasm: string;
    readonly seedrandom: string;
    readonly solverOptions: string;
  };
  /** The inputs are fixed: the digest of kind `inputs`. */
  readonly inputs: { readonly inputs: string };
  /** For the auditor: SHA-256 of the two files as they were. In public, whoever had the register could confirm by it that it is the one. */
  readonly files: { readonly register: string; readonly quotas: string };
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
  /** Seats of the panel drawn are drawn anew, in a folder of its own: SHA-256 of the commitment.json there. */
  readonly replaced: { readonly commitment: string };
  /** A draw that was tried and refused. */
  readonly refused: { readonly reason: RefusalReason };
  /** For the auditor: somebody's chance was explained by code, or a group's by number from 1, or with both null all of them. */
  readonly explained: { readonly code: string | null; readonly group: number | null };
  /** For the auditor: the letter of a code, or of null everybody's, was written. */
  readonly letter: { readonly code: string | null };
  /** A command ended; how many events the log holds, this one included. */
  readonly close: { readonly count: number };
}

const LOGGED_COMMANDS = ["prepare", "draw", "abandon", "explain", "letter", "replace"] as const;
export type LoggedCommand = (typeof LOGGED_COMMANDS)[number];

const REFUSAL_REASONS = ["abandoned", "other-seed", "other-reserves", "broken-record"] as const;
/** `abandoned`: given up before; `other-seed`, `other-reserves`: already drawn with another seed, or with another number of reserves; `broken-record`: the prepared files failed a check. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export type EventType = keyof EventBodies;

const AUDITOR_TYPES = ["files", "explained", "letter"] as const;
/** Events that the public copy of the log holds redacted. */
export type AuditorType = (typeof AUDITOR_TYPES)[number];

/** What happened, and when (UTC, `2026-03-01T12:00:00Z`, milliseconds if wanted) by the clock of the machine that wrote it: a claim, never a proof. */
export type EventClaim<T extends EventType = EventType> = {
  [E in T]: { readonly type: E; readonly at: string; readonly body: EventBodies[E] };
}[T];

interface Link {
  /** From 0, one higher each line. */
  readonly seq: number;
  /** `hash` of the line before; 64 zeros in the first line. */
  readonly prev: string;
  /** SHA-256 of the canonical bytes of body and salt. */
  readonly digest: string;
  /** SHA-256 of the canonical bytes of all but body, salt and hash. */
  readonly hash: string;
}

/** A line that can be read. `salt`: 64 hex digits for the auditor's types, null for all others. */
export type LogEvent<T extends EventType = EventType> = EventClaim<T> & Link & { readonly salt: string | null };

/** What the public copy holds of an auditor's line. */
export interface RedactedEvent extends Link {
  readonly type: AuditorType;
  readonly at: string;
  readonly body: null;
  readonly salt: null;
}

export type LogLine = LogEvent | RedactedEvent;

export function isForAuditor(type: EventType): type is AuditorType {
  return (AUDITOR_TYPES as readonly EventType[]).includes(type);
}

export function isRedacted(line: LogLine): line is RedactedEvent {
  return line.body === null;
}

const explained = narrowed(
  object<EventBodies["explained"]>({ code: nullOr(readCode), group: nullOr(integer(1)) }),
  "One of the two, or neither.",
  (body, at) => {
    if (body.code !== null && body.group !== null) throw new Malformed("wrong-value", `${at}.group`);
  },
);

const bodies: { readonly [E in EventType]: Reader<EventBodies[E]> } = {
  open: object<EventBodies["open"]>({
    command: oneOf(LOGGED_COMMANDS),
    kleroterion: text,
    node: text,
    highs: text,
    highsWasm: sha256Hex,
    seedrandom: text,
    solverOptions: text,
  }),
  inputs: object({ inputs: sha256Hex }),
  files: object({ register: sha256Hex, quotas: sha256Hex }),
  lottery: object({ lottery: sha256Hex, certificate: sha256Hex, status: oneOf(["exact", "gap", "simulated"]) }),
  commitment: object({ commitment: sha256Hex }),
  seed: object({
    fallback: oneOf([true, false]),
    parts: listOf(object<SeedGiven>({ source: text, value: text })),
  }),
  draw: object({ ticket: integer(0), draw: sha256Hex }),
  repeated: object({}),
  abandoned: object({}),
  replaced: object({ commitment: sha256Hex }),
  refused: object({ reason: oneOf(REFUSAL_REASONS) }),
  explained,
  letter: object({ code: nullOr(readCode) }),
  close: object({ count: integer(1) }),
};

const eventTypes = Object.keys(bodies) as EventType[];

/** The keys of any line, with these under the three that differ by type. */
function lineOf<T extends EventType, B>(type: Reader<T>, body: Reader<B>, salt: Reader<string | null>) {
  return object<Link & { type: T; at: string; body: B; salt: string | null }>({
    seq: integer(0),
    prev: sha256Hex,
    type,
    at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/),
    body,
    salt,
    digest: sha256Hex,
    hash: sha256Hex,
  });
}

const anything = reader({}, (value) => value);
const readAny = lineOf(oneOf(eventTypes), anything, nullOr(sha256Hex));

/** A line with exactly the keys its type has; an auditor's with body and salt or with neither, any other with a body alone. */
export const readLine: Reader<LogLine> = reader({ anyOf: eventTypes.flatMap(lineSchemas) }, (value, at) => {
  const { type, body, salt } = readAny(value, at);
  const redacted = isForAuditor(type) && body === null;
  if (!redacted) bodies[type](body, `${at}.body`);
  if ((salt !== null) !== (isForAuditor(type) && !redacted)) throw new Malformed("wrong-value", `${at}.salt`);
  return value as LogLine;
});

/** Of a line of this type, whole and, where it can be, redacted. */
function lineSchemas(type: EventType): readonly JsonSchema[] {
  const [only, nothing] = [oneOf([type]), oneOf([null])];
  const body: Reader<unknown> = bodies[type];
  return isForAuditor(type)
    ? [lineOf(only, body, sha256Hex).schema, lineOf(only, nothing, nothing).schema]
    : [lineOf(only, body, nothing).schema];
}
