/** The household rule as people read it. */
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import type { HouseholdFigures } from "../register/household-figures.ts";
import { prose } from "./prose.ts";

/** Lines of text; none without the rule. */
export function householdLines(figures: HouseholdFigures | undefined, { household: words }: Screen): string[] {
  if (!figures) return [];
  const { columns, households, people, largest, unknown, incomplete, suspicious } = figures;
  const shared = households === 0 ? words.none : words.shared(people, households, largest);
  const rule = `${words.rule(columns.map(legibleCell))} ${shared}`;
  return [
    ...prose(unknown === 0 ? rule : `${rule} ${words.unknown(unknown)}`),
    ...(incomplete ? prose(words.incomplete) : []),
    ...(suspicious === 0 ? [] : prose(words.suspicious(suspicious))),
  ];
}
