/** What the quotas cost of the lowest chance, and whom they leave without one, as people read it. */
import type { QuotaCosts, QuotaMove } from "../lottery/quota-costs.ts";
import type { DiagnosisWords } from "../messages/diagnosis-en.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import { prose } from "./prose.ts";
import { textTable } from "./text-table.ts";

/** @param equal what everybody's chance would be without quotas */
export function costLines(found: QuotaCosts, equal: number, screen: Screen, words: DiagnosisWords): string[] {
  const { lowest, without, waysIn, costs } = found;
  const table = (rows: readonly { readonly changes: readonly QuotaMove[]; readonly comesTo: string }[]): string[] =>
    textTable(
      rows.flatMap(({ changes, comesTo }) => moveRows(changes, comesTo, screen, words)),
      new Set([3]),
    );
  const letIn = waysIn.map(({ changes, people }) => ({ changes, comesTo: words.peopleLetIn(people, without) }));
  const then = costs.map(({ changes, lowest: chance }) => ({ changes, comesTo: words.number(chance) }));
  return [
    ...(without > 0 ? prose(screen.neverSelectable(without)) : []),
    ...(letIn.length > 0 ? [...prose(words.waysIn), ...table(letIn)] : without > 0 ? prose(words.noWaysIn) : []),
    ...prose(words.costs(lowest, equal)),
    ...(then.length > 0 ? [...prose(words.costsOf), ...table(then)] : prose(words.noCosts)),
  ];
}

/** A row a quota that moves; what comes of it stands in the first. */
function moveRows(
  changes: readonly QuotaMove[],
  comesTo: string,
  screen: Screen,
  words: DiagnosisWords,
): readonly (readonly string[])[] {
  return changes.map(({ feature, value, side, from, to }, i) => [
    legibleCell(feature),
    legibleCell(value),
    screen.change(side, from, to),
    i === 0 ? comesTo : words.together,
  ]);
}
