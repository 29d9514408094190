/** A study as text, for threads and machines that are handed one: one study, one sequence of bytes. */
import { byCodeUnit } from "../register/text.ts";
import type { Study } from "./study.ts";

/** JSON without blanks, keys ascending by code unit; what may be infinite is null. */
export function writeStudy(study: Study): string {
  return JSON.stringify(study, sortKeys);
}

/** The study of a text of `writeStudy`; of a text that others kept see `readKeptStudy`. */
export function readStudy(text: string): Study {
  return JSON.parse(text, restoreInfinity) as Study;
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => byCodeUnit(a, b)));
}

/** Quotas without flex columns have no highest maximum, and JSON has no infinity. */
function restoreInfinity(key: string, value: unknown): unknown {
  return key === "maxFlex" && value === null ? Infinity : value;
}
