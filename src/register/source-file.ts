/** A file somebody brought, read but not yet understood. */
export interface SourceFile {
  /** As its owner calls it; only for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
