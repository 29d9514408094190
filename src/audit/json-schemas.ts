/** The JSON Schemas of the files, of the definitions that read them. */
import { certificateSchema } from "./certificate-file.ts";
import { commitmentSchema } from "./commitment.ts";
import { drawSchema } from "./draw-file.ts";
import { eligibilitySchema } from "./eligibility-file.ts";
import { letterSchema } from "./letter.ts";
import { readLine } from "./log-event.ts";
import { lotterySchema } from "./lottery-file.ts";
import type { JsonSchema } from "./reader.ts";

/** By name of what they describe, in JSON Schema 2020-12. What a value has to do with others, and the canonical form, is for `verifyFiles`. */
export const jsonSchemas: Readonly<Record<string, JsonSchema>> = {
  certificate: published("public/certificate.json", certificateSchema),
  commitment: published("public/commitment.json", commitmentSchema),
  draw: published("public/draw.json", drawSchema),
  eligibility: published("auditor/eligibility.json", eligibilitySchema),
  letter: published("A letter", letterSchema),
  "log-line": published("A line of public/log.ndjson or auditor/log.ndjson", readLine.schema),
  lottery: published("public/lottery.json", lotterySchema),
};

function published(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...schema };
}
