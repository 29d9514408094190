/** The register an auditor was handed is the one committed to, and its people are in the groups their features say. */
import type { LotteryFile } from "../lottery-file.ts";
import { registerDigest, type RegisterRecord } from "../register-record.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkRegister = defineCheck(
  "register",
  ["commitment", "lottery", "register"],
  ({ commitment: { inputs }, lottery, register }) => {
    const people = register.people.length;
    if (registerDigest(register) !== inputs.register.digest) return fail({ problem: "digest" });
    if (people !== inputs.register.people || people !== lottery.codes.length) return fail({ problem: "people" });
    const sameFeatures = register.features.join("\n") === inputs.quotas.map(({ feature }) => feature).join("\n");
    if (!sameFeatures || !groupsMatch(register, lottery)) return fail({ problem: "features" });
    return pass({ people });
  },
);

function groupsMatch(register: RegisterRecord, { codes, groups }: LotteryFile): boolean {
  const valuesOf = new Map(register.people.map(({ code, values }) => [code, values]));
  return groups.every(({ values, members }) =>
    members.every((position) => {
      const registered = valuesOf.get(codes[position] ?? "");
      return registered?.every((value, f) => value === values[f]) ?? false;
    }),
  );
}
