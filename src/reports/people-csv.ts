/** Private tables with a row a person: everybody's chance, everybody's code. */
import type { FrozenInputs } from "../audit/inputs.ts";
import { ticketCount, ticketsPerPerson, type LotteryFile } from "../audit/lottery-file.ts";
import { toCsv, type CsvFormat } from "./csv.ts";

/** For programs as much as for people: the same form whatever the register's. */
const plain: CsvFormat = { delimiter: ",", bom: false, newline: "\n" };

/** `id,group,probability,tickets`, in the order of the ids; `group` is an index into the groups of lottery.json. */
export function probabilitiesCsv(frozen: FrozenInputs, lottery: LotteryFile): Uint8Array {
  const counts = ticketsPerPerson(lottery, lottery.codes.length);
  const all = ticketCount(lottery);
  const groupOf = new Map(lottery.groups.flatMap(({ members }, group) => members.map((position) => [position, group])));
  const positionOf = new Map(lottery.codes.map((code, position) => [code, position]));
  const rows = frozen.codes.map(({ id, code }) => {
    const position = positionOf.get(code)!;
    const tickets = counts[position]!;
    return [id, `${groupOf.get(position)!}`, `${tickets / all}`, `${tickets}`];
  });
  return toCsv(["id", "group", "probability", "tickets"], rows, plain);
}

/** `code,id`, in the order of the ids: who is who in the public files. */
export function codesCsv(frozen: FrozenInputs): Uint8Array {
  return toCsv(
    ["code", "id"],
    frozen.codes.map(({ code, id }) => [code, id]),
    plain,
  );
}
