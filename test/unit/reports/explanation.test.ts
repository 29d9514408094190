import { describe, expect, it } from "vitest";
import type { ExplainedGroup, ExplainedLevel, Explanation } from "../../../src/audit/explanation.ts";
import type { Binding, NamedRow } from "../../../src/audit/named-rows.ts";
import { explainWords } from "../../../src/messages/explain.ts";
import { languages } from "../../../src/messages/language.ts";
import { groupLines, overviewLines } from "../../../src/reports/explanation.ts";

const quota = (value: string, people: number, min: number, max: number): NamedRow => ({
  ...{ feature: "education", value, people, min, max },
});
const binding = (row: NamedRow, side: "min" | "max", own: boolean, multiplier = side === "max" ? 1 : -1): Binding => ({
  ...row,
  ...{ side, own, multiplier },
});
const mbo = quota("MBO", 8, 62, 62);
const academic = quota("academic", 118, 20, 58);
const other = quota("other", 1, 1, 80);
const homes: NamedRow = { feature: null, value: null, people: 7, min: 0, max: 3 };

const level: ExplainedLevel = {
  chance: 0.25,
  bound: 0.25,
  proved: true,
  people: 10,
  groups: [2, 4, 5, 6],
  binding: [],
};
const group: ExplainedGroup = {
  number: 4,
  features: [mbo],
  homes: null,
  people: 2,
  chance: 0.25,
  tickets: { fewest: 250, most: 251 },
  own: null,
  ground: "level",
  level: 1,
  forced: false,
};
const explanation: Explanation = {
  objective: "leximin",
  gamma: null,
  status: "exact",
  people: 200,
  panelSize: 200,
  tickets: 1000,
  levels: [level],
  never: { people: 0, groups: [] },
  group: null,
  binding: [],
  now: { lowest: 0.25, own: null, without: 0 },
  whatIfs: [],
};

const overview = (changes: Partial<Explanation>, language: "en" | "nl" = "en"): string[] =>
  overviewLines({ ...explanation, ...changes }, "explain x --group", explainWords[language]);
const about = (
  changes: Partial<ExplainedGroup>,
  of: Partial<Explanation> = {},
  language: "en" | "nl" = "en",
  name?: string,
): string => {
  const changed = { ...group, ...changes };
  return groupLines({ ...explanation, group: changed, ...of }, changed, name, explainWords[language]).join(" ");
};

describe("the levels", () => {
  it("are a table of chances, people, and what binds, the heaviest quotas by name and the others by number", () => {
    const rows = [academic, mbo, quota("a", 9, 0, 1), quota("b", 9, 1, 1), quota("c", 9, 0, 4)];
    const binds = [
      binding(rows[0]!, "max", false),
      binding(rows[1]!, "min", false),
      ...rows.slice(2).map((row) => binding(row, "max", false)),
    ];
    const lines = overview({ levels: [{ ...level, binding: binds }] });
    expect(lines.slice(2, 5)).toEqual([
      "  level   chance  people  what keeps it from being higher",
      "      1  25.00 %      10  at most 58 education academic, exactly 62 education",
      "                          MBO, at most 1 education a, 2 more",
    ]);
  });

  it("name homes in one, after quotas", () => {
    const binds = [
      binding(homes, "max", false),
      binding(academic, "max", false),
      binding({ ...homes, max: 2 }, "max", false),
    ];
    expect(overview({ levels: [{ ...level, binding: binds }] }).join(" ")).toMatch(
      /at most 58 education academic, at most 5 sharing a +home/,
    );
  });

  it("say that nothing keeps from more whoever is certain", () => {
    expect(overview({ levels: [{ ...level, chance: 1, bound: 1 }] }).join(" ")).toContain("nothing: a seat is certain");
  });

  it("say which are not proved by the quotas alone, and whose word the rest is", () => {
    const open = { ...level, proved: false, bound: 0.3 };
    expect(overview({ levels: [level, open, open] }).join(" ")).toContain("On the levels 2–3 the quotas alone");
    expect(overview({ levels: [open] }).join(" ")).toContain("the solver's word");
    expect(overview({ levels: [open], status: "gap" }).join(" ")).toContain("is not known");
  });

  it("list groups in runs, of many the first", () => {
    const lines = overview({
      levels: [
        { ...level, groups: [2, 4, 5, 6, 9] },
        { ...level, groups: Array.from({ length: 40 }, (_, i) => 2 * i + 1) },
      ],
    });
    expect(lines).toContain("    1  2, 4–6, 9");
    expect(lines.join(" ")).toMatch(/29, 31, …$/);
  });

  it("stop after forty, and say how many more there are", () => {
    const lines = overview({
      objective: "nash",
      levels: Array.from({ length: 43 }, () => ({ ...level, bound: null })),
    });
    expect(lines.join("\n")).toContain("… and 3 more chances; --json has them all.");
    expect(lines.filter((line) => line.includes("25.00 %"))).toHaveLength(40);
  });

  it("leave out what binds some other lottery's lowest chance", () => {
    const binds = [binding(academic, "max", false)];
    const levels = [{ ...level, proved: false, bound: 0.3, binding: binds }];
    expect(overview({ objective: "nash", levels }).join(" ")).not.toContain("academic");
    expect(overview({ objective: "maximin", levels }).join(" ")).toContain("academic");
  });

  it("count those without a chance apart", () => {
    expect(overview({ never: { people: 3, groups: [7, 8] } }).join(" ")).toContain("3 people have no chance");
  });
});

describe("a group", () => {
  it("is told why its chance is what it is, by its own quotas", () => {
    const said = about(
      {},
      { binding: [binding(mbo, "min", true), binding(academic, "max", true), binding(other, "max", false)] },
    );
    expect(said).toContain("People with education MBO are 4 % of the register and must be 31 % of the panel.");
    expect(said).toContain(
      "People with education academic are 59 % of the register and can be at most 29 % of the panel.",
    );
    expect(said).toContain("At their limit too: at most 80 education other.");
  });

  it.each([
    ["more with a seat more", "max", 0.4, "of the panel: that keeps this chance down."],
    ["less without a seat", "min", 0.1, "of the panel: that keeps this chance up."],
    ["no other", "max", 0.25, "of the panel."],
  ] as const)("is told the way a quota works only where a seat shows it: %s", (_, side, own, expected) => {
    const { feature, value, min, max } = mbo;
    const to = side === "max" ? { min, max: max + 1 } : { min: min - 1, max };
    const loosened = {
      ...{ feature: feature!, value: value!, side },
      changes: [{ feature: feature!, value: value!, from: { min, max }, to }],
      outlook: { lowest: 0.25, own, without: 0 },
    };
    const of = {
      binding: [binding(mbo, side, true)],
      whatIfs: [loosened],
      now: { lowest: 0.25, own: 0.25, without: 0 },
    };
    expect(about({}, of)).toContain(`People with education MBO are 4 % of the register and must be 31 % ${expected}`);
  });

  it("is told which of its features the quotas want more of than there are, and which less", () => {
    const said = about({ features: [mbo, academic] });
    expect(said).toContain("want more of the panel than their share of the register for: education MBO.");
    expect(said).toContain("leave less of the panel than their share of the register to: education academic.");
    expect(about({ features: [quota("area", 100, 90, 110)] })).not.toContain("their share of the register");
  });

  it("is warned where tickets are too few to show its chance", () => {
    expect(about({ chance: 0.25, tickets: { fewest: 230, most: 231 } })).toContain("round this chance down");
    expect(about({ chance: 0.25, tickets: { fewest: 240, most: 241 } })).not.toContain("round this chance down");
  });

  it("is told shares of less than one per cent as that", () => {
    expect(about({}, { binding: [binding(other, "min", true)] })).toContain("under 1 % of the register");
  });

  it("is told of the homes it shares, and when they bind", () => {
    const said = about({ homes }, { binding: [binding(homes, "max", true)] });
    expect(said).toContain("7 people in 3 such homes");
    expect(said).toContain(
      "7 people share 3 homes of this kind, and have at most 3 seats: that keeps the chance down.",
    );
    expect(about({ homes: { ...homes, people: 2, max: 1 } })).toContain("There are 2 people in their home");
  });

  it.each<[string, Partial<ExplainedGroup>, Partial<Explanation>, string]>([
    ["proved, of the lowest", {}, {}, "no lottery gives everyone more, which whole-number arithmetic proves."],
    [
      "proved, of another",
      { level: 2 },
      { levels: [level, level] },
      "This is level 2 of 2: no lottery gives more to all",
    ],
    ["the solver's word", {}, { levels: [{ ...level, proved: false }] }, "by the solver's word."],
    ["a gap", {}, { levels: [{ ...level, proved: false, bound: 0.30001 }], status: "gap" }, "above 30.01 %"],
    ["certain by the quotas", { ground: "certain", forced: true }, {}, "no panel can do without them"],
    ["certain otherwise", { ground: "certain" }, {}, "this lottery draws none of those"],
    ["never by the quotas", { ground: "never", forced: true }, {}, "leave no panel a seat"],
    ["never by whole people", { ground: "never" }, {}, "integer programs found no whole panel"],
    ["the objective's", { ground: "optimum" }, { objective: "nash" }, "What the objective nash optimises settles"],
    ["nobody's", { ground: "other" }, { objective: "maximin" }, "does not settle this chance by itself"],
  ])("is told what its chance rests on: %s", (_, changes, of, expected) => {
    expect(about(changes, of)).toContain(expected);
  });

  it("is told its tickets, and a person theirs", () => {
    expect(about({})).toContain("The chance of each is 25.00 %: 250 or 251 of 1000 tickets.");
    const said = about({ own: 251, people: 1, tickets: { fewest: 251, most: 251 } }, {}, "en", "P-7\u001b");
    expect(said).toContain("P-7␛ is in group 4, of 1 person.");
    expect(said).toContain("The chance is 25.00 %: 251 of 1000 tickets. This person is on 251 of them.");
  });
});

describe("what a seat would change", () => {
  const seat = {
    ...{ feature: "education", value: "MBO", side: "min" as const },
    changes: [
      { feature: "education", value: "MBO", from: { min: 3, max: 5 }, to: { min: 2, max: 5 } },
      { feature: "education", value: "academic", from: { min: 1, max: 2 }, to: { min: 1, max: 3 } },
    ],
    outlook: { lowest: 0.3, own: null, without: 2 },
  };

  it("is a row a change, and who gives or takes the seat", () => {
    const none = {
      ...seat,
      changes: [{ ...seat.changes[0]!, from: { min: 3, max: 3 }, to: { min: 4, max: 4 } }],
      outlook: null,
    };
    const more = { ...seat, changes: [{ ...seat.changes[0]!, to: { min: 3, max: 6 } }] };
    expect(overview({ whatIfs: [seat, none, more] }).slice(-8)).toEqual([
      "What one seat would do to the lowest chance, now 25.00 %:",
      "                                lowest",
      "  education MBO    min 3 → 2   30.00 %  2 without a chance",
      "    with academic  max 2 → 3",
      "  education MBO    3–3 → 4–4  no panel",
      "  education MBO    max 5 → 6   30.00 %  2 without a chance",
      "These chances are as far as fractions of people go; with whole people they may",
      "be lower.",
    ]);
  });

  it("has the group's own chance beside it", () => {
    const whatIfs = [{ ...seat, outlook: { lowest: 0.3, own: 0.4, without: 0 } }];
    const said = about({}, { whatIfs, now: { lowest: 0.25, own: 0.26, without: 0 } });
    expect(said).toContain("and to this one, now 26.00 %:");
    expect(said).toMatch(/30\.00 % +40\.00 %/);
  });

  it("is said to be reckoned with fractions of people", () => {
    expect(overview({ whatIfs: [seat] }).join(" ")).toContain("as far as fractions of people go");
    expect(overview({}).join(" ")).not.toContain("fractions");
    expect(overview({ whatIfs: [seat], objective: "nash" }).join(" ")).toContain("the best possible lowest chance");
  });
});

it.each(languages)("no line is wider than a terminal, and no sentence breaks, in %s", (language) => {
  const long = {
    ...mbo,
    feature: "feature of a very long name indeed",
    value: "value of a very long name indeed, too",
  };
  const binds = [binding(long, "min", true), binding(long, "max", false), binding(homes, "max", true)];
  const of = {
    binding: binds,
    levels: [
      { ...level, binding: binds },
      { ...level, chance: 1 },
    ],
    never: { people: 1, groups: [3] },
  };
  const lines = [
    ...overview(of, language),
    ...groupLines(
      { ...explanation, ...of, group: { ...group, homes } },
      { ...group, homes, own: 2 },
      "a person",
      explainWords[language],
    ),
  ];
  for (const line of lines) {
    expect(line).not.toMatch(/undefined|NaN|\[object|\s$/);
    if (!line.includes("  feature of") && !line.includes("kenmerk"))
      expect(Array.from(line).length).toBeLessThanOrEqual(80);
  }
});
