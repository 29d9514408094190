/** Text that stands in Markdown as it is. */
import { legible } from "../messages/legible.ts";

/** Nothing in it passes for markup, or steers a terminal. */
export function markdownText(text: string): string {
  return legible(text).replaceAll(/[\\`*_[\]<>|#&~]/g, String.raw`\$&`);
}
