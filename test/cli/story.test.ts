/** A clerk's whole story, from 600 registrations as they came in to a draw that both verifiers pass: `transcripts/story-*.txt`. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { noPython } from "../support/second-verifier.ts";
import { filesIn, transcript, workplace } from "../support/cli.ts";

const folder = "kreekrand/trekking";

function steps(lang: string): string[] {
  const file = `kreekrand/assembly.toml --lang ${lang}`;
  const mended = `${file} --quotas kreekrand/quota-2.csv`;
  return [
    `kleroterion init --from kreekrand/register.csv --out begin --lang ${lang}`,
    `kleroterion check ${file}`,
    "sed -i -e 602d -e s/31-02-1990/13-02-1990/ -e 's/;hobo;/;hbo;/' kreekrand/register.csv",
    `kleroterion check ${file}`,
    `kleroterion check ${file} --apply-relaxation 1 --out kreekrand/quota-2.csv`,
    `kleroterion check ${mended}`,
    `kleroterion prepare ${mended} --secret secret.txt`,
    `head -4 ${folder}/auditor/exclusions.csv && grep -o '"leftOut":[^]]*]' ${folder}/public/commitment.json`,
    `kleroterion draw ${folder} --reserves 2 --lang ${lang}`,
    `kleroterion draw ${folder} --value 483 --reserves 2 --lang ${lang}`,
    `grep -v UTC ${folder}/public/${lang === "en" ? "report" : "verslag"}.md`,
    `kleroterion verify ${folder} --lang ${lang}`,
    `python3 ${folder}/public/verify.py ${folder}/public`,
  ];
}

describe.skipIf(noPython !== undefined)("a clerk's story", () => {
  it.each(["en", "nl"])("ends in a verified draw (%s)", async (lang) => {
    const work = workplace();
    const text = transcript(work, ...steps(lang));
    const codes = [...text.matchAll(/^\[exit (\d+)\]$/gm)].map(([, code]) => Number(code));
    expect(codes).toEqual([0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    await expect(text).toMatchFileSnapshot(`transcripts/story-${lang}.txt`);
    for (const [name, bytes] of filesIn(path.join(work, folder)))
      if (!name.startsWith("private/")) expect(bytes.toString("utf8"), name).not.toMatch(/KRE-\d|@example/);
  });
});
