/** Text and keys as TOML has them. */

/** JSON writes text as TOML does, but for one control character. */
export function tomlText(text: string): string {
  return JSON.stringify(text).replaceAll("\u007f", String.raw`\u007F`);
}

/** Quoted where it must be. */
export function tomlKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : tomlText(key);
}
