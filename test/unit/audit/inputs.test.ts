import { describe, expect, it } from "vitest";
import { freezeInputs, readInputs, type FrozenInputs } from "../../../src/audit/inputs.ts";
import { Malformed } from "../../../src/audit/malformed.ts";
import { pool, quotas, secret } from "../../support/synthetic-draw.ts";

const frozen = (objective: string, gamma?: string | null): FrozenInputs => {
  const weight = gamma === undefined ? {} : { gamma };
  return freezeInputs({ pool, quotas, panelSize: 4, objective, tickets: 12, secret, ...weight });
};

describe("gamma among the inputs", () => {
  it("is stated for goldilocks, and changes the digest", () => {
    const { inputs, digest } = frozen("goldilocks", "1/2");
    expect(inputs.gamma).toBe("1/2");
    expect(readInputs(inputs, "")).toEqual(inputs);
    expect(frozen("goldilocks", "1/3").digest).not.toBe(digest);
  });

  it("is null for every other objective, given or not", () => {
    expect(frozen("leximin").inputs.gamma).toBeNull();
    expect(frozen("leximin", null)).toEqual(frozen("leximin"));
    expect(readInputs(frozen("leximin").inputs, "").gamma).toBeNull();
  });

  it.each([
    ["leximin", "1/2"],
    ["goldilocks", null],
    ["goldilocks", "0/1"],
    ["goldilocks", "2/4"],
    ["goldilocks", "0.5"],
    ["goldilocks", "-1/2"],
  ])("with the objective %s is refused as %s", (objective, gamma) => {
    expect(() => readInputs(frozen(objective, gamma).inputs, "inputs")).toThrow(Malformed);
  });
});
