/** Which assembly file a command was given; apart, so that nothing is loaded to read one until there is one. */

export interface AssemblyUse {
  readonly file: string;
  readonly command: "check" | "prepare" | "draw";
}

/** Whether a word on the command line is an assembly file rather than the folder of a draw. */
export function isAssemblyFile(word: string): boolean {
  return /\.toml$/i.test(word);
}
