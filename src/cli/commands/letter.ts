/** `kleroterion letter`: what a person needs to check their own place in the lottery, for programs and to read. */
import path from "node:path";
import { canonicalBytes } from "../../audit/canonical.ts";
import { parseCommitment } from "../../audit/commitment.ts";
import { thaw } from "../../audit/folder.ts";
import { lettersOf, type Letter } from "../../audit/letter.ts";
import { largestSpread, parseLotteryFile } from "../../audit/lottery-file.ts";
import { sortitionError } from "../../errors.ts";
import { legible, quoted } from "../../messages/legible.ts";
import { letterWords } from "../../messages/letter.ts";
import { letterText } from "../../reports/letter-text.ts";
import { prose } from "../../reports/prose.ts";
import type { Console } from "../console.ts";
import { logSession } from "../log-session.ts";
import { required, type TypedOptions } from "../options.ts";
import { positionOf } from "../position-of.ts";
import { soundFolder } from "../sound-folder.ts";

/** Exit code 0. @throws {SortitionError} */
export async function letter(directory: string, typed: TypedOptions, console: Console): Promise<number> {
  const { io, language, work } = console;
  if (typed.person !== undefined && typed.all) throw sortitionError("PERSON_AND_ALL", {});
  const person = typed.all ? undefined : required(typed, "person", "letter");
  if (typed.out === "") throw sortitionError("OPTION_WITHOUT_VALUE", { option: "--out" });
  const files = soundFolder(directory, console);
  const { inputs } = parseCommitment(files.get("public/commitment.json")!);
  const lottery = parseLotteryFile(files.get("public/lottery.json")!);
  const { frozen } = thaw(files, inputs);
  const { codes } = lottery;
  const positions = person === undefined ? codes.keys() : [positionOf(person, directory, codes, frozen.codes)];
  const of = { inputs, lottery, spread: largestSpread(lottery) };
  const letterOf = lettersOf(files.get("public/commitment.json")!, lottery, frozen.register);
  const written = Array.from(positions, (position) => {
    const content = letterOf(position);
    const places = placesOf(content, directory, typed);
    const text = letterText(content, of, path.basename(places.file), letterWords[language]);
    return { ...places, code: content.code, bytes: canonicalBytes(content), readable: text };
  });
  await work.stopIfAsked();
  io.addPersonalFiles(new Map(written.flatMap(({ file, text, bytes, readable }) => [[file, bytes], [text, readable]]))); // prettier-ignore
  const code = person === undefined ? null : written[0]!.code;
  logSession(directory, "letter", { type: "letter", body: { code } }, console);
  if (typed.json) console.json({ letters: written.map(({ code, file, text }) => ({ code, file, text })) });
  else console.lines(describe(person, written, directory, console));
  return 0;
}

interface Places {
  /** For programs. */
  readonly file: string;
  /** To read. */
  readonly text: string;
}

/** `--out` names the file of one letter, or the folder of all. */
function placesOf({ code }: Letter, directory: string, { out, all }: TypedOptions): Places {
  const folder = all && out !== undefined ? out : path.join(directory, "private", "letters");
  const file = !all && out !== undefined ? out : path.join(folder, `${code}.json`);
  return { file, text: `${file.replace(/\.json$/i, "")}.md` };
}

function describe(
  person: string | undefined,
  written: readonly Places[],
  directory: string,
  { screen }: Console,
): string[] {
  const { file, text } = written[0]!;
  if (person === undefined)
    return [...prose(screen.letter.all(written.length, legible(path.dirname(file)))), ...prose(screen.letter.personal)];
  return [
    ...prose(screen.letter.written(legible(person), legible(file), legible(text))),
    ...prose(screen.letter.personal),
    screen.letter.next(quoted(file), quoted(path.join(directory, "public"))),
  ];
}
