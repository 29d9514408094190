/**
 * Two verifiers, written apart from one specification, say the same of every record: good ones, and good ones with one thing changed. What fails after
 * which change is kept in mutations.txt.
 */
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { RecordFiles } from "../../../../src/audit/record.ts";
import { drawnByEvents, drawnByFallback } from "../../../support/event-draws.ts";
import { homesDraw } from "../../../support/homes-draw.ts";
import { leftOutDraw } from "../../../support/left-out-draw.ts";
import { mutatedRecords, type MutatedRecord } from "../../../support/mutated-records.ts";
import { replacedAfterReserve, replacedDraw, replacedTwice } from "../../../support/replaced-draw.ts";
import { noPython, ourVerdicts, theirVerdicts, type Verdicts } from "../../../support/second-verifier.ts";
import { drawn, prepared, preparedFrom } from "../../../support/synthetic-draw.ts";
import * as hand from "../../../support/two-levels.ts";

// The same signature comes back in very many records, and each takes pairings.
vi.mock(import("../../../../src/draw/drand.ts"), async (original) => {
  const drand = await original();
  const verdicts = new Map<string, boolean>();
  const verifiesRound = (round: number, signature: string): boolean => {
    const key = `${round} ${signature}`;
    const verdict = verdicts.get(key) ?? drand.verifiesRound(round, signature);
    verdicts.set(key, verdict);
    return verdict;
  };
  return { ...drand, verifiesRound };
});

/** Twelve tickets as six panels that own two each. */
const inRuns = {
  ...hand.maximin,
  lottery: {
    ...hand.maximin.lottery,
    tickets: hand.maximin.lottery.tickets.slice(0, 6),
    runs: new Array<number>(6).fill(2),
  },
};

type Wanted = (path: string, place: string) => boolean;

const all: Wanted = () => true;
/** What the objective has a part in. */
const ofObjective: Wanted = (path, place) =>
  path.includes("certificate") || /^inputs\.(gamma|objective|household)/.test(place);
const ofHomes: Wanted = (path, place) =>
  ofObjective(path, place) ||
  (path.includes("lottery") && /^(households|groups|tickets)/.test(place)) ||
  (path.includes("draw") && place.startsWith("reserves"));
const ofRuns: Wanted = (path, place) => path.includes("lottery") && /^(tickets|runs)/.test(place);

const ofReplaced: Wanted = (path, place) =>
  (path.includes("replaced-") && !/^(tickets|histogram)\[/.test(place)) ||
  /^inputs\.(replacement|quotas|panelSize|household|seed)/.test(place) ||
  (path.includes("lottery") && /^(codes|households|groups)/.test(place));

/** What a replacement of a replacement has that the first has not. */
const ofChain: Wanted = (path, place) =>
  /^inputs\.replacement/.test(place) || (path.includes("replaced-commitment") && /^inputs/.test(place));

const ofCameIn: Wanted = (path, place) =>
  /^inputs\.replacement\.(cameIn|out|staying)/.test(place) ||
  (path.includes("replaced-draw") && /^(panel|reserves)/.test(place));

const ofSeeds: Wanted = (path, place) => /draw|former/.test(path) || /^inputs\.(draw|seed|tickets)/.test(place);

/** Not the lines, which no other file states. */
const ofEligibility: Wanted = (path, place) =>
  path.includes("eligibility") ||
  /^inputs\.eligibility/.test(place) ||
  (path.includes("exclusions") && !/\.0$/.test(place));

async function goodRecords(): Promise<Record<string, [RecordFiles, Wanted]>> {
  const { leximin, nash, minimax, goldilocks, legacy } = hand;
  const two = Object.entries({ leximin, nash, minimax, goldilocks, legacy }).map(
    ([name, draw]): [string, [RecordFiles, Wanted]] => [name, [drawn("007", preparedFrom(draw)), ofObjective]],
  );
  return {
    maximin: [drawn("007", prepared(), 2), all],
    homes: [drawn("007", await homesDraw(), 3), ofHomes],
    "left out": [drawn("007", await leftOutDraw()), ofEligibility],
    runs: [drawn("007", preparedFrom(inRuns)), ofRuns],
    ...Object.fromEntries(two),
    events: [drawnByEvents(), ofSeeds],
    fallback: [drawnByFallback(), ofSeeds],
    replaced: [await replacedDraw(), ofReplaced],
    "replaced twice": [await replacedTwice(), ofChain],
    "replaced after a reserve": [await replacedAfterReserve(), ofCameIn],
  };
}

interface Harmless {
  readonly path: RegExp;
  readonly place: RegExp;
  readonly because: string;
}

/** What a clerk can change who makes everything anew before anything is published, and be in the right. */
const harmless: readonly Harmless[] = [
  {
    path: /commitment/,
    place: /^inputs\.quotas\[\d\]\.values\[\d\]\.(min|max)$/,
    because: "other quotas, which all tickets meet too and the proof does not rest on",
  },
  {
    path: /commitment/,
    place: /^inputs\.objective$/,
    because: "an objective of another name claims its lowest chance alone, which is proved",
  },
  { path: /commitment/, place: /^inputs\.gamma$/, because: "a larger γ, for which the bound is proved too" },
  { path: /commitment/, place: /^inputs\.draw\.id$/, because: "a draw of another name" },
  {
    path: /commitment/,
    place: /^inputs\.draw\.attempt$/,
    because: "which attempt it is, only the former ones' files could tell",
  },
  { path: /commitment/, place: /^versions\./, because: "a claim that only a replay can hold against anything" },
  { path: /lottery/, place: /^(tickets|runs)$/, because: "the same tickets with other numbers" },
  {
    path: /lottery/,
    place: /^tickets\[\d+\]\[\d+\]$/,
    because: "somebody of the same group takes the seat, and all are still within a ticket",
  },
  { path: /certificate/, place: /^chances\[\d\]$/, because: "chances are known to a billionth" },
  { path: /certificate/, place: /^levels\[\d\]\.multipliers/, because: "other multipliers that prove the same bound" },
  { path: /certificate/, place: /^optimum\.(multipliers|bound|scale)/, because: "they prove the bound as well" },
  { path: /certificate/, place: /^shutOut/, because: "of whom nothing is proved, nothing is said to be" },
  { path: /certificate/, place: /^solverBound$/, because: "a bound between what is reached and what is proved" },
  { path: /draw/, place: /^reserves$/, because: "no reserves: how many there are is not committed to" },
  { path: /draw/, place: /^reserves\.size$/, because: "more than there are people who fit in any place" },
  { path: /log/, place: /^\[\d\]\.at$/, because: "what the machine's clock said is a claim" },
  {
    path: /log/,
    place: /^\[\d\]\.body\.(highs|highsWasm|kleroterion|node|seedrandom|solverOptions|command)$/,
    because: "a claim",
  },
  {
    path: /auditor.log/,
    place: /^\[2\]\.body\.(quotas|register)$/,
    because: "digests of files that only the organiser has",
  },
  { path: /auditor.log/, place: /^\[2\]\.salt$/, because: "another salt, and another digest by it" },
  { path: /public.log/, place: /^\[2\]\.digest$/, because: "of a redacted line, with no whole log to compare it with" },
  { path: /former/, place: /^$/, because: "a log without its last line: the attempt before was over sooner" },
  {
    path: /replaced/,
    place: /./,
    because: "the draw before is verified in its own folder, and its digest compared with what was published",
  },
  { path: /commitment/, place: /^inputs\.replacement$/, because: "a draw of its own, which fills nobody's seat" },
  { path: /register/, place: /^\[\d+\]\.1$/, because: "a salt is any text" },
  {
    path: /eligibility/,
    place: /^(people|rules)/,
    because: "other rules, and others left out by them: only the register can tell",
  },
  { path: /eligibility/, place: /^salt$/, because: "another salt, and another digest by it" },
  { path: /register/, place: /^\[\d+\]$/, because: "rows in another order, committed to as they are" },
];

const failed = (verdicts: Verdicts): string[] => [
  ...new Set(verdicts.filter((each) => each.endsWith(" fail")).map((each) => each.slice(0, -" fail".length))),
];

interface Judged extends MutatedRecord {
  readonly record: string;
  readonly ours: Verdicts;
  readonly theirs: Verdicts;
}

if (noPython !== undefined) console.warn(noPython);

/** With SLOW=1 every change is made and judged, else one in eleven; the lists of what passes are about all of them. */
const slow = process.env["SLOW"] === "1";
const stride = slow ? 1 : 11;

describe.skipIf(noPython !== undefined)("two verifiers", () => {
  let good: Record<string, [RecordFiles, Wanted]>;
  let judged: Judged[];

  beforeAll(async () => {
    good = await goodRecords();
    let seen = 0;
    const chosen = Object.entries(good).flatMap(([record, [files, wanted]]) => {
      const sampled: Wanted = (path, place) => wanted(path, place) && seen++ % stride === 0;
      return mutatedRecords(files, sampled).map((each) => ({ record, ...each }));
    });
    const theirs = theirVerdicts(chosen.map(({ files }) => files));
    judged = chosen.map((each, i) => ({ ...each, ours: ourVerdicts(each.files), theirs: theirs[i]! }));
  }, 300_000);

  it("pass the same good records", () => {
    const records = Object.values(good).map(([files]) => files);
    const theirs = theirVerdicts(records);
    expect(theirs).toEqual(records.map(ourVerdicts));
    expect(theirs.flatMap(failed)).toEqual([]);
  });

  it("skip the same checks before the draw, and without the register", () => {
    const honest = drawn();
    const records = [
      "public/draw.json",
      "auditor/register.csv",
      "auditor/eligibility.json",
      "auditor/log.ndjson",
      "public/log.ndjson",
      "public/lottery.json",
    ].map((path) => new Map([...honest].filter(([name]) => name !== path)));
    expect(theirVerdicts(records)).toEqual(records.map(ourVerdicts));
  });

  it("judge each change alike, check by check", () => {
    const differing = judged.filter(({ ours, theirs }) => ours.join() !== theirs.join());
    expect(differing.map(describeChange)).toEqual([]);
    expect(judged.length).toBeGreaterThan(3000 / stride);
  });

  it("notice every change of a file after the fact", () => {
    const unnoticed = judged.filter(({ mended, ours }) => !mended && failed(ours).length === 0);
    expect(unnoticed.map(describeChange)).toEqual([]);
  });

  it("let a clerk who makes everything anew do no more than is listed", () => {
    const passed = judged.filter(({ mended, ours }) => mended && failed(ours).length === 0);
    const listed = (each: Judged) =>
      harmless.filter(({ path, place }) => path.test(each.path) && place.test(each.place));
    expect(passed.filter((each) => listed(each).length === 0).map(describeChange)).toEqual([]);
    if (!slow) return;
    const needed = new Set(passed.flatMap(listed));
    expect(harmless.filter((each) => !needed.has(each)).map(({ because }) => because)).toEqual([]);
  });

  it.runIf(slow)("fail as the table says", async () => {
    await expect(tableOf(judged)).toMatchFileSnapshot("mutations.txt");
  });
});

function describeChange({ record, path, place, change, mended, ours, theirs }: Judged): string {
  const digests = mended ? "mended" : "as they are";
  return `${record}: ${path} ${place}: ${change}, digests ${digests}: ours ${failed(ours).join(" ")}; theirs ${failed(theirs).join(" ")}`;
}

/** Of a clerk who makes everything anew: a line for each place, indices left out, and set of checks that fail; which changes, and how many. */
function tableOf(all: readonly Judged[]): string {
  const lines = new Map<string, Map<string, number>>();
  for (const { record, path, place, change, ours } of all.filter(({ mended }) => mended)) {
    const where = `${record}  ${path}  ${place.replaceAll(/\[\d+\]/g, "[]") || "the file"}`;
    const line = `${where}\n    ${failed(ours).join(" ") || "nothing"}: `;
    const changes = lines.get(line) ?? new Map<string, number>();
    lines.set(line, changes.set(change, (changes.get(change) ?? 0) + 1));
  }
  let last = "";
  return [...lines.keys()]
    .map((line) => {
      const [where = "", failing = ""] = line.split("\n");
      const changes = Array.from(lines.get(line)!, ([change, count]) => (count > 1 ? `${change} ×${count}` : change));
      const heading = where === last ? "" : `${where}\n`;
      last = where;
      return `${heading}${failing}${changes.join(", ")}\n`;
    })
    .join("");
}
