/** The pools to measure on: the instances with a known best lottery, and invented ones of any size. */
import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { growthPool } from "./growth-pool.js";

const instances = new URL("../../fixtures/instances/", import.meta.url);

/**
 * Register and quotas as bytes, the panel size and, where it is known, the best chance of every row.
 *
 * `name` is a folder of fixtures/instances, or "growth:5000:100" for 5000 people and a panel of 100.
 */
export function benchPool(name) {
  const [kind, people, panelSize] = name.split(":");
  if (kind !== "growth") return instance(name);
  const { register, quotas } = growthPool({ people: Number(people), panelSize: Number(panelSize) });
  const source = (file, text) => ({ name: file, bytes: Buffer.from(text) });
  return {
    sources: { register: source("register.csv", register), quotas: source("quotas.csv", quotas) },
    panelSize: Number(panelSize),
  };
}

function instance(name) {
  const folder = new URL(`${name}/`, instances);
  const source = (file) => ({ name: file, bytes: readFileSync(new URL(file, folder)) });
  const { k: panelSize, probabilities } = JSON.parse(readFileSync(new URL("reference.json", folder), "utf8"));
  return {
    sources: { register: source("respondents.csv"), quotas: source("categories.csv") },
    panelSize,
    probabilities,
  };
}
