/** Who comes in for whom: one drawn order of everybody outside the panel, and for each place the first in it who fit. */
import { canSwap, seatsTaken, type SeatRows } from "../quotas/can-swap.ts";
import { seedHex, seedMaterial } from "./seed.ts";
import { openStream } from "./stream.ts";

/** The stream that draws the order. */
export const RESERVE_STREAM = "reserve";

/** A list has at most so many. */
export const mostReserves = 50;

/** A panel and the rules it was drawn by; people are positions from 0. */
export interface SeatedPanel {
  readonly panel: readonly number[];
  /** Group of each person, an index into `rows.rowsOf`. */
  readonly groupOf: ReadonlyMap<number, number>;
  /** Home of whoever may not sit together with the others in it. */
  readonly homeOf: ReadonlyMap<number, number>;
  readonly rows: SeatRows;
}

/** The key of the order: of all sources of a draw together, by their ids, in the order of the commitment (`manifest`, its digest). */
export function reserveKey(
  manifest: string,
  seed: readonly { readonly source: string; readonly value: string }[],
): string {
  const source = seed.map((part) => part.source).join("+");
  const value = seed.map((part) => part.value).join("+");
  return seedHex(seedMaterial({ manifest, source, value, stream: RESERVE_STREAM }));
}

/** All of `people` (a count) who are not on the panel, in the order that the key draws. */
export function reserveOrder(key: string, people: number, panel: readonly number[]): readonly number[] {
  const seated = new Set(panel);
  const outside = Array.from({ length: people }, (_, position) => position).filter((position) => !seated.has(position));
  return openStream(key).shuffle(outside);
}

/**
 * For each person of the panel the first `size` in the order who could take that place alone: no row leaves its bounds, and nobody shares a home. Fewer
 * where fewer fit; a longer list begins with the shorter one.
 */
export function reserveLists(seated: SeatedPanel, order: readonly number[], size: number): readonly number[][] {
  const { panel, groupOf, homeOf } = seated;
  const group = (position: number): number => groupOf.get(position) ?? -1;
  const fits = swapsOf(seated, panel.map(group));
  const living = new Map<number, number>();
  for (const home of panel.map((position) => homeOf.get(position)))
    if (home !== undefined) living.set(home, (living.get(home) ?? 0) + 1);
  return panel.map((leaving) => {
    const isFree = (home: number | undefined): boolean =>
      home === undefined || (living.get(home) ?? 0) === (homeOf.get(leaving) === home ? 1 : 0);
    const list: number[] = [];
    for (const position of order) {
      if (list.length === size) break;
      if (fits(group(leaving), group(position)) && isFree(homeOf.get(position))) list.push(position);
    }
    return list;
  });
}

/** Whether the rows bear one group in place of another; each pair is looked at once, however many people are in them. */
function swapsOf({ rows }: SeatedPanel, onPanel: readonly number[]): (from: number, to: number) => boolean {
  const taken = seatsTaken(rows, onPanel);
  // By group and, one further on, who can come: 0 is not known yet. Group −1 has a place too.
  const known = new Map<number, Uint8Array>();
  return (from, to) => {
    const answers = known.get(from) ?? new Uint8Array(rows.rowsOf.length + 1);
    known.set(from, answers);
    answers[to + 1] ||= canSwap(rows, taken, from, to) ? YES : NO;
    return answers[to + 1] === YES;
  };
}

const YES = 1;
const NO = 2;
