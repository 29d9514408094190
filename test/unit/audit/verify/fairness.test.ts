/** What the checks of chances and certificates prove, and what forgers might do to them. */
import { describe, expect, it } from "vitest";
import type { CheckId, CheckResult, LevelsReached } from "../../../../src/audit/verify/check.ts";
import { verifyFiles } from "../../../../src/audit/verify/verify-files.ts";
import { inputsDigest } from "../../../../src/audit/inputs.ts";
import { sayCheck } from "../../../../src/messages/check-result.ts";
import {
  forged,
  json,
  prepared,
  preparedFrom,
  restate,
  type Forgery,
  type HandMade,
} from "../../../support/synthetic-draw.ts";
import * as hand from "../../../support/two-levels.ts";

const draws: Record<string, HandMade> = { ...hand };
const languages = ["en", "nl"] as const;

const resultsOf = (draw: HandMade, edit: (record: Forgery) => unknown = () => undefined): CheckResult[] =>
  verifyFiles(forged(edit, preparedFrom(draw)));
const found = (results: readonly CheckResult[], id: CheckId) => results.find(({ check }) => check === id)!;
const failures = (results: readonly CheckResult[]): CheckId[] =>
  results.flatMap(({ check, outcome }) => (outcome === "fail" ? [check] : []));

describe("an honest certificate", () => {
  it.each(Object.entries(draws))("passes every check under %s", (_, draw) => {
    expect(failures(resultsOf(draw))).toEqual([]);
  });

  it("proves every level of leximin", () => {
    const { details } = found(resultsOf(hand.leximin), "certificate-bound");
    expect(details).toEqual({
      objective: "leximin",
      status: "exact",
      bound: "1/3",
      levels: [
        { chance: 0.333333333333333, bound: 1 / 3, proved: true },
        { chance: 0.5, bound: expect.closeTo(0.5, 12) as unknown, proved: true },
      ],
    });
  });

  it.each([
    ["nash", "product", 1, 1],
    ["minimax", "highest", 1 / 2, 1 / 2],
    ["goldilocks", "spread", 49 / 20, 49 / 20],
  ])("proves the optimum of %s", (objective, kind, reached, bound) => {
    const { details } = found(resultsOf(draws[objective]!), "optimum");
    expect(details).toEqual({
      kind,
      status: "exact",
      reached: expect.closeTo(reached, 12) as unknown,
      bound: expect.closeTo(bound, 12) as unknown,
      proved: true,
    });
  });

  it.each(["leximin", "maximin", "legacy"])("has no optimum beside the levels under %s", (objective) => {
    expect(found(resultsOf(draws[objective]!), "optimum")).toEqual({
      check: "optimum",
      outcome: "skipped",
      details: { reason: objective === "legacy" ? "simulated" : "by-levels", file: "" },
    });
  });
});

describe("a certificate that proves less than is reached", () => {
  /** Of the second level: nothing. */
  const weaker = ({ certificate }: Forgery): void => {
    certificate.levels[1] = { bound: "1/1", multipliers: { size: 0, rows: [0, 0] } };
  };

  it("passes, and says which level is not proved and by how much", () => {
    const results = resultsOf(hand.leximin, weaker);
    expect(failures(results)).toEqual([]);
    const result = found(results, "certificate-bound");
    expect(result.details).toMatchObject({ levels: [{ proved: true }, { chance: 0.5, bound: 1, proved: false }] });
    expect(sayCheck(result, "en").sentence).toMatch(
      /1 of 2 levels\. .* level 2, with 50\.00 % of at most 100\.00 %, .* 50\.00 %; .* solver's word\.$/,
    );
  });

  it("says whose word the rest is, and nobody's where the search was not ended", () => {
    const said = (status: "exact" | "gap", language: "en" | "nl") =>
      sayCheck(
        found(
          resultsOf({ ...hand.leximin, lottery: { ...hand.leximin.lottery, status } }, weaker),
          "certificate-bound",
        ),
        language,
      ).sentence;
    expect(said("exact", "en")).toContain("rests on the solver's word");
    expect(said("gap", "en")).toContain("is not known");
    expect(said("exact", "nl")).toContain("zegt alleen de rekenmodule");
    expect(said("gap", "nl")).toContain("is niet bekend");
  });

  it("counts a level as proved to a billionth", () => {
    const provedAt = (bound: string, rows: [number, number]): unknown => {
      const results = resultsOf(hand.maximin, ({ certificate }) => {
        certificate.levels[0] = { bound, multipliers: { size: 0, rows } };
        certificate.solverBound = "1/3";
      });
      expect(failures(results)).toEqual([]);
      return (found(results, "certificate-bound").details as LevelsReached).levels[0]!.proved;
    };
    // Old 1, young a: a + 1 over 2 + 3a, which is 1/3 + 1/(9a + 6): a billionth at a hundred and eleven million and some.
    expect(provedAt("111111201/333333602", [1, 111_111_200])).toBe(true);
    expect(provedAt("111111111/333333332", [1, 111_111_110])).toBe(false);
  });

  it.each<[string, HandMade, Partial<Forgery["certificate"]["optimum"]>]>([
    // With a price of 5 for everybody the limit is 10, and nobody is worth more than 3 and a bit: 10 over 5 people.
    ["nash", hand.nash, { bound: "2/1", multipliers: { size: 5, rows: [0, 0] } }],
    // Two seats for five people.
    ["minimax", hand.minimax, { bound: "2/5", multipliers: { size: 0, rows: [0, 0] } }],
    ["goldilocks", hand.goldilocks, { bound: "2/1", multipliers: { size: 0, rows: [0, 0] } }],
  ])("passes with a weak optimum of %s, and says so", (_, draw, change) => {
    const results = resultsOf(draw, ({ certificate }) => Object.assign(certificate.optimum!, change));
    expect(failures(results)).toEqual([]);
    const result = found(results, "optimum");
    expect(result.details).toMatchObject({ proved: false });
    for (const language of languages) expect(sayCheck(result, language).sentence).toMatch(/solver's word|rekenmodule/);
  });
});

describe("the proof that people are on no panel", () => {
  const child = { people: 1 };

  it("counts of how many it is one", () => {
    expect(found(verifyFiles(prepared()), "shut-out").details).toEqual({ ...child, proved: 1 });
    expect(found(resultsOf(hand.leximin), "shut-out").details).toEqual({ people: 0, proved: 0 });
  });

  it.each<[string, Forgery["certificate"]["shutOut"]]>([
    ["there is none", []],
    ["it proves nothing", [{ size: 0, rows: [0, 0, 0, 0, 0] }]],
  ])("leaves the rest to the solver's word where %s", (_, shutOut) => {
    const result = found(verifyFiles(forged(({ certificate }) => (certificate.shutOut = shutOut))), "shut-out");
    expect(result).toMatchObject({ outcome: "pass", details: { ...child, proved: 0 } });
    expect(sayCheck(result, "en").sentence).toContain("solver's word");
    expect(sayCheck(result, "nl").sentence).toContain("rekenmodule");
  });

  it("fails with multipliers of other rows", () => {
    const results = verifyFiles(forged(({ certificate }) => certificate.shutOut[0]!.rows.push(0)));
    expect(failures(results)).toEqual(["shut-out"]);
  });

  it("says of how many it is proven, where it is not of all", () => {
    const result = { check: "shut-out", outcome: "pass", details: { people: 3, proved: 2 } } as const;
    expect(sayCheck(result, "en").sentence).toContain("for 2 of them");
    expect(sayCheck(result, "nl").sentence).toContain("voor 2 van hen");
  });
});

type Attack = [name: string, draw: HandMade, edit: (record: Forgery) => unknown, caught: CheckId[]];

const attacks: Attack[] = [
  [
    "a lower bound than the multipliers prove, to look better",
    hand.maximin,
    ({ certificate }) => (certificate.levels[0]!.bound = "333333333333333/1000000000000000"),
    ["certificate-bound", "minimum"],
  ],
  [
    "a higher bound, to look worse",
    hand.leximin,
    ({ certificate }) => (certificate.levels[1]!.bound = "1/1"),
    ["certificate-bound"],
  ],
  [
    "another multiplier of a row",
    hand.leximin,
    ({ certificate }) => (certificate.levels[0]!.multipliers.rows[0] = 1),
    ["certificate-bound"],
  ],
  [
    "another multiplier of the panel size",
    hand.leximin,
    ({ certificate }) => (certificate.levels[1]!.multipliers.size = -1),
    ["certificate-bound"],
  ],
  [
    "multipliers for more rows",
    hand.leximin,
    ({ certificate }) => certificate.levels[1]!.multipliers.rows.push(0),
    ["certificate-bound"],
  ],
  [
    "multipliers for fewer rows",
    hand.leximin,
    ({ certificate }) => certificate.levels[1]!.multipliers.rows.pop(),
    ["certificate-bound"],
  ],
  ["a level left out", hand.leximin, ({ certificate }) => certificate.levels.pop(), ["certificate-bound"]],
  ["no level at all", hand.maximin, ({ certificate }) => certificate.levels.pop(), ["certificate-bound", "minimum"]],
  [
    "a level twice",
    hand.leximin,
    ({ certificate }) => certificate.levels.push(certificate.levels[1]!),
    ["certificate-bound"],
  ],
  [
    "levels of one objective under another",
    hand.leximin,
    ({ commitment }) => {
      commitment.inputs.objective = "maximin";
      commitment.inputsDigest = inputsDigest(commitment.inputs);
    },
    ["log-statements", "certificate-bound"],
  ],
  [
    "a chance moved from the young to the old",
    hand.leximin,
    ({ certificate }) => (certificate.chances = [500_000_003_000_000, 333_333_331_333_333]),
    ["certificate-bound", "minimum"],
  ],
  [
    "a chance above its level's bound",
    hand.maximin,
    ({ certificate }) => (certificate.chances = [499_999_999_999_999, 333_333_333_333_334]),
    ["certificate-bound"],
  ],
  [
    "chances that no panel pays for",
    hand.maximin,
    ({ certificate }) => (certificate.chances = [500_000_000_000_000, 333_333_000_000_000]),
    ["chances", "minimum"],
  ],
  [
    "a chance left out",
    hand.maximin,
    ({ certificate }) => certificate.chances.pop(),
    ["certificate-bound", "chances", "minimum"],
  ],
  [
    "a chance for nobody",
    hand.maximin,
    ({ certificate }) => certificate.chances.push(0),
    ["certificate-bound", "chances", "minimum"],
  ],
  [
    "an older way of drawing called exact",
    hand.legacy,
    ({ certificate }) => (certificate.status = "exact"),
    ["minimum"],
  ],
  ["a lottery called simulated", hand.leximin, ({ certificate }) => (certificate.status = "simulated"), ["minimum"]],
  [
    "a lowest chance that is not the best, called exact",
    hand.maximin,
    ({ certificate }) => (certificate.levels[0] = { bound: "1/2", multipliers: { size: 0, rows: [1, 0] } }),
    ["minimum"],
  ],
  ["a distance of the seats made up", hand.maximin, ({ certificate }) => (certificate.distance = 2), ["chances"]],
  [
    "a bound of the solver above the proven one",
    hand.maximin,
    ({ certificate }) => (certificate.solverBound = "1/2"),
    ["minimum"],
  ],
  [
    "a bound of the solver below what the tickets attain",
    hand.maximin,
    ({ certificate }) => (certificate.solverBound = "333/1000"),
    ["minimum"],
  ],
  ["an optimum under leximin", hand.leximin, withOptimumOf(hand.minimax), ["optimum"]],
  ["the optimum of another objective", hand.minimax, withOptimumOf(hand.nash), ["optimum"]],
  ["no optimum", hand.minimax, ({ certificate }) => (certificate.optimum = null), ["optimum"]],
  [
    "an optimum with a row too many",
    hand.goldilocks,
    ({ certificate }) => certificate.optimum!.multipliers.rows.push(0),
    ["optimum"],
  ],
  ["an optimum without a scale", hand.nash, ({ certificate }) => (certificate.optimum!.scale = null), ["optimum"]],
  ["an optimum of another scale", hand.nash, ({ certificate }) => (certificate.optimum!.scale = 2), ["optimum"]],
  [
    "a better product than the multipliers prove",
    hand.nash,
    ({ certificate }) => (certificate.optimum!.bound = "1/1"),
    ["optimum"],
  ],
  [
    "a higher bound on the highest chance than the multipliers prove",
    hand.minimax,
    ({ certificate }) => (certificate.optimum!.bound = "3/5"),
    ["optimum"],
  ],
  [
    "a higher bound on the spread than the multipliers prove",
    hand.goldilocks,
    ({ certificate }) => (certificate.optimum!.bound = "49000001/20000000"),
    ["optimum"],
  ],
  [
    "another γ than the proof is for",
    hand.goldilocks,
    ({ commitment }) => {
      commitment.inputs.gamma = "1/2";
      commitment.inputsDigest = inputsDigest(commitment.inputs);
    },
    ["log-statements", "optimum"],
  ],
  [
    "a highest chance below its bound",
    hand.minimax,
    ({ certificate }) => (certificate.chances = [499_999_000_000_000, 333_334_000_000_000]),
    ["certificate-bound", "optimum", "minimum"],
  ],
  [
    "a better spread than there can be",
    hand.goldilocks,
    ({ certificate }) => (certificate.chances = [499_999_000_000_000, 333_334_000_000_000]),
    ["certificate-bound", "optimum", "minimum"],
  ],
  [
    "a status that the log knows nothing of",
    hand.leximin,
    ({ certificate }) => (certificate.status = "perfect" as "exact"),
    ["file", "file", "file"],
  ],
  ["a chance above 1", hand.leximin, ({ certificate }) => (certificate.chances[0] = 1e15 + 1), ["file"]],
  ["a negative chance", hand.leximin, ({ certificate }) => (certificate.chances[0] = -1), ["file"]],
  [
    "a multiplier as text",
    hand.leximin,
    ({ certificate }) => ((certificate.levels[0]!.multipliers.rows as unknown[])[0] = "0"),
    ["file"],
  ],
  ["a multiplier as a fraction", hand.leximin, ({ certificate }) => (certificate.levels[0]!.bound = "2/6"), ["file"]],
  ["a scale of 0", hand.nash, ({ certificate }) => (certificate.optimum!.scale = 0), ["file"]],
];

function withOptimumOf(draw: HandMade): (record: Forgery) => void {
  const { optimum } = json(preparedFrom(draw), "public/certificate.json") as Forgery["certificate"];
  return ({ certificate }) => (certificate.optimum = optimum);
}

describe("a forger who makes all digests and the log anew", () => {
  it.each(attacks)("is caught with %s", (_, draw, edit, caught) => {
    expect(failures(resultsOf(draw, edit))).toEqual(caught);
  });

  it.each(languages)("is told of in whole sentences in %s", (language) => {
    for (const [, draw, edit] of attacks) {
      for (const result of resultsOf(draw, edit)) {
        const { sentence } = sayCheck(result, language);
        expect(sentence).toMatch(/^\S.*\S\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
    }
  });

  it("is caught with seats moved from one group to another, however well restated", () => {
    // Two tickets of two young people would break the quotas; two tickets fewer for one of the old keep them, and treat them unequally.
    const results = resultsOf(hand.maximin, (record) => {
      const { groups, tickets } = record.lottery;
      const [one, other] = groups[0]!.members as [number, number];
      record.lottery.tickets = tickets.map((ticket, i) =>
        i < 4 ? ticket.map((position) => (position === one ? other : position)).toSorted((a, b) => a - b) : ticket,
      );
      restate(record);
    });
    expect(failures(results)).toEqual(["equal-treatment"]);
  });
});
