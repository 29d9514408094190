import { describe, expect, it } from "vitest";
import { parseQueueUrl, placeName } from "../../../../src/cli/simulation/queue-place.ts";
import { findingsOf } from "../../../support/findings.ts";

const plain = { host: "example.org", port: 6379, database: 0, username: "", password: "", secure: false };

describe("the address of a queue", () => {
  it.each([
    ["redis://example.org", plain],
    ["redis://example.org/", plain],
    ["redis://example.org:7000/3", { ...plain, port: 7000, database: 3 }],
    ["rediss://example.org", { ...plain, secure: true }],
    ["redis://:p%40ss%2F@example.org", { ...plain, password: "p@ss/" }],
    ["redis://jan:geheim@example.org", { ...plain, username: "jan", password: "geheim" }],
    ["redis://[::1]:7000", { ...plain, host: "::1", port: 7000 }],
  ])("%s", (text, place) => {
    expect(parseQueueUrl(text)).toEqual(place);
  });

  it.each([
    "",
    "example.org",
    "example.org:6379",
    "http://example.org",
    "redis://",
    "redis:///0",
    "redis://example.org:99999",
    "redis://example.org/jobs",
    "redis://example.org/-1",
    "redis://example.org?db=1",
    "redis://:50%@example.org",
  ])("is not %o", (text) => {
    expect(findingsOf(() => parseQueueUrl(text))).toMatchObject([{ code: "QUEUE_URL_INVALID" }]);
  });

  it.each([
    ["redis://:geheim@example.org/jobs", "redis://…@example.org/jobs"],
    ["jan:geheim@example.org", "…@example.org"],
    ["redis://:ge@heim@:x@example.org?y", "redis://…@example.org?y"],
  ])("keeps the password of %s to itself", (text, shown) => {
    expect(findingsOf(() => parseQueueUrl(text))).toMatchObject([{ details: { text: shown } }]);
  });

  it("is named without user and password", () => {
    expect(placeName("redis://jan:geheim@example.org:7000/3")).toBe("redis://example.org:7000/3");
    expect(placeName("rediss://example.org")).toBe("rediss://example.org");
  });
});
