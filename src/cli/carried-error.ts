/** An error as plain data: between threads, classes and properties of one's own are lost. */
import { SortitionError, type Finding } from "../errors.ts";
import { sayFindings } from "../messages/finding.ts";

export type CarriedError =
  | { readonly kind: "findings"; readonly findings: SortitionError["findings"] }
  | { readonly kind: "bug"; readonly name: string; readonly message: string; readonly stack: string | undefined };

/** What `unpackError` makes the same error of. */
export function packError(error: unknown): CarriedError {
  if (error instanceof SortitionError) return { kind: "findings", findings: error.findings };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: "bug", name, message, stack };
}

/** Bad input as a `SortitionError`, anything else as an error with the stack of where it happened. */
export function unpackError(carried: CarriedError): Error {
  if (carried.kind === "findings") return new SortitionError(carried.findings);
  const { name, message, stack } = carried;
  return Object.assign(new Error(message), { name, stack });
}

/** The error of a text that somebody else kept; undefined for what no `packError` makes, or nobody could be told. */
export function readError(text: string): Error | undefined {
  try {
    const { kind, findings, name, message, stack } = JSON.parse(text) as Record<string, unknown>;
    if (kind === "findings") {
      if (!Array.isArray(findings) || findings.length === 0) return undefined;
      sayFindings(findings as readonly Finding[], "en");
      return unpackError({ kind, findings: findings as unknown as SortitionError["findings"] });
    }
    if (kind !== "bug" || typeof name !== "string" || typeof message !== "string") return undefined;
    return unpackError({ kind, name, message, stack: typeof stack === "string" ? stack : undefined });
  } catch {
    return undefined;
  }
}
