/** The quota polytope of a draw, from the published files alone. */
import { polytopeOf, type Polytope } from "../quotas/polytope.ts";
import type { Inputs } from "./inputs.ts";
import type { LotteryFile } from "./lottery-file.ts";
import { recordedClasses } from "./recorded-classes.ts";

/** Groups and rows as those of lottery.json and its certificate; of a record that passes its checks. */
export function recordedPolytope({ quotas, panelSize }: Inputs, file: LotteryFile): Polytope {
  const features = quotas.map(({ feature, values }) => ({ name: feature, values: values.map(({ value }) => value) }));
  const bounds = quotas.map(({ feature, values }) => ({
    feature,
    quotas: values.map(({ value, min, max }) => ({ value, min, max, minFlex: min, maxFlex: max, line: 0 })),
  }));
  const { classes, classOf } = recordedClasses(quotas, file);
  const groups = file.groups.map(({ values, members }) => {
    const householdClass = classes[classOf.get(members[0]!) ?? -1];
    return {
      values: values.map((value, f) => features[f]!.values.indexOf(value)),
      members,
      ...(householdClass && { householdClass }),
    };
  });
  return polytopeOf(features, groups, bounds, panelSize);
}
