/** Every session of the log runs from `open` to a `close` that counts the lines: no end was cut off. */
import type { LogLine } from "../log-event.ts";
import { defineCheck, fail, pass, type CheckDetails } from "./check.ts";

export const checkLogClose = defineCheck("log-close", ["log"], ({ log }) => {
  const problem = unclosed(log);
  return problem ? fail(problem) : pass({ sessions: log.filter((event) => event.type === "open").length });
});

function unclosed(log: readonly LogLine[]): CheckDetails["log-close"]["fail"] | undefined {
  let open = false;
  for (const [index, event] of log.entries()) {
    const line = index + 1;
    if (event.type === "open" && open) return { line, problem: "not-closed" };
    if (event.type !== "open" && !open) return { line, problem: "not-opened" };
    if (event.type === "close" && event.body.count !== line) return { line, problem: "count" };
    open = event.type !== "close";
  }
  return open ? { line: log.length, problem: "not-closed" } : undefined;
}
