import { describe, expect, it } from "vitest";
import { computeLottery } from "../../../src/audit/compute.ts";
import { parseSecret } from "../../../src/audit/codes.ts";
import { freezeInputs } from "../../../src/audit/inputs.ts";
import { pool, quotas, secret } from "../../support/synthetic-draw.ts";

const frozen = (by = secret) =>
  freezeInputs({ pool, quotas, panelSize: 4, objective: "leximin", tickets: 12, secret: by }).inputs;

describe("the lottery of a draw", () => {
  it("depends neither on the secret nor on the root of the register", async () => {
    const other = frozen(parseSecret("a1".repeat(32)));
    expect(other.register.root).not.toBe(frozen().register.root);
    expect(await computeLottery(pool, quotas, other)).toEqual(await computeLottery(pool, quotas, frozen()));
  });
});
