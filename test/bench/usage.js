/** Preloaded into a process to be measured (`node --import`): its last line on stderr tells, as JSON, the most memory it held and its processor time. */
import { isMainThread } from "node:worker_threads";

// Its threads load this too, and are counted in these figures.
if (isMainThread) {
  process.on("exit", () => {
    const { maxRSS: kilobytes, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(`${JSON.stringify({ kilobytes, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 })}\n`);
  });
}
