/** Known answers, each file with its source. */
import { readFileSync } from "node:fs";

/** The content of fixtures/vectors/<name>.json. */
export function vectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/vectors/${name}.json`, import.meta.url), "utf8"));
}
