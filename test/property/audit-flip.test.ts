import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyFiles } from "../../src/audit/verify/verify-files.ts";
import { drawn, prepared } from "../support/synthetic-draw.ts";

const runs = process.env["SLOW"] === "1" ? 5000 : 150;

/** Any other character in any one place; half of them digits, since they most often leave the JSON whole. */
const character = fc.oneof(
  fc.stringMatching(/^[0-9a-fA-C,]$/),
  fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
);

describe.each([
  ["prepared", prepared()],
  ["drawn", drawn()],
  ["drawn with reserves", drawn("007", prepared(), 2)],
])("one flipped character in a record that is %s", (_, files) => {
  it.each([...files.keys()])("of %s fails by name", (path) => {
    const characters = Array.from(new TextDecoder().decode(files.get(path)));
    fc.assert(
      fc.property(fc.nat(characters.length - 1), character, (place, other) => {
        fc.pre(other !== characters[place]);
        const flipped = new TextEncoder().encode(characters.with(place, other).join(""));
        const failed = verifyFiles(new Map([...files, [path, flipped]])).filter(({ outcome }) => outcome === "fail");
        expect(failed).not.toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
