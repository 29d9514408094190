/** What shares of the population may divide: the panel, or of a combination such as village+gender the seats of each village. */
import { foldJoined } from "../register/feature-columns.ts";
import { clean } from "../register/text.ts";
import type { Quotas } from "./quotas.ts";

export interface Division {
  /** The feature whose seats are divided, value by value, as the quotas spell it; undefined: the panel is divided as a whole. */
  readonly within: string | undefined;
  /** Of a feature that has quotas one for each of its values, in the order of the file. */
  readonly parts: readonly Part[];
  /** Indices of the values that belong to no part. */
  readonly strays: readonly number[];
}

export interface Part {
  /** Undefined: the panel. */
  readonly value: string | undefined;
  /** Undefined where the quotas leave them open, or do not say. */
  readonly seats: number | undefined;
  /** Indices of the values that divide them. */
  readonly rows: readonly number[];
}

/**
 * The panel first, then the columns that the name of a combination begins with, one more each time, as far as its values begin with values of theirs.
 *
 * @param known quotas of the features that the name may begin with
 */
export function divisionsOf(
  feature: string,
  values: readonly string[],
  known: Quotas,
  panelSize: number,
): readonly [Division, ...Division[]] {
  const panel: Part = { value: undefined, seats: panelSize, rows: [...values.keys()] };
  const whole: Division = { within: undefined, parts: [panel], strays: [] };
  const columns = columnsOf(feature);
  const beginnings = columns.slice(1).flatMap((_, i): Division[] => {
    const first = columns.slice(0, i + 1);
    const parent = known.find(({ feature: other }) => isNamed(other, first));
    return parent ? byValues(parent, values) : byText(first, values);
  });
  return [whole, ...beginnings];
}

/** Headings of the columns that a feature may be a combination of; itself alone if it is none. */
export function columnsOf(feature: string): readonly string[] {
  const parts = feature.split("+").map(clean);
  return parts.includes("") ? [feature] : parts;
}

/** Whether a combination's first columns, but not all, are those of another feature. */
export function beginsWith(feature: string, other: string): boolean {
  const columns = columnsOf(feature);
  return columns.some((_, i) => i > 0 && isNamed(other, columns.slice(0, i)));
}

function isNamed(feature: string, columns: readonly string[]): boolean {
  return foldJoined(feature) === foldJoined(columns.join("+"));
}

function byValues({ feature, quotas }: Quotas[number], values: readonly string[]): Division[] {
  // Of 65 and 65+ the longer one: a value may end in a plus of its own.
  const longestFirst = [...quotas.keys()].toSorted((a, b) => quotas[b]!.value.length - quotas[a]!.value.length);
  const partOf = values.map((value) =>
    longestFirst.find((v) => foldJoined(value).startsWith(foldJoined(`${quotas[v]!.value}+`))),
  );
  const rowsOf = (part: number | undefined): number[] => [...values.keys()].filter((i) => partOf[i] === part);
  const strays = rowsOf(undefined);
  // None of them: a name with a plus in it, rather than a combination.
  if (strays.length === values.length) return [];
  const parts = quotas.map(({ value, min, max }, v): Part => {
    return { value, seats: min === max ? min : undefined, rows: rowsOf(v) };
  });
  return [{ within: feature, parts, strays }];
}

/** As the text has it, since no quotas say what the values are. */
function byText(columns: readonly string[], values: readonly string[]): Division[] {
  const parts = new Map<string, { value: string; rows: number[] }>();
  for (const [i, text] of values.entries()) {
    const cells = text.split("+").map(clean);
    if (cells.length <= columns.length) return [];
    const value = cells.slice(0, columns.length).join("+");
    const part = parts.get(foldJoined(value)) ?? { value, rows: [] };
    parts.set(foldJoined(value), part);
    part.rows.push(i);
  }
  return [
    {
      within: columns.join("+"),
      parts: [...parts.values()].map((part) => ({ ...part, seats: undefined })),
      strays: [],
    },
  ];
}
