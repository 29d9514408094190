import fs from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../src/audit/canonical.ts";
import { parseCertificateFile } from "../../../src/audit/certificate-file.ts";
import { parseCommitment } from "../../../src/audit/commitment.ts";
import { parseDrawFile } from "../../../src/audit/draw-file.ts";
import { parseEligibilityFile } from "../../../src/audit/eligibility-file.ts";
import { jsonSchemas } from "../../../src/audit/json-schemas.ts";
import { lettersOf, parseLetter } from "../../../src/audit/letter.ts";
import { readLine, type EventClaim } from "../../../src/audit/log-event.ts";
import { bothLogs } from "../../../src/audit/log-copies.ts";
import { appendSession } from "../../../src/audit/log.ts";
import { parseLotteryFile } from "../../../src/audit/lottery-file.ts";
import { Malformed } from "../../../src/audit/malformed.ts";
import type { RecordFiles } from "../../../src/audit/record.ts";
import { parseRegisterCsv } from "../../../src/audit/register-csv.ts";
import { root } from "../../support/cli.ts";
import { drawnByEvents, drawnByFallback } from "../../support/event-draws.ts";
import { homesDraw } from "../../support/homes-draw.ts";
import { leftOutDraw } from "../../support/left-out-draw.ts";
import { mutationsOf } from "../../support/mutations.ts";
import { drawn, json, linesOf, preparedFrom, secret, versions } from "../../support/synthetic-draw.ts";
import * as hand from "../../support/two-levels.ts";

/** The schemas as they are published. */
const published = fs.readdirSync(path.join(root, "schemas")).filter((name) => name.endsWith(".schema.json"));
const validators = new Map(
  published.map((name) => {
    const schema = JSON.parse(fs.readFileSync(path.join(root, "schemas", name), "utf8")) as object;
    return [name.replace(".schema.json", ""), new Ajv2020({ strict: true }).compile(schema)];
  }),
);

const at = "2026-03-02T10:00:00Z";
const records: readonly RecordFiles[] = [
  drawn(),
  drawnByEvents(),
  drawnByFallback(),
  await homesDraw(),
  await leftOutDraw(),
  ...Object.values(hand).map((each) => preparedFrom(each)),
];

function everyEvent(): EventClaim[] {
  const code = parseLotteryFile(drawn().get("public/lottery.json")!).codes[3]!;
  return [
    { type: "open", at, body: { command: "explain", node: "22.0.0", ...versions } },
    { type: "explained", at, body: { code, group: null } },
    { type: "explained", at, body: { code: null, group: 1 } },
    { type: "letter", at, body: { code } },
    { type: "letter", at, body: { code: null } },
    { type: "repeated", at: "2026-03-02T10:00:00.123Z", body: {} },
    { type: "abandoned", at, body: {} },
    { type: "refused", at, body: { reason: "other-seed" } },
  ];
}

function logLines(): unknown[] {
  const whole = appendSession(drawn().get("auditor/log.ndjson"), everyEvent(), at, secret);
  return [...bothLogs(whole).values()].flatMap(linesOf).map((line) => JSON.parse(line) as unknown);
}

function letters(files: RecordFiles): unknown[] {
  const lottery = parseLotteryFile(files.get("public/lottery.json")!);
  const register = parseRegisterCsv(files.get("auditor/register.csv")!);
  const letterOf = lettersOf(files.get("public/commitment.json")!, lottery, register);
  return [letterOf(0), letterOf(lottery.codes.length - 1)];
}

const files = (name: string): unknown[] => records.filter((files) => files.has(name)).map((files) => json(files, name));

interface Form {
  readonly values: readonly unknown[];
  readonly read: (value: unknown) => unknown;
  /** Where more is checked than the schema says. */
  readonly beyond: RegExp;
}

const forms: Record<string, Form> = {
  certificate: {
    values: files("public/certificate.json"),
    read: (value) => parseCertificateFile(canonicalBytes(value)),
    // Lowest terms.
    beyond: /[bB]ound$/,
  },
  commitment: {
    values: files("public/commitment.json"),
    read: (value) => parseCommitment(canonicalBytes(value)),
    // Order, what goes together, and the parameters of sources.
    beyond: /^inputs\.(quotas|eligibility\.leftOut|gamma$|objective$|tickets$|draw\.(attempt|former)$|seed\.)/,
  },
  draw: { values: files("public/draw.json"), read: (value) => parseDrawFile(canonicalBytes(value)), beyond: /^$/ },
  eligibility: {
    values: files("auditor/eligibility.json"),
    read: (value) => parseEligibilityFile(canonicalBytes(value)),
    // Order, and check characters.
    beyond: /^(people(\[\d+\]\.code)?|rules\.(lists|only|recipes).*)$/,
  },
  letter: {
    values: [drawn(), records[3]!].flatMap(letters),
    read: (value) => parseLetter(canonicalBytes(value)),
    beyond: /^$/,
  },
  "log-line": {
    values: logLines(),
    read: (value) => readLine(value, "line"),
    // Check characters, and a code and a group at once.
    beyond: /^body\.(code|group)$/,
  },
  lottery: {
    values: files("public/lottery.json"),
    read: (value) => parseLotteryFile(canonicalBytes(value)),
    beyond: /^$/,
  },
};

function isRead(read: (value: unknown) => unknown, value: unknown): boolean {
  try {
    read(value);
    return true;
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}

describe("the published schemas", () => {
  it("are those of the definitions, one a form", () => {
    expect([...validators.keys()].toSorted()).toEqual(Object.keys(jsonSchemas).toSorted());
    expect(Object.keys(forms).toSorted()).toEqual([...validators.keys()].toSorted());
  });

  it.each(Object.keys(forms))(
    "say the same of any %s, right or wrong, as the program, but for what they describe in words",
    (name) => {
      const { values, read, beyond } = forms[name]!;
      const validate = validators.get(name)!;
      expect(values.length).toBeGreaterThan(2);
      const counts = { accepted: 0, refused: 0, beyond: 0 };
      for (const value of values) {
        expect([validate(value), isRead(read, value)]).toEqual([true, true]);
        for (const { place, change, value: changed } of mutationsOf(value)) {
          const [fits, readable] = [validate(changed), isRead(read, changed)];
          if (fits && !readable) expect(place).toMatch(beyond);
          else expect({ place, change, fits }).toEqual({ place, change, fits: readable });
          counts[!readable && fits ? "beyond" : readable ? "accepted" : "refused"]++;
        }
      }
      expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(20);
    },
  );
});
