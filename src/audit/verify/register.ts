/** The register an auditor was handed is the one committed to, and its people are in the groups and homes it says. */
import type { LotteryFile } from "../lottery-file.ts";
import { registerRoot, type RegisterRecord } from "../register-record.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkRegister = defineCheck(
  "register",
  ["commitment", "lottery", "register"],
  ({ commitment: { inputs }, lottery, register }) => {
    const people = register.people.length;
    if (registerRoot(register) !== inputs.register.root) return fail({ problem: "root" });
    if (people !== inputs.register.people || people !== lottery.codes.length) return fail({ problem: "people" });
    const features = inputs.quotas.map(({ feature }) => feature);
    if (!sameTexts(register.features, features) || !groupsMatch(register, lottery))
      return fail({ problem: "features" });
    if (!householdsMatch(register, lottery)) return fail({ problem: "households" });
    return pass({ people });
  },
);

function groupsMatch(register: RegisterRecord, { codes, groups }: LotteryFile): boolean {
  const valuesOf = new Map(register.people.map(({ code, values }) => [code, values]));
  return groups.every(({ values, members }) =>
    members.every((position) => {
      const registered = valuesOf.get(codes[position] ?? "");
      return registered !== undefined && sameTexts(registered, values);
    }),
  );
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

/** Homes are numbered in the order they have in the lottery. */
function householdsMatch(register: RegisterRecord, { codes, households }: LotteryFile): boolean {
  const homeOf = new Map(households.flatMap((people, h) => people.map((position) => [codes[position], h + 1])));
  return register.people.every(({ code, household }) => household === (homeOf.get(code) ?? null));
}
