/** How surprising a count is. */

/** The chance that a binomial of n trials with chance p is at most `count`, or at least `count`, whichever is smaller: the exact tail, term by term. */
export function smallerTail(n: number, p: number, count: number): number {
  const logFactorials = [0];
  for (let i = 1; i <= n; i++) logFactorials.push(logFactorials[i - 1]! + Math.log(i));
  const term = (k: number): number =>
    Math.exp(
      logFactorials[n]! - logFactorials[k]! - logFactorials[n - k]! + k * Math.log(p) + (n - k) * Math.log1p(-p),
    );
  let [lower, upper] = [0, 0];
  for (let k = 0; k <= count; k++) lower += term(k);
  for (let k = count; k <= n; k++) upper += term(k);
  return Math.min(lower, upper);
}
