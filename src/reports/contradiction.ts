/** In words, how quotas that clash ask for more people than there are; where that takes few words. */
import type { NamedProof } from "../quotas/feasibility.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import { prose } from "./prose.ts";

/** A proof of more terms than this is no easier to read than to check by program. */
const mostTerms = 5;

/** Lines of text. */
export function contradictionLines(proof: NamedProof | undefined, panelSize: number, screen: Screen): string[] {
  const words = screen.contradiction;
  if (!proof) return prose(words.byProgram);
  if (!isPlain(proof)) return prose(words.inJson);
  const { needed, available } = proof;
  return prose(words.plain(sumOf(proof, panelSize, words), needed, whoCounts(proof, words), available));
}

type Words = Screen["contradiction"];

/**
 * All multipliers 1 or −1, and whoever is worth anything is worth 1: then it is people that are wanting, and they are those who are in a minimum of
 * every feature that has one, and in no maximum.
 */
function isPlain({ terms, homes, size }: NamedProof): boolean {
  const simple = [...terms, ...homes].every(({ multiplier }) => Math.abs(multiplier) === 1);
  const most = new Set(minimaOf(terms).map(({ feature }) => feature)).size - size;
  return simple && terms.length <= mostTerms && most === 1;
}

/** "3 + 4 − 6 (the panel)". */
function sumOf({ terms, homes, size }: NamedProof, panelSize: number, words: Words): string {
  const times = Math.abs(size) === 1 ? "" : `${Math.abs(size)} × `;
  const whole = size === 0 ? [] : [{ sign: -size, text: `${times}${panelSize} (${words.panel})` }];
  const parts = [
    ...(size < 0 ? whole : []),
    ...minimaOf(terms).map(({ seats }) => ({ sign: 1, text: `${seats}` })),
    ...maximaOf(terms).map(({ seats }) => ({ sign: -1, text: `${seats}` })),
    ...(homes.length > 0 ? [{ sign: -1, text: words.homes(homesIn(homes)) }] : []),
    ...(size > 0 ? whole : []),
  ];
  return parts.map(({ sign, text }, i) => (i === 0 ? text : `${sign > 0 ? "+" : "−"} ${text}`)).join(" ");
}

function whoCounts({ terms, homes }: NamedProof, words: Words): string {
  return words.people(byFeature(minimaOf(terms), words), byFeature(maximaOf(terms), words), homes.length > 0);
}

/** "age young or old", a feature each. */
function byFeature(terms: NamedProof["terms"], words: Words): string[] {
  const features = [...new Set(terms.map(({ feature }) => feature))];
  return features.map((feature) => {
    const values = terms.filter((term) => term.feature === feature).map(({ value }) => legibleCell(value));
    return `${legibleCell(feature)} ${values.join(` ${words.or} `)}`;
  });
}

function minimaOf(terms: NamedProof["terms"]): NamedProof["terms"] {
  return terms.filter(({ side }) => side === "min");
}

function maximaOf(terms: NamedProof["terms"]): NamedProof["terms"] {
  return terms.filter(({ side }) => side === "max");
}

function homesIn(homes: NamedProof["homes"]): number {
  return homes.reduce((sum, { households }) => sum + households, 0);
}
