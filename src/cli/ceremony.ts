/** What people read of the seed's sources, and the script of a draw. */
import { inGroupsOfFour } from "../audit/digest.ts";
import { seedSources, usedSources, type Inputs } from "../audit/inputs.ts";
import { timeOfRound } from "../draw/drand.ts";
import { verifiabilityOf, type SeedSource } from "../draw/seed-source.ts";
import { ceremonies } from "../messages/ceremony.ts";
import type { Ceremony } from "../messages/ceremony-en.ts";
import { quoted } from "../messages/legible.ts";
import { replacementWords } from "../messages/replacement.ts";
import { prose } from "../reports/prose.ts";
import type { Console } from "./console.ts";

/** Where the seed will come from, and what that is worth. */
export function describeSeedPlan(inputs: Inputs, { language, io }: Console): string[] {
  const words = ceremonies[language];
  const { sources, fallback } = seedSources(inputs.seed);
  const { attempt, id } = inputs.draw;
  const events = sources.map(words.source).join(` ${words.and} `);
  return [
    ...(attempt > 1 || id !== null ? prose(words.attempt(attempt, id)) : []),
    ...prose(words.seedFrom([events, ...fallback.map(words.fallback)].join("; "))),
    ...[...sources, ...fallback].flatMap((source) => aboutRound(source, words, io.now())),
    ...prose(words.class[verifiabilityOf(sources)]),
  ];
}

/** How far the seed of a draw can be checked. */
export function describeVerifiability(inputs: Inputs, fallback: boolean, { language }: Console): string[] {
  const words = ceremonies[language];
  const used = usedSources(inputs.seed, fallback);
  return [...(fallback ? prose(words.fallbackUsed) : []), ...prose(words.class[verifiabilityOf(used)])];
}

export interface Scripted {
  readonly digest: string;
  readonly inputs: Inputs;
  /** Of each seat; undefined where nothing is said. */
  readonly reserves: number | undefined;
}

/** What to do and say, from the digest to the ticket. */
export function describeScript(
  directory: string,
  { digest, inputs, reserves = 0 }: Scripted,
  console: Console,
): string[] {
  const { language } = console;
  const { script, ...words } = ceremonies[language];
  const { sources, fallback } = seedSources(inputs.seed);
  const groups = inGroupsOfFour(digest).split(" ");
  const lines = [groups.slice(0, 8), groups.slice(8)].map((half) => `     ${half.join(" ")}`);
  const [publish, ...digestLines] = script.publish(lines);
  const { say: opening } = inputs.replacement ? replacementWords[language] : script;
  const last = `${inputs.tickets - 1}`;
  const say = opening(inputs.register.people, inputs.panelSize, inputs.tickets, last);
  const type = (used: readonly SeedSource[], option: string): string =>
    `     npx kleroterion draw ${quoted(directory)}${used.map(({ kind }) => ` --value ${script.values[kind]}`).join("")}${option}${reserves > 0 ? ` --reserves ${reserves}` : ""}`;
  const steps: string[][] = [
    [...prose(publish!, "  1. "), ...digestLines],
    [
      ...prose(`${say}${reserves > 0 ? ` ${script.reserves(reserves)}` : ""}`, "  2. "),
      ...(reserves > 0 ? warnOfBalls(inputs, console, "     ") : []),
    ],
    ...sources.map((source, i) => {
      const next = sources[i + 1];
      const before = next?.kind === "drand" ? ` ${script.before(timeText(next.round))}` : "";
      return prose(`${stepOf(source, script)}${before}`, `  ${i + 3}. `);
    }),
    [...prose(script.type, `  ${sources.length + 3}. `), type(sources, "")],
    ...fallback.map((source) => [
      ...prose(script.fallback(words.source(source), stepOf(source, script)), `  ${sources.length + 4}. `),
      type([source], " --fallback"),
    ]),
    prose(script.close, `  ${sources.length + fallback.length + 4}. `),
  ];
  return [script.title, "", ...steps.flatMap((step) => [...step, ""]), ...describeSeedPlan(inputs, console)];
}

/** That balls alone leave room to choose reserves. */
export function warnOfBalls({ seed }: Inputs, { language }: Console, indent = ""): string[] {
  const onlyBalls = seedSources(seed).sources.every(({ kind }) => kind === "balls");
  return onlyBalls ? prose(ceremonies[language].script.reservesOfBalls, indent) : [];
}

function stepOf(source: SeedSource, script: Ceremony["script"]): string {
  switch (source.kind) {
    case "typed":
      return script.typed;
    case "balls":
      return script.balls(source.digits);
    case "dice":
      return script.dice(source.sides, source.throws);
    case "drand":
      return script.drand(source.round, timeText(source.round));
  }
}

function aboutRound(source: SeedSource, words: Ceremony, now: string): string[] {
  if (source.kind !== "drand") return [];
  const { round } = source;
  const published = timeOfRound(round) * 1000 <= Date.parse(now);
  return prose(published ? words.late(round) : words.atTime(round, timeText(round)));
}

/** `2026-06-01 10:00:00` */
function timeText(round: number): string {
  return new Date(timeOfRound(round) * 1000).toISOString().slice(0, 19).replace("T", " ");
}
