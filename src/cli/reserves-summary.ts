/** The reserves of a draw as the organiser reads them: how many there are, and how to use them. */
import path from "node:path";
import type { DrawFile } from "../audit/draw-file.ts";
import type { Thawed } from "../audit/folder.ts";
import { legible } from "../messages/legible.ts";
import { prose } from "../reports/prose.ts";
import { reservedSeats } from "../reports/reserves.ts";
import type { Console } from "./console.ts";

const seatsShown = 10;

/** Lines of text, a blank one after them; none of a draw without reserves. No ids: others may be watching. */
export function describeReserves(directory: string, drawn: DrawFile, thawed: Thawed, { screen }: Console): string[] {
  const seats = reservedSeats(drawn, thawed);
  if (!seats || !drawn.reserves) return [];
  const { size } = drawn.reserves;
  const empty = seats
    .filter(({ reserves }) => reserves.length === 0)
    .map(({ seat }) => seat)
    .toSorted((a, b) => a - b);
  const full = seats.filter(({ reserves }) => reserves.length === size).length;
  const { reserves: words } = screen;
  return [
    ...prose(words.drawn(size, seats.length)),
    ...prose(words.lists(size, full, seats.length - full - empty.length, empty.length)),
    ...(empty.length > 0 ? prose(words.none(empty.slice(0, seatsShown), Math.max(0, empty.length - seatsShown))) : []),
    ...prose(words.use(legible(path.join(directory, "private/reserves.csv")))),
    ...prose(words.once),
    "",
  ];
}
