/** A ceremony of real size by each kind of event, from preparation to both verifiers, in `transcripts/zoetermeer-*.txt`; and a clerk who rigs it. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordFiles } from "../../src/audit/record.ts";
import { filesIn, kleroterion, root, shell, transcript, workplace } from "../support/cli.ts";
import { friendOnEveryTicket } from "../support/friend-on-every-ticket.ts";
import { noPython, python, verifyPy, writeRecord } from "../support/second-verifier.ts";
import { drawn, forged, type Forgery } from "../support/synthetic-draw.ts";
import { vectors } from "../support/vectors.ts";

const city =
  "--register zoetermeer/register.csv --quotas zoetermeer/quotas.csv --id registratiecode --size 100 --secret secret.txt";

const [known] = (vectors("drand") as { rounds: { round: number; signature: string }[] }).rounds;
const drand = `drand:quicknet:${known!.round}`;

interface Ceremony {
  readonly name: string;
  readonly source: string;
  readonly value: string;
  readonly language: string;
}

const ceremonies: readonly Ceremony[] = [
  { name: "drand", source: `--source ${drand}`, value: `--value ${known!.signature}`, language: "en" },
  { name: "balls", source: "--source balls:3x10", value: "--value 483", language: "nl" },
  {
    name: "both",
    source: `--source balls:3x10 --combine ${drand}`,
    value: `--value 483 --value ${known!.signature}`,
    language: "en",
  },
];

function inZoetermeer(): string {
  const folder = workplace();
  fs.cpSync(path.join(root, "fixtures/zoetermeer"), path.join(folder, "zoetermeer"), { recursive: true });
  return folder;
}

describe.skipIf(noPython !== undefined)("a city panel of 100", () => {
  it.each(ceremonies)("is drawn by $name, and both verifiers say so", async ({ name, source, value, language }) => {
    const lang = language === "en" ? "" : ` --lang ${language}`;
    const text = transcript(
      inZoetermeer(),
      `kleroterion prepare ${city} ${source} --draw-id "Zoetermeer 1" --out panel${lang}`,
      `kleroterion draw panel --reserves 3${lang}`,
      `kleroterion draw panel ${value} --reserves 3${lang}`,
      `kleroterion verify panel${lang}`,
      "python3 panel/public/verify.py panel/public",
      "cd panel/public && sha256sum commitment.json && grep -c '' log.ndjson",
    );
    expect(text).not.toMatch(/^ {2}FAIL|\[exit [^0]/m);
    await expect(text).toMatchFileSnapshot(`transcripts/zoetermeer-${name}.txt`);
  });
});

describe.skipIf(noPython !== undefined)(
  "a rigged lottery: a friend on every ticket, all quotas met, all digests made anew",
  () => {
    it("fails equal-treatment and chances, and nothing else, in both verifiers", () => {
      const folder = inZoetermeer();
      shell(folder, `kleroterion prepare ${city} --out honest --quiet`);
      const honest: RecordFiles = new Map([...filesIn(path.join(folder, "honest"))].filter(([name]) => /^(public|auditor)\/.*\.(json|ndjson|csv)$/.test(name))); // prettier-ignore
      const lowest = ({ certificate }: Forgery): number => certificate.lowest;
      const found = { before: 0, after: 0, tickets: 0 };
      const rigged = forged((record) => {
        found.before = lowest(record);
        const friend = friendOnEveryTicket(record);
        found.after = lowest(record);
        found.tickets = record.lottery.tickets.filter((ticket) => ticket.includes(friend)).length;
      }, honest);
      expect(found).toEqual({ before: 37, after: 37, tickets: 1000 });
      writeRecord(path.join(folder, "rigged"), drawn("814", rigged));
      const ours = kleroterion(folder, ["verify", "rigged", "--json"]);
      const theirs = python([verifyPy, "rigged", "--json"], folder);
      expect([ours.code, theirs.status]).toEqual([1, 1]);
      expect(failures(ours.out)).toEqual(["chances", "equal-treatment"]);
      expect(failures(theirs.stdout)).toEqual(["chances", "equal-treatment"]);
    });
  },
);

function failures(json: string): string[] {
  const { checks } = JSON.parse(json) as { checks: { check: string; outcome: string }[] };
  return checks.filter(({ outcome }) => outcome === "fail").map(({ check }) => check);
}
