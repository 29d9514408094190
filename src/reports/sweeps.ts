/** Settings of a study that differ in one number alone: the panel size, the people or letters of a drawn pool, a number behind the name of the quotas. */
import type { Setting, Study } from "../simulate/study.ts";

const dimensions = ["panelSize", "letters", "people", "quotas"] as const;
/** `letters`, `people`: so many, of which a pool is drawn. */
export type Dimension = (typeof dimensions)[number];

export interface Sweep {
  readonly dimension: Dimension;
  /** What the names of pools or quotas have before the number, and after it: "" or "%". */
  readonly stem: string;
  readonly sign: string;
  /** A setting of the sweep, for what does not change. */
  readonly setting: Setting;
  /** Three or more, ascending, no two alike. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly value: number;
  /** Index into `study.settings`. */
  readonly setting: number;
}

const named = { panelSize: "panelSize", letters: "pool", people: "pool", quotas: "quotas" } as const;
const fewestSteps = 3;

/** By dimension, then in the order of the study. */
export function sweepsOf(study: Pick<Study, "pools" | "settings">): readonly Sweep[] {
  return dimensions.flatMap((dimension) => {
    const sweeps = new Map<string, Sweep & { readonly steps: Step[] }>();
    for (const [i, setting] of study.settings.entries()) {
      const number = numberOf(study, setting, dimension);
      if (!number) continue;
      const { stem, sign, value } = number;
      const key = JSON.stringify([{ ...setting, bounds: 0, [named[dimension]]: 0 }, stem, sign]);
      const sweep = sweeps.get(key) ?? { dimension, stem, sign, setting, steps: [] };
      sweeps.set(key, sweep);
      if (sweep.steps.every((step) => step.value !== value)) sweep.steps.push({ value, setting: i });
    }
    return [...sweeps.values()]
      .filter(({ steps }) => steps.length >= fewestSteps)
      .map((sweep) => ({ ...sweep, steps: sweep.steps.toSorted((a, b) => a.value - b.value) }));
  });
}

interface Numbered {
  readonly stem: string;
  readonly sign: string;
  readonly value: number;
}

function numberOf({ pools }: Pick<Study, "pools">, setting: Setting, dimension: Dimension): Numbered | null {
  if (dimension === "panelSize") return { stem: "", sign: "", value: setting.panelSize };
  const [, stem, digits, sign] = /^(.*?)(\d+(?:[.,]\d+)?)(%?)$/.exec(setting[named[dimension]]) ?? [];
  if (stem === undefined || digits === undefined || sign === undefined) return null;
  const value = Number(digits.replace(",", "."));
  if (dimension === "quotas") return { stem, sign, value };
  // Numbers of other pools may be mere names.
  const source = pools.find(({ name }) => name === setting.pool);
  const isDrawn = source?.kind === "drawn" && source.draw.kind === dimension && source.draw.count === value;
  return isDrawn ? { stem, sign, value } : null;
}
