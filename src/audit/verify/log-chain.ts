/** Each line of the log follows from the one before: none was edited, removed, added or moved. */
import { brokenLink } from "../log.ts";
import { defineCheck, fail, pass } from "./check.ts";

export const checkLogChain = defineCheck("log-chain", ["log"], ({ log }) => {
  const broken = brokenLink(log);
  return broken ? fail(broken) : pass({ lines: log.length });
});
