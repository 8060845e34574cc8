/**
 * Take the natural logarithm, correctly rounded except for rare ties, as C does. `Math.log(3)` is one bit
 * off in V8, and that bit decides whether 9 is the second power of 3.
 */
export function preciseLog(value: number): number {
  const rough = Math.log(value)
  if (!Number.isFinite(rough)) return rough
  // log(value) = rough + log(value / e^rough), and the latter is tiny.
  const { high, low, power } = expand(-rough)
  const product = multiply({ high, low }, value * 2 ** power)
  const excess = product.high - 1 + product.low
  return rough + (excess - (excess * excess) / 2)
}

/** Raise e to a power, correctly rounded except for rare ties, as C does. */
export function preciseExp(power: number): number {
  if (Math.abs(power) > 700) return Math.exp(power)
  const { high, low, power: binary } = expand(power)
  return (high + low) * 2 ** binary
}

/** A number as an unevaluated sum of two, the second smaller than the last bit of the first. */
interface Pair {
  readonly high: number
  readonly low: number
}

const LN2: Pair = { high: 0.6931471805599453, low: 2.3190468138462996e-17 }

/** Raise e to a power as a pair between 0.7 and 1.5 times a power of two. */
function expand(value: number): Pair & { readonly power: number } {
  const power = Math.round(value / LN2.high)
  const whole = multiply(LN2, power)
  const rest = add({ high: value, low: 0 }, { high: -whole.high, low: -whole.low })
  let sum: Pair = { high: 1, low: 0 }
  // Taylor's series from its end: 1 + r (1 + r/2 (1 + r/3 (…))).
  for (let term = 24; term >= 1; term--) {
    const product = multiplyPairs(sum, rest)
    sum = add({ high: 1, low: 0 }, divide(product, term))
  }
  return { ...sum, power }
}

function add(a: Pair, b: Pair): Pair {
  const sum = a.high + b.high
  const part = sum - a.high
  const rest = a.high - (sum - part) + (b.high - part) + a.low + b.low
  return normalise(sum, rest)
}

function multiply(a: Pair, b: number): Pair {
  return multiplyPairs(a, { high: b, low: 0 })
}

function multiplyPairs(a: Pair, b: Pair): Pair {
  const product = a.high * b.high
  const rest = findProductError(a.high, b.high, product) + a.high * b.low + a.low * b.high
  return normalise(product, rest)
}

function divide(a: Pair, b: number): Pair {
  const quotient = a.high / b
  const product = quotient * b
  const rest = a.high - product - findProductError(quotient, b, product) + a.low
  return normalise(quotient, rest / b)
}

function normalise(high: number, low: number): Pair {
  const sum = high + low
  return { high: sum, low: low - (sum - high) }
}

/** Find the rounding error of a product (Dekker: halves of 26 bits multiply without loss). */
function findProductError(a: number, b: number, product: number): number {
  const [a1, a2] = halve(a)
  const [b1, b2] = halve(b)
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2
}

function halve(value: number): readonly [upper: number, lower: number] {
  const scaled = value * 134_217_729
  const upper = scaled - (scaled - value)
  return [upper, value - upper]
}
