import { describe, expect, it } from "vitest";
import { packError, unpackError } from "../../../src/cli/carried-error.ts";
import { finding, SortitionError } from "../../../src/errors.ts";

const carried = (error: unknown): Error => unpackError(structuredClone(packError(error)));

describe("an error carried from thread to thread", () => {
  it("of bad input is as good as the original", () => {
    const place = { file: "quotas.csv", line: 3 };
    const error = new SortitionError([finding("SEED_EMPTY", {}), finding("QUOTAS_BLANK", { column: "min" }, place)]);
    const arrived = carried(error);
    expect(arrived instanceof SortitionError && arrived.findings).toEqual(error.findings);
  });

  it("of our own tells what and where", () => {
    const error = new TypeError("x is not a function");
    const arrived = carried(error);
    expect(arrived).not.toBeInstanceOf(SortitionError);
    expect([arrived.name, arrived.message, arrived.stack]).toEqual([error.name, error.message, error.stack]);
  });

  it("may be anything that can be thrown", () => {
    expect(carried("out of memory").message).toBe("out of memory");
    expect(carried(undefined).message).toBe("undefined");
  });
});
