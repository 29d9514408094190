/** What a study was computed from and by, and what came out: by digest, so that anybody can compute it again and compare. */
import { rawDigest } from "../audit/digest.ts";
import type { Versions } from "../audit/versions.ts";
import { byCodeUnit } from "../register/text.ts";

export const manifestName = "manifest.json";

export interface FileDigest {
  /** From the folder of the study file, and without one its name alone; of outputs within the folder. */
  readonly path: string;
  readonly sha256: string;
}

/** Nothing in it depends on the machine: not the version of Node either, which changes no result. */
export interface StudyManifest {
  readonly schema: "kleroterion/study/1";
  readonly title: string;
  readonly seed: string;
  readonly jobs: number;
  /** Of the study with all its files read: what was computed on. */
  readonly studyDigest: string;
  /** The study file if there is one, and all it names. */
  readonly inputs: readonly FileDigest[];
  readonly outputs: readonly FileDigest[];
  readonly versions: Versions;
}

/** `outputs` are the other files of the folder. */
export function studyManifest(
  { title, seed, jobs, studyDigest, inputs, versions }: Omit<StudyManifest, "schema" | "outputs">,
  outputs: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const manifest: StudyManifest = {
    schema: "kleroterion/study/1",
    ...{ title, seed, jobs, studyDigest, inputs, outputs: fileDigests(outputs), versions },
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Ascending by path, of the same path by digest. */
export function fileDigests(files: Iterable<readonly [path: string, bytes: Uint8Array]>): readonly FileDigest[] {
  return Array.from(files, ([path, bytes]) => ({ path, sha256: rawDigest(bytes) })).toSorted(
    (a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.sha256, b.sha256),
  );
}
