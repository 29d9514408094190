/** What Dutch help writes in the place of what is to be filled in, by its English word. */
export const helpWordsNl: ReadonlyMap<string, string> = new Map([
  ["options", "opties"],
  ["command", "opdracht"],
  ["file", "bestand"],
  ["folder", "map"],
  ["number", "getal"],
  ["text", "tekst"],
  ["column", "kolom"],
  ["columns", "kolommen"],
  ["column=value", "kolom=waarde"],
  ["seats", "plaatsen"],
  ["what", "wat"],
  ["name", "naam"],
  ["source", "bron"],
  ["out=in", "uit=in"],
  ["letter", "brief"],
  ["language", "taal"],
]);
