import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../../../src/audit/verify/check.ts";
import { verifyFiles } from "../../../../src/audit/verify/verify-files.ts";
import type { RecordFiles } from "../../../../src/audit/record.ts";
import { sayCheck, sayNotChecked } from "../../../../src/messages/check-result.ts";
import { drawn, forged, prepared } from "../../../support/synthetic-draw.ts";

const outcomes = (results: readonly CheckResult[], outcome: CheckResult["outcome"]) =>
  results.filter((result) => result.outcome === outcome);
/** All but what a draw without the household rule, without reserves, and with an objective of levels, has no use for. */
const skipped = (results: readonly CheckResult[]) =>
  outcomes(results, "skipped").filter(
    ({ details }) => !("reason" in details && /no-rule|no-reserves|by-levels/.test(details.reason)),
  );
const ids = (results: readonly CheckResult[]) => results.map(({ check }) => check);
const without = (files: RecordFiles, path: string) => new Map([...files].filter(([file]) => file !== path));
const replaced = (files: RecordFiles, path: string, text: string) =>
  new Map([...files, [path, new TextEncoder().encode(text)]]);

describe("verify", () => {
  it("passes every check of an honest draw", () => {
    expect(ids(outcomes(verifyFiles(drawn()), "pass"))).toEqual([
      ...new Array<string>(8).fill("file"),
      "digests",
      "log-order",
      "log-chain",
      "log-close",
      "log-statements",
      "log-copies",
      "seed-rule",
      "seed-ticket",
      "ticket-panel",
      "codes",
      "groups",
      "ticket-size",
      "ticket-people",
      "ticket-doubles",
      "ticket-quotas",
      "certificate-bound",
      "shut-out",
      "chances",
      "minimum",
      "equal-treatment",
      "histogram",
      "register",
      "eligibility",
    ]);
    expect(verifyFiles(drawn())).toHaveLength(36);
  });

  it("skips what is about the draw before there is one, and passes the rest", () => {
    const results = verifyFiles(prepared());
    expect(outcomes(results, "fail")).toEqual([]);
    expect(ids(skipped(results))).toEqual(["file", "seed-rule", "seed-ticket", "ticket-panel", "reserves"]);
    for (const { details } of skipped(results)) {
      expect(details).toEqual({ reason: "not-drawn", file: "public/draw.json" });
    }
  });

  it("skips the register for those it is not given to", () => {
    const results = verifyFiles(without(drawn(), "auditor/register.csv"));
    expect(outcomes(results, "fail")).toEqual([]);
    expect(ids(skipped(results))).toEqual(["file", "register"]);
  });

  it("judges the public log where the auditor's is not given", () => {
    const results = verifyFiles(without(drawn(), "auditor/log.ndjson"));
    expect(outcomes(results, "fail")).toEqual([]);
    expect(ids(skipped(results))).toEqual(["file"]);
  });

  it.each(["commitment.json", "lottery.json", "certificate.json", "log.ndjson", "draw.json"])(
    "names a missing public/%s, and skips only the checks that need it",
    (name) => {
      const file = `public/${name}`;
      const results = verifyFiles(without(drawn(), file));
      expect(results).toContainEqual({ check: "file", outcome: "fail", details: { file, problem: "missing", at: "" } });
      for (const { details } of skipped(results)) expect(details).toEqual({ reason: "unreadable", file });
    },
  );

  it.each(["", "{}", "[]", "null", '"', "\ud800", '{"schema":"kleroterion/lottery/2"}', "[".repeat(1e5)])(
    "survives any file that holds %j",
    (text) => {
      for (const path of drawn().keys()) {
        expect(ids(outcomes(verifyFiles(replaced(drawn(), path, text)), "fail"))).toContain("file");
      }
    },
  );

  it("asks nothing of households where there is no rule about them", () => {
    expect(verifyFiles(drawn()).find(({ check }) => check === "ticket-households")).toEqual({
      check: "ticket-households",
      outcome: "skipped",
      details: { reason: "no-rule", file: "" },
    });
  });

  it("looks at reserves where there are any, and at none where there are none", () => {
    const outcome = (files: RecordFiles) => verifyFiles(files).find(({ check }) => check === "reserves");
    expect(outcome(drawn())).toMatchObject({ outcome: "skipped", details: { reason: "no-reserves", file: "" } });
    const [four, two] = [drawn("007", prepared(), 50), drawn("007", prepared(), 2)].map(outcome);
    expect([four, two]).toMatchObject([{ outcome: "pass" }, { outcome: "pass" }]);
    expect(four?.details).toMatchObject({ places: 4, size: 50, full: 0 });
  });

  it("survives an empty folder", () => {
    expect(ids(outcomes(verifyFiles(new Map()), "pass"))).toEqual([]);
  });

  it("says how far the lowest chance stays below the bound", () => {
    // 12 tickets · 2/5 = 4.8, so 4 whole tickets; the lowest has 4.
    expect(verifyFiles(drawn()).find(({ check }) => check === "minimum")?.details).toMatchObject({
      lowest: 4,
      tickets: 12,
      bound: "2/5",
      shortfall: 0,
    });
  });

  it.each(["en", "nl"] as const)(
    "has a sentence for every outcome in %s, none of which steers a terminal",
    (language) => {
      const evil = forged(({ lottery }) => {
        lottery.groups[0]!.values[0] = "\u001b[31m";
      });
      const cases = [drawn(), drawn("007", prepared(), 2), prepared(), new Map<string, Uint8Array>(), evil];
      for (const result of cases.flatMap(verifyFiles)) {
        const { name, sentence } = sayCheck(result, language);
        expect(name).toMatch(/^[\p{L} →]+$/u);
        expect(sentence).toMatch(/^[^\p{Cc}]+\.$/u);
        expect(sentence).not.toMatch(/undefined|\[object/);
      }
      expect(sayNotChecked(language).every((clause) => clause.length > 0)).toBe(true);
    },
  );
});
