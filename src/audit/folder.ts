/** What a draw keeps in its private folder, so that it can be drawn from, and computed again, without asking anything twice. */
import { sortitionError } from "../errors.ts";
import type { Eligibility } from "../register/eligibility.ts";
import { listNames, type ListName } from "../register/left-out.ts";
import { treatments, type Recipe } from "../register/recipe.ts";
import { readSources, type Sources, type SourcesReading } from "../quotas/read-sources.ts";
import { canonicalBytes, parseCanonical } from "./canonical.ts";
import { formatSecret, parseSecret, type Secret } from "./codes.ts";
import { composed } from "./composed.ts";
import { readOnlyRule, readRecipe } from "./eligibility-file.ts";
import { freezeInputs, seedSources, type FrozenInputs, type Inputs } from "./inputs.ts";
import { listOf, nullOr, object, oneOf, text } from "./reader.ts";
import type { RecordFiles } from "./record.ts";

export const privatePaths = {
  register: "private/register.csv",
  quotas: "private/quotas.csv",
  settings: "private/settings.json",
  secret: "private/secret.txt",
} as const;

/** Where a list of people who may not be drawn is kept. */
function listPath(list: ListName): string {
  return `private/${list}.csv`;
}

interface Settings {
  readonly idColumn: string | null;
  /** Columns of the household rule. */
  readonly household: readonly string[] | null;
  /** Of quotas from shares, as it was said; null for the usual one. */
  readonly slack: string | null;
  /** Ids of people certain to sit. */
  readonly appointed: readonly string[] | null;
  readonly recipes: readonly Recipe[];
  readonly eligibility: KeptEligibility | null;
}

interface KeptEligibility extends Pick<Eligibility, "only" | "missing"> {
  readonly lists: readonly ListName[];
}

const readSettings = object<Settings>({
  idColumn: nullOr(text),
  household: nullOr(listOf(text)),
  slack: nullOr(text),
  appointed: nullOr(listOf(text)),
  recipes: listOf(readRecipe),
  eligibility: nullOr(
    object<KeptEligibility>({
      only: listOf(readOnlyRule),
      lists: listOf(oneOf(listNames)),
      missing: oneOf(treatments),
    }),
  ),
});

/** The files as they came, byte for byte, and what was said beside them. */
export function privateFiles(sources: Sources, secret: Secret): RecordFiles {
  return new Map([
    [privatePaths.register, sources.register.bytes],
    [privatePaths.quotas, sources.quotas.bytes],
    [privatePaths.settings, canonicalBytes(settingsOf(sources))],
    [privatePaths.secret, new TextEncoder().encode(formatSecret(secret))],
    ...listNames.flatMap((list) => {
      const source = sources.eligibility?.lists[list];
      return source ? [[listPath(list), source.bytes] as const] : [];
    }),
  ]);
}

function settingsOf({ idColumn, household, slack, appointed, recipes, eligibility }: Sources): unknown {
  const settings: Settings = {
    idColumn: idColumn ?? null,
    household: household ?? null,
    slack: slack ?? null,
    appointed: appointed ?? null,
    recipes: recipes ?? [],
    eligibility: eligibility
      ? { ...eligibility, lists: listNames.filter((list) => eligibility.lists[list] !== undefined) }
      : null,
  };
  return composed(settings);
}

/** Whether the folder still has all that `thaw` needs. */
export function missingPrivateFile(files: RecordFiles): string | undefined {
  return Object.values(privatePaths).find((path) => !files.has(path));
}

export interface Thawed {
  readonly reading: SourcesReading;
  readonly frozen: FrozenInputs;
}

/**
 * The inputs of a prepared draw, read anew from its private folder; `inputs` are those of its commitment.
 *
 * @throws {SortitionError} when a private file is missing or does not read; {Malformed} for settings that were changed
 */
export function thaw(files: RecordFiles, inputs: Inputs): Thawed {
  const missing = missingPrivateFile(files);
  if (missing !== undefined) throw sortitionError("DRAW_FOLDER_INVALID", { path: ".", missing });
  const settings = readSettings(parseCanonical(files.get(privatePaths.settings)!), "");
  const { idColumn, household, slack, appointed, recipes, eligibility } = settings;
  const sources: Sources = {
    register: { name: privatePaths.register, bytes: files.get(privatePaths.register)! },
    quotas: { name: privatePaths.quotas, bytes: files.get(privatePaths.quotas)! },
    ...(idColumn !== null && { idColumn }),
    ...(household !== null && { household }),
    ...(slack !== null && { slack }),
    ...(appointed !== null && { appointed }),
    ...(recipes.length > 0 && { recipes }),
    ...(eligibility !== null && { eligibility: { ...eligibility, lists: keptLists(eligibility, files) } }),
  };
  const secret = parseSecret(new TextDecoder().decode(files.get(privatePaths.secret)));
  const { panelSize, objective, gamma, tickets, draw, replacement } = inputs;
  const reading = readSources(sources, panelSize);
  const rules = { panelSize, objective, gamma, tickets, draw, replacement, ...seedSources(inputs.seed) };
  return { reading, frozen: freezeInputs({ ...reading, ...rules, secret }) };
}

function keptLists({ lists }: KeptEligibility, files: RecordFiles): Eligibility["lists"] {
  return Object.fromEntries(
    lists.map((list) => {
      const name = listPath(list);
      const bytes = files.get(name);
      if (!bytes) throw sortitionError("DRAW_FOLDER_INVALID", { path: ".", missing: name });
      return [list, { name, bytes }];
    }),
  );
}
