/** Findings in the rows of a register, with the id of whose row it is beside the line. */
import type { Finding } from "../errors.ts";
import type { Table } from "./csv.ts";
import { clean } from "./text.ts";

/** Those at a row; all others as they are. `idColumn`: undefined where there is none. */
export function nameRows(findings: readonly Finding[], table: Table, idColumn: number | undefined): readonly Finding[] {
  if (findings.length === 0) return findings;
  const rows = new Map(table.rows.map(({ line, cells }) => [line, cells]));
  const broken = firstBroken(table);
  return findings.map((each): Finding => {
    const { at } = each;
    const cells = at?.file === table.file && at.line !== undefined ? rows.get(at.line) : undefined;
    // Of an id that is wrong the sentence has it already.
    if (!at || !cells || each.code.startsWith("REGISTER_ID_")) return each;
    const id = idColumn === undefined ? "" : clean(cells[idColumn]!);
    return { ...each, at: { ...at, ...(id !== "" && { person: id }), ...(at.line! > broken && { broken: true }) } };
  });
}

/** Line of the first row of more than one line; infinite where there is none. */
function firstBroken({ header, headerLine, rows }: Table): number {
  const isBroken = (cells: readonly string[]): boolean => cells.some((cell) => /[\r\n]/.test(cell));
  return isBroken(header) ? headerLine : (rows.find(({ cells }) => isBroken(cells))?.line ?? Infinity);
}
