/** However ugly a file that people bring: where it can be read, it says the same as a clean one. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/register/text.ts";
import { kleroterion, root, told, workplace } from "../support/cli.ts";
import { amongFixtures } from "../support/in-process-io.ts";

interface Inputs {
  readonly register: string;
  readonly quotas?: string;
  readonly size?: number;
  /** In place of quotas and size, which are in it. */
  readonly assembly?: string;
}

interface Case extends Inputs {
  readonly about: string;
  readonly clean: Pick<Inputs, "register" | "quotas">;
}

interface Checked {
  readonly people: number;
  readonly groups: number;
  readonly features: readonly {
    readonly feature: string;
    readonly values: readonly {
      readonly value: string;
      readonly min: number;
      readonly max: number;
      readonly pool: number;
    }[];
  }[];
}

interface Counted {
  readonly people: number;
  readonly groups: number;
  readonly values: Readonly<Record<string, { readonly min: number; readonly max: number; readonly pool: number }>>;
}

const cases = JSON.parse(fs.readFileSync(path.join(root, "fixtures/ugly/cases.json"), "utf8")) as Case[];

/** The words for these inputs, behind the command. */
function inputsOf({ register, quotas, size, assembly }: Inputs): string[] {
  if (assembly !== undefined) return [`ugly/${assembly}`, "--register", `ugly/${register}`];
  return ["--register", `ugly/${register}`, "--quotas", `ugly/${quotas}`, "--size", `${size}`];
}

/** How many people there are, and of each value how many and how many seats, whatever the order of the quotas. */
async function counted(inputs: Inputs): Promise<Counted> {
  const { code, out, err } = await amongFixtures("check", ...inputsOf(inputs), "--json");
  expect([code, err]).toEqual([0, ""]);
  const { people, groups, features } = JSON.parse(out) as Checked;
  const values = features.flatMap(({ feature, values }) =>
    values.map(({ value, min, max, pool }) => [`${fold(feature)}: ${fold(value)}`, { min, max, pool }] as const),
  );
  return { people, groups, values: Object.fromEntries(values) };
}

describe("an ugly file", () => {
  it.each(cases)("$register with $quotas is read as the clean one: $about", async (each) => {
    expect(await counted(each)).toEqual(await counted({ ...each, ...each.clean }));
  });

  it("would be noticed if it were read otherwise: no two values of a feature are as common in the clean ones", async () => {
    const cleanOnes = new Set(cases.map(({ size, assembly, clean }) => JSON.stringify({ size, assembly, ...clean })));
    for (const clean of cleanOnes) {
      const { people, values } = await counted(JSON.parse(clean) as Inputs);
      const common = (feature: string) =>
        Object.entries(values).flatMap(([value, { pool }]) => (value.startsWith(feature) ? [pool] : []));
      expect([people, common("geslacht"), common("leeftijd")]).toEqual([30, [18, 12], [8, 15, 7]]);
      expect([[], [14, 12, 4]]).toContainEqual(common("wijk"));
    }
  });

  it("is told of in these words", async () => {
    const lines: string[] = [];
    for (const each of cases) {
      const words = ["check", ...inputsOf(each)];
      lines.push(told(`kleroterion ${words.join(" ")}`, await amongFixtures(...words)));
    }
    await expect(lines.join("\n")).toMatchFileSnapshot("transcripts/ugly-files.txt");
  });

  it("is read so by the program in a process of its own", async () => {
    const words = ["check", ...inputsOf(cases[0]!)];
    expect(await amongFixtures(...words)).toMatchObject(kleroterion(workplace(), words));
  });
});
