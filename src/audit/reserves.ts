/** The reserves of a draw, as draw.json has them: for each person of the panel an ordered list of codes. */
import { mostReserves, RESERVE_STREAM, reserveKey, reserveLists, reserveOrder } from "../draw/reserves.ts";
import type { Inputs } from "./inputs.ts";
import { panelOfTicket, type LotteryFile } from "./lottery-file.ts";
import { quotaRows, quotaRowsOfGroups } from "./quota-rows.ts";
import { integer, listOf, object, oneOf, sha256Hex, text } from "./reader.ts";

export interface Reserves {
  /** One a person of the panel, in its order: who may come in for them, codes in the order drawn. */
  readonly lists: readonly (readonly string[])[];
  /** Key of the stream. */
  readonly seedHex: string;
  /** The most that a list has, 1 … 50. */
  readonly size: number;
  readonly stream: typeof RESERVE_STREAM;
}

export const readReserves = object<Reserves>({
  lists: listOf(listOf(text)),
  seedHex: sha256Hex,
  size: integer(1, mostReserves),
  stream: oneOf([RESERVE_STREAM]),
});

export interface DrawnTicket {
  /** SHA-256 of the bytes of commitment.json. */
  readonly manifest: string;
  /** One a source, without line ends. */
  readonly parts: readonly { readonly source: string; readonly value: string }[];
  /** Its number. */
  readonly ticket: number;
}

/** Up to `size` reserves for everybody on the ticket; undefined where there is no such ticket. */
export function reservesOf(
  { quotas }: Inputs,
  lottery: LotteryFile,
  { manifest, parts, ticket }: DrawnTicket,
  size: number,
): Reserves | undefined {
  const panel = panelOfTicket(lottery, ticket);
  if (!panel) return undefined;
  const { codes, groups, households } = lottery;
  const groupOf = placesIn(groups.map(({ members }) => members));
  const rows = { bounds: quotaRows(quotas), rowsOf: quotaRowsOfGroups(quotas, groups) };
  const key = reserveKey(manifest, parts);
  const order = reserveOrder(key, codes.length, panel);
  const lists = reserveLists({ panel, groupOf, homeOf: placesIn(households), rows }, order, size);
  return {
    lists: lists.map((list) => list.map((position) => codes[position]!)),
    seedHex: key,
    size,
    stream: RESERVE_STREAM,
  };
}

/** For each position the index of the list it is in, the last if several. */
function placesIn(lists: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  return new Map(lists.flatMap((positions, index) => positions.map((position) => [position, index] as const)));
}
