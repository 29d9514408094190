import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { householdClasses } from "../../../src/register/household-classes.ts";

const MAN = [0];
const WOMAN = [1];
const values = [MAN, WOMAN, WOMAN, MAN, WOMAN, WOMAN, MAN, WOMAN, MAN];
const classesOf = (...households: readonly (readonly number[])[]) =>
  householdClasses(households, (person) => values[person]!);

describe("householdClasses", () => {
  it("puts homes together whose people are alike, whoever comes first in them", () => {
    expect(classesOf([0, 1], [2, 3], [4, 5])).toEqual([
      {
        index: 0,
        households: [
          [0, 1],
          [2, 3],
        ],
      },
      { index: 1, households: [[4, 5]] },
    ]);
  });

  it("tells homes apart by how often a value occurs", () => {
    // Man, man, woman; man, woman, woman; man, woman: in the order of the people, the shorter of equal beginnings first.
    expect(classesOf([1, 2, 3], [0, 6, 7], [8, 4]).map(({ households }) => households)).toEqual([
      [[0, 6, 7]],
      [[8, 4]],
      [[1, 2, 3]],
    ]);
  });

  it("does not hang on the order of households and of people in them", () => {
    const household = fc.array(fc.nat(8), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(household, { minLength: 1, maxLength: 6 }), (households) => {
        const shapes = (of: readonly (readonly number[])[]) =>
          classesOf(...of).map(({ households: alike }) => [
            alike.length,
            alike[0]!.map((person) => values[person]!.join()).toSorted(),
          ]);
        expect(shapes(households.map((people) => people.toReversed()).toReversed())).toEqual(shapes(households));
      }),
    );
  });

  it("keeps values apart that read the same in a row", () => {
    const of = new Map([
      [0, [1, 11]],
      [1, [11, 1]],
    ]);
    expect(householdClasses([[0], [1]], (person) => of.get(person)!)).toHaveLength(2);
  });
});
