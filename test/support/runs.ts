/** How many generated cases a property gets: few at every push, ten times as many with SLOW=1. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: process.env["SLOW"] === "1" ? 10 * count : count };
}
