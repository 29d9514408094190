import { describe, expect, it } from "vitest";
import { exitCode, finding, SortitionError, sortitionError, throwFindings } from "../../src/errors.ts";
import { findingsOf } from "../support/findings.ts";

describe("throwFindings", () => {
  it("throws all findings in the order of their lines, those without a line first", () => {
    const at = (line: number) => finding("CSV_NO_DELIMITER", {}, { file: "a.csv", line });
    const unplaced = finding("SEED_EMPTY", {});
    const thrown = findingsOf(() => {
      throwFindings([at(9), at(2), unplaced, at(10)]);
    });
    expect(thrown).toEqual([unplaced, at(2), at(9), at(10)]);
  });

  it("does nothing without findings", () => {
    expect(() => {
      throwFindings([]);
    }).not.toThrow();
  });
});

describe("SortitionError", () => {
  it("names each code once, however many findings there are", () => {
    const blank = finding("REGISTER_ID_BLANK", { column: "id" });
    const error = new SortitionError([blank, blank, finding("SEED_EMPTY", {})]);
    expect(error.message).toBe("REGISTER_ID_BLANK, SEED_EMPTY");
  });
});

describe("exitCode", () => {
  it("is 1 when the answer is no, 2 when the input must be mended", () => {
    expect(exitCode(sortitionError("QUOTAS_INFEASIBLE", {}))).toBe(1);
    expect(exitCode(sortitionError("FILE_EMPTY", {}))).toBe(2);
  });

  it("is that of the gravest finding", () => {
    expect(exitCode(new SortitionError([finding("QUOTAS_INFEASIBLE", {}), finding("FILE_EMPTY", {})]))).toBe(2);
  });
});
