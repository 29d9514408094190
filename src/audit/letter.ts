/** What a person of the register is sent: their own entry, its path to the register's root, and how many tickets they are on. */
import { rawDigest } from "./digest.ts";
import { ticketsPerPerson, type LotteryFile } from "./lottery-file.ts";
import { merkleTree } from "./merkle.ts";
import { integer, listOf, mapOf, nullOr, object, oneOf, readFile, sha256Hex, text } from "./reader.ts";
import { entryBytes, registerEntry, type RegisterEntry, type RegisterRecord } from "./register-record.ts";

const SCHEMA = "kleroterion/letter/1";

/** It states the lottery, not who was drawn: the same before the draw and after. */
export interface Letter extends RegisterEntry {
  readonly schema: typeof SCHEMA;
  /** SHA-256 of the bytes of commitment.json. */
  readonly commitment: string;
  /** Audit path of the entry in the tree of the register. */
  readonly path: readonly string[];
  /** Index into the codes of lottery.json, and of the entry in the tree. */
  readonly position: number;
  /** How many tickets the person is on. */
  readonly tickets: number;
}

const read = object<Letter>({
  schema: oneOf([SCHEMA]),
  commitment: sha256Hex,
  code: text,
  features: mapOf(text),
  household: nullOr(integer(1)),
  path: listOf(sha256Hex),
  position: integer(0),
  salt: sha256Hex,
  tickets: integer(0),
});

/** The letter of any position; `commitment` (its bytes), `lottery` and `register` are those of one draw, which pass their checks. */
export function lettersOf(
  commitment: Uint8Array,
  lottery: LotteryFile,
  { features, people }: RegisterRecord,
): (position: number) => Letter {
  const entries = people.map((person) => registerEntry(features, person));
  const tree = merkleTree(entries.map(entryBytes));
  const tickets = ticketsPerPerson(lottery, lottery.codes.length);
  const digest = rawDigest(commitment);
  return (position) => ({
    schema: SCHEMA,
    commitment: digest,
    ...entries[position]!,
    path: tree.path(position),
    position,
    tickets: tickets[position]!,
  });
}

export const letterSchema = read.schema;

/** @throws {Malformed} */
export function parseLetter(bytes: Uint8Array): Letter {
  return readFile(bytes, SCHEMA, read);
}
