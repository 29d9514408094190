import { beforeAll, describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../../src/audit/canonical.ts";
import type { DrawFile } from "../../../../src/audit/draw-file.ts";
import { rawDigest } from "../../../../src/audit/digest.ts";
import type { RecordFiles } from "../../../../src/audit/record.ts";
import { verifyFiles } from "../../../../src/audit/verify/verify-files.ts";
import { sayCheck } from "../../../../src/messages/check-result.ts";
import { sourceOf } from "../../../../src/draw/seed-source.ts";
import { noPython, theirVerdicts } from "../../../support/second-verifier.ts";
import { replacedAfterReserve, replacedDraw, replacedTwice } from "../../../support/replaced-draw.ts";
import { drawn, forged, json, type Forgery } from "../../../support/synthetic-draw.ts";
import { vectors } from "../../../support/vectors.ts";

const resultOf = (files: RecordFiles) => verifyFiles(files).find(({ check }) => check === "replacement")!;
const without = (files: RecordFiles, path: string) => new Map([...files].filter(([name]) => name !== path));

let honest: RecordFiles;
let twice: RecordFiles;
let reserved: RecordFiles;
beforeAll(async () => {
  reserved = await replacedAfterReserve();
  [honest, twice] = [await replacedDraw(), await replacedTwice()];
});

/** What the check finds after an edit of which all digests were made anew. */
const after = (edit: (record: Forgery) => void, of = honest) => resultOf(forged(edit, without(of, "public/draw.json")));
const failing = (problem: string, file = "") => ({ outcome: "fail", details: { problem, file } });

describe("a replacement", () => {
  it("passes, and tells who left, what gives way and how the whole panel is", () => {
    const digest = rawDigest(honest.get("public/replaced-commitment.json")!);
    const { details, outcome } = resultOf(honest);
    expect(outcome).toBe("pass");
    expect(details).toEqual({ digest, cameIn: 0, out: 1, staying: 2, giveWay: ["age young"], missed: [] });
    expect(resultOf(twice)).toMatchObject({ outcome: "pass", details: { out: 1, staying: 2, giveWay: [] } });
    expect(after(() => undefined)).toMatchObject({ outcome: "pass", details: { missed: null } });
  });

  it("is skipped in any other draw", () => {
    expect(resultOf(drawn())).toMatchObject({ outcome: "skipped", details: { reason: "no-rule" } });
  });

  it.each(["commitment", "lottery", "draw"])("fails without the former %s, and with another", (name) => {
    const path = `public/replaced-${name}.json`;
    expect(resultOf(without(honest, path))).toMatchObject(failing("missing", path));
    const other = new Map([...honest, [path, canonicalBytes({ other: 1 })]]);
    expect(resultOf(other)).toMatchObject(failing("digest", path));
  });

  it("fails for a former draw that cannot be read", () => {
    const bytes = canonicalBytes({ schema: "kleroterion/draw/0" });
    const files = forged(
      ({ commitment }) => {
        commitment.inputs.replacement!.draw = rawDigest(bytes);
      },
      without(honest, "public/draw.json"),
    );
    const path = "public/replaced-draw.json";
    expect(resultOf(new Map([...files, [path, bytes]]))).toMatchObject(failing("form", path));
  });
});

describe("a former panel that is not the one on its ticket", () => {
  const path = "public/replaced-draw.json";
  const rigged = (): RecordFiles => {
    const draw = json(honest, path) as DrawFile;
    const bytes = canonicalBytes({ ...draw, panel: draw.panel.toReversed() });
    const files = forged(
      ({ commitment }) => {
        commitment.inputs.replacement!.draw = rawDigest(bytes);
      },
      without(honest, "public/draw.json"),
    );
    return new Map([...files, [path, bytes]]);
  };

  it("is told", () => {
    expect(resultOf(rigged())).toMatchObject(failing("panel"));
  });

  it.skipIf(noPython)("is told by the other verifier", () => {
    const [verdicts] = theirVerdicts([rigged()]);
    expect(verdicts).toContain("replacement fail");
  });
});

interface Attack {
  name: string;
  edit: (record: Forgery) => void;
  problem: string;
}

const attacks: Attack[] = [
  {
    name: "somebody out who had no seat",
    edit: ({ commitment, lottery }) => {
      commitment.inputs.replacement!.out = [lottery.codes[0]!];
    },
    problem: "out",
  },
  {
    name: "somebody who stays forgotten",
    edit: ({ commitment }) => {
      commitment.inputs.replacement!.staying.pop();
    },
    problem: "staying",
  },
  {
    name: "somebody who stays with other features",
    edit: ({ commitment }) => {
      const [first] = commitment.inputs.replacement!.staying;
      first!.values = [first!.values[0] === "old" ? "young" : "old"];
    },
    problem: "staying",
  },
  {
    name: "a seat more than people left",
    edit: ({ commitment }) => {
      commitment.inputs.panelSize = 2;
    },
    problem: "size",
  },
  {
    name: "somebody left out of the pool",
    edit: ({ lottery }) => {
      lottery.codes.pop();
    },
    problem: "pool",
  },
  {
    name: "somebody of the panel who may be drawn again",
    edit: ({ commitment, lottery }) => {
      lottery.codes = [...lottery.codes, commitment.inputs.replacement!.out[0]!].toSorted();
    },
    problem: "pool",
  },
  {
    name: "people of other features",
    edit: ({ lottery }) => {
      for (const group of lottery.groups) group.values = [group.values[0] === "old" ? "young" : "old"];
    },
    problem: "values",
  },
  {
    name: "a home nobody shared",
    edit: ({ lottery }) => {
      lottery.households = [[0, 1]];
    },
    problem: "households",
  },
  {
    name: "the household rule dropped",
    edit: ({ commitment }) => {
      commitment.inputs.household = null;
    },
    problem: "households",
  },
  {
    name: "other quotas of the whole",
    edit: ({ commitment }) => {
      commitment.inputs.replacement!.quotas[0]!.values[0]!.max++;
    },
    problem: "quotas",
  },
  {
    name: "a quota that gives way in silence",
    edit: ({ commitment }) => {
      commitment.inputs.replacement!.giveWay = [];
    },
    problem: "give-way",
  },
  {
    name: "a quota that gives way in words alone",
    edit: ({ commitment }) => {
      commitment.inputs.quotas[0]!.values[1]!.max--;
    },
    problem: "give-way",
  },
  {
    name: "a quota narrower than what is left",
    edit: ({ commitment }) => {
      commitment.inputs.quotas[0]!.values[1]!.min++;
    },
    problem: "give-way",
  },
];

describe("a forger of a replacement who makes all digests anew", () => {
  it.each(attacks)("is caught with $name", ({ edit, problem }) => {
    expect(after(edit)).toMatchObject(failing(problem));
  });

  it("is caught with a round of drand that is no later than the former draw's", () => {
    const { chainHash, rounds } = vectors("drand") as { chainHash: string; rounds: { round: number }[] };
    const { round } = rounds[0]!;
    const sourced = (number: number) => `drand:${chainHash}:${number}`;
    expect(sourceOf(sourced(round))).toBeDefined();
    const former = json(honest, "public/replaced-draw.json") as { parts: { source: string }[] };
    former.parts[0]!.source = sourced(round);
    const bytes = canonicalBytes(former);
    const replaced = (seed: { sources: string[]; fallback: string[] }) =>
      resultOf(
        new Map([
          ...forged(
            ({ commitment }) => {
              commitment.inputs.replacement!.draw = rawDigest(bytes);
              Object.assign(commitment.inputs.seed, seed);
            },
            without(honest, "public/draw.json"),
          ),
          ["public/replaced-draw.json", bytes],
        ]),
      );
    expect(replaced({ sources: [sourced(round)], fallback: [] })).toMatchObject(failing("round"));
    expect(replaced({ sources: ["typed"], fallback: [sourced(round - 1)] })).toMatchObject(failing("round"));
    expect(replaced({ sources: [sourced(round + 1)], fallback: ["typed"] })).toMatchObject({ outcome: "pass" });
    expect(replaced({ sources: ["typed"], fallback: [] })).toMatchObject({ outcome: "pass" });
  });

  it.skipIf(noPython !== undefined)("is caught by the other verifier too", () => {
    const records = attacks.map(({ edit }) => forged(edit, without(honest, "public/draw.json")));
    for (const verdicts of theirVerdicts(records)) expect(verdicts).toContain("replacement fail");
  });

  it.each(["en", "nl"] as const)("is told of in whole sentences in %s", (language) => {
    const missed = [{ feature: "age", value: "old", seats: 1, min: 2, max: 3 }];
    const passed = { digest: "0".repeat(64), cameIn: 2, out: 1, staying: 1, giveWay: [], missed };
    const results = [
      ...attacks.map(({ edit }) => after(edit)),
      resultOf(honest),
      { check: "replacement", outcome: "pass", details: passed } as const,
    ];
    for (const result of results) {
      const { sentence } = sayCheck(result, language);
      expect(sentence).toMatch(/^\S.*\S\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

/** The reserves of each seat of the draw before. */
function listsBySeat(): ReadonlyMap<string, readonly string[]> {
  const { panel, reserves } = json(reserved, "public/replaced-draw.json") as DrawFile;
  return new Map(panel.map((code, i) => [code, reserves!.lists[i]!]));
}

const claims: Attack[] = [
  {
    name: "a reserve of another seat, who is on no list of this one",
    edit: ({ commitment: { inputs } }) => {
      const [seat, , other] = [...listsBySeat()].toSorted(([, a], [, b]) => a.length - b.length);
      const code = other![1].find((each) => !seat![1].includes(each))!;
      inputs.replacement!.cameIn = [{ code, for: seat![0] }];
    },
    problem: "came-in",
  },
  {
    name: "somebody who was no reserve",
    edit: ({ commitment: { inputs }, lottery }) => {
      const [pair] = inputs.replacement!.cameIn;
      pair!.code = lottery.codes.find((code) => !listsBySeat().get(pair!.for)!.includes(code))!;
    },
    problem: "came-in",
  },
  {
    name: "a reserve in the place of somebody never drawn",
    edit: ({ commitment: { inputs }, lottery }) => {
      inputs.replacement!.cameIn[0]!.for = lottery.codes[0]!;
    },
    problem: "came-in",
  },
  {
    name: "a reserve whose coming in is kept silent",
    edit: ({ commitment: { inputs } }) => {
      inputs.replacement!.cameIn = [];
    },
    problem: "staying",
  },
  {
    name: "two reserves in one seat",
    edit: ({ commitment: { inputs } }) => {
      const { cameIn } = inputs.replacement!;
      const list = listsBySeat().get(cameIn[0]!.for)!;
      const codes = [cameIn[0]!.code, list.find((code) => code !== cameIn[0]!.code)!].toSorted();
      inputs.replacement!.cameIn = codes.map((code) => ({ code, for: cameIn[0]!.for }));
    },
    problem: "came-in",
  },
  {
    name: "somebody who made way for a reserve and may be drawn again",
    edit: ({ commitment: { inputs }, lottery }) => {
      lottery.codes = [...lottery.codes, inputs.replacement!.cameIn[0]!.for].toSorted();
    },
    problem: "pool",
  },
];

describe("a replacement after a reserve came in", () => {
  it("has the reserve among those who stay, and nobody who made way in the pool", () => {
    expect(resultOf(reserved)).toMatchObject({ outcome: "pass", details: { cameIn: 1, out: 1, staying: 2 } });
    const { inputs } = json(reserved, "public/commitment.json") as Forgery["commitment"];
    const { cameIn, staying } = inputs.replacement!;
    expect(staying.map(({ code }) => code)).toContain(cameIn[0]!.code);
    const { codes } = json(reserved, "public/lottery.json") as Forgery["lottery"];
    expect(codes).not.toContain(cameIn[0]!.for);
  });

  it.each(claims)("is not taken with $name", ({ edit, problem }) => {
    expect(after(edit, reserved)).toMatchObject(failing(problem));
  });

  it.skipIf(noPython !== undefined)("is judged alike by the other verifier", () => {
    const records = claims.map(({ edit }) => forged(edit, without(reserved, "public/draw.json")));
    for (const verdicts of theirVerdicts(records)) expect(verdicts).toContain("replacement fail");
    expect(theirVerdicts([reserved])[0]).toContain("replacement pass");
  });
});
