/** public/certificate.json: how good the lottery is, and the proof that none can be much better. */
import { certificateBound, type Certificate } from "../lottery/certificate.ts";
import type { Lottery } from "../lottery/lottery.ts";
import { formatFraction, fractionText, type Fraction } from "./fraction.ts";
import type { Inputs } from "./inputs.ts";
import { quotaRows, quotaRowsOfGroups } from "./quota-rows.ts";
import { ticketsPerPerson, type LotteryFile } from "./lottery-file.ts";
import { integer, listOf, nullOr, object, oneOf, readFile } from "./reader.ts";

const SCHEMA = "kleroterion/certificate/1";

export interface CertificateFile {
  readonly schema: typeof SCHEMA;
  /** `exact`: the computed lottery's minimum, before it was cut into tickets, is the best possible; `gap`: perhaps not. */
  readonly status: Lottery["status"];
  /** "p/q": no lottery gives every selectable person more; proven by the multipliers. */
  readonly bound: string;
  /** "p/q", at most `bound`, where the solver's integer programs, not the multipliers, show a lower one; else null. */
  readonly solverBound: string | null;
  /** "p/q": lowest chance of the computed lottery before it was cut into tickets; if exact, the lower of the bounds, else rounded down to a billionth. */
  readonly achieved: string;
  /** `groups` as in lottery.json; `quotas` as the values of the commitment's quotas, one after another. */
  readonly multipliers: Certificate;
  /** Tickets of the selectable person with the fewest. */
  readonly lowest: number;
  /** Tickets of the person with the most. */
  readonly highest: number;
}

const anyInteger = integer(Number.MIN_SAFE_INTEGER);

const read = object<CertificateFile>({
  schema: oneOf([SCHEMA]),
  status: oneOf(["exact", "gap"]),
  bound: fractionText,
  solverBound: nullOr(fractionText),
  achieved: fractionText,
  multipliers: object<Certificate>({ groups: listOf(integer(0)), size: anyInteger, quotas: listOf(anyInteger) }),
  lowest: integer(0),
  highest: integer(0),
});

export function buildCertificateFile(inputs: Inputs, file: LotteryFile, lottery: Lottery): CertificateFile {
  const bound = formatFraction(provenBound(inputs, file, lottery.certificate));
  const solverBound = lottery.solverBound ? formatFraction(lottery.solverBound) : null;
  return {
    schema: SCHEMA,
    status: lottery.status,
    bound,
    solverBound,
    achieved: lottery.status === "exact" ? (solverBound ?? bound) : formatFraction(inBillionths(lottery.achieved)),
    multipliers: lottery.certificate,
    ...extremes(file),
  };
}

function inBillionths(chance: number): Fraction {
  return { numerator: BigInt(Math.floor(chance * 1e9)), denominator: 1_000_000_000n };
}

/** @throws {Malformed} */
export function parseCertificateFile(bytes: Uint8Array): CertificateFile {
  return readFile(bytes, SCHEMA, read);
}

/** The bound the multipliers prove for these quotas and group sizes. @throws {Error} when their numbers do not match, or no group counts */
export function provenBound(inputs: Inputs, file: LotteryFile, certificate: Certificate): Fraction {
  return certificateBound({
    sizes: file.groups.map((group) => group.members.length),
    rows: quotaRowsOfGroups(inputs.quotas, file.groups),
    panelSize: inputs.panelSize,
    quotas: quotaRows(inputs.quotas),
    certificate,
  });
}

/** The fewest tickets of anyone who can be selected, and the most of anyone. */
export function extremes(file: LotteryFile): { readonly lowest: number; readonly highest: number } {
  const counts = ticketsPerPerson(file.tickets, file.codes.length);
  const never = new Set(file.neverSelectable.flatMap((group) => file.groups[group]?.members ?? []));
  const selectable = counts.filter((_, position) => !never.has(position));
  return {
    lowest: selectable.reduce((a, b) => Math.min(a, b), Infinity),
    highest: counts.reduce((a, b) => Math.max(a, b), 0),
  };
}
