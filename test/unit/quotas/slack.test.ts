import { describe, expect, it } from "vitest";
import { parseSlack, slackSeats } from "../../../src/quotas/slack.ts";
import { findingsOf } from "../../support/findings.ts";

describe("parseSlack", () => {
  it.each(["", "one", "-1", "1.5", "1,5", "%", "101%", "100.01%", "10%%", "1234567", "1 2", "10 seats"])(
    "does not read %j",
    (text) => {
      expect(findingsOf(() => parseSlack(text))).toEqual([{ code: "SLACK_INVALID", details: { text } }]);
    },
  );
});

describe("slackSeats", () => {
  it.each([
    // Seats are seats, whatever is due.
    ["0", 12, 0],
    ["2", 12, 2],
    ["2", 0, 2],
    // 10 % of 12 is 1.2, rounded up; of 10 just 1; of 3 at least 1; of none at least 1.
    ["10%", 12, 2],
    ["10 %", 10, 1],
    ["10%", 3, 1],
    ["10%", 0, 1],
    ["0%", 12, 0],
    ["0,0 %", 12, 0],
    ["100%", 7, 7],
    // 7.5 % of 40 is 3 exactly; floats would make 3.0000000000000004 of it elsewhere.
    ["7,5%", 40, 3],
    ["7.5%", 41, 4],
  ])("--slack %s of %d seats is %d", (text, due, seats) => {
    expect(slackSeats(parseSlack(text), due)).toBe(seats);
  });
});
