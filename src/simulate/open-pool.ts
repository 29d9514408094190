/** The pools of a study, from the files it names. */
import { parseCsv, type Table } from "../register/csv.ts";
import { findFeatureColumns, foldJoined, joinedCells } from "../register/feature-columns.ts";
import type { Feature } from "../register/feature.ts";
import type { Pool } from "../register/pool.ts";
import { readPool } from "../register/read-pool.ts";
import { byCodeUnit } from "../register/text.ts";
import type { Joint } from "./joint.ts";
import { checkResponse } from "./population/check-response.ts";
import { openPopulation, populationFile, respelled } from "./open-population.ts";
import type { DrawnDraft, GivenDraft, PoolDraft } from "./study-draft.ts";
import type { DrawnPool, GivenPool, PoolSource, SimulatedPool } from "./study.ts";

export interface PoolContext {
  readonly read: (file: string) => Uint8Array;
  /** Features of the quotas that the pool has, spelled as there, given its population. */
  readonly named: (population: Joint | null) => readonly Feature[];
  /** Further features that the study names. */
  readonly extras: readonly string[];
}

/** One, or one a count. @throws {SortitionError} FILE_*, CSV_*, REGISTER_*, POPULATION_*, STUDY_* */
export function openPool(draft: PoolDraft, context: PoolContext): readonly PoolSource[] {
  const { name, source } = draft;
  return source.kind === "given"
    ? [openGiven(name, source, context)]
    : openDrawn(draft, source, openPopulation(source.population, context.read));
}

function openDrawn(
  { name }: PoolDraft,
  { draw: { kind, counts, listed }, response, responseAt }: DrawnDraft,
  population: Joint,
): readonly DrawnPool[] {
  const model = response && checkResponse(response, population, responseAt);
  return counts.map((count) => ({
    kind: "drawn",
    name: listed ? `${name}-${count}` : name,
    population,
    draw: { kind, count },
    response: model,
  }));
}

function openGiven(name: string, source: GivenDraft, { read, named, extras }: PoolContext): GivenPool {
  const { register, id, features, population: draft } = source;
  const table = parseCsv(read(register), register);
  const population = draft && openPopulation(draft, read);
  const known = gathered([...named(population), ...(population?.features ?? [])]);
  const further = [...features, ...extras].filter((each) => !known.some((own) => alike(own.name, each)));
  const all = [...known, ...gathered(further.map((each) => columnFeature(table, each)))];
  const inOrder = all.toSorted((a, b) => byCodeUnit(a.name, b.name));
  const { pool } = readPool(table, inOrder, { ...(id !== undefined && { idColumn: id }) });
  const people = ofValuesAtHand(pool);
  return {
    kind: "given",
    name,
    ...people,
    population: population && respelled(population, inOrder, { file: populationFile(draft) }),
  };
}

function alike(a: string, b: string): boolean {
  return foldJoined(a) === foldJoined(b);
}

/** Each feature once, with all its values, in its first spelling; values in canonical order. */
function gathered(features: readonly Feature[]): readonly Feature[] {
  const all = new Map<string, { readonly name: string; readonly values: Map<string, string> }>();
  for (const { name, values } of features) {
    const same = all.get(foldJoined(name)) ?? { name, values: new Map<string, string>() };
    all.set(foldJoined(name), same);
    for (const value of values) if (!same.values.has(foldJoined(value))) same.values.set(foldJoined(value), value);
  }
  return Array.from(all.values(), ({ name, values }) => ({ name, values: [...values.values()].toSorted(byCodeUnit) }));
}

/** With the values of its column, of spellings alike the first by code unit; blank cells are found when people are read. */
function columnFeature(table: Table, name: string): Feature {
  const { columns, missing } = findFeatureColumns(table, name);
  const cells = missing.length > 0 ? [] : table.rows.map((row) => joinedCells(row.cells, columns));
  return { name, values: cells.filter((cell) => cell !== "").toSorted(byCodeUnit) };
}

/** Without the values that nobody has. */
function ofValuesAtHand({ features, people }: Pool): SimulatedPool {
  const had = features.map((_, f) => new Set(people.map(({ values }) => values[f]!)));
  const kept = features.map(({ values }, f) => [...values.keys()].filter((v) => had[f]!.has(v)));
  const places = kept.map((indices) => new Map(indices.map((v, place) => [v, place])));
  return {
    features: features.map(({ name, values }, f) => ({ name, values: kept[f]!.map((v) => values[v]!) })),
    people: people.map(({ values }) => values.map((v, f) => places[f]!.get(v)!)),
  };
}
