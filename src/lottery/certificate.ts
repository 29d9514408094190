/** A proof in integers that no lottery gives everyone more than the bound; see README.md, "Proof without the solver". */

/** Multipliers, safe integers. `groups[g] ≥ 0` per group, `size` for Σx = k, `quotas[r]` per quota row of any sign. */
export interface Certificate {
  readonly groups: readonly number[];
  readonly size: number;
  readonly quotas: readonly number[];
}

/** What a certificate speaks about. */
export interface Certified {
  /** Members of each group. */
  readonly sizes: readonly number[];
  /** For each group the quota rows it counts in, as indices into `quotas`. */
  readonly rows: readonly (readonly number[])[];
  readonly panelSize: number;
  /** One row a feature value, in canonical order (features by name, values by name); seats, both included. */
  readonly quotas: readonly { readonly min: number; readonly max: number }[];
  readonly certificate: Certificate;
}

/**
 * The bound the multipliers y (groups), α (size), u (quotas) prove, by weak duality:
 *
 *     B = k·α + Σ_r (u_r > 0 ? u_r·max_r : u_r·min_r) + Σ_g m_g · max(0, y_g − α − Σ_{r∋g} u_r)
 *     no lottery gives everyone with y > 0 more than B / Σ_g m_g·y_g
 *
 * Exact whatever the multipliers are: bad ones prove a weak bound, never a wrong one.
 *
 * @returns B and Σ m·y > 0, not reduced.
 * @throws {Error} when the counts do not match, a y is negative, or Σ m·y = 0.
 */
export function certificateBound(proof: Certified): { readonly numerator: bigint; readonly denominator: bigint } {
  const { sizes, certificate } = proof;
  if (certificate.groups.length !== sizes.length) throw new Error("A certificate has one multiplier a group");
  if (certificate.quotas.length !== proof.quotas.length)
    throw new Error("A certificate has one multiplier a quota row");
  if (certificate.groups.some((y) => y < 0)) throw new Error("A group's multiplier is never negative");
  const denominator = sizes.reduce((sum, size, g) => sum + BigInt(size) * BigInt(certificate.groups[g]!), 0n);
  if (denominator === 0n) throw new Error("A certificate that weighs nobody proves nothing");
  return { numerator: seatsPart(proof) + groupsPart(proof), denominator };
}

function seatsPart({ panelSize, quotas, certificate }: Certified): bigint {
  return certificate.quotas.reduce(
    (sum, u, r) => sum + BigInt(u) * BigInt(u > 0 ? quotas[r]!.max : quotas[r]!.min),
    BigInt(panelSize) * BigInt(certificate.size),
  );
}

function groupsPart({ sizes, rows, certificate }: Certified): bigint {
  return sizes.reduce((sum, size, g) => {
    const paid = rows[g]!.reduce((total, r) => total + BigInt(certificate.quotas[r]!), BigInt(certificate.size));
    const excess = BigInt(certificate.groups[g]!) - paid;
    return excess > 0n ? sum + BigInt(size) * excess : sum;
  }, 0n);
}
