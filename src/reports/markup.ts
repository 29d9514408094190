/** Markup, for HTML and SVG alike: elements, and text that cannot be taken for them. */
import { legible } from "../messages/legible.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Nothing in it passes for markup, or turns the line around. */
export function escaped(text: string): string {
  return legible(text).replaceAll(/[&<>"']/g, (char) => entities[char]!);
}

/** An element of a picture; `content` is markup. Numbers have at most two decimals. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content?: string): string {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escaped(value)}"`,
  );
  const start = `<${name}${list.join("")}`;
  return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** A part of a width, in hundredths of it. */
export function part(percent: number): string {
  return `${rounded(percent)}%`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
