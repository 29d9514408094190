import { describe, expect, it } from "vitest";
import { closest } from "../../../src/register/closest.ts";

describe("closest", () => {
  it("finds a word with a letter missing, added or changed", () => {
    expect(closest("geslcht", ["leeftijd", "geslacht"])).toBe("geslacht");
    expect(closest("geslaacht", ["leeftijd", "geslacht"])).toBe("geslacht");
    expect(closest("gesl@cht", ["leeftijd", "geslacht"])).toBe("geslacht");
  });

  it("ignores case but answers with the word as it is spelled", () => {
    expect(closest("WIJK", ["Wijk"])).toBe("Wijk");
  });

  it("allows one edit in three characters, not more", () => {
    expect(closest("abcdef", ["abcdxy"])).toBe("abcdxy");
    expect(closest("abcdef", ["abcxyz"])).toBeUndefined();
  });

  it("allows one edit in a short word", () => {
    expect(closest("ib", ["id"])).toBe("id");
    expect(closest("xy", ["id"])).toBeUndefined();
  });

  it("prefers the nearer word, then the earlier one", () => {
    expect(closest("gender", ["gendrr1", "genders", "render"])).toBe("genders");
  });

  it("knows nothing where there is nothing", () => {
    expect(closest("id", [])).toBeUndefined();
  });
});
