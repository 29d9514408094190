/**
 * Writes the JSON Schemas of the files of a draw, of the definitions in dist/: `npm run schemas`.
 * With `--check` it writes nothing, compares the files with what it would write, and exits 1 if any differs.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "../dist/index.js";

const folder = new URL("./", import.meta.url);
const expected = new Map(
  Object.entries(jsonSchemas).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
);
const present = readdirSync(folder).filter((name) => name.endsWith(".schema.json"));

if (process.argv.includes("--check")) {
  const names = new Set([...present, ...expected.keys()]);
  for (const name of names) {
    if (present.includes(name) && readFileSync(new URL(name, folder), "utf8") === expected.get(name)) continue;
    console.error(`schemas/${name} is not what \`npm run schemas\` writes`);
    process.exitCode = 1;
  }
} else for (const [name, text] of expected) writeFileSync(new URL(name, folder), text);
