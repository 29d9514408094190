/** public/draw.json: the seed, the ticket it drew, and the panel. */
import { SEED_SOURCES, type SeedSource } from "../draw/seed.ts";
import { TICKET_STREAM } from "../draw/ticket.ts";
import { integer, listOf, object, oneOf, readFile, sha256Hex, text } from "./reader.ts";

const SCHEMA = "kleroterion/draw/1";

export interface DrawFile {
  readonly schema: typeof SCHEMA;
  /** SHA-256 of the bytes of commitment.json. */
  readonly commitment: string;
  readonly source: SeedSource;
  readonly value: string;
  readonly stream: typeof TICKET_STREAM;
  readonly seedHex: string;
  /** Number of the ticket drawn, from 0. */
  readonly ticket: number;
  /** Codes, ascending. */
  readonly panel: readonly string[];
}

const read = object<DrawFile>({
  schema: oneOf([SCHEMA]),
  commitment: sha256Hex,
  source: oneOf(SEED_SOURCES),
  value: text,
  stream: oneOf([TICKET_STREAM]),
  seedHex: sha256Hex,
  ticket: integer(0),
  panel: listOf(text),
});

export function buildDrawFile(draw: Omit<DrawFile, "schema" | "stream">): DrawFile {
  return { schema: SCHEMA, stream: TICKET_STREAM, ...draw };
}

/** @throws {Malformed} */
export function parseDrawFile(bytes: Uint8Array): DrawFile {
  return readFile(bytes, SCHEMA, read);
}
