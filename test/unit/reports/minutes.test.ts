import { describe, expect, it } from "vitest";
import { rawDigest, inGroupsOfFour } from "../../../src/audit/digest.ts";
import type { Commitment } from "../../../src/audit/commitment.ts";
import type { DrawFile } from "../../../src/audit/draw-file.ts";
import { parseLog, appendSession } from "../../../src/audit/log.ts";
import type { EventClaim } from "../../../src/audit/log-event.ts";
import { bothLogs } from "../../../src/audit/log-copies.ts";
import type { RecordFiles } from "../../../src/audit/record.ts";
import { verifyFiles } from "../../../src/audit/verify/verify-files.ts";
import { languages, type Language } from "../../../src/messages/language.ts";
import { minutesWords } from "../../../src/messages/minutes.ts";
import { digestBoxes } from "../../../src/reports/digest-boxes.ts";
import { minutesFiles } from "../../../src/reports/minutes-files.ts";
import { minutesOf } from "../../../src/reports/minutes.ts";
import type { Block, Page } from "../../../src/reports/page.ts";
import { drawnByEvents, drawnByFallback, drawnWithSpare } from "../../support/event-draws.ts";
import { leftOutDraw } from "../../support/left-out-draw.ts";
import { replacedAfterReserve, replacedDraw } from "../../support/replaced-draw.ts";
import { drawn, forged, json, prepared, versions } from "../../support/synthetic-draw.ts";

const names = ["minutes.md", "minutes.html", "proces-verbaal.md", "proces-verbaal.html"];

function textsOf(files: RecordFiles): [string, string][] {
  return Array.from(minutesFiles(files), ([name, bytes]) => [
    name.replace("public/", ""),
    new TextDecoder().decode(bytes),
  ]);
}

function blocksOf(files: RecordFiles, language: Language = "en"): readonly Block[] {
  return minutesOf(files, language).sections.flatMap(({ blocks }) => blocks);
}

/** Every text of a page, in order, with the kind of what it is in. */
function wordsOf(page: Page): string[] {
  return [page.title, page.opening, ...page.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(wordsIn)])]; // prettier-ignore
}

function wordsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "list":
      return block.items;
    case "code":
      return block.lines;
    case "facts":
      return block.rows.flat();
    case "table":
      return [...block.headings, ...block.rows.flat().map((cell) => cell ?? "")];
    case "boxes":
      return block.boxes.flatMap(({ name, content }) => [name, content ?? ""]);
    case "form":
      return block.names;
    case "subheading":
    case "chart":
    case "curves":
    case "intervals":
    case "scatter":
      throw new Error("no block of minutes");
    case "ruled":
      return [];
  }
}

/** `<p>` … `</p>` in pairs; what is open at the end, or closed out of turn. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, tag = ""] of html.replace(/^<!doctype html>/, "").matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (tag === "meta") continue;
    if (slash === "") open.push(tag);
    else if (open.pop() !== tag) return [`/${tag}`];
  }
  return open;
}

describe("the minutes", () => {
  it("come as text and to print, in English and in Dutch", () => {
    expect(textsOf(drawn()).map(([name]) => name)).toEqual(names);
  });

  it.each(names)("tell in %s the values, the ticket, the panel, and all of the digest but two groups", (name) => {
    for (const files of [drawn("12345"), drawnByEvents(), drawnByFallback()]) {
      const text = new Map(textsOf(files)).get(name)!;
      const draw = json(files, "public/draw.json") as DrawFile;
      for (const { value } of draw.parts) expect(text).toContain(value);
      for (const code of draw.panel) expect(text).toContain(code);
      expect(text).toMatch(new RegExp(String.raw`\b0*${draw.ticket} \((of|uit) `));
      const digest = rawDigest(files.get("public/commitment.json")!);
      const shown = digestBoxes(digest).flatMap(({ content }) => content ?? []);
      expect(shown).toHaveLength(14);
      for (const group of shown) expect(text).toMatch(new RegExp(String.raw`\b${group}\b`));
      expect(text).not.toContain(digest);
      expect(text).not.toContain(inGroupsOfFour(digest));
      const last = parseLog(files.get("public/log.ndjson")!).at(-1)!;
      for (const hex of [last.hash, rawDigest(files.get("public/draw.json")!)])
        for (const half of [hex.slice(0, 32), hex.slice(32)]) expect(text).toContain(inGroupsOfFour(half));
    }
  });

  it.each(languages)(
    "have nothing in them that was logged after the draw, as in a copy made later (%s)",
    (language) => {
      const files = drawn();
      const events: EventClaim[] = [
        { type: "open", at: "2026-04-01T10:00:00Z", body: { command: "draw", node: "20.19.0", ...versions } },
        { type: "refused", at: "2026-04-01T10:00:00Z", body: { reason: "other-seed" } },
      ];
      const grown = appendSession(files.get("auditor/log.ndjson"), events, "2026-04-01T10:00:00Z");
      const later = new Map([...files, ...bothLogs(grown)]);
      expect(verifyFiles(later).filter(({ outcome }) => outcome === "fail")).toEqual([]);
      expect(minutesOf(later, language)).toEqual(minutesOf(files, language));
    },
  );

  it("give the day on which ages count, where ages were made of birth dates", async () => {
    const derived = new Map(textsOf(drawn("007", await leftOutDraw())));
    const plain = new Map(textsOf(drawn()));
    for (const [file, said] of [
      ["minutes", "Age counts on 2027-01-01."],
      ["proces-verbaal", "Leeftijd telt op 2027-01-01."],
    ]) {
      for (const ending of ["md", "html"]) {
        expect(derived.get(`${file}.${ending}`)).toContain(said);
        expect(plain.get(`${file}.${ending}`)).not.toMatch(/Age counts|Leeftijd telt/);
      }
    }
  });

  it("tell of a draw that was refused before", () => {
    const files = prepared();
    const at = "2026-03-02T09:30:00.125Z";
    const events: EventClaim[] = [
      { type: "open", at, body: { command: "draw", node: "20.19.0", ...versions } },
      { type: "refused", at, body: { reason: "broken-record" } },
    ];
    const grown = new Map([...files, ...bothLogs(appendSession(files.get("auditor/log.ndjson"), events, at))]);
    const steps = blocksOf(drawn("7", grown)).find(({ kind }) => kind === "table");
    expect(steps).toMatchObject({
      rows: [
        ["2026-03-02 10:00:00", "The register, the quotas and the rules were fixed."],
        ["2026-03-02 10:00:00", "The lottery was computed from them."],
        ["2026-03-02 10:00:00", "The digest was fixed."],
        ["2026-03-02 09:30:00", "A draw was tried and refused."],
        ["2026-03-02 10:00:00", "The values below were typed in."],
        ["2026-03-02 10:00:00", "The ticket was drawn."],
      ],
    });
  });

  it("say how far each kind of source can be checked, and what is to be written beside it", () => {
    const [typed, events, fallback] = [drawn(), drawnByEvents(), drawnByFallback()].map((files) =>
      wordsOf(minutesOf(files, "en")).join("\n"),
    );
    expect(typed).toContain("Unverifiable (a typed text)");
    expect(typed).not.toContain("sum of the two");
    expect(events).toContain("Witnessed (a ball from an urn of ten and round 12040883 of drand quicknet)");
    expect(events).toContain("less 10 where the sum is 10 or more");
    expect(events).toContain("must have been drawn before 2024-10-14 17:13:33 (UTC)");
    expect(events).toContain("Time at which the balls were drawn");
    // The lottery of the test is of 2026, the round of 2024.
    expect(events).toContain("its value could have been known");
    expect(fallback).toContain("in place of a ball from an urn of ten, because:");
    expect(`${typed}${events}`).not.toContain("in place of");
    expect(blocksOf(drawnByFallback()).filter(({ kind }) => kind === "ruled")).toHaveLength(2);
    expect(blocksOf(drawn()).filter(({ kind }) => kind === "ruled")).toHaveLength(1);
  });

  it("say what was named as the fallback, where it was not needed", () => {
    expect(wordsOf(minutesOf(drawnWithSpare(), "en"))).toContain(
      "Named beforehand as the fallback, and not used: 7 throws of a die with 20 sides.",
    );
    for (const files of [drawn(), drawnByFallback()])
      expect(wordsOf(minutesOf(files, "en")).join("\n")).not.toContain("not used");
  });

  it("tell that reserves were drawn, and how many", () => {
    expect(wordsOf(minutesOf(drawn("7", prepared(), 3), "en")).join("\n")).toContain("up to 3 reserves were drawn");
    expect(wordsOf(minutesOf(drawn(), "en")).join("\n")).not.toContain("reserves");
  });

  it("tell of a replacement what it replaces", async () => {
    const files = await replacedDraw();
    const before = (json(files, "public/replaced-draw.json") as DrawFile).commitment;
    const { inputs } = json(files, "public/commitment.json") as Commitment;
    const { out, staying } = inputs.replacement!;
    const words = wordsOf(minutesOf(files, "en"));
    const factOf = (name: string): string | undefined => words[words.indexOf(name) + 1];
    expect(words[1]).toMatch(/^People left a panel drawn by lot before\./);
    expect(factOf("Draw before, its digest")).toBe(inGroupsOfFour(before));
    expect(factOf("Left the panel")).toBe(`${out.length}`);
    expect(factOf("Stay on the panel")).toBe(`${staying.length}`);
    expect(words.join("\n")).toContain(`with the ${staying.length} who stay they are the panel now`);
    const after = wordsOf(minutesOf(await replacedAfterReserve(), "en"));
    expect(after[after.indexOf("Reserves who came in before") + 1]).toBe("1");
    expect(wordsOf(minutesOf(drawn(), "en")).join("\n")).not.toContain("stay");
  });

  it("do not call a round early that came out after the digest was fixed", () => {
    const files = drawnByEvents();
    const log = new TextDecoder().decode(files.get("public/log.ndjson")).replaceAll('"2026-', '"2024-');
    const earlier = new Map([...files, ["public/log.ndjson", new TextEncoder().encode(log)]]);
    expect(wordsOf(minutesOf(earlier, "en")).join("\n")).not.toContain("could have been known");
  });

  it("name the attempt before", () => {
    const files = drawnByEvents();
    expect(wordsOf(minutesOf(files, "en"))).toContain(
      `2; the log of attempt 1 is public too, with SHA-256 ${rawDigest(files.get("public/former.ndjson")!)}`,
    );
  });

  it("have places for who was there, signatures and objections", () => {
    for (const language of languages) {
      const words = minutesWords[language];
      const page = minutesOf(drawn(), language);
      const tables = page.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "table");
      expect(tables.at(-1)!.rows).toEqual(
        ["chair", "witness", "witness", "witness", "witness"].map((role) => [
          null,
          words.signatures[role as "chair" | "witness"],
          null,
        ]),
      );
      expect(page.sections.map(({ heading }) => heading)).toContain(words.remarks);
    }
  });

  it("are the same page in both languages, with no sentence in common", async () => {
    for (const files of [drawn(), drawnByEvents(), drawnByFallback(), drawnWithSpare(), await replacedAfterReserve()]) {
      const [english, dutch] = languages.map((language) => minutesOf(files, language)) as [Page, Page];
      const shape = (page: Page) => page.sections.map(({ blocks }) => blocks.map(({ kind }) => kind));
      expect(shape(dutch)).toEqual(shape(english));
      const inDutch = wordsOf(dutch);
      expect(inDutch).toHaveLength(wordsOf(english).length);
      const both = wordsOf(english).filter((text, i) => /[a-z]{3,} [a-z]{2,} /.test(text) && inDutch[i] === text);
      expect(both).toEqual([]);
    }
  });
});

describe("what a name or a value says", () => {
  const nasty = `<script>alert(1)</script> & "q" 'r' | \`x\` *y* [z](w) \u202e</td></table>`;
  const files = drawn(
    `</td><img src=x> | 1`,
    forged(({ commitment }) => (commitment.inputs.draw = { attempt: 1, former: null, id: nasty })),
  );
  const texts = new Map(textsOf(files));

  it.each(["minutes.html", "proces-verbaal.html"])("is text and no markup in %s", (name) => {
    const html = texts.get(name)!;
    expect(html).not.toMatch(/<script|<img|\u202e/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;q&quot; &#39;r&#39;");
    expect(html).toContain("&lt;/td&gt;&lt;img src=x&gt;");
    expect(html).toContain(String.raw`\u{202e}`);
    expect(unclosed(html)).toEqual([]);
  });

  it.each(["minutes.md", "proces-verbaal.md"])("is text and no markup in %s", (name) => {
    const text = texts.get(name)!;
    expect(text).not.toMatch(/(?<!\\)(<|`|\[|\u202e)/);
    expect(text).toContain(String.raw`\<script\>alert(1)\</script\>`);
    expect(text).toContain(String.raw`| \</td\>\<img src=x\> \| 1 |`);
  });
});

describe("the page to print", () => {
  it.each([
    ["minutes.html", "en"],
    ["proces-verbaal.html", "nl"],
  ])("%s needs nothing else, and can be heard as well as seen", (name, language) => {
    for (const files of [drawn(), drawnByEvents(), drawnByFallback()]) {
      const html = new Map(textsOf(files)).get(name)!;
      expect(html.startsWith(`<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`)).toBe(
        true,
      );
      expect(html).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|url\(|https?:|@import|\bon\w+=/);
      expect(unclosed(html)).toEqual([]);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html.match(/<th[ >]/g)!.length).toBe(html.match(/<th scope="(col|row)">/g)!.length);
      expect(html).not.toMatch(/<(td|dd|b)[^>]*><\//);
      expect(html).toContain("@page { size: A4;");
    }
  });
});

describe("the groups left open", () => {
  const open = (start: string): string[] =>
    digestBoxes(start.padEnd(64, "0"))
      .filter(({ content }) => content === null)
      .map(({ name }) => name);

  it("are those that the first two digits name, or the next one if they are the same", () => {
    expect(open("a3")).toEqual(["3", "a"]);
    expect(open("00")).toEqual(["0", "1"]);
    expect(open("77")).toEqual(["7", "8"]);
    expect(open("ff")).toEqual(["0", "f"]);
  });

  it("stand among the others, each under its name", () => {
    const digest = Array.from({ length: 16 }, (_, i) => `2${i.toString(16)}cd`).join("");
    expect(digestBoxes(digest).map(({ name, content }) => `${name} ${content}`)).toEqual(
      Array.from("0123456789abcdef", (name) => (name === "2" || name === "0" ? `${name} null` : `${name} 2${name}cd`)),
    );
  });
});
