import fc from "fast-check";
import { expect, it } from "vitest";
import { parseCsv } from "../../src/register/csv.ts";
import { fold } from "../../src/register/text.ts";
import { toCsv } from "../../src/reports/csv.ts";

const format = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t"),
  bom: fc.boolean(),
  newline: fc.constantFrom("\n", "\r\n"),
});
// No cell that begins like a formula: those are meant to change.
const cell = fc.string({ unit: fc.constantFrom("a", "é", "1", " ", ",", ";", "\t", '"', "\n", "\r", "'") });
const header = fc.uniqueArray(
  cell.map((text) => `k${text}k`),
  { minLength: 2, maxLength: 5, selector: fold },
);

it("what is written as CSV is read back, cell by cell, with its dialect and its lines", () => {
  const tables = header.chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.tuple(fc.constant("x"), ...names.slice(1).map(() => cell.map((text) => `x${text}`))), {
        minLength: 1,
      }),
      format,
    ),
  );
  fc.assert(
    fc.property(tables, ([names, rows, dialect]) => {
      const bytes = toCsv(names, rows, dialect);
      const table = parseCsv(bytes, "f.csv");
      expect(table).toMatchObject(dialect);
      expect(table.header).toEqual(names);
      expect(table.rows.map((row) => row.cells)).toEqual(rows);
      const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/);
      for (const { line } of table.rows) expect(lines[line - 1]).toMatch(/^x/);
    }),
  );
});

it("fold is idempotent and blind to case, surrounding space and the form of accents", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(` ${text.normalize("NFD")}\t`)).toBe(fold(text));
      expect(fold(text.toLowerCase())).toBe(fold(text));
    }),
  );
});
