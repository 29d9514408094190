/** Help in the language of the screen: titles, and the words that stand for what is to be filled in. What is parsed stays as it is. */
import { Help, type HelpConfiguration } from "commander";
import type { Screen } from "../messages/screen-en.ts";

export function helpIn({ help }: Screen): HelpConfiguration {
  const plain = new Help();
  const translate = (text: string): string =>
    text.replace(/([<[])([a-z]+(?:=[a-z]+)?)(?=[>\]])/g, (_, bracket: string, word: string) => {
      return bracket + (help.words.get(word) ?? word);
    });
  return {
    styleTitle: (title) => titles(help).get(title) ?? title,
    commandUsage: (command) => translate(plain.commandUsage(command)),
    subcommandTerm: (command) => translate(plain.subcommandTerm(command)),
    optionTerm: (option) => translate(plain.optionTerm(option)),
    argumentTerm: (argument) => help.words.get(plain.argumentTerm(argument)) ?? plain.argumentTerm(argument),
  };
}

function titles(help: Screen["help"]): ReadonlyMap<string, string> {
  return new Map([
    ["Usage:", help.usage],
    ["Options:", help.options],
    ["Commands:", help.commands],
    ["Arguments:", help.arguments],
  ]);
}
