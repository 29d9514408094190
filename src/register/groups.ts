/** Groups: people with equal features are interchangeable, so all computation runs on groups. */
import type { Pool } from "./pool.ts";

export interface Group {
  /** For each feature of the pool, an index into `feature.values`. */
  readonly values: readonly number[];
  /** Indices into `pool.people`, ascending. */
  readonly members: readonly number[];
}

/** Everyone in the pool by group; groups in the order of their values, the first feature first. */
export function groupsOf(pool: Pool): readonly Group[] {
  const groups = new Map<string, { values: readonly number[]; members: number[] }>();
  for (const [index, { values }] of pool.people.entries()) {
    const key = values.join();
    const group = groups.get(key);
    if (group) group.members.push(index);
    else groups.set(key, { values, members: [index] });
  }
  return [...groups.values()].toSorted((a, b) => compareValues(a.values, b.values));
}

function compareValues(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, f) => value !== b[f]);
  return differing < 0 ? 0 : a[differing]! - b[differing]!;
}
