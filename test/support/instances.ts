/** The pools of fixtures/instances, each with its known best lottery. */
import { readFileSync } from "node:fs";
import { readSources, type SourcesReading } from "../../src/quotas/read-sources.ts";

/** What is known of an instance; see fixtures/instances/README.md. */
export interface Reference {
  readonly k: number;
  readonly maximin: number;
  /** Of each row, under leximin, to ten decimals. */
  readonly probabilities: readonly number[];
  /** Rows, from 0; absent: none. */
  readonly neverSelectable?: readonly number[];
}

export interface Instance extends SourcesReading {
  readonly reference: Reference;
}

export function readInstance(name: string): Instance {
  const bytes = (file: string): Uint8Array =>
    readFileSync(new URL(`../../fixtures/instances/${name}/${file}`, import.meta.url));
  const reference = JSON.parse(new TextDecoder().decode(bytes("reference.json"))) as Reference;
  const source = (file: string) => ({ name: file, bytes: bytes(file) });
  const sources = { register: source("respondents.csv"), quotas: source("categories.csv") };
  return { ...readSources(sources, reference.k), reference };
}
