/** The one line that tells how far a computation is. */
import type { ProgressReport } from "../lottery/progress.ts";
import type { Language } from "../messages/language.ts";
import { percent } from "../messages/screen.ts";
import type { Screen } from "../messages/screen-en.ts";

const barWidth = 20;
/** Seconds after which a wait is worth counting. */
const patience = 3;

export interface ProgressState {
  /** The last report, if there was one. */
  readonly latest: ProgressReport | undefined;
  /** What is being done, as long as no report tells. */
  readonly opening: string;
  /** Whole seconds so far. */
  readonly seconds: number;
  /** Width of the terminal. */
  readonly columns: number;
}

/** Bar, phase, figures, seconds; short enough never to wrap, the last figures giving way first. */
export function progressLine(state: ProgressState, screen: Screen, language: Language): string {
  const { latest, opening, seconds, columns } = state;
  const ending = seconds < patience ? "" : `, ${seconds} s`;
  // A terminal may wrap at its very last column.
  const room = Math.min(80, columns) - 1 - ending.length;
  let line = `${bar(latest)} ${latest ? screen.phases[latest.phase] : opening}`.slice(0, room);
  for (const figure of latest ? figures(latest, screen, language) : []) {
    if (line.length + 2 + figure.length <= room) line += `, ${figure}`;
  }
  return line + ending;
}

function bar({ share, achieved, bound }: Partial<ProgressReport> = {}): string {
  const part = share ?? (achieved !== undefined && bound !== undefined && bound > 0 ? achieved / bound : undefined);
  if (part === undefined) return " ".repeat(barWidth);
  return "█".repeat(Math.round(barWidth * Math.min(1, Math.max(0, part)))).padEnd(barWidth, "░");
}

/** The weightiest first; none of what there is nothing of yet. */
function figures(
  { achieved, bound, panels = 0, integerPrograms = 0 }: ProgressReport,
  screen: Screen,
  language: Language,
): string[] {
  const found: string[] = [];
  if (achieved !== undefined && bound !== undefined) {
    found.push(screen.converging(percent(achieved, language), percent(bound, language)));
  }
  if (panels > 0) found.push(screen.panelsFound(panels));
  if (integerPrograms > 0) found.push(screen.searches(integerPrograms));
  return found;
}
