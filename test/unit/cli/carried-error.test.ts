import { describe, expect, it } from "vitest";
import { packError, readError, unpackError } from "../../../src/cli/carried-error.ts";
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

describe("an error read from a text", () => {
  it("is the one that was carried", () => {
    const error = new SortitionError([finding("QUOTAS_BLANK", { column: "min" }, { file: "quotas.csv", line: 3 })]);
    expect(readError(JSON.stringify(packError(error)))).toEqual(error);
    expect(readError(JSON.stringify(packError(new TypeError("a bug"))))).toMatchObject({ message: "a bug" });
  });

  it.each([
    ...["garbage", "null", "{}", '{"kind":"bug"}', '{"kind":"bug","name":"Error","message":7}'],
    ...['{"kind":"findings"}', '{"kind":"findings","findings":[]}', '{"kind":"findings","findings":[{}]}'],
    '{"kind":"findings","findings":[{"code":"NOT_OURS","details":{}}]}',
    '{"kind":"findings","findings":[{"code":"QUOTAS_BLANK"}]}',
  ])("is none where that is %s", (text) => {
    expect(readError(text)).toBeUndefined();
  });
});
