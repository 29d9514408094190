/** Many draws from one lottery. */
import type { Random } from "../lottery/random.ts";
import type { Selected } from "./selection.ts";
import { seatsOver, ticketsOfPanels } from "./ticket-shares.ts";

export interface DrawnPanels {
  /** How often each panel was drawn, in the order of `selected.panels`. */
  readonly panels: Float64Array;
  /** How often each person was on the panel drawn. */
  readonly people: Float64Array;
}

/** So many tickets drawn, each from all of them, all alike; tickets are at most 2³² together. */
export function drawPanels(selected: Selected, draws: number, random: Random): DrawnPanels {
  const panelOf = ticketUrn(selected);
  const panels = new Float64Array(selected.panels.length);
  for (let i = 0; i < draws; i++) panels[panelOf(random)]!++;
  return { panels, people: seatsOver(selected, panels) };
}

/** Draws a ticket, and tells the index of its panel. */
export function ticketUrn(selected: Selected): (random: Random) => number {
  if (selected.runs.length === 0) return (random) => random.below(selected.panels.length);
  const ends = new Float64Array(selected.panels.length);
  let total = 0;
  ticketsOfPanels(selected).forEach((tickets, j) => {
    total += tickets;
    ends[j] = total;
  });
  return (random) => {
    const ticket = random.below(total);
    let first = 0;
    let last = ends.length - 1;
    while (first < last) {
      const middle = (first + last) >> 1;
      if (ticket < ends[middle]!) last = middle;
      else first = middle + 1;
    }
    return first;
  };
}
