/** Bytes that a hostile hand may put in the place of a file, by what is wrong with them. */

const bytes = (text: string) => new TextEncoder().encode(text);

/** Neither JSON of a record nor a table; some of it JSON that must not be read as if it were canonical. */
export const hostileFiles: Readonly<Record<string, Uint8Array>> = {
  nothing: bytes(""),
  "a line end": bytes("\n"),
  "no UTF-8": new Uint8Array([0x22, 0xc3, 0x28, 0x22]),
  "half a pair in UTF-8": new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]),
  "zero bytes": new Uint8Array(100),
  "deep lists": bytes(`${"[".repeat(200_000)}${"]".repeat(200_000)}`),
  "deep objects": bytes(`${'{"a":'.repeat(100_000)}0${"}".repeat(100_000)}`),
  "lists without end": bytes("[".repeat(1_000_000)),
  "a number of many digits": bytes(`{"schema":${"9".repeat(20_000)}}`),
  "a huge power": bytes('{"schema":1e999999}'),
  "not a number": bytes('{"schema":NaN}'),
  "a list": bytes("[]"),
  "a text": bytes('"kleroterion/lottery/2"'),
  null: bytes("null"),
  "keys of every object": bytes('{"__proto__":{"schema":"kleroterion/lottery/2"},"constructor":0,"schema":1}'),
  "a table of quotes": bytes('"'.repeat(100_001)),
  "a table of headings": bytes("code,salt,household\n"),
  "a table with a heading too few": bytes("code,salt\n"),
  "a table with blank rows": bytes("code,salt,household\n\n\n"),
  "a table of a long number": bytes(`code,salt,household\na,b,${"1".repeat(10_000)}\n`),
  "a table quoted without need": bytes('code,salt,"household"\n'),
  "a table with CRLF": bytes("code,salt,household\r\n"),
};

export interface Respelling {
  readonly name: string;
  readonly respell: (text: string) => string;
}

/** The same JSON as other programs would write it: all must be refused. */
export const respellings: readonly Respelling[] = [
  { name: "a byte order mark", respell: (text) => `\uFEFF${text}` },
  { name: "a blank before it", respell: (text) => ` ${text}` },
  { name: "a blank within it", respell: (text) => text.replace(":", ": ") },
  { name: "a line end more", respell: (text) => `${text}\n` },
  { name: "CRLF", respell: (text) => text.replaceAll("\n", "\r\n") },
  { name: "something after it", respell: (text) => `${text}0` },
  { name: "a key twice", respell: (text) => text.replace("{", '{"schema":"x",') },
  { name: "keys in another order", respell: (text) => text.replace(/^\{(.*?),(.*)\}/, "{$2,$1}") },
  { name: "a float", respell: (text) => text.replace(/(:\d+)([,}])/, "$1.0$2") },
  { name: "an exponent", respell: (text) => text.replace(/(:\d+)([,}])/, "$1e0$2") },
  { name: "a leading zero", respell: (text) => text.replace(/:(\d+[,}])/, ":0$1") },
  { name: "a plus", respell: (text) => text.replace(/:(\d+[,}])/, ":+$1") },
  { name: "minus nought", respell: (text) => text.replace(/:\d+([,}])/, ":-0$1") },
  { name: "a number too large", respell: (text) => text.replace(/:\d+([,}])/, ":9007199254740992$1") },
  { name: "a letter escaped", respell: (text) => text.replace('"a', String.raw`"\u0061`) },
  { name: "a slash escaped", respell: (text) => text.replace("/", String.raw`\/`) },
  { name: "half a pair", respell: (text) => text.replace(/"([a-z])/, String.raw`"\ud800$1`) },
  { name: "a decomposed letter", respell: (text) => text.replace(/"([a-z])/, '"e\u0301$1') },
  { name: "a control character", respell: (text) => text.replace(/"([a-z])/, '"\u0001$1') },
  { name: "single quotes", respell: (text) => text.replaceAll('"', "'") },
  { name: "cut in half", respell: (text) => text.slice(0, text.length / 2) },
];
