/** The rows of an aim space that can bind, over the groups that can have a seat: a sparse matrix, group by group. */
import type { AimSpace, Cut } from "./aim-space.ts";

/** Entry e of open group i is `values[e]` in row `rows[e]`, for e from starts[i] to starts[i + 1]. */
export interface OpenRows {
  /** Open group i is group `groups[i]` of the polytope, with `sizes[i]` members. */
  readonly groups: Int32Array;
  readonly sizes: Float64Array;
  /** lower[r] ≤ Σ values · seats ≤ upper[r], all finite. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Where row r comes from: a row of the polytope, after those the panel size, after that a cut, whose weights were multiplied by `scales[r]`. */
  readonly origins: Int32Array;
  readonly scales: Float64Array;
  /** Rows from here on have no group in common: those of the household rule, each with `values` 1. */
  readonly shared: number;
  /** Entries in the first `shared` rows. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  /** Row r ≥ shared has the open groups members[e] for e from memberStarts[r − shared] to the next. */
  readonly memberStarts: Int32Array;
  readonly members: Int32Array;
  /** The row ≥ shared of each open group, or −1. */
  readonly ownRow: Int32Array;
}

interface Row {
  readonly origin: number;
  readonly lower: number;
  readonly upper: number;
  readonly scale: number;
  /** Groups of the polytope and their values; `values` absent: all 1. */
  readonly groups: Int32Array;
  readonly values?: Float64Array;
}

/** Rows in the order quotas, panel size, cuts, households; without those that no choice of seats can reach, and without the excluded groups. */
export function openRows({ polytope, excluded, cuts }: AimSpace): OpenRows {
  const { sizes, panelSize, quotaCount } = polytope;
  const groups = Int32Array.from(sizes.keys()).filter((g) => !excluded.has(g));
  const openOf = new Int32Array(sizes.length).fill(-1);
  groups.forEach((g, i) => (openOf[g] = i));
  const canBind = ({ lower, upper, groups: inRow }: Row): boolean => {
    let people = 0;
    for (const g of inRow) if (openOf[g]! >= 0) people += sizes[g]!;
    return lower > 0 || upper < Math.min(people, panelSize);
  };
  const all = polytope.rows.map(({ min, max, groups: inRow }, origin): Row => {
    return { origin, lower: min, upper: max, scale: 1, groups: inRow };
  });
  const everyone = Int32Array.from(sizes.keys());
  const size = { origin: all.length, lower: panelSize, upper: panelSize, scale: 1, groups: everyone };
  const cutRows = cuts.flatMap((cut, c) => cutRow(cut, all.length + 1 + c, openOf));
  const shared = [...all.slice(0, quotaCount).filter(canBind), size, ...cutRows];
  const own = all.slice(quotaCount).filter(canBind);
  const rows = [...shared, ...own];
  return {
    groups,
    sizes: Float64Array.from(groups, (g) => sizes[g]!),
    lower: Float64Array.from(rows, (row) => row.lower),
    upper: Float64Array.from(rows, (row) => row.upper),
    origins: Int32Array.from(rows, (row) => row.origin),
    scales: Float64Array.from(rows, (row) => row.scale),
    shared: shared.length,
    ...entriesOf(shared, openOf, groups.length),
    ...membersOf(own, shared.length, openOf, groups.length),
  };
}

/** A cut in seats: its greatest weight 1. None where it weighs no open group. */
function cutRow({ weights, atMost }: Cut, origin: number, openOf: Int32Array): readonly Row[] {
  const weighed = Int32Array.from(weights.keys()).filter((g) => openOf[g]! >= 0 && weights[g]! > 0);
  const greatest = weighed.reduce((most, g) => Math.max(most, weights[g]!), 0);
  if (greatest === 0) return [];
  const values = Float64Array.from(weighed, (g) => weights[g]! / greatest);
  return [{ origin, lower: 0, upper: atMost / greatest, scale: 1 / greatest, groups: weighed, values }];
}

function entriesOf(
  shared: readonly Row[],
  openOf: Int32Array,
  count: number,
): Pick<OpenRows, "starts" | "rows" | "values"> {
  const starts = new Int32Array(count + 1);
  const each = (visit: (open: number, row: number, value: number) => void): void => {
    shared.forEach(({ groups, values }, r) => {
      groups.forEach((g, e) => {
        if (openOf[g]! >= 0) visit(openOf[g]!, r, values ? values[e]! : 1);
      });
    });
  };
  each((open) => starts[open + 1]!++);
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const rows = new Int32Array(starts[count]!);
  const values = new Float64Array(starts[count]!);
  each((open, row, value) => {
    rows[next[open]!] = row;
    values[next[open]!++] = value;
  });
  return { starts, rows, values };
}

function membersOf(
  own: readonly Row[],
  first: number,
  openOf: Int32Array,
  count: number,
): Pick<OpenRows, "memberStarts" | "members" | "ownRow"> {
  const open = own.map(({ groups }) => groups.map((g) => openOf[g]!).filter((i) => i >= 0));
  const memberStarts = new Int32Array(own.length + 1);
  open.forEach((members, h) => (memberStarts[h + 1] = memberStarts[h]! + members.length));
  const ownRow = new Int32Array(count).fill(-1);
  open.forEach((members, h) => {
    for (const i of members) ownRow[i] = first + h;
  });
  return { memberStarts, members: Int32Array.from(open.flatMap((members) => Array.from(members))), ownRow };
}
