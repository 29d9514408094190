/** Quotas over a pool as its groups know it: all that is needed to tell whether and at what cost they can be met, however many people there are. */
import type { Feature } from "../register/feature.ts";
import { groupsOf, type Group } from "../register/groups.ts";
import type { Pool } from "../register/pool.ts";
import { polytopeOf, type Polytope } from "./polytope.ts";
import type { Quotas } from "./quotas.ts";

export interface QuotaProblem {
  /** Those of the pool. */
  readonly features: readonly Feature[];
  readonly quotas: Quotas;
  readonly polytope: Polytope;
}

/** `groups` are those of the pool. */
export function quotaProblem(
  pool: Pool,
  quotas: Quotas,
  panelSize: number,
  groups: readonly Group[] = groupsOf(pool),
): QuotaProblem {
  const { features } = pool;
  return { features, quotas, polytope: polytopeOf(features, groups, quotas, panelSize) };
}
