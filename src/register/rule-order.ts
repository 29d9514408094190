/** One order of the rules on who may be drawn, whatever order they came in: else which of two columns is named of who is left out would hang on it. */
import { byCodeUnit } from "./text.ts";

/** By column, which none has in common with another. */
export function onlyInOrder<T extends { readonly column: string }>(only: readonly T[]): readonly T[] {
  return inOrder(only, ({ column }) => column);
}

/** By feature. None is made of what another makes, so that it makes no difference to the features. */
export function recipesInOrder<T extends { readonly feature: string }>(recipes: readonly T[]): readonly T[] {
  return inOrder(recipes, ({ feature }) => feature);
}

function inOrder<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return items.toSorted((a, b) => byCodeUnit(nameOf(a).normalize("NFC"), nameOf(b).normalize("NFC")));
}
