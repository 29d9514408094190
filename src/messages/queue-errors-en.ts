/** What is wrong with a queue of jobs and the Redis it is kept in, in English. */
import type { ErrorSentences } from "./error-sentences.ts";

export const queueErrorsEn = {
  QUEUE_URL_INVALID: ({ text }) =>
    `"${text}" is not the address of a queue. Write redis://HOST, redis://HOST:PORT/DATABASE or redis://:PASSWORD@HOST, with rediss:// for TLS; other signs than letters and digits in a password as %40 and the like.`,
  QUEUE_UNREACHABLE: ({ host, port, reason }) =>
    `There is no Redis at ${host}, port ${port}: ${systemReasons[reason] ?? reason}. Check the address and the firewall, or start one on that machine: redis-server --port ${port}`,
  QUEUE_PASSWORD: ({ host, port, reason }) =>
    reason === "wrong"
      ? `The Redis at ${host}, port ${port}, does not accept this user or password. Correct it in the address: redis://USER:PASSWORD@${host}`
      : `The Redis at ${host}, port ${port}, wants a password. Give it in the address: redis://:PASSWORD@${host}`,
  QUEUE_TOO_OLD: ({ version, least }) =>
    `The Redis is of version ${version}, and ${least} or later is needed. Install a later one, or Valkey.`,
  QUEUE_EVICTS: ({ policy }) =>
    `The Redis throws away what it has when it is full (maxmemory-policy ${policy}), so that jobs would vanish. Set it otherwise: redis-cli config set maxmemory-policy noeviction`,
  QUEUE_FULL: ({ host, port }) =>
    `The Redis at ${host}, port ${port}, has no memory left. Give it more (maxmemory), or take away what others keep there, and start again: what was computed is kept.`,
  QUEUE_LOST: ({ host, port }) =>
    `The connection to the Redis at ${host}, port ${port}, was lost and did not come back. See that it runs, and start again: what was computed is kept.`,
  QUEUE_REFUSED: ({ host, port, text }) =>
    `What answers at ${host}, port ${port}, does not do what a Redis does for its users: "${text}". Check the address, the number of the database, and the rights of the user.`,
  QUEUE_OTHER_VERSION: ({ title, wanted, here }) =>
    `The study "${title}" is left to others: it wants ${wanted.join(", ")}, and this worker has ${here.join(", ")}. Start a worker of the same version here, or the study with this one.`,
  QUEUE_STUDY_BAD: ({ digest }) =>
    `What the Redis has as study ${digest.slice(0, 16)} is no study, or not the one that was put there; its jobs are left alone, and simulate puts a study of its own there again. Something else writes to the Redis: let in only the workers, by a password or a firewall.`,
  QUEUE_JOB_LOST: ({ job }) =>
    `Every worker that took job ${job} ended without a word. Perhaps it takes more memory than they have: compute it alone on a larger machine, with simulate --only ${job}`,
  QUEUE_RESULT_BAD: ({ job }) =>
    `What came back for job ${job} was no result of it, time after time. Something else writes to the Redis: let in only the workers, by a password or a firewall, and start again.`,
} satisfies Partial<ErrorSentences>;

const systemReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "that host is not known",
  EAI_AGAIN: "that host is not known",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "there is no way to that host",
  ENETUNREACH: "there is no way to that host",
};
