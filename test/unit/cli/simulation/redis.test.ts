/** Connections to what is no Redis that will do. */
import net from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseQueueUrl } from "../../../../src/cli/simulation/queue-place.ts";
import { connectRedis } from "../../../../src/cli/simulation/redis.ts";
import { noRedis, startRedis } from "../../../support/redis.ts";

/** A server that answers each command with what `answer` gives, as a Redis writes it. */
async function server(answer: (command: string) => string): Promise<number> {
  const sockets = new Set<net.Socket>();
  const listening = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      // Each command begins with "*" and the number of its words.
      for (const command of bytes
        .toString()
        .split(/^\*\d+\r\n/m)
        .slice(1))
        socket.write(answer(command));
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    listening.close();
  });
  return (listening.address() as net.AddressInfo).port;
}

function connecting(port: number, more = ""): Promise<unknown> {
  const place = parseQueueUrl(`redis://127.0.0.1:${port}${more}`);
  return connectRedis(place, { tries: 3, changed: () => undefined });
}

/** A server that tells this of itself. */
function informant(...lines: readonly string[]): Promise<number> {
  const text = ["# Server", ...lines, ""].join("\r\n");
  return server((command) =>
    /info/i.test(command) && !/lib-/i.test(command) ? `$${text.length}\r\n${text}\r\n` : "+OK\r\n",
  );
}

describe("a connection", () => {
  it.each([
    ["redis_version:5.0.14", { code: "QUEUE_TOO_OLD", details: { version: "5.0.14", least: "6.2" } }],
    ["redis_version:6.0.20", { code: "QUEUE_TOO_OLD", details: { version: "6.0.20", least: "6.2" } }],
    ["", { code: "QUEUE_TOO_OLD", details: { version: "", least: "6.2" } }],
  ])("is not made to a server that says %o", async (line, finding) => {
    await expect(connecting(await informant(line))).rejects.toMatchObject({ findings: [finding] });
  });

  it("is not made to a server that may throw jobs away", async () => {
    const memory = (bytes: number): readonly string[] => [`maxmemory:${bytes}`, "maxmemory_policy:allkeys-lru"];
    await expect(connecting(await informant("redis_version:7.2.4", ...memory(1000)))).rejects.toMatchObject({
      findings: [{ code: "QUEUE_EVICTS", details: { policy: "allkeys-lru" } }],
    });
    const client = (await connecting(await informant("redis_version:7.2.4", ...memory(0)))) as { disconnect(): void };
    client.disconnect();
  });

  it("is not made to a server of another kind", async () => {
    await expect(connecting(await server(() => "HTTP/1.1 400 Bad Request\r\n\r\n"))).rejects.toMatchObject({
      findings: [{ code: "QUEUE_REFUSED" }],
    });
  });

  it("is not made where nobody is", async () => {
    await expect(connecting(1)).rejects.toMatchObject({
      findings: [{ code: "QUEUE_UNREACHABLE", details: { host: "127.0.0.1", port: 1, reason: "ECONNREFUSED" } }],
    });
    const nowhere = connectRedis(parseQueueUrl("redis://nowhere.invalid"), { tries: 3, changed: () => undefined });
    await expect(nowhere).rejects.toMatchObject({ findings: [{ code: "QUEUE_UNREACHABLE" }] });
  });

  it.skipIf(noRedis !== undefined)("is not made to a database that there is not", async () => {
    const { port } = await startRedis();
    await expect(connecting(port, "/99")).rejects.toMatchObject({
      findings: [{ code: "QUEUE_REFUSED", details: { text: "ERR DB index is out of range" } }],
    });
  });
});
