/** Everyone is in one group, and no two groups have the same features and homes alike: else equal treatment would prove nothing. */
import { compareValues } from "../../register/compare-values.ts";
import type { FeatureSeats, Inputs } from "../inputs.ts";
import type { LotteryFile } from "../lottery-file.ts";
import { recordedClasses, type RecordedClasses } from "../recorded-classes.ts";
import { defineCheck, fail, pass, type GroupsFailure } from "./check.ts";

export const checkGroups = defineCheck("groups", ["commitment", "lottery"], ({ commitment: { inputs }, lottery }) => {
  const recorded = recordedClasses(inputs.quotas, lottery);
  const wrong =
    wrongHouseholds(inputs, lottery) ??
    wrongValues(inputs.quotas, lottery, recorded) ??
    wrongMembers(lottery) ??
    mixedHomes(lottery, recorded) ??
    wrongNeverSelectable(lottery);
  return wrong ? fail(wrong) : pass({ groups: lottery.groups.length, homes: lottery.households.length > 0 });
});

function wrongHouseholds({ household }: Inputs, { codes, households }: LotteryFile): GroupsFailure | undefined {
  const housed = new Set<number>();
  for (const [index, people] of households.entries()) {
    const right = people.every(
      (position, i) => position < codes.length && !housed.has(position) && (i === 0 || people[i - 1]! < position),
    );
    const inOrder = index === 0 || households[index - 1]![0]! < people[0]!;
    if (!right || !inOrder || people.length < 2) return { problem: "households", index };
    for (const position of people) housed.add(position);
  }
  const counted = households.length === (household?.households ?? 0) && housed.size === (household?.people ?? 0);
  return counted ? undefined : { problem: "households", index: households.length };
}

function wrongValues(
  quotas: readonly FeatureSeats[],
  { groups }: LotteryFile,
  { classOf }: RecordedClasses,
): GroupsFailure | undefined {
  let before: readonly number[] | undefined;
  for (const [index, { values, members }] of groups.entries()) {
    const ranks = values.map((value, f) => quotas[f]?.values.findIndex((seats) => seats.value === value) ?? -1);
    if (ranks.length !== quotas.length || ranks.includes(-1)) return { problem: "values", index };
    const place = [...ranks, classOf.get(members[0] ?? -1) ?? -1];
    if (before && compareValues(before, place) >= 0) return { problem: "order", index };
    before = place;
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

function mixedHomes({ groups }: LotteryFile, { classOf }: RecordedClasses): GroupsFailure | undefined {
  const index = groups.findIndex(({ members }) => new Set(members.map((position) => classOf.get(position))).size > 1);
  return index < 0 ? undefined : { problem: "mixed", index };
}

function wrongNeverSelectable({ groups, neverSelectable }: LotteryFile): GroupsFailure | undefined {
  const index = neverSelectable.find(
    (group, i) => group >= groups.length || (i > 0 && group <= neverSelectable[i - 1]!),
  );
  return index === undefined ? undefined : { problem: "never-selectable", index };
}
