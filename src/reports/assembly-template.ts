/** The files a draw begins with: an assembly file with remarks, and quotas to fill in. */
import type { AssemblyWords } from "../messages/assembly-en.ts";
import { legibleCell } from "../messages/legible.ts";
import { tomlKey, tomlText } from "../messages/toml-text.ts";
import type { Recognised } from "../register/recognise.ts";
import { fold } from "../register/text.ts";
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
    ...off(keyLines(words.onMissing, "on-missing", "exclude")),
    ...off(keyLines(words.optOut, "opt-out", names.optOut)),
    remark(`selected-before = ${tomlText(names.selectedBefore)}`),
    "",
    ...words.more.split("\n").map(remark),
    ...tableLines(recognised, words),
  ];
  return `${lines.join("\n")}\n`;
}

/** What stands under headings, and so at the end; as remarks but for an age that the register has the birth dates for. */
function tableLines(recognised: Recognised | undefined, words: AssemblyWords): string[] {
  const { names } = words;
  const birthDate = bornColumn(recognised, words);
  const [feature, column, from, to, rest] = names.education as [string, string, string, string, string];
  const born = [
    `[features.${names.age}]`,
    `birth-date = ${tomlText(birthDate ?? (names.age === "age" ? "birth_date" : "geboortedatum"))}`,
  ];
  return [
    "",
    remark(words.eligible),
    remark("[eligible]"),
    remark(`${names.place[0]} = ${tomlText(names.place[1]!)}`),
    "",
    remark(words.derived),
    ...(birthDate === undefined ? born.map(remark) : born),
    remark(words.day),
    remark("at = 2027-01-01"),
    remark(words.outside),
    remark('outside = "exclude"'),
    "",
    ...alikeLines(recognised, words),
    remark(words.mapped),
    remark(`[features.${feature}]`),
    remark(`column = ${tomlText(column)}`),
    remark(`map = { ${from} = ${tomlText(to)} }`),
    remark(`rest = ${tomlText(rest)}`),
  ];
}

/** Values that look alike read as the most frequent of them. */
function alikeLines(recognised: Recognised | undefined, words: AssemblyWords): string[] {
  return (recognised?.features ?? []).flatMap(({ name, alike }) => {
    if (alike.length === 0) return [];
    const pairs = alike.flatMap(([to, ...others]) => others.map((from) => `${tomlKey(from)} = ${tomlText(to!)}`));
    const lines = [words.alike, `[features.${tomlKey(name)}]`, `column = ${tomlText(name)}`];
    return [...lines, `map = { ${pairs.join(", ")} }`].map(remark).concat("");
  });
}

/** Undefined too where the register has age brackets of its own. */
function bornColumn(recognised: Recognised | undefined, { names }: AssemblyWords): string | undefined {
  const has = recognised?.features.some(({ name }) => fold(name) === fold(names.age));
  return has ? undefined : recognised?.birthDate;
}

/** Whether the assembly file makes ages of birth dates, on a day that is still to be filled in. */
export function needsDay(recognised: Recognised | undefined, words: AssemblyWords): boolean {
  return bornColumn(recognised, words) !== undefined;
}

/** Every value of every feature, with nothing filled in; `format` is that of the register. Always with a byte order mark, for Excel. */
export function blankQuotas(recognised: Recognised | undefined, words: AssemblyWords, format: CsvFormat): Uint8Array {
  const { names } = words;
  const ages = { name: names.age, values: names.brackets };
  const features = recognised
    ? [...(bornColumn(recognised, words) === undefined ? [] : [ages]), ...recognised.features]
    : [ages, { name: names.gender, values: names.genders }];
  // Quotas are read again as they are, so what a spreadsheet would run as a formula must not come in.
  const rows = features
    .flatMap(({ name, values }) => values.map((value) => [name, value, "", "", ""]))
    .filter((cells) => !cells.some(isFormula));
  return verbatimCsv(names.headings, rows, { ...format, bom: true });
}

function keyLines(says: string, key: string, value: string | number | readonly string[]): string[] {
  return ["", ...says.split("\n").map(remark), `${key} = ${tomlValue(value)}`];
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
    ...features.flatMap(({ name, alike }) =>
      alike.map((values) => recognised.alike(legibleCell(name), values.map(legibleCell))),
    ),
  ];
}
