/** The pool of a replicate: as it was given, or people drawn from a population. */
import type { Random } from "../lottery/random.ts";
import { responseChances } from "./population/response-chances.ts";
import type { DrawnPool, PoolSource, SimulatedPool } from "./study.ts";

/**
 * A given pool as it is; people drawn from a population in the order of their values. They are drawn with replacement: the population is taken to be much larger
 * than the pool.
 *
 * `letters`: each goes to a combination of values with chance in proportion to its weight, and whoever gets it volunteers or not. `people`: so many volunteers,
 * each of a combination in proportion to weight × chance to volunteer, which is what inviting until there are enough comes to.
 *
 * @param source its response checked by `checkResponse`
 */
export function simulatePool(source: PoolSource, random: Random): SimulatedPool {
  if (source.kind === "given") return { features: source.features, people: source.people };
  const { features, cells } = source.population;
  const counts = volunteersByCell(source, random);
  const people: (readonly number[])[] = [];
  for (const [cell, { values }] of cells.entries()) for (let i = 0; i < counts[cell]!; i++) people.push(values);
  return { features, people };
}

function volunteersByCell({ population, draw, response }: DrawnPool, random: Random): Uint32Array {
  const { cells } = population;
  const counts = new Uint32Array(cells.length);
  const chances = responseChances(population, response);
  const invited = draw.kind === "letters";
  const pick = picker(Float64Array.from(cells, ({ weight }, cell) => (invited ? weight : weight * chances[cell]!)));
  for (let i = 0; i < draw.count; i++) {
    const cell = pick(random);
    if (!invited || unit(random) < chances[cell]!) counts[cell] = counts[cell]! + 1;
  }
  return counts;
}

/** Draws an index with chance in proportion to its weight, by a search among the sums of weights up to it. */
function picker(weights: Float64Array): (random: Random) => number {
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  if (!(sum > 0)) throw new Error("a population of which nobody can be drawn");
  return (random) => {
    const at = unit(random) * sum;
    let [low, high] = [0, weights.length - 1];
    // The first whose sum is above `at`: never one of weight 0.
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Uniform in [0, 1), a multiple of 2^-53: combinations can be rarer than one in 2^32. */
function unit(random: Random): number {
  const high = Math.floor(random.uint32() / 32);
  return (high * 2 ** 26 + Math.floor(random.uint32() / 64)) / 2 ** 53;
}
