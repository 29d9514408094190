/** What a draw keeps in its private folder, so that it can be drawn from, and computed again, without asking anything twice. */
import { sortitionError } from "../errors.ts";
import { readSources, type Sources, type SourcesReading } from "../quotas/read-sources.ts";
import { canonicalBytes, parseCanonical } from "./canonical.ts";
import { formatSecret, parseSecret, type Secret } from "./codes.ts";
import { freezeInputs, seedSources, type FrozenInputs, type Inputs } from "./inputs.ts";
import { listOf, nullOr, object, text } from "./reader.ts";
import type { RecordFiles } from "./record.ts";

export const privatePaths = {
  register: "private/register.csv",
  quotas: "private/quotas.csv",
  settings: "private/settings.json",
  secret: "private/secret.txt",
} as const;

interface Settings {
  readonly idColumn: string | null;
  /** Columns of the household rule. */
  readonly household: readonly string[] | null;
  /** Of quotas from shares, as it was said; null for the usual one. */
  readonly slack: string | null;
  /** Ids of people certain to sit. */
  readonly appointed: readonly string[] | null;
}

const readSettings = object<Settings>({
  idColumn: nullOr(text),
  household: nullOr(listOf(text)),
  slack: nullOr(text),
  appointed: nullOr(listOf(text)),
});

/** The files as they came, byte for byte, and what was said beside them. */
export function privateFiles(sources: Sources, secret: Secret): RecordFiles {
  return new Map([
    [privatePaths.register, sources.register.bytes],
    [privatePaths.quotas, sources.quotas.bytes],
    [privatePaths.settings, canonicalBytes(settingsOf(sources))],
    [privatePaths.secret, new TextEncoder().encode(formatSecret(secret))],
  ]);
}

function settingsOf({ idColumn, household, slack, appointed }: Sources): Settings {
  const composed = (text: string): string => text.normalize("NFC");
  return {
    idColumn: idColumn === undefined ? null : composed(idColumn),
    household: household?.map(composed) ?? null,
    slack: slack === undefined ? null : composed(slack),
    appointed: appointed?.map(composed) ?? null,
  };
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
  const { idColumn, household, slack, appointed } = readSettings(parseCanonical(files.get(privatePaths.settings)!), "");
  const sources: Sources = {
    register: { name: privatePaths.register, bytes: files.get(privatePaths.register)! },
    quotas: { name: privatePaths.quotas, bytes: files.get(privatePaths.quotas)! },
    ...(idColumn !== null && { idColumn }),
    ...(household !== null && { household }),
    ...(slack !== null && { slack }),
    ...(appointed !== null && { appointed }),
  };
  const secret = parseSecret(new TextDecoder().decode(files.get(privatePaths.secret)));
  const { panelSize, objective, gamma, tickets, draw, replacement } = inputs;
  const reading = readSources(sources, panelSize);
  const rules = { panelSize, objective, gamma, tickets, draw, replacement, ...seedSources(inputs.seed) };
  return { reading, frozen: freezeInputs({ ...reading, ...rules, secret }) };
}
