/** What one seat more or less in a quota would do to the chances. */
import type { RowSide } from "../quotas/inequality.ts";
import type { Polytope } from "../quotas/polytope.ts";
import type { Solver } from "../solver/highs.ts";
import { leximinAim } from "./leximin-aim.ts";
import { Pricing } from "./pricing.ts";

/** A row with other bounds. */
export interface SeatChange {
  readonly row: number;
  readonly min: number;
  readonly max: number;
}

/** The leximin chances over a polytope. */
export interface Outlook {
  /** Lowest chance of everyone who has one. */
  readonly lowest: number;
  /** Of each group; 0 for those without a seat. */
  readonly chances: Float64Array;
  /** Groups without a seat. */
  readonly excluded: ReadonlySet<number>;
}

export interface WhatIf {
  readonly asked: RowSide;
  /** The row asked about first; then, where the other values of its feature leave no room, the one that does best with a seat fewer or more. */
  readonly changes: readonly SeatChange[];
  /** Absent where no panel would be left, not even of fractions of people. */
  readonly outlook: Outlook | undefined;
}

/** Aims taken in all: a row more or less in the answer matters less than that it comes. */
const mostAims = 40;

/**
 * For each side, in this order, one seat looser and then one seat tighter; stops after so many aims.
 *
 * @param onlyLooser leave out the tighter
 * @param closed groups without a seat though the polytope has one for them; under other quotas they may have one
 */
export function whatIfs(
  solver: Solver,
  polytope: Polytope,
  closed: ReadonlySet<number>,
  sides: readonly RowSide[],
  onlyLooser = false,
): WhatIf[] {
  const answers: WhatIf[] = [];
  let aims = 0;
  for (const asked of sides) {
    const bys = asked.side === "max" ? ([1, -1] as const) : ([-1, 1] as const);
    for (const by of onlyLooser ? bys.slice(0, 1) : bys) {
      const ways = waysTo(polytope, asked, by);
      aims += ways.length;
      if (aims > mostAims) return answers;
      const tried = ways.map((changes) => ({
        ...{ asked, changes },
        outlook: outlookOf(solver, changed(polytope, changes), closed),
      }));
      const [first, ...rest] = tried;
      if (first) answers.push(rest.reduce((best, next) => (isBetter(next, best) ? next : best), first));
    }
  }
  return answers;
}

/** Those of the fairest lottery wherever whole panels can do what fractions of people can. Undefined where the polytope is empty. */
export function outlook(solver: Solver, polytope: Polytope, closed: ReadonlySet<number>): Outlook | undefined {
  const excluded = new Set(closed);
  for (;;) {
    const aim = leximinAim({ solver, polytope, excluded, cuts: [] });
    if (aim.kind === "infeasible") return undefined;
    if (aim.kind === "aim") {
      const chances = aim.target.map((seats, g) => seats / polytope.sizes[g]!);
      return { lowest: aim.levels[0]!.chance, chances, excluded };
    }
    for (const g of aim.groups) excluded.add(g);
  }
}

/** Of other quotas: only if whole people make a panel, and without those of `closed` whom no such panel seats. */
function outlookOf(solver: Solver, polytope: Polytope, closed: ReadonlySet<number>): Outlook | undefined {
  const program = new Pricing(solver, polytope);
  try {
    const none = Array.from(polytope.sizes, () => 0);
    if (program.best(none, 0).bound === -Infinity) return undefined;
    const still = [...closed].filter((g) => program.best(none.with(g, 1), 1).bound < 1);
    return outlook(solver, polytope, new Set(still));
  } finally {
    program.dispose();
  }
}

function isBetter(a: WhatIf, b: WhatIf): boolean {
  return (a.outlook?.lowest ?? -1) > (b.outlook?.lowest ?? -1) + 1e-9;
}

/** The ways to move a side by a seat: alone, or where that makes no difference or leaves no panel, together with another value of the feature. */
export function waysTo({ rows, panelSize }: Polytope, { row, side }: RowSide, by: 1 | -1): (readonly SeatChange[])[] {
  const { feature, min, max } = rows[row]!;
  const own =
    side === "max"
      ? { row, min: Math.min(min, max + by), max: max + by }
      : { row, min: min + by, max: Math.max(max, min + by) };
  if (own.min < 0) return [];
  const others = [...rows.entries()].filter(([r, other]) => r !== row && other.feature === feature);
  const sum = (of: "min" | "max"): number => others.reduce((total, [, other]) => total + other[of], 0);
  const seats = own[side];
  if (by > 0 ? seats + sum("min") <= panelSize : seats + sum("max") >= panelSize) return [[own]];
  return others
    .map(([r, other]) =>
      by > 0 ? { row: r, min: other.min - 1, max: other.max } : { row: r, min: other.min, max: other.max + 1 },
    )
    .filter((other) => other.min >= 0)
    .map((other) => [own, other]);
}

/** With other bounds in some rows. */
export function changed(polytope: Polytope, changes: readonly SeatChange[]): Polytope {
  const rows = polytope.rows.map((row, r) => {
    const { min, max } = changes.find((change) => change.row === r) ?? row;
    return { ...row, min, max };
  });
  return { ...polytope, rows };
}
