/** `kleroterion init`: an assembly file and quotas to fill in, from what a register seems to hold. */
import path from "node:path";
import { sortitionError } from "../../errors.ts";
import { assemblyWords } from "../../messages/assembly.ts";
import { legible, quoted } from "../../messages/legible.ts";
import { parseCsv } from "../../register/csv.ts";
import { recognise } from "../../register/recognise.ts";
import { assemblyToml, blankQuotas, needsDay, recognisedSentences } from "../../reports/assembly-template.ts";
import type { CsvFormat } from "../../reports/csv.ts";
import { prose } from "../../reports/prose.ts";
import type { Console } from "../console.ts";
import type { TypedOptions } from "../options.ts";
import { seenFrom } from "../seen-from.ts";

const fileName = "assembly.toml";

/** Exit code 0; nothing is overwritten. @throws {SortitionError} FILE_*, CSV_*, OPTION_WITHOUT_VALUE, FILE_DIFFERS, WRITE_FAILED */
export function init({ from, out = ".", json }: TypedOptions, console: Console): Promise<number> {
  const { io, language } = console;
  if (from === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--from" });
  if (out === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--out" });
  const words = assemblyWords[language];
  const table = from === undefined ? undefined : parseCsv(io.readFile(from), from);
  const recognised = table && recognise(table);
  // Excel takes the separator of the system's language.
  const format: CsvFormat = table ?? { delimiter: language === "nl" ? ";" : ",", bom: true, newline: "\r\n" };
  const register = from === undefined ? words.names.register : seenFrom(out, from);
  const file = path.join(out, fileName);
  const quotas = path.join(out, words.names.quotas);
  io.addPersonalFiles(
    new Map([
      [file, new TextEncoder().encode(assemblyToml(register, recognised, words))],
      [quotas, blankQuotas(recognised, words, format)],
    ]),
  );
  if (json) console.json({ files: [file, quotas], recognised: recognised ?? null });
  else {
    console.lines([
      ...(recognised ? [...recognisedSentences(recognised, words).flatMap((each) => prose(each)), ""] : []),
      ...prose(words.written([legible(file), legible(quotas)])),
      "",
      words.nextSteps,
      ...words
        .next(quoted(quotas), quoted(file), needsDay(recognised, words))
        .flatMap((step, i) => prose(step, `  ${i + 1}. `)),
    ]);
  }
  return Promise.resolve(0);
}
