/** How a number of things is said in English. */

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
