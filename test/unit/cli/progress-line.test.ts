import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressLine, type ProgressState } from "../../../src/cli/progress-line.ts";
import type { ProgressReport } from "../../../src/lottery/progress.ts";
import { screens } from "../../../src/messages/screen.ts";

const line = (latest: ProgressReport | undefined, changes: Partial<ProgressState> = {}): string =>
  progressLine({ latest, opening: "reading", seconds: 0, columns: 80, ...changes }, screens.en, "en");

const empty = " ".repeat(20);

describe("the line of progress", () => {
  it("says what is done before there is a report", () => {
    expect(line(undefined)).toBe(`${empty} reading`);
  });

  it("has a bar for the share of the phase", () => {
    expect(line({ phase: "panels", share: 0 })).toBe("░░░░░░░░░░░░░░░░░░░░ making panels");
    // 20 · 0.26 = 5.2
    expect(line({ phase: "panels", share: 0.26 })).toBe("█████░░░░░░░░░░░░░░░ making panels");
    expect(line({ phase: "panels", share: 1 })).toBe("████████████████████ making panels");
  });

  it("leaves the bar out where nobody knows the share", () => {
    expect(line({ phase: "weights" })).toBe(`${empty} weighing panels`);
    expect(line({ phase: "improve", achieved: 0, bound: 0 })).toBe(`${empty} improving, 0.00 % of at most 0.00 %`);
  });

  it("shows how near what is reached is to the bound, and what was done for it", () => {
    // 20 · 0.03 / 0.04 = 15
    const report = { phase: "improve", achieved: 0.03, bound: 0.04, panels: 1234 } as const;
    expect(line(report)).toBe("███████████████░░░░░ improving, 3.00 % of at most 4.00 %, 1234 panels");
    expect(line({ phase: "improve", panels: 2, integerPrograms: 0 })).toBe(`${empty} improving, 2 panels`);
    expect(line({ phase: "improve", panels: 1, integerPrograms: 1 })).toBe(
      `${empty} improving, 1 panel, 1 exact search`,
    );
  });

  it("counts seconds from the third", () => {
    expect(line({ phase: "aim" }, { seconds: 2 })).toBe(`${empty} finding the fairest chances`);
    expect(line({ phase: "aim" }, { seconds: 3 })).toBe(`${empty} finding the fairest chances, 3 s`);
  });

  it("drops figures rather than wrap, and never the seconds", () => {
    const report = { phase: "improve", achieved: 0.03, bound: 0.04, panels: 1234, integerPrograms: 56 } as const;
    const shown = line(report, { seconds: 789 });
    expect(shown).toBe("███████████████░░░░░ improving, 3.00 % of at most 4.00 %, 1234 panels, 789 s");
    expect(line(report, { seconds: 789, columns: 60 })).toBe("███████████████░░░░░ improving, 1234 panels, 789 s");
  });

  it("fits on one line of any terminal that has room for the seconds, in both languages", () => {
    const whole = fc.option(fc.nat(1e9), { nil: undefined });
    const part = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    const report = fc.record({ share: part, achieved: part, bound: part, panels: whole, integerPrograms: whole });
    const phase = fc.constantFrom(...(Object.keys(screens.en.phases) as ProgressReport["phase"][]));
    fc.assert(
      fc.property(
        report,
        phase,
        fc.nat(99_999),
        fc.integer({ min: 30, max: 300 }),
        (figures, phase, seconds, columns) => {
          const known = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
          for (const language of ["en", "nl"] as const) {
            const state = { latest: { phase, ...known }, opening: "", seconds, columns };
            const shown = progressLine(state, screens[language], language);
            expect(shown.length).toBeLessThan(Math.min(81, columns));
            if (seconds >= 3) expect(shown.endsWith(`, ${seconds} s`)).toBe(true);
          }
        },
      ),
    );
  });
});
