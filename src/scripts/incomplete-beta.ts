import { findLogGamma } from './special-functions.ts'

const MOST_TERMS = 10_000

/** Find the regularised incomplete beta function I(p, q, x) by its continued fraction (Abramowitz and Stegun 26.5.8). */
export function findIncompleteBeta(p: number, q: number, x: number): number {
  if (!(p > 0 && q > 0 && x >= 0 && x <= 1)) return NaN
  if (x === 0 || x === 1) return x
  // The fraction converges fast below the mean.
  if (x > (p + 1) / (p + q + 2)) return 1 - findIncompleteBeta(q, p, 1 - x)
  const front = Math.exp(
    findLogGamma(p + q) - findLogGamma(p) - findLogGamma(q) + p * Math.log(x) + q * Math.log(1 - x),
  )
  // Lentz's way to calculate a continued fraction.
  let c = 1
  let d = 1 / keepOff(1 - ((p + q) * x) / (p + 1))
  let fraction = d
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (q - m) * x) / ((p + 2 * m - 1) * (p + 2 * m))
    d = 1 / keepOff(1 + even * d)
    c = keepOff(1 + even / c)
    fraction *= d * c
    const odd = (-(p + m) * (p + q + m) * x) / ((p + 2 * m) * (p + 2 * m + 1))
    d = 1 / keepOff(1 + odd * d)
    c = keepOff(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return (front * fraction) / p
}

/** Keep a divisor away from zero. */
function keepOff(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
