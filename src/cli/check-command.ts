/** Command lines of a check, to be pasted. */
import path from "node:path";
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legible, quoted } from "../messages/legible.ts";
import { tomlText } from "../messages/toml-text.ts";
import { repairsOf, type Infeasibility } from "../reports/clash-lines.ts";
import { prose } from "../reports/prose.ts";
import type { TypedOptions } from "./options.ts";
import { seenFrom } from "./seen-from.ts";

/** How to have a change that helps in a file; none where nothing helps. */
export function repairHint(answer: Infeasibility, typed: TypedOptions, words: DiagnosisWords): string[] {
  const { length } = repairsOf(answer);
  if (length === 0) return [];
  const out = path.join(typed.assembly === undefined ? "" : path.dirname(typed.assembly), words.newQuotas);
  return [...prose(words.apply(length)), `  ${checkCommand(typed)} --apply-relaxation 1 --out ${quoted(out)}`];
}

/** What was written to `out`, and what comes next. */
export function appliedLines(out: string, number: number, typed: TypedOptions, words: DiagnosisWords): string[] {
  const { assembly } = typed;
  const written = prose(words.applied(legible(out), number));
  if (assembly === undefined) return [...written, words.thenCheck, `  ${checkCommand(typed, { quotas: out })}`];
  return [
    ...written,
    ...prose(words.putQuotas(legible(assembly))),
    `  quotas = ${legible(tomlText(seenFrom(path.dirname(assembly), out)))}`,
    words.thenCheck,
    `  ${checkCommand(typed, { quotas: undefined })}`,
  ];
}

const flags = [
  ["register", "--register"],
  ["quotas", "--quotas"],
  ["size", "--size"],
  ["id", "--id"],
  ["household", "--household"],
  ["slack", "--slack"],
  ["appointed", "--appointed"],
  ["eligible", "--eligible"],
  ["optOut", "--opt-out"],
  ["selectedBefore", "--selected-before"],
  ["onMissing", "--on-missing"],
  ["lang", "--lang"],
] as const;

/** With what decides its answer, as typed. */
function checkCommand(typed: TypedOptions, other: { readonly quotas?: string | undefined } = {}): string {
  const given = { ...(typed.assembly === undefined ? typed : typed.beside), ...other };
  const options = flags.flatMap(([name, flag]) =>
    [given[name] ?? []].flat().map((value) => `${flag} ${quoted(value)}`),
  );
  const file = typed.assembly === undefined ? [] : [quoted(typed.assembly)];
  return ["npx kleroterion check", ...file, ...options].join(" ");
}
