/** Everyone is in one group, and no two groups have the same features: else equal treatment would prove nothing. */
import type { FeatureSeats } from "../inputs.ts";
import type { LotteryFile } from "../lottery-file.ts";
import { defineCheck, fail, pass, type GroupsFailure } from "./check.ts";

export const checkGroups = defineCheck("groups", ["commitment", "lottery"], ({ commitment, lottery }) => {
  const wrong =
    wrongValues(commitment.inputs.quotas, lottery) ?? wrongMembers(lottery) ?? wrongNeverSelectable(lottery);
  return wrong ? fail(wrong) : pass({ groups: lottery.groups.length });
});

function wrongValues(quotas: readonly FeatureSeats[], { groups }: LotteryFile): GroupsFailure | undefined {
  let before: number[] | undefined;
  for (const [index, { values }] of groups.entries()) {
    const ranks = values.map((value, f) => quotas[f]?.values.findIndex((seats) => seats.value === value) ?? -1);
    if (ranks.length !== quotas.length || ranks.includes(-1)) return { problem: "values", index };
    if (before && !comesBefore(before, ranks)) return { problem: "order", index };
    before = ranks;
  }
  return undefined;
}

function wrongMembers({ codes, groups }: LotteryFile): GroupsFailure | undefined {
  const placed = new Set<number>();
  for (const [index, { members }] of groups.entries()) {
    const right = members.every(
      (position, i) => position < codes.length && !placed.has(position) && (i === 0 || members[i - 1]! < position),
    );
    if (!right || members.length === 0) return { problem: "members", index };
    for (const position of members) placed.add(position);
  }
  const leftOut = codes.findIndex((_, position) => !placed.has(position));
  return leftOut >= 0 ? { problem: "left-out", index: leftOut } : undefined;
}

function wrongNeverSelectable({ groups, neverSelectable }: LotteryFile): GroupsFailure | undefined {
  const index = neverSelectable.find(
    (group, i) => group >= groups.length || (i > 0 && group <= neverSelectable[i - 1]!),
  );
  return index === undefined ? undefined : { problem: "never-selectable", index };
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const f = a.findIndex((rank, i) => rank !== b[i]);
  return f >= 0 && a[f]! < b[f]!;
}
