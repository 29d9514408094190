/** The feasible panels found so far, each once. */
import type { Polytope } from "../quotas/polytope.ts";
import type { Composition } from "./composition.ts";

export class PanelStore {
  readonly #panels: Composition[] = [];
  readonly #keys = new Set<number>();
  /** seen[g] = 1: some panel has a seat for group g. */
  readonly #seen: Uint8Array;

  constructor(polytope: Polytope) {
    this.#seen = new Uint8Array(polytope.sizes.length);
  }

  /** In the order they were found. */
  get panels(): readonly Composition[] {
    return this.#panels;
  }

  /** False if it was there already. */
  add(panel: Composition): boolean {
    const key = keyOf(panel);
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    this.#panels.push(panel);
    for (const g of panel) this.#seen[g] = 1;
    return true;
  }

  /** Groups on no panel so far, ascending. */
  unseen(): number[] {
    return Array.from(this.#seen.keys()).filter((g) => this.#seen[g] === 0);
  }
}

/** 53 bits of hash: among millions of panels two with the same key would be a rare chance, and one of them lost no harm. */
function keyOf(panel: Composition): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let s = 0; s < panel.length; s++) {
    a = Math.imul(a ^ panel[s]!, 0x01000193);
    b = Math.imul(b + panel[s]! + (b >>> 15), 0xc2b2ae35);
  }
  a ^= a >>> 16;
  b ^= b >>> 13;
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
}

/** Σ worth[g] over a panel's seats. */
export function worthOf(panel: Composition, worth: ArrayLike<number>): number {
  let sum = 0;
  for (let s = 0; s < panel.length; s++) sum += worth[panel[s]!]!;
  return sum;
}
