/** What a Redis keeps of studies beside the queue: each study, and the results that nobody has collected. */
import { rawDigest } from "../../audit/digest.ts";
import { mapOf, text as anyText } from "../../audit/reader.ts";
import type { Versions } from "../../audit/versions.ts";
import type { Job } from "../../simulate/job.ts";
import { readKeptStudy } from "../../simulate/read-study.ts";
import type { Study } from "../../simulate/study.ts";
import { writeStudy } from "../../simulate/study-text.ts";
import { keyPrefix } from "./job-queue.ts";
import type { RedisClient } from "./redis.ts";

/** What tells studies apart in a list. */
export interface ListedStudy {
  readonly title: string;
  /** Those that it is to be computed with. */
  readonly versions: Versions;
}

/** A study as it is kept. */
export interface KeptStudy extends ListedStudy {
  /** Of `writeStudy`. */
  readonly study: string;
}

/** What a job came to, as text; `id`: names it on the shelf. */
export interface Delivery extends Job {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly text: string;
}

/** `lost`: its workers ended again and again; `open`: nothing, it makes the place for the others. */
export type DeliveryKind = "result" | "error" | "lost" | "open";

/** Seconds for which a study and its results are kept after the last sign of life. */
const kept = 7 * 24 * 60 * 60;

/** Milliseconds that a question for results waits for the first. */
const patience = 1000;

const studies = `${keyPrefix}:studies`;
const studyKey = (digest: string): string => `${keyPrefix}:study:${digest}`;
const resultsKey = (digest: string): string => `${keyPrefix}:results:${digest}`;

/** The bytes to keep, and their SHA-256, which is the study's name there. */
export function packStudy(study: Study, versions: Versions): { readonly digest: string; readonly text: string } {
  const text = JSON.stringify({ title: study.title, versions, study: writeStudy(study) } satisfies KeptStudy);
  return { digest: digestOf(text), text };
}

/** Puts a study there, or keeps it there longer; results of it stay. Gives the id of the delivery that comes after those. */
export async function putStudy(client: RedisClient, digest: string, text: string): Promise<string> {
  const { title, versions } = JSON.parse(text) as KeptStudy;
  const [, id] = await Promise.all([
    client.set(studyKey(digest), text, "EX", kept),
    client.xadd(resultsKey(digest), "*", "kind", "open"),
    client.expire(resultsKey(digest), kept),
    client.hset(studies, digest, JSON.stringify({ title, versions } satisfies ListedStudy)),
  ]);
  return id!;
}

/** Workers find no more of it; results that are there wait to be collected. */
export async function withdrawStudy(client: RedisClient, digest: string): Promise<void> {
  await Promise.all([client.del(studyKey(digest)), client.hdel(studies, digest)]);
}

/** Takes all of it away. */
export async function clearStudy(client: RedisClient, digest: string): Promise<void> {
  await Promise.all([withdrawStudy(client, digest), client.del(resultsKey(digest))]);
}

/** The studies there are, by digest; what is no study is left out. */
export async function listStudies(client: RedisClient): Promise<ReadonlyMap<string, ListedStudy>> {
  const listed = Object.entries(await client.hgetall(studies));
  const there = await Promise.all(listed.map(([digest]) => client.exists(studyKey(digest))));
  const expired = listed.flatMap(([digest], i) => (there[i] === 0 ? [digest] : []));
  if (expired.length > 0) await client.hdel(studies, ...expired);
  return new Map(
    listed.flatMap(([digest, text], i) => {
      const study = there[i] === 0 ? undefined : readListed(text);
      return study ? [[digest, study]] : [];
    }),
  );
}

function readListed(text: string): ListedStudy | undefined {
  try {
    return listedOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** @throws {Malformed}, {TypeError} for what is not one */
function listedOf(value: unknown): ListedStudy | undefined {
  const { title, versions } = value as Record<string, unknown>;
  // Other versions of this program may name other parts.
  const read = mapOf(anyText)(versions, "versions");
  return typeof title === "string" ? { title, versions: read as unknown as Versions } : undefined;
}

/** `none`: it is no more; `bad`: what is there is no study, or not the one that its digest names. */
export type StudyReading = { readonly kind: "none" | "bad" } | ({ readonly kind: "study" } & KeptStudy);

/** Of other versions, whose studies may look otherwise, only what `ListedStudy` has is judged. */
export async function getStudy(client: RedisClient, digest: string, own: Versions): Promise<StudyReading> {
  const text = await client.get(studyKey(digest));
  if (text === null) return { kind: "none" };
  try {
    const value = JSON.parse(text) as Partial<KeptStudy>;
    const listed = listedOf(value);
    const { study } = value;
    if (digestOf(text) !== digest || !listed || typeof study !== "string") return { kind: "bad" };
    const sound = differences(listed.versions, own).length > 0 || readKeptStudy(study) !== undefined;
    return sound ? { kind: "study", ...listed, study } : { kind: "bad" };
  } catch {
    return { kind: "bad" };
  }
}

/** Names of the parts whose versions differ. */
export function differences(some: Versions, others: Versions): readonly (keyof Versions)[] {
  return (Object.keys(others) as (keyof Versions)[]).filter((part) => some[part] !== others[part]);
}

/** What a job came to, for whoever asked; dropped where nobody asks any more. */
export async function deliver(
  client: RedisClient,
  study: string,
  { setting, replicate }: Job,
  kind: Exclude<DeliveryKind, "open">,
  text: string,
): Promise<void> {
  const key = resultsKey(study);
  const fields = ["setting", setting, "replicate", replicate, "kind", kind, "text", text];
  await Promise.all([
    client.xadd(key, "NOMKSTREAM", "*", ...fields),
    client.expire(key, kept),
    client.expire(studyKey(study), kept),
  ]);
}

/** Deliveries not taken away yet, the oldest first, at most 100; waits for the first, but not long. `client`: for nothing else meanwhile. */
export async function awaitDeliveries(client: RedisClient, digest: string): Promise<readonly Delivery[]> {
  const found = await client.xread("COUNT", 100, "BLOCK", patience, "STREAMS", resultsKey(digest), "0");
  return (found?.[0]?.[1] ?? []).map(([id, fields]) => {
    const field = new Map(fields.flatMap((name, i) => (i % 2 === 0 ? [[name, fields[i + 1]!]] : [])));
    return {
      id,
      setting: Number(field.get("setting")),
      replicate: Number(field.get("replicate")),
      kind: field.get("kind") as DeliveryKind,
      text: field.get("text") ?? "",
    };
  });
}

/** They were heard. */
export async function takeAway(client: RedisClient, digest: string, deliveries: readonly Delivery[]): Promise<void> {
  if (deliveries.length > 0) await client.xdel(resultsKey(digest), ...deliveries.map(({ id }) => id));
}

function digestOf(text: string): string {
  return rawDigest(new TextEncoder().encode(text));
}
