/** Where the jobs of a study are computed, as asked. */
import type { Runner } from "../simulate/runner.ts";
import type { QueueNews } from "./simulation/collect.ts";

export type RunnerPlace =
  { readonly kind: "threads"; readonly workers: number } | { readonly kind: "queue"; readonly url: string };

/** `said`: hears what happens to a queue. Whoever draws does not load what computes studies. */
export function openRunner(place: RunnerPlace, said?: (news: QueueNews) => void): Runner {
  const opening = load(place, said);
  opening.catch(() => undefined);
  return {
    run: async (study, jobs, heard) => (await opening).run(study, jobs, heard),
    close: async () => (await opening).close(),
  };
}

async function load(place: RunnerPlace, said?: (news: QueueNews) => void): Promise<Runner> {
  if (place.kind === "threads") return (await import("./simulation/local-runner.ts")).localRunner(place.workers);
  const { queueRunner } = await import("./simulation/queue-runner.ts");
  return queueRunner(place.url, said && { said });
}
