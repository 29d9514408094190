/** The engine in a thread of its own, so that the seconds tick and Ctrl-C is heard while it computes. */
import { Worker } from "node:worker_threads";
import type { Progress, ProgressReport } from "../lottery/progress.ts";
import { unpackError, type CarriedError } from "./carried-error.ts";
import type { Answer, Given, Task } from "./tasks.ts";

export interface Engine {
  /** One question at a time. @throws {SortitionError} */
  ask<T extends Task>(task: T, given: Given<T>, progress: Progress): Promise<Answer<T>>;
  /** Ends it, at work or not. */
  close(): void;
}

export interface Request<T extends Task = Task> {
  readonly task: T;
  readonly given: Given<T>;
}

export type Reply =
  | { readonly kind: "progress"; readonly report: ProgressReport }
  | { readonly kind: "answer"; readonly answer: Answer<Task> }
  | { readonly kind: "error"; readonly error: CarriedError };

/** Begins to load at once. Keeps the program alive only while there is a question. */
export function openEngine(): Engine {
  const worker = new Worker(new URL("worker.js", import.meta.url));
  worker.unref();
  return new ThreadEngine(worker);
}

interface Question {
  readonly progress: Progress;
  readonly resolve: (answer: Answer<Task>) => void;
  readonly reject: (error: unknown) => void;
}

class ThreadEngine implements Engine {
  readonly #worker: Worker;
  #question: Question | undefined;
  /** What ended the thread, should that be before a question. */
  #failure: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (reply: Reply) => {
      this.#hear(reply);
    });
    for (const event of ["error", "messageerror"]) {
      worker.on(event, (error: Error) => {
        this.#fail(error);
      });
    }
    worker.on("exit", (code) => {
      this.#fail(new Error(`the thread of the engine ended with code ${code}`));
    });
  }

  ask<T extends Task>(task: T, given: Given<T>, progress: Progress): Promise<Answer<T>> {
    return new Promise<Answer<T>>((resolve, reject) => {
      if (this.#failure) throw this.#failure;
      this.#question = { progress, resolve, reject };
      this.#worker.ref();
      this.#worker.postMessage({ task, given } satisfies Request<T>);
    });
  }

  close(): void {
    void this.#worker.terminate();
    // The end of a thread within the solver takes a moment, and there is nothing to wait for.
    this.#worker.unref();
  }

  #hear(reply: Reply): void {
    if (reply.kind === "progress") this.#question?.progress(reply.report);
    else if (reply.kind === "answer") this.#settle()?.resolve(reply.answer);
    else this.#settle()?.reject(unpackError(reply.error));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#settle()?.reject(error);
  }

  #settle(): Question | undefined {
    const question = this.#question;
    this.#question = undefined;
    this.#worker.unref();
    return question;
  }
}
