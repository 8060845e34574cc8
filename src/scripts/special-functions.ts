/** Coefficients of Lanczos' approximation with g = 7 and nine terms, good to about 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]

/** Find the logarithm of the gamma function (Lanczos). */
export function findLogGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - findLogGamma(1 - x)
  const [first = 1, ...others] = LANCZOS
  const at = x - 1
  const sum = others.reduce((total, factor, i) => total + factor / (at + i + 1), first)
  const base = at + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(base) - base + Math.log(sum)
}

/** Find the error function by its series, or its continued fraction far from zero (Abramowitz and Stegun 7.1). */
export function findErrorFunction(x: number): number {
  if (Number.isNaN(x)) return NaN
  if (Math.abs(x) > 6) return Math.sign(x)
  if (Math.abs(x) > 2.5) return Math.sign(x) * (1 - findTail(Math.abs(x)))
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && n < 200; n++) {
    term *= (-x * x) / n
    sum += term / (2 * n + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * sum
}

/** Find `1 − erf(x)` by its continued fraction. */
function findTail(x: number): number {
  let fraction = x
  for (let n = 60; n >= 1; n--) fraction = x + n / 2 / fraction
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction
}

/** Find the value that a standard normal variable stays below with a probability, by bisection. */
export function findInverseNormal(probability: number): number {
  if (!(probability > 0 && probability < 1)) return NaN
  let [low, high] = [-40, 40]
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if ((1 + findErrorFunction(middle / Math.SQRT2)) / 2 < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Find the regularised lower incomplete gamma function P(a, x): by its series, or by the continued fraction of what lacks to 1. */
export function findIncompleteGamma(a: number, x: number): number {
  if (!(x >= 0) || !(a > 0)) return NaN
  if (x === 0) return 0
  const front = Math.exp(a * Math.log(x) - x - findLogGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < MAX_TERMS && Math.abs(term) > Math.abs(sum) * 1e-16; n++) {
      term *= x / (a + n)
      sum += term
    }
    return front * sum
  }
  // Lentz's way to calculate a continued fraction.
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < MAX_TERMS; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return 1 - front * fraction
}

const MAX_TERMS = 100_000
