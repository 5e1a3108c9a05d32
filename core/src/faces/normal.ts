/** The upper tail of the normal distribution. */

/** Probability 0..1 of more than `z` standard deviations above the mean; relative error below 2e-7, far tails included. */
export function upperTail(z: number): number {
  // Numerical Recipes (2nd edition), 6.2: erfc by a Chebyshev fit, whose relative error holds everywhere.
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.5 * x)
  const power = COEFFICIENTS.reduceRight((sum, coefficient) => sum * t + coefficient, 0)
  const half = 0.5 * t * Math.exp(-x * x + power)
  return z >= 0 ? half : 1 - half
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
]

/** How far out probabilities are asked for: 1e-23. */
const Z_MAX = 10
/** Halvings of ±10: to a billionth. */
const HALVINGS = 35

/** The `z` beyond which this probability lies; within ±10. */
export function upperQuantile(probability: number): number {
  let [low, high] = [-Z_MAX, Z_MAX]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (upperTail(middle) > probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
