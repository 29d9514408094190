/** The rows of a draw's polytope by the names of the quotas. */
import type { BindingRow } from "../lottery/binding-rows.ts";
import type { SeatWhatIf } from "../lottery/explain.ts";
import type { Polytope } from "../quotas/polytope.ts";
import type { FeatureSeats } from "./inputs.ts";

/** A quota, or all homes of one class, at most one seat each. */
export interface NamedRow {
  /** Null for homes. */
  readonly feature: string | null;
  readonly value: string | null;
  /** People who count in it. */
  readonly people: number;
  readonly min: number;
  readonly max: number;
}

export interface Binding extends NamedRow {
  readonly side: "min" | "max";
  readonly multiplier: number;
  /** The group asked about counts in it. */
  readonly own: boolean;
}

export interface NamedWhatIf extends Pick<SeatWhatIf, "outlook"> {
  readonly feature: string;
  readonly value: string;
  readonly side: "min" | "max";
  readonly changes: readonly NamedChange[];
}

/** A quota with other bounds. */
export interface NamedChange {
  readonly feature: string;
  readonly value: string;
  readonly from: Pick<NamedRow, "min" | "max">;
  readonly to: Pick<NamedRow, "min" | "max">;
}

export class NamedRows {
  readonly #polytope: Polytope;
  readonly #rows: readonly NamedRow[];

  constructor(quotas: readonly FeatureSeats[], polytope: Polytope) {
    this.#polytope = polytope;
    this.#rows = polytope.rows.map(({ feature, value, min, max, groups }) => ({
      feature: quotas[feature]?.feature ?? null,
      value: quotas[feature]?.values[value]?.value ?? null,
      people: groups.reduce((sum, g) => sum + polytope.sizes[g]!, 0),
      ...{ min, max },
    }));
  }

  /** Of a group, if any. */
  binding({ row, side, multiplier }: BindingRow, group: number | undefined): Binding {
    const own = group !== undefined && this.#polytope.rows[row]!.groups.includes(group);
    return { ...this.#rows[row]!, side, multiplier, own };
  }

  /** The features of a group, and its homes unless it lives in none that are shared. */
  ofGroup(group: number): { readonly features: readonly NamedRow[]; readonly homes: NamedRow | null } {
    const { rowOf, rowsPerGroup, quotaCount, rows } = this.#polytope;
    const own = [...rowOf.subarray(group * rowsPerGroup, (group + 1) * rowsPerGroup)];
    const homes = own.find((row) => row >= quotaCount && row < rows.length - 1);
    return {
      features: own.filter((row) => row < quotaCount).map((row) => this.#rows[row]!),
      homes: homes === undefined ? null : this.#rows[homes]!,
    };
  }

  whatIf({ asked, changes, outlook }: SeatWhatIf): NamedWhatIf {
    const { feature, value } = this.#rows[asked.row]!;
    const named = changes.map(({ row, min, max }): NamedChange => {
      const { feature: of, value: which, ...now } = this.#rows[row]!;
      return { feature: of!, value: which!, from: { min: now.min, max: now.max }, to: { min, max } };
    });
    return { feature: feature!, value: value!, side: asked.side, changes: named, outlook };
  }
}
