/** In words, how quotas that clash ask for more people than there are, or for more than other quotas let in. */
import type { NamedProof } from "../quotas/feasibility.ts";
import { legibleCell } from "../messages/legible.ts";
import type { Screen } from "../messages/screen-en.ts";
import { prose } from "./prose.ts";

/** A proof of more terms than this, or of larger multipliers, is no easier to read than to check by program. */
const mostTerms = 12;
const largestMultiplier = 99;

/** Lines of text. */
export function contradictionLines(proof: NamedProof | undefined, panelSize: number, screen: Screen): string[] {
  const words = screen.contradiction;
  if (!proof) return prose(words.byProgram);
  if (!isShort(proof)) return prose(words.inJson);
  return prose(isPlain(proof) ? inPeople(proof, panelSize, words) : inPoints(proof, panelSize, words));
}

type Words = Screen["contradiction"];

function isShort({ terms, homes, size }: NamedProof): boolean {
  const multipliers = [size, ...[...terms, ...homes].map(({ multiplier }) => multiplier)];
  return terms.length <= mostTerms && multipliers.every((multiplier) => Math.abs(multiplier) <= largestMultiplier);
}

/**
 * All multipliers 1 or −1, and whoever is worth anything is worth 1: then it is people that are wanting, and they are those who are in a minimum of
 * every feature that has one, and in no maximum.
 */
function isPlain({ terms, homes, size }: NamedProof): boolean {
  const simple = [...terms, ...homes].every(({ multiplier }) => Math.abs(multiplier) === 1);
  return simple && new Set(minimaOf(terms).map(({ feature }) => feature)).size - size === 1;
}

/** So many seats for people who are in the minima; so many of those can go to who is in a maximum, and so many such people are in none. */
function inPeople({ terms, homes, size, available }: NamedProof, panelSize: number, words: Words): string {
  const minima = minimaOf(terms);
  const anybody = minima.length === 0;
  const asked = sumOf([
    ...minima.map(({ seats }) => ({ times: 1, seats })),
    ...(size > 0 ? [{ times: -size, seats: panelSize, name: words.panel }] : []),
  ]);
  const demand = anybody ? words.panelSeats(panelSize) : words.asked(asked, byFeature(minima, words));
  const maxima = maximaOf(terms);
  if (maxima.length === 0 && homes.length === 0) return `${demand} ${words.register(available, anybody)}`;
  const shared = homesIn(homes);
  const most = [...maxima.map(({ seats }) => seats), ...(shared > 0 ? [shared] : [])];
  const sum = sumOf(most.map((seats) => ({ times: 1, seats })));
  const limit = words.limit(sum, sum === "1", words.who(byFeature(maxima, words), shared));
  return `${demand} ${limit}${words.others(available, anybody)}`;
}

/** Points for everybody, of which any panel has so many at least, and the whole register fewer. */
function inPoints({ terms, homes, size, available }: NamedProof, panelSize: number, words: Words): string {
  const weighed = [
    ...terms.map(({ feature, value, multiplier, seats }) => ({
      ...{ times: -multiplier, seats },
      who: `${legibleCell(feature)} ${legibleCell(value)}`,
    })),
    ...homes.map(({ multiplier, households }) => ({
      ...{ times: -multiplier, seats: households },
      who: words.who([], households),
    })),
    ...(size === 0 ? [] : [{ times: -size, seats: panelSize, who: words.anybody }]),
  ];
  const points = weighed.map(({ times, who }) => words.points(signed(times), who));
  return words.inPoints(points, sumOf(weighed), available);
}

interface Term {
  readonly times: number;
  readonly seats: number;
  readonly name?: string;
}

/** "3 + 2 × 4 − 6 (the panel) = 5"; of one term that alone. What is added comes first. */
function sumOf(terms: readonly Term[]): string {
  const ordered = [...terms.filter(({ times }) => times > 0), ...terms.filter(({ times }) => times < 0)];
  const parts = ordered.map(({ times, seats, name }, i) => {
    const sign = times > 0 ? (i === 0 ? "" : "+ ") : i === 0 ? "−" : "− ";
    const factor = Math.abs(times) === 1 ? "" : `${Math.abs(times)} × `;
    return `${sign}${factor}${seats}${name === undefined ? "" : ` (${name})`}`;
  });
  const total = terms.reduce((sum, { times, seats }) => sum + times * seats, 0);
  const alone = terms.length === 1 && terms[0]!.times === 1;
  return alone ? parts.join("") : `${parts.join(" ")} = ${signed(total)}`;
}

function signed(count: number): string {
  return count < 0 ? `−${-count}` : `${count}`;
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
