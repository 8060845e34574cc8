/** Points of the rule, which is exact to the last digits for a periodic function as smooth as this. */
const POINTS = 512

/**
 * Find the Bessel function of the first kind and of a whole order by its integral (Abramowitz and Stegun
 * 9.1.21), with the trapezoidal rule: good to about 14 digits up to arguments of 300.
 */
export function findBessel(order: number, x: number): number {
  let sum = 0
  for (let i = 0; i < POINTS; i++) {
    const angle = (2 * Math.PI * i) / POINTS
    sum += Math.cos(order * angle - x * Math.sin(angle))
  }
  return sum / POINTS
}

/** Find the modified Bessel function of the first kind and of a whole order by its integral (Abramowitz and Stegun 9.6.19). */
export function findModifiedBessel(order: number, x: number): number {
  let sum = 0
  for (let i = 0; i < POINTS; i++) {
    const angle = (2 * Math.PI * i) / POINTS
    sum += Math.exp(x * Math.cos(angle)) * Math.cos(order * angle)
  }
  return sum / POINTS
}

/** Beyond this argument, the expansion for large ones is good to all digits. */
const LARGE = 50

/**
 * Find the Bessel function of the second kind and of a whole order; undefined up to zero. Orders above 1 follow from
 * the first two by recurrence, which is stable upwards (Abramowitz and Stegun 9.1.27).
 */
export function findSecondBessel(order: number, x: number): number {
  if (!(x > 0)) return NaN
  if (order < 0) return (order % 2 === 0 ? 1 : -1) * findSecondBessel(-order, x)
  let [before, value] = x > LARGE ? [expandSecond(0, x), expandSecond(1, x)] : sumSecond(x)
  if (order === 0) return before
  for (let n = 1; n < order && Number.isFinite(value); n++) {
    ;[before, value] = [value, ((2 * n) / x) * value - before]
  }
  return value
}

/** Find the functions of order 0 and 1 by Neumann's series, and its derivative (Abramowitz and Stegun 9.1.89). */
function sumSecond(x: number): [zero: number, one: number] {
  const first = recurDown(x)
  const at = (n: number): number => first[n] ?? 0
  const logarithm = Math.log(x / 2) + EULER
  let [sum, slope] = [0, 0]
  for (let k = 1; 2 * k < first.length; k++) {
    const factor = (k % 2 === 0 ? 1 : -1) / k
    sum += factor * at(2 * k)
    slope += (factor * (at(2 * k - 1) - at(2 * k + 1))) / 2
  }
  const zero = (2 / Math.PI) * (logarithm * at(0) - 2 * sum)
  const one = (2 / Math.PI) * (logarithm * at(1) - at(0) / x + 2 * slope)
  return [zero, one]
}

const EULER = 0.5772156649015329

/** Find the functions of the first kind of all orders that count, by Miller's recurrence (Abramowitz and Stegun 9.12). */
function recurDown(x: number): number[] {
  const top = 2 * Math.ceil(x / 2 + 25)
  const found = Array.from({ length: top + 2 }, () => 0)
  found[top] = 1e-300
  for (let n = top; n > 0; n--) {
    found[n - 1] = ((2 * n) / x) * (found[n] ?? 0) - (found[n + 1] ?? 0)
    if (Math.abs(found[n - 1] ?? 0) > 1e200)
      for (let m = n - 1; m <= top; m++) found[m] = (found[m] ?? 0) * 1e-200
  }
  const total = found.reduce(
    (sum, value, n) => (n % 2 === 0 ? sum + 2 * value : sum),
    -(found[0] ?? 0),
  )
  return found.map((value) => value / total)
}

/** Find the function by Hankel's expansion for large arguments (Abramowitz and Stegun 9.2.6). */
function expandSecond(order: number, x: number): number {
  const four = 4 * order ** 2
  let term = 1
  const sums = [1, 0]
  for (let k = 1; k < 30 && Math.abs(term) > 1e-17; k++) {
    term *= (four - (2 * k - 1) ** 2) / (k * 8 * x)
    const sign = k % 4 < 2 ? 1 : -1
    sums[k % 2] = (sums[k % 2] ?? 0) + sign * term
  }
  const phase = x - (order / 2 + 0.25) * Math.PI
  const [even = 0, odd = 0] = sums
  return Math.sqrt(2 / (Math.PI * x)) * (even * Math.sin(phase) + odd * Math.cos(phase))
}
