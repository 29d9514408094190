/** Whether a file is there and has exactly these bytes. */
export function sameBytes(found: Uint8Array | undefined, expected: Uint8Array): boolean {
  return found?.length === expected.length && found.every((byte, index) => byte === expected[index]);
}
