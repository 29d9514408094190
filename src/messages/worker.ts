/** Picks the language of a worker. */
import type { Language } from "./language.ts";
import { workerEn, type WorkerWords } from "./worker-en.ts";
import { workerNl } from "./worker-nl.ts";

export const workerWords: Readonly<Record<Language, WorkerWords>> = { en: workerEn, nl: workerNl };
