import { real, toNumber, type Complex, type Value } from './script-expression.ts'

/** A number whose imaginary part is at most this large counts as real where it is drawn (gnuplot's `zero`). */
const ZERO = 1e-8

/** Make a complex number; a real one where its imaginary part is 0. */
export function complex(re: number, im: number): Value {
  if (im === 0 || Number.isNaN(im)) return real(im === 0 ? re : NaN)
  return { kind: 'real', value: Math.abs(im) > ZERO ? NaN : re, complex: [re, im] }
}

/** Whether a number has an imaginary part. */
export function isComplex(value: Value): boolean {
  return value.kind === 'real' && value.complex !== undefined
}

/** Get the real and the imaginary part of a number. */
export function partsOf(value: Value): Complex {
  if (value.kind === 'real' && value.complex !== undefined) return value.complex
  return [toNumber(value), 0]
}

/** Find the imaginary part; it is as undefined as the real one. */
export function findImaginary(value: Value): number {
  const [re, im] = partsOf(value)
  return Number.isNaN(re) ? NaN : im
}

/** Measure the distance of a complex number from 0. */
export function measureSize(value: Value): number {
  const [x, y] = partsOf(value)
  return y === 0 ? Math.abs(x) : Math.hypot(x, y)
}

/** Measure the angle of a complex number in radians. */
export function measureAngle(value: Value): number {
  const [x, y] = partsOf(value)
  return Math.atan2(y, x)
}

/** What the operators do with complex numbers. */
export const COMPLEX_OPERATORS = {
  '+': ([a, b]: Complex, [c, d]: Complex): Value => complex(a + c, b + d),
  '-': ([a, b]: Complex, [c, d]: Complex): Value => complex(a - c, b - d),
  '*': ([a, b]: Complex, [c, d]: Complex): Value => complex(a * c - b * d, a * d + b * c),
  '/': ([a, b]: Complex, [c, d]: Complex): Value => {
    const size = c * c + d * d
    if (size === 0) return real(NaN)
    return complex((a * c + b * d) / size, (b * c - a * d) / size)
  },
} as const

/** Raise a number to a power, of which one is complex or the result may be. */
export function raiseComplex(base: Value, power: Value): Value {
  const [re, im] = partsOf(power)
  const size = measureSize(base)
  if (size === 0) return real(im !== 0 || re < 0 ? NaN : re === 0 ? 1 : 0)
  const angle = measureAngle(base)
  const whole = size ** Math.abs(re)
  const length = (re < 0 ? 1 / whole : whole) * Math.exp(-im * angle)
  return turn(length, re * angle + im * Math.log(size))
}

/** Find the square root, of negative numbers too. */
export function findRoot(value: Value): Value {
  const root = Math.sqrt(measureSize(value))
  if (isComplex(value)) return turn(root, measureAngle(value) / 2)
  return toNumber(value) < 0 ? complex(0, root) : real(root)
}

/** Find a power of e. */
export function findExponential(value: Value): Value {
  const [x, y] = partsOf(value)
  return y === 0 ? real(Math.exp(x)) : turn(Math.exp(x), y)
}

/** Find the natural logarithm, of negative numbers too; that of 0 is undefined. */
export function findLogarithm(value: Value): Value {
  const size = measureSize(value)
  return size === 0 ? real(NaN) : complex(Math.log(size), measureAngle(value))
}

/** Find the sine. */
export function findSine(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0) return real(Math.sin(x))
  return complex(Math.sin(x) * Math.cosh(y), Math.cos(x) * Math.sinh(y))
}

/** Find the cosine. */
export function findCosine(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0) return real(Math.cos(x))
  return complex(Math.cos(x) * Math.cosh(y), -Math.sin(x) * Math.sinh(y))
}

/** Find the arc tangent as gnuplot does: of an imaginary number of at least 1 it is undefined. */
export function findArcTangent(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0) return real(Math.atan(x))
  if (x === 0 && Math.abs(y) >= 1) return real(NaN)
  const sign = x >= 0 ? 1 : -1
  const [u, v] = [sign * x, sign * y]
  const half = Math.atan((2 * u) / (1 - u * u - v * v))
  const height = Math.log((u * u + (v + 1) ** 2) / (u * u + (v - 1) ** 2)) / 4
  return complex((sign * (half < 0 ? half + Math.PI : half)) / 2, sign * height)
}

function turn(length: number, angle: number): Value {
  return complex(length * Math.cos(angle), length * Math.sin(angle))
}
