import { SortitionError, type Finding } from "../../src/errors.ts";

/** The findings of the SortitionError that `action` must throw. */
export function findingsOf(action: () => unknown): readonly Finding[] {
  try {
    action();
  } catch (error) {
    if (error instanceof SortitionError) return error.findings;
    throw error;
  }
  throw new Error("nothing was thrown");
}
