/** Euler's constant. */
const EULER = 0.5772156649015329

/**
 * Find the exponential integral of a whole order from 0, at a place from 0 (Abramowitz and Stegun 5.1); `NaN` elsewhere,
 * and where it has no end.
 */
export function findExponentialIntegral(order: number, x: number): number {
  if (!(order >= 0 && x >= 0) || !Number.isInteger(order)) return NaN
  if (x === 0) return order < 2 ? NaN : 1 / (order - 1)
  if (order === 0) return Math.exp(-x) / x
  return x > 3 ? findByFraction(order, x) : findBySeries(order, x)
}

/** The continued fraction 5.1.22, from its far end. */
function findByFraction(order: number, x: number): number {
  let rest = x
  for (let i = MOST_TERMS; i > 0; i--) rest = x + (order + i - 1) / (1 + i / rest)
  return Math.exp(-x) / rest
}

/** The series 5.1.11 of the first order, and from there the recurrence 5.1.14. */
function findBySeries(order: number, x: number): number {
  let value = -EULER - Math.log(x)
  let term = 1
  for (let m = 1; m < MOST_TERMS; m++) {
    term *= -x / m
    value -= term / m
    if (Math.abs(term) < 1e-18 * Math.abs(value)) break
  }
  for (let n = 1; n < order; n++) value = (Math.exp(-x) - x * value) / n
  return value
}

const MOST_TERMS = 200
