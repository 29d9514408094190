/** What the quotas cost of the lowest chance, as people read it. */
import type { QuotaCosts } from "../lottery/quota-costs.ts";
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import { prose } from "./prose.ts";
import { textTable } from "./text-table.ts";

/** @param equal what everybody's chance would be without quotas */
export function costLines(
  { lowest, without, costs }: QuotaCosts,
  equal: number,
  screen: Screen,
  words: DiagnosisWords,
): string[] {
  const rows = costs.flatMap(({ changes, lowest: then }) =>
    changes.map(({ feature, value, side, from, to }, i) => [
      legibleCell(feature),
      legibleCell(value),
      screen.change(side, from, to),
      i === 0 ? words.number(then) : "",
    ]),
  );
  return [
    ...(without > 0 ? prose(screen.neverSelectable(without)) : []),
    ...prose(words.costs(lowest, equal)),
    ...(rows.length > 0 ? [...prose(words.costsOf), ...textTable(rows, new Set([3]))] : prose(words.noCosts)),
  ];
}
