import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { legible, legibleCell, quoted } from "../../../src/messages/legible.ts";

describe("legible", () => {
  it("shows what would steer a terminal", () => {
    expect(legible("\u001b[31mrood\u0007\r\n\u007f\u009b2J")).toBe("␛[31mrood␇␍␊␡\\u{9b}2J");
  });

  it("shows spaces and marks that look like nothing", () => {
    expect(legible("a\u00a0b\u200bc\u202ed\u2028")).toBe("a\\u{a0}b\\u{200b}c\\u{202e}d\\u{2028}");
  });

  it("leaves words, accents and emoji alone", () => {
    expect(legible("Zo\u00eb de Vries 😀 65+")).toBe("Zo\u00eb de Vries 😀 65+");
  });
});

describe("legibleCell", () => {
  it("keeps 80 characters, not half ones", () => {
    expect(legibleCell("😀".repeat(80))).toBe("😀".repeat(80));
    expect(legibleCell("😀".repeat(81))).toBe(`${"😀".repeat(80)}…`);
  });
});

describe("quoted", () => {
  it("leaves plain paths as they are, and shows the end of others", () => {
    expect(quoted("draws/2027-panel.d")).toBe("draws/2027-panel.d");
    expect(quoted(String.raw`C:\draws\a`)).toBe(String.raw`C:\draws\a`);
    expect(quoted("my draw")).toBe('"my draw"');
    expect(quoted("shares-10%/20/0")).toBe('"shares-10%/20/0"');
    expect(quoted("")).toBe('""');
  });

  it.skipIf(process.platform === "win32")("is one word of a shell, whatever is in it", () => {
    const texts = [
      "a b",
      "$HOME/`id`",
      'say "hi"',
      "it's",
      "it's $HOME",
      "a!b",
      String.raw`a b\\c`,
      "a b\\",
      "a;ls&*?~#|<>()",
    ];
    for (const text of texts) expect(execFileSync("sh", ["-c", `printf %s ${quoted(text)}`]).toString()).toBe(text);
  });
});
