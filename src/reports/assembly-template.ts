/** The files a draw begins with: an assembly file with remarks, and quotas to fill in. */
import type { AssemblyWords } from "../messages/assembly-en.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Recognised } from "../register/recognise.ts";
import { isFormula, verbatimCsv, type CsvFormat } from "./csv.ts";

/** TOML; `register` is the path of the register seen from the file, `recognised` what is known of it. */
export function assemblyToml(register: string, recognised: Recognised | undefined, words: AssemblyWords): string {
  const { names } = words;
  const [id, ...others] = recognised?.ids ?? [];
  const address = recognised?.address ?? [];
  const lines = [
    ...words.head.map(remark),
    ...keyLines(words.register, "register", register),
    ...keyLines(words.quotas, "quotas", names.quotas),
    ...off(keyLines(words.size, "size", 50)),
    ...(id === undefined
      ? off(keyLines(words.idByRow, "id", "id"))
      : others.length === 0
        ? keyLines(words.id, "id", id)
        : off(keyLines(words.idOfSeveral([id, ...others].map(tomlText).join(", ")), "id", id))),
    ...off(keyLines(words.household, "household", address.length > 0 ? address : ["postcode", "huisnummer"])),
    ...off(keyLines(words.slack, "slack", 1)),
    ...keyLines(words.out, "out", names.out),
    ...off(keyLines(words.source, "source", "dice:d10x20")),
    ...off(keyLines(words.drawId, "draw-id", "2027")),
    ...off(keyLines(words.tickets, "tickets", 1000)),
    ...off(keyLines(words.objective, "objective", "leximin")),
    "",
    ...words.more.split("\n").map(remark),
  ];
  return `${lines.join("\n")}\n`;
}

/** Every value of every feature, with nothing filled in; `format` is that of the register. Always with a byte order mark, for Excel. */
export function blankQuotas(
  recognised: Recognised | undefined,
  { names }: AssemblyWords,
  format: CsvFormat,
): Uint8Array {
  const { features } = recognised ?? {
    features: [
      { name: names.age, values: ["16-29", "30-44", "45-64", "65+"] },
      { name: names.gender, values: names.genders },
    ],
  };
  // Quotas are read again as they are, so what a spreadsheet would run as a formula must not come in.
  const rows = features
    .flatMap(({ name, values }) => values.map((value) => [name, value, "", "", ""]))
    .filter((cells) => !cells.some(isFormula));
  return verbatimCsv(names.headings, rows, { ...format, bom: true });
}

function keyLines(says: string, key: string, value: string | number | readonly string[]): string[] {
  return ["", remark(says), `${key} = ${tomlValue(value)}`];
}

/** The key as a remark too. */
function off(lines: readonly string[]): string[] {
  return lines.map((line, i) => (i === lines.length - 1 ? remark(line) : line));
}

function remark(text: string): string {
  return `# ${text}`;
}

function tomlValue(value: string | number | readonly string[]): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? tomlText(value) : `[${value.map(tomlText).join(", ")}]`;
}

/** JSON writes text as TOML does, but for one control character. */
export function tomlText(text: string): string {
  return JSON.stringify(text).replaceAll("\u007f", String.raw`\u007F`);
}

/** What was recognised, in whole sentences. */
export function recognisedSentences({ ids, birthDate, address, features }: Recognised, words: AssemblyWords): string[] {
  const { recognised } = words;
  const [id, ...others] = ids.map(legibleCell);
  return [
    id === undefined
      ? recognised.none
      : others.length === 0
        ? recognised.id(id)
        : recognised.idOfSeveral([id, ...others]),
    ...(birthDate === undefined ? [] : [recognised.birthDate(legibleCell(birthDate))]),
    ...(address.length === 0 ? [] : [recognised.address(address.map(legibleCell))]),
    recognised.features(features.map(({ name }) => legibleCell(name))),
  ];
}
