/** Ai and −Ai′ at 0. */
const AT_ZERO = 0.3550280538878172
const SLOPE_AT_ZERO = 0.2588194037928068

/** Beyond this distance from zero the series loses digits, and the expansions for large arguments have enough. */
const FAR = 6

/** Find the Airy function Ai (Abramowitz and Stegun 10.4): by its series, or far from zero by its expansions. */
export function findAiry(x: number): number {
  if (Number.isNaN(x)) return NaN
  if (Math.abs(x) <= FAR) return findBySeries(x)
  const zeta = (2 / 3) * Math.abs(x) ** 1.5
  const root = Math.sqrt(Math.PI) * Math.abs(x) ** 0.25
  if (x > 0) return (Math.exp(-zeta) / (2 * root)) * sumTerms(zeta, 0, 1, -1)
  const phase = zeta + Math.PI / 4
  const even = sumTerms(zeta, 0, 2, -1)
  const odd = sumTerms(zeta, 1, 2, -1)
  return (Math.sin(phase) * even - Math.cos(phase) * odd) / root
}

function findBySeries(x: number): number {
  let [first, second] = [1, x]
  let [sum, slope] = [first, second]
  for (let k = 1; k < 60; k++) {
    first *= x ** 3 / ((3 * k - 1) * (3 * k))
    second *= x ** 3 / (3 * k * (3 * k + 1))
    sum += first
    slope += second
  }
  return AT_ZERO * sum - SLOPE_AT_ZERO * slope
}

/** Add up the terms 10.4.58 from one on, each `step`-th with the sign turned, down to the smallest. */
function sumTerms(zeta: number, from: number, step: number, sign: number): number {
  let sum = 0
  let term = 1
  let turned = 1
  for (let k = 0; k < 40; k++) {
    if (k >= from && (k - from) % step === 0) {
      sum += turned * term
      turned *= sign
    }
    const next =
      (term * (6 * k + 5) * (6 * k + 3) * (6 * k + 1)) / (216 * (k + 1) * (2 * k + 1) * zeta)
    if (next >= term) break
    term = next
  }
  return sum
}
