/** Debian's redis-server, one of its own for each test that asks: on a free port of this machine, in a folder that goes with it. */
import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { Redis } from "ioredis";
import { onTestFinished } from "vitest";

const program = process.env["REDIS_SERVER"] ?? "/usr/bin/redis-server";

/** Reason to leave the tests out, undefined where there is a Redis: in CI there must be. */
export const noRedis: string | undefined =
  fs.existsSync(program) || process.env["CI"] !== undefined
    ? undefined
    : `${program} is not there: no queue is tested (REDIS_SERVER names another)`;

if (noRedis !== undefined) console.warn(noRedis);

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it, as a machine that fails would. */
  readonly kill: () => Promise<void>;
  /** Begins anew with what is on its disk. */
  readonly restart: () => Promise<void>;
  /** To look in. */
  readonly client: Redis;
}

/** Keeps nothing on a disk, unless `settings` say so: words of its command line. */
export async function startRedis(settings: readonly string[] = []): Promise<RedisServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kleroterion-redis-"));
  const port = await freePort();
  const words = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, "--save", "", ...settings];
  const password = settings[settings.indexOf("--requirepass") + 1];
  const client = new Redis(port, {
    lazyConnect: true,
    retryStrategy: () => 50,
    ...(settings.includes("--requirepass") && { password }),
  });
  client.on("error", () => undefined);
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    server = spawn(program, words, { stdio: "ignore" });
    await client.ping();
  };
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGKILL");
    await ended;
  };
  onTestFinished(async () => {
    client.disconnect();
    if (server.exitCode === null && server.signalCode === null) await kill();
    fs.rmSync(folder, { recursive: true });
  });
  await start();
  return { url: `redis://127.0.0.1:${port}`, port, kill, restart: start, client };
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
