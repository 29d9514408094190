/** People certain to sit: a feature of their own, with a seat for each, so that they count for all other quotas and everybody can see it. */
import { finding, throwFindings } from "../errors.ts";
import { closest } from "../register/closest.ts";
import { findColumn } from "../register/columns.ts";
import type { Pool } from "../register/pool.ts";
import type { RegisterReading } from "../register/read-register.ts";
import { byCodeUnit, clean, fold } from "../register/text.ts";
import type { Quota, Quotas } from "./quotas.ts";

/** Name of the feature, the same in every language. */
export const appointedFeature = "appointed";
/** Of who is appointed. */
export const appointedValue = "yes";
const values = ["no", appointedValue];

export interface Appointed {
  readonly pool: Pool;
  readonly quotas: Quotas;
}

/** The register as it came, and who of it was left out. */
type Register = Pick<RegisterReading, "table" | "leftOut">;

/**
 * Pool and quotas with the feature in their order; `ids` without regard to case.
 *
 * @throws {SortitionError} APPOINTED_UNKNOWN, APPOINTED_LEFT_OUT, APPOINTED_TWICE, APPOINTED_TOO_MANY, APPOINTED_COLUMN
 */
export function withAppointed(
  ids: readonly string[],
  { pool, quotas }: Appointed,
  register: Register,
  panelSize: number,
): Appointed {
  const chosen = new Set(ids.map(keyOf));
  throwFindings(problems(ids, pool, register, panelSize));
  const names = pool.features.map(({ name }) => name);
  const place = names.filter((name) => byCodeUnit(name, appointedFeature) < 0).length;
  const people = pool.people.map((person) => ({
    ...person,
    values: person.values.toSpliced(place, 0, chosen.has(keyOf(person.id)) ? 1 : 0),
  }));
  const features = pool.features.toSpliced(place, 0, { name: appointedFeature, values });
  const seats = [quotaOf(appointedValue, chosen.size), quotaOf("no", panelSize - chosen.size)];
  return { pool: { ...pool, features, people }, quotas: [...quotas, { feature: appointedFeature, quotas: seats }] };
}

function problems(
  ids: readonly string[],
  pool: Pool,
  { table, leftOut }: Register,
  panelSize: number,
): ReturnType<typeof finding>[] {
  const reasons = new Map(leftOut.map(({ id, reason }) => [keyOf(id), reason]));
  const known = new Map(pool.people.map(({ id }) => [keyOf(id), id]));
  const seen = new Set<string>();
  const found = ids.flatMap((id) => {
    const key = keyOf(id);
    const reason = known.has(key) ? undefined : reasons.get(key);
    if (reason !== undefined) return [finding("APPOINTED_LEFT_OUT", { id, reason })];
    if (!known.has(key)) return [finding("APPOINTED_UNKNOWN", { id, suggestion: closest(id, [...known.values()]) })];
    if (seen.has(key)) return [finding("APPOINTED_TWICE", { id })];
    seen.add(key);
    return [];
  });
  if (ids.length >= panelSize) found.push(finding("APPOINTED_TOO_MANY", { people: ids.length, panelSize }));
  const taken = findColumn(table, appointedFeature);
  if (taken !== undefined) found.push(finding("APPOINTED_COLUMN", { column: table.header[taken]! }));
  return found;
}

/** No change of it is ever suggested. */
function quotaOf(value: string, seats: number): Quota {
  return { value, min: seats, max: seats, minFlex: seats, maxFlex: seats, line: 1 };
}

function keyOf(id: string): string {
  return fold(clean(id));
}
