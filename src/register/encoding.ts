/** Which letters the bytes of a file stand for: UTF-8, or what Excel writes in its place. */

export type Encoding = "utf-8" | "utf-16" | "windows-1252";

export type Decoded =
  /** `text`, and the same in UTF-8, without a byte order mark; `bom`: whether there was one. */
  | {
      readonly kind: "text";
      readonly text: string;
      readonly utf8: Uint8Array;
      readonly encoding: Encoding;
      readonly bom: boolean;
    }
  | { readonly kind: "wrong"; readonly encoding: "utf-16" | "not-utf-8" | "cut" };

/**
 * UTF-16 by its byte order mark, or where every other byte of the start is 0; else UTF-8; else, where the bytes are not, Windows-1252. Bytes that stand for
 * no letter in it, and control characters, are text in no encoding that is known here. A byte order mark may stand there twice, and an end mark of old at the end.
 */
export function decodeText(file: Uint8Array): Decoded {
  const bytes = file.at(-1) === endMark ? file.subarray(0, -1) : file;
  const utf16 = utf16Of(bytes);
  if (utf16) return decoded(utf16.label, bytes.subarray(utf16.mark), "utf-16", utf16.mark > 0) ?? wrong("utf-16");
  const marks = [[...utf8Mark, ...utf8Mark], utf8Mark].find((mark) => startsWith(bytes, mark)) ?? [];
  const utf8 = decoded("utf-8", bytes.subarray(marks.length), "utf-8", marks.length > 0);
  if (utf8) return utf8;
  if (isCut(bytes)) return wrong("cut");
  const strange = bytes.some((byte) => (byte < 0x20 ? ![9, 10, 13].includes(byte) : undefinedBytes.includes(byte)));
  if (strange) return wrong("not-utf-8");
  const text = windows1252(bytes);
  return { kind: "text", text, utf8: new TextEncoder().encode(text), encoding: "windows-1252", bom: false };
}

const utf8Mark = [0xef, 0xbb, 0xbf];
/** Ctrl-Z, with which DOS ended a text. */
const endMark = 0x1a;

/** Of these, Windows-1252 defines none. */
const undefinedBytes = [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** The letters of the bytes 80 to 9F; all others are those of Latin-1. */
const signs = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

/** Written out, since some versions of Node take `TextDecoder("windows-1252")` for Latin-1. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder("latin1").decode(bytes);
  return latin1.replaceAll(/[\u0080-\u009f]/g, (char) => signs[char.charCodeAt(0) - 0x80]!);
}

function utf16Of(bytes: Uint8Array): { readonly label: "utf-16le" | "utf-16be"; readonly mark: number } | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return { label: "utf-16le", mark: 2 };
  if (startsWith(bytes, [0xfe, 0xff])) return { label: "utf-16be", mark: 2 };
  if (bytes.length < 4) return undefined;
  const [even, odd] = [bytes[0] === 0 && bytes[2] === 0, bytes[1] === 0 && bytes[3] === 0];
  return even === odd ? undefined : { label: even ? "utf-16be" : "utf-16le", mark: 0 };
}

function decoded(label: string, bytes: Uint8Array, encoding: Encoding, bom: boolean): Decoded | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: "text", text, utf8: encoding === "utf-8" ? bytes : new TextEncoder().encode(text), encoding, bom };
  } catch {
    return undefined;
  }
}

/** UTF-8 with letters of two bytes or more, and at the end a part of one. */
function isCut(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    // eslint-disable-next-line no-control-regex -- all but ASCII
    return /[^\x00-\x7f]/.test(text);
  } catch {
    return false;
  }
}

function wrong(encoding: Extract<Decoded, { kind: "wrong" }>["encoding"]): Decoded {
  return { kind: "wrong", encoding };
}

export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
