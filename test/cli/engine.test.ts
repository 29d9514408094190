/** The engine as it is built: in a thread of its own. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseSecret } from "../../src/audit/codes.ts";
import { freezeInputs, type Inputs } from "../../src/audit/inputs.ts";
import type * as EngineModule from "../../src/cli/engine.ts";
import { perform, type Given } from "../../src/cli/tasks.ts";
import type { ProgressReport } from "../../src/lottery/progress.ts";
import { quotaProblem } from "../../src/quotas/quota-problem.ts";
import { root } from "../support/cli.ts";
import { readInstance } from "../support/instances.ts";

const built = pathToFileURL(path.join(root, "dist/cli/engine.js")).href;
const { openEngine } = (await import(built)) as typeof EngineModule;

function given(name: string, tickets: number, changes: Partial<Inputs> = {}): Given<"lottery"> {
  const reading = readInstance(name);
  const { pool, quotas, reference } = reading;
  const secret = parseSecret("0".repeat(64));
  const { inputs } = freezeInputs({ ...reading, panelSize: reference.k, objective: "maximin", tickets, secret });
  return { pool, quotas, inputs: { ...inputs, ...changes } };
}

const ignore = (): void => undefined;

describe("the engine", () => {
  let engine: EngineModule.Engine;
  beforeEach(() => (engine = openEngine()));
  afterEach(() => {
    engine.close();
  });

  it("gives the answers that one's own thread would, question after question", async () => {
    const reports: ProgressReport[] = [];
    const lottery = given("mass_24", 100);
    const answer = await engine.ask("lottery", lottery, (report) => reports.push(report));
    expect(answer).toEqual(await perform("lottery", lottery, ignore));
    expect(reports.map(({ phase }) => phase)).toContain("panels");
    const { pool, quotas } = lottery;
    for (const panelSize of [24, 23]) {
      const question = quotaProblem(pool, quotas, panelSize);
      expect(await engine.ask("feasibility", question, ignore)).toEqual(await perform("feasibility", question, ignore));
    }
  });

  it("hands on what goes wrong, with the stack, and is there for the next question", async () => {
    const lottery = given("mass_24", 10, { objective: "luck" });
    const error: unknown = await engine.ask("lottery", lottery, ignore).catch((error: unknown) => error);
    expect(error).toMatchObject({
      message: "no objective luck",
      stack: expect.stringContaining("compute.js") as unknown,
    });
    expect(await engine.ask("lottery", given("mass_24", 10), ignore)).toBeDefined();
  });

  it("refuses what cannot be copied", async () => {
    const odd = { ...given("mass_24", 10), more: ignore };
    await expect(engine.ask("lottery", odd, ignore)).rejects.toThrow("could not be cloned");
  });

  it("answers nothing more once it is closed, not even what it is at", async () => {
    const begun = engine.ask("lottery", given("sf_e_110", 10), ignore);
    setTimeout(() => {
      engine.close();
    }, 500);
    await expect(begun).rejects.toThrow("ended");
    await expect(engine.ask("lottery", given("mass_24", 10), ignore)).rejects.toThrow("ended");
  });
});
