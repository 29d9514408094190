import { describe, expect, it } from "vitest";
import { progressBar, type ProgressBar } from "../../../src/cli/progress-bar.ts";
import { screens } from "../../../src/messages/screen.ts";
import { inProcessIo, type InProcessIo } from "../../support/in-process-io.ts";

const wipe = "\r\u001b[2K";
const empty = " ".repeat(20);

function open(watched = true): { io: InProcessIo; bar: ProgressBar } {
  const io = inProcessIo({}, { watched });
  return { io, bar: progressBar(io, screens.en, "en", "reading") };
}

describe("the bar of progress", () => {
  it("is silent where nobody watches", () => {
    const { io, bar } = open(false);
    bar.report({ phase: "aim" });
    io.pass(10_000);
    bar.end();
    expect(io.shown).toEqual({ out: "", err: "" });
  });

  it("shows nothing of what is done at once", () => {
    const { io, bar } = open();
    bar.report({ phase: "aim" });
    io.pass(50);
    bar.end();
    io.pass(1000);
    expect(io.shown.err).toBe("");
  });

  it("shows the latest report, at most ten times a second, and wipes it", () => {
    const { io, bar } = open();
    for (let done = 0; done <= 1000; done++) {
      bar.report({ phase: "panels", share: done / 1000 });
      io.pass(1);
    }
    const updates = io.shown.err.split(wipe).slice(1);
    expect(updates.length).toBeGreaterThan(5);
    expect(updates.length).toBeLessThanOrEqual(10);
    expect(new Set(updates).size).toBe(updates.length);
    bar.end();
    expect(io.shown.err.endsWith(wipe)).toBe(true);
    expect(io.shown.out).toBe("");
  });

  it("goes on counting where no report comes", () => {
    const { io, bar } = open();
    bar.report({ phase: "improve" });
    io.pass(5500);
    // Seconds 0 to 2 look alike.
    const lines = ["improving", "improving, 3 s", "improving, 4 s", "improving, 5 s"];
    expect(io.shown.err).toBe(lines.map((line) => `${wipe}${empty} ${line}`).join(""));
    bar.end();
  });
});
