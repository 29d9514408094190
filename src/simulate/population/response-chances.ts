/** With what chance people volunteer. */
import type { Joint } from "../joint.ts";
import type { Response } from "../response.ts";

/** The chance of each cell of the population; without a response 1. */
export function responseChances(joint: Joint, response: Response | null): Float64Array {
  return uncut(joint, response).map((chance) => Math.min(1, chance));
}

/** The share of the population whose base and factors come to more than 1, which no chance can be: above 0 the model is not quite multiplicative. */
export function cutShare(joint: Joint, response: Response | null): number {
  let [cut, total] = [0, 0];
  const chances = uncut(joint, response);
  for (const [cell, { weight }] of joint.cells.entries()) {
    total += weight;
    if (chances[cell]! > 1) cut += weight;
  }
  return cut / total;
}

function uncut({ features, cells }: Joint, response: Response | null): Float64Array {
  if (!response) return new Float64Array(cells.length).fill(1);
  const factors = features.map(({ name, values }) =>
    values.map((value) => response.factors.find((each) => each.feature === name && each.value === value)?.factor ?? 1),
  );
  return Float64Array.from(cells, ({ values }) =>
    values.reduce((product, value, f) => product * factors[f]![value]!, response.base),
  );
}
