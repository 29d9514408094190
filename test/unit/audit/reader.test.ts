import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../src/audit/canonical.ts";
import { ascendingBy, integer, listOf, object, oneOf, readFile, text } from "../../../src/audit/reader.ts";

const schema = "kleroterion/test/1";
const read = object({ schema: oneOf([schema]), people: listOf(object({ name: text, age: integer(0, 130) })) });
const readValue = (value: unknown) => readFile(canonicalBytes(value), schema, read);
const problem = (kind: string, at: string): unknown => expect.objectContaining({ problem: kind, at });

describe("reading a file by its schema", () => {
  it("hands back what fits", () => {
    const value = { schema, people: [{ name: "a", age: 0 }] };
    expect(readValue(value)).toEqual(value);
  });

  it.each([
    ["an unknown key", { schema, people: [], more: 1 }, "unknown-key", "more"],
    ["an unknown key deeper", { schema, people: [{ name: "", age: 1, x: 1 }] }, "unknown-key", "people[0].x"],
    [
      "__proto__",
      Object.fromEntries([
        ["schema", schema],
        ["people", []],
        ["__proto__", {}],
      ]),
      "unknown-key",
      "__proto__",
    ],
    ["a missing key", { schema }, "missing-key", "people"],
    ["a missing key deeper", { schema, people: [{ name: "" }] }, "missing-key", "people[0].age"],
    ["a wrong type", { schema, people: [{ name: 1, age: 1 }] }, "wrong-value", "people[0].name"],
    ["a number over its bound", { schema, people: [{ name: "", age: 131 }] }, "wrong-value", "people[0].age"],
    ["a number under its bound", { schema, people: [{ name: "", age: -1 }] }, "wrong-value", "people[0].age"],
    ["no list", { schema, people: {} }, "wrong-value", "people"],
    ["no object", { schema, people: [[]] }, "wrong-value", "people[0]"],
    ["a later major, for what it is", { schema: "kleroterion/test/2", other: 1 }, "unknown-schema", "schema"],
    ["a file without a schema", [], "unknown-schema", "schema"],
  ])("refuses %s", (_, value, kind, at) => {
    expect(() => readValue(value)).toThrow(problem(kind, at));
  });

  it("refuses a list out of order, or with a key twice", () => {
    const ascending = ascendingBy("name", object<{ name: string }>({ name: text }));
    const named = (...names: string[]) => names.map((name) => ({ name }));
    expect(ascending(named("a", "b"), "")).toEqual(named("a", "b"));
    expect(() => ascending(named("b", "a"), "list")).toThrow(problem("wrong-value", "list[1]"));
    expect(() => ascending(named("a", "a"), "list")).toThrow(problem("wrong-value", "list[1]"));
  });
});
