/** From the solver's duals to a certificate in whole numbers. */
import type { Polytope } from "../quotas/polytope.ts";
import type { AimDuals } from "./aim.ts";
import { certificateBound, type Certificate } from "./certificate.ts";
import { inWholeNumbers } from "./whole.ts";

export interface Certified {
  readonly certificate: Certificate;
  /** What the certificate proves, exactly. */
  readonly bound: { readonly numerator: bigint; readonly denominator: bigint };
}

/** Duals as a certificate; whatever rounding does to them, the bound stays true, at worst a little higher. */
export function certificateOf(polytope: Polytope, duals: AimDuals): Certified {
  const groups = polytope.sizes.length;
  const whole = inWholeNumbers([...duals.groups, duals.size, ...duals.quotas], 2 ** 40);
  const certificate = { groups: whole.slice(0, groups), size: whole[groups]!, quotas: whole.slice(groups + 1) };
  return { certificate, bound: certificateBound({ ...facts(polytope), certificate }) };
}

function facts(polytope: Polytope): Omit<Parameters<typeof certificateBound>[0], "certificate"> {
  const { sizes, rowOf, rowsPerGroup, rows, panelSize } = polytope;
  return {
    sizes: Array.from(sizes),
    rows: Array.from(sizes.keys(), (g) => Array.from(rowOf.subarray(g * rowsPerGroup, (g + 1) * rowsPerGroup))),
    panelSize,
    quotas: rows,
  };
}
