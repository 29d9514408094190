/** The jobs of a study: each setting with each replicate, computed apart from all others, in any order and on any machine. */
import type { Study } from "./study.ts";

export interface Job {
  /** Index into `study.settings`. */
  readonly setting: number;
  /** From 0. */
  readonly replicate: number;
}

/** In the order of the results: by setting, then by replicate. */
export function jobsOf({ settings, replicates }: Study): readonly Job[] {
  return settings.flatMap((_, setting) =>
    Array.from({ length: replicates }, (_, replicate) => ({ setting, replicate })),
  );
}

/** Names a job for people and for streams of chance: what else is in the study makes no difference to it. */
export function jobKey({ settings }: Study, { setting, replicate }: Job): string {
  const { pool, quotas, panelSize } = settings[setting]!;
  return [pool, quotas, panelSize, replicate].join("/");
}
