/** Student's t distribution, by the four operations and square roots alone, so that every machine has the same. */

/** P(|T| ≤ t) for t ≥ 0 and whole degrees of freedom ≥ 1. Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4. */
export function studentWithin(t: number, freedom: number): number {
  const cosine2 = freedom / (freedom + t * t);
  const sine = t / Math.sqrt(freedom + t * t);
  const odd = freedom % 2 === 1;
  let term = odd ? Math.sqrt(cosine2) : 1;
  let sum = 0;
  for (let i = odd ? 1 : 0; i <= freedom - 2; i += 2) {
    sum += term;
    term *= ((i + 1) / (i + 2)) * cosine2;
  }
  return odd ? (2 / Math.PI) * (arctan(t / Math.sqrt(freedom)) + sine * sum) : sine * sum;
}

/** The t that |T| exceeds with chance 1 − confidence, by halving. */
export function studentQuantile(confidence: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (studentWithin(high, freedom) < confidence) [low, high] = [high, 2 * high];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (studentWithin(middle, freedom) < confidence) low = middle;
    else high = middle;
  }
}

/** Of x ≥ 0: arctan x = 2 · arctan(x / (1 + √(1 + x²))), until the series is short. */
function arctan(x: number): number {
  if (x > 0.1) return 2 * arctan(x / (1 + Math.sqrt(1 + x * x)));
  let [sum, power] = [0, x];
  for (let i = 1; i < 20; i += 2, power *= -x * x) sum += power / i;
  return sum;
}
