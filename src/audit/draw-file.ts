/** public/draw.json: the seed, the ticket it drew, the panel, and its reserves. */
import { TICKET_STREAM } from "../draw/ticket.ts";
import { integer, listOf, nullOr, object, oneOf, readFile, sha256Hex, text } from "./reader.ts";
import { readReserves, type Reserves } from "./reserves.ts";

const SCHEMA = "kleroterion/draw/3";

/** What one source gave. */
export interface DrawPart {
  /** What it makes of the ticket's number. */
  readonly number: number;
  /** Key of the stream; null for balls, which tell the number themselves. */
  readonly seedHex: string | null;
  readonly source: string;
  readonly value: string;
}

export interface DrawFile {
  readonly schema: typeof SCHEMA;
  /** SHA-256 of the bytes of commitment.json. */
  readonly commitment: string;
  /** The sources committed to failed, and the fallback was used. */
  readonly fallback: boolean;
  /** Codes, ascending. */
  readonly panel: readonly string[];
  /** One a source, in the order of the commitment. */
  readonly parts: readonly DrawPart[];
  /** Null where none were asked for. */
  readonly reserves: Reserves | null;
  readonly stream: typeof TICKET_STREAM;
  /** Number of the ticket drawn, from 0. */
  readonly ticket: number;
}

const read = object<DrawFile>({
  schema: oneOf([SCHEMA]),
  commitment: sha256Hex,
  fallback: oneOf([true, false]),
  panel: listOf(text),
  parts: listOf(object<DrawPart>({ number: integer(0), seedHex: nullOr(sha256Hex), source: text, value: text })),
  reserves: nullOr(readReserves),
  stream: oneOf([TICKET_STREAM]),
  ticket: integer(0),
});

/** What the sources gave, in their order. */
export function valuesOf({ parts }: Pick<DrawFile, "parts">): readonly string[] {
  return parts.map(({ value }) => value);
}

export function buildDrawFile(draw: Omit<DrawFile, "schema" | "stream">): DrawFile {
  return { schema: SCHEMA, stream: TICKET_STREAM, ...draw };
}

export const drawSchema = read.schema;

/** @throws {Malformed} */
export function parseDrawFile(bytes: Uint8Array): DrawFile {
  return readFile(bytes, SCHEMA, read);
}
