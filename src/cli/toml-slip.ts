/** What people usually get wrong in TOML, told by the text of the line. */
import type { FindingDetails } from "../errors.ts";

export type TomlSlip = FindingDetails["TOML_SYNTAX"]["slip"];

/** Of a line on which TOML cannot be read. */
export function tomlSlip(line: string): TomlSlip {
  if (/[“”„‘’]/.test(line)) return "curly";
  const [, before = "", after = ""] = /^([^=]*)=\s*(.*)$/.exec(line.trim()) ?? [];
  if (after === "") return undefined;
  if (!/^\s*(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*\s*$/.test(before)) return "key";
  return valueSlip(after);
}

function valueSlip(value: string): TomlSlip {
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(value)) return "day";
  const quotes = value.replaceAll(/\\./g, "").split('"').length - 1;
  if (quotes === 0 && /^[\p{L}/~.]/u.test(value) && !/^(true|false|inf|nan)\b/.test(value)) return "no-quotes";
  if (/^\[\s*\p{L}/u.test(value)) return "no-quotes";
  if (value.includes("\\") && value.startsWith('"')) return "backslash";
  const single = value.startsWith("'") && value.split("'").length % 2 === 0;
  return quotes % 2 === 1 || single ? "open" : undefined;
}
