/** The thread that computes: a task in, reports of how far it is, an answer out. */
import { parentPort } from "node:worker_threads";
import { loadSolver } from "../lottery/lottery.ts";
import type { ProgressReport } from "../lottery/progress.ts";
import { packError } from "./carried-error.ts";
import type { Reply, Request } from "./engine.ts";
import { perform } from "./tasks.ts";

/** Milliseconds between two reports that differ in their share alone: the others come before a silence, and must not be lost. */
const pause = 50;

let lastSent = { phase: "", at: 0 };

// While the other thread reads the files; should it fail, so will the task, which tells why.
loadSolver().catch(() => undefined);

parentPort!.on("message", ({ task, given }: Request) => {
  void perform(task, given, report)
    .then((answer): Reply => ({ kind: "answer", answer }))
    .catch((error: unknown): Reply => ({ kind: "error", error: packError(error) }))
    .then(send);
});

function report(progress: ProgressReport): void {
  const { phase, share, achieved } = progress;
  const at = performance.now();
  if (share !== undefined && achieved === undefined && phase === lastSent.phase && at - lastSent.at < pause) return;
  lastSent = { phase, at };
  send({ kind: "progress", report: progress });
}

function send(reply: Reply): void {
  parentPort!.postMessage(reply);
}
