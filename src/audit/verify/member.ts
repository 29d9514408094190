/** A person's letter is of this draw: their entry is in the register committed to, and the lottery has them as the letter says. */
import { rawDigest } from "../digest.ts";
import { parseLetter, type Letter } from "../letter.ts";
import { ticketsPerPerson, type LotteryFile } from "../lottery-file.ts";
import { Malformed } from "../malformed.ts";
import { rootOfPath } from "../merkle.ts";
import type { RecordFiles } from "../record.ts";
import { entryBytes } from "../register-record.ts";
import type { Inputs } from "../inputs.ts";
import { defineCheck, fail, pass, type CheckResult, type LetterPart, type Verdict } from "./check.ts";
import { filePaths, gatherEvidence } from "./evidence.ts";

export type MemberResult = Extract<CheckResult, { check: "member" }>;

/** Judges a letter, as bytes, by the public files; says nothing of whether those are sound: that is for `verifyFiles`. */
export function checkMember(files: RecordFiles, letter: Uint8Array): MemberResult {
  const check = defineCheck("member", ["commitment", "lottery"], ({ commitment: { inputs }, lottery }, { bytes }) => {
    const stated = read(letter);
    if ("outcome" in stated) return stated;
    if (stated.commitment !== rawDigest(bytes.get(filePaths.commitment)!)) return fail({ problem: "commitment" });
    if (stated.position >= lottery.codes.length) return fail({ problem: "position" });
    return judge(stated, inputs, lottery);
  });
  return check(gatherEvidence(files)) as MemberResult;
}

function read(letter: Uint8Array): Letter | Verdict<"member"> {
  try {
    return parseLetter(letter);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return fail({ problem: "form", form: error.problem, at: error.at });
  }
}

function judge(letter: Letter, inputs: Inputs, lottery: LotteryFile): Verdict<"member"> {
  const { position, path, tickets } = letter;
  const { people, root } = inputs.register;
  const found = ticketsPerPerson(lottery, lottery.codes.length)[position]!;
  const household = lottery.households.findIndex((home) => home.includes(position)) + 1;
  const compared: [LetterPart, boolean][] = [
    ["entry", rootOfPath(entryBytes(letter), position, people, path) === root],
    ["code", lottery.codes[position] === letter.code],
    ["features", hasFeatures(letter, inputs, lottery)],
    ["household", letter.household === (household === 0 ? null : household)],
    ["tickets", tickets === found],
  ];
  const wrong = compared.filter(([, equal]) => !equal).map(([part]) => part);
  if (wrong.length > 0) return fail({ problem: "contents", wrong, stated: tickets, found });
  return pass({ code: letter.code, people, tickets, of: inputs.tickets });
}

/** Exactly the features of the quotas, with the values of the person's group. */
function hasFeatures({ features, position }: Letter, { quotas }: Inputs, { groups }: LotteryFile): boolean {
  const group = groups.find(({ members }) => members.includes(position));
  const right = quotas.every(
    ({ feature }, f) => Object.hasOwn(features, feature) && features[feature] === group?.values[f],
  );
  return right && Object.keys(features).length === quotas.length;
}
