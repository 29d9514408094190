/** How files were read, where that is not as they should be. */
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legible, legibleCell } from "../messages/legible.ts";
import type { Table } from "../register/csv.ts";
import { oddLetters } from "../register/odd-letters.ts";
import { prose } from "./prose.ts";

/** Lines in whole sentences; none for UTF-8 that is sound. */
export function fileLines(tables: readonly Table[], words: DiagnosisWords): string[] {
  return tables.flatMap((table) => {
    const { accented, damaged } = oddLetters(table);
    const file = legible(table.file);
    return [
      ...(table.encoding === "utf-16" ? [words.utf16(file)] : []),
      ...(table.encoding === "windows-1252"
        ? [words.windows(file, accented?.line ?? table.headerLine, accented && legibleCell(accented.cell))]
        : []),
      ...(damaged ? [words.damaged(file, damaged.rows, damaged.line)] : []),
    ].flatMap((each) => prose(each));
  });
}
