import { beforeAll, describe, expect, it } from "vitest";
import { buildDraw } from "../../../src/audit/draw-record.ts";
import { privateFiles } from "../../../src/audit/folder.ts";
import { rawDigest } from "../../../src/audit/digest.ts";
import { freezeInputs } from "../../../src/audit/inputs.ts";
import { buildRecord, type RecordFiles } from "../../../src/audit/record.ts";
import { computeLottery } from "../../../src/audit/compute.ts";
import { verifyFiles } from "../../../src/audit/verify/verify-files.ts";
import { parseSeedValue } from "../../../src/draw/seed-value.ts";
import { readSources, type Sources } from "../../../src/quotas/read-sources.ts";
import { checkPrivateFiles } from "../../../src/reports/check-private.ts";
import { exclusionFiles } from "../../../src/reports/exclusions.ts";
import { chanceFiles, panelFiles } from "../../../src/reports/private-files.ts";
import { leftOutSources } from "../../support/left-out-draw.ts";
import { secret, versions } from "../../support/synthetic-draw.ts";

const file = (name: string, ...lines: string[]) => ({ name, bytes: new TextEncoder().encode(lines.join("\n")) });
const sources: Sources = {
  register: file("register.csv", "id;name;age", "1;Ans;old", "2;Bert;old", "3;Cor;young", "4;Dirk;young", ""),
  quotas: file("quotas.csv", "feature;value;min;max", "age;old;1;1", "age;young;1;1", ""),
};

let drawn: RecordFiles;
/** With up to two reserves a seat. */
let reserved: RecordFiles;
/** With people left out. */
let excluding: RecordFiles;

/** All files of a draw, with so many reserves. */
async function drawnFrom(sources: Sources): Promise<(reserves: number) => RecordFiles> {
  const reading = readSources(sources, 2);
  const frozen = freezeInputs({ ...reading, panelSize: 2, objective: "maximin", tickets: 10, secret });
  const lottery = (await computeLottery(reading.pool, reading.quotas, frozen.inputs))!;
  const at = "2026-03-02T10:00:00Z";
  const times = { opened: at, frozen: at, computed: at, drawn: at, closed: at };
  const raw = { register: rawDigest(sources.register.bytes), quotas: rawDigest(sources.quotas.bytes) };
  const record = buildRecord(reading.pool, frozen, { lottery, versions }, { node: "20.19.0", raw, times });
  const seed = { fallback: false, values: [parseSeedValue({ kind: "typed" }, "7")] };
  return (reserves) => {
    const { files, draw } = buildDraw(record.files, seed, { versions, node: "20.19.0", times }, reserves);
    return new Map([
      ...record.files,
      ...files,
      ...privateFiles(sources, secret),
      ...chanceFiles(frozen, record.lottery),
      ...exclusionFiles({ reading, frozen }),
      ...panelFiles(draw, { reading, frozen }),
    ]);
  };
}

beforeAll(async () => {
  const drawWith = await drawnFrom(sources);
  [drawn, reserved] = [drawWith(0), drawWith(2)];
  excluding = (await drawnFrom(leftOutSources))(0);
});

const changed = (name: string): RecordFiles => {
  const text = new TextDecoder().decode(drawn.get(name));
  return new Map([...drawn, [name, new TextEncoder().encode(text.replace(/[A-Za-z]/, "q"))]]);
};

describe("the private files", () => {
  it("are those of the draw", () => {
    expect(checkPrivateFiles(drawn)).toEqual({ check: "private", outcome: "pass", details: { files: 8 } });
  });

  it.each(["register", "quotas", "panel", "remaining", "probabilities", "codes"])("fail for another %s.csv", (name) => {
    const path = `private/${name}.csv`;
    expect(checkPrivateFiles(changed(path))).toMatchObject({ outcome: "fail", details: { files: [path] } });
  });

  it("hold the reserves in the form of the register, seat by seat", () => {
    const text = (name: string) => new TextDecoder().decode(reserved.get(`private/${name}.csv`));
    const [header, ...rows] = text("panel").trim().split("\n");
    const others = text("remaining").trim().split("\n").slice(1);
    // One old and one young are on the panel, and the other old and the other young can only come in for them.
    const lines = rows.map((row, seat) => `${seat + 1};${row[0]!};1;${others[seat]!}`);
    expect(text("reserves")).toBe([`seat;in_place_of;reserve;${header!}`, ...lines, ""].join("\n"));
  });

  it("include the reserves, and none where none were drawn", () => {
    const path = "private/reserves.csv";
    const outcome = { check: "private", outcome: "fail", details: { files: [path] } };
    expect(checkPrivateFiles(reserved)).toMatchObject({ outcome: "pass", details: { files: 9 } });
    expect(checkPrivateFiles(new Map([...reserved, [path, new Uint8Array([65])]]))).toEqual(outcome);
    expect(checkPrivateFiles(new Map([...reserved].filter(([name]) => name !== path)))).toEqual(outcome);
    expect(checkPrivateFiles(new Map([...drawn, [path, reserved.get(path)!]]))).toEqual(outcome);
  });

  it("are not judged without the auditor's log, which alone says what they were", () => {
    const without = new Map([...drawn].filter(([name]) => name !== "auditor/log.ndjson"));
    expect(checkPrivateFiles(without)).toMatchObject({ outcome: "skipped", details: { file: "auditor/log.ndjson" } });
  });

  it("fail for another secret, and for settings that cannot be read", () => {
    const other = new Map([...drawn, ["private/secret.txt", new TextEncoder().encode("00".repeat(32))]]);
    expect(checkPrivateFiles(other)).toMatchObject({ outcome: "fail" });
    expect(checkPrivateFiles(changed("private/settings.json"))).toMatchObject({ outcome: "fail" });
  });

  it("fail for a list that is gone, and are skipped where there are none", () => {
    const gone = new Map([...drawn].filter(([name]) => name !== "private/panel.csv"));
    expect(checkPrivateFiles(gone)).toMatchObject({ outcome: "fail", details: { files: ["private/panel.csv"] } });
    const published = new Map([...drawn].filter(([name]) => name.startsWith("public/")));
    expect(checkPrivateFiles(published)).toMatchObject({ outcome: "skipped", details: { reason: "not-given" } });
  });
});

describe("the files of who was left out", () => {
  const text = (path: string): string => new TextDecoder().decode(excluding.get(path));
  const withText = (path: string, content: string) =>
    checkPrivateFiles(new Map([...excluding, [path, new TextEncoder().encode(content)]]));
  const failing = (...files: string[]) => ({ check: "private", outcome: "fail", details: { files } });

  it("are those of the draw, for the auditor too", () => {
    expect(verifyFiles(excluding).filter(({ outcome }) => outcome === "fail")).toEqual([]);
    expect(checkPrivateFiles(excluding)).toMatchObject({ outcome: "pass" });
  });

  it.each(["auditor/eligibility.json", "auditor/exclusions.csv", "private/left-out.csv"])("include %s", (path) => {
    const gone = new Map([...excluding].filter(([name]) => name !== path));
    expect(checkPrivateFiles(gone)).toEqual(failing(path));
    expect(withText(path, `${text(path)} `)).toEqual(failing(path));
  });

  it("have the lines of the register, which only the register can tell", () => {
    const path = "auditor/exclusions.csv";
    const [header, first, ...others] = text(path).split("\n");
    const moved = [header, first!.replace(/^\d+/, "2"), ...others].join("\n");
    expect(verifyFiles(new Map([...excluding, [path, new TextEncoder().encode(moved)]]))).toContainEqual({
      check: "eligibility",
      outcome: "pass",
      details: { people: 11, listed: true },
    });
    expect(withText(path, moved)).toEqual(failing(path));
  });

  it("follow from the lists and the rules, which are looked at again", () => {
    const changed = failing("private/settings.json", "private/secret.txt");
    expect(withText("private/opted-out.csv", "c\n")).toEqual(changed);
    const settings = "private/settings.json";
    expect(withText(settings, text(settings).replace("2027-01-01", "2027-01-02"))).toEqual(changed);
    expect(withText(settings, text(settings).replace('"outside":"exclude"', '"outside":"refuse"'))).toEqual(changed);
  });
});
