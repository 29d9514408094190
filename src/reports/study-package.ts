/** `datapackage.json`: the tables of a study described in the Data Package standard, so that statistics programs read them with types and units. */
import type { Study } from "../simulate/study.ts";
import { studyFields, type StudyTable } from "./study-fields.ts";

export const packageName = "datapackage.json";

/** Source: Data Package 2.0, datapackage.org/standard. @param tables those there are */
export function studyPackage({ title }: Pick<Study, "title">, tables: readonly StudyTable[]): Uint8Array {
  const resources = tables.map((path) => ({
    name: path.replace(/\.csv$/, ""),
    type: "table",
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields: studyFields[path], missingValues: [""] },
  }));
  const content = { $schema: "https://datapackage.org/profiles/2.0/datapackage.json", title, resources };
  return new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`);
}
