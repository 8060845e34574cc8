import { complex, partsOf } from './complex-numbers.ts'
import { real, type Value } from './script-expression.ts'

/** Find the tangent. */
export function findTangent(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0) return real(Math.tan(x))
  const divisor = Math.cos(2 * x) + Math.cosh(2 * y)
  return divisor === 0 ? real(NaN) : complex(Math.sin(2 * x) / divisor, Math.sinh(2 * y) / divisor)
}

/** Find the hyperbolic sine. */
export function findHyperbolicSine(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0) return real(Math.sinh(x))
  return complex(Math.sinh(x) * Math.cos(y), Math.cosh(x) * Math.sin(y))
}

/** Find the hyperbolic cosine. */
export function findHyperbolicCosine(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0) return real(Math.cosh(x))
  return complex(Math.cosh(x) * Math.cos(y), Math.sinh(x) * Math.sin(y))
}

/** Find the hyperbolic tangent. */
export function findHyperbolicTangent(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0) return real(Math.tanh(x))
  if (Math.exp(-Math.abs(2 * x)) === 0) return real(x < 0 ? -1 : 1)
  const divisor = Math.cosh(2 * x) + Math.cos(2 * y)
  return complex(Math.sinh(2 * x) / divisor, Math.sin(2 * y) / divisor)
}

/** Find the arc sine, of numbers beyond 1 too. */
export function findArcSine(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0 && Math.abs(x) <= 1) return real(Math.asin(x))
  const [part, height] = findArc(x, y)
  return complex(Math.asin(part), height)
}

/** Find the arc cosine, of numbers beyond 1 too. */
export function findArcCosine(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0 && Math.abs(x) <= 1) return real(Math.acos(x))
  const [part, height] = findArc(x, y)
  return complex(Math.acos(part), -height)
}

/** Find the inverse of the hyperbolic sine: that of `z` is `-i asin(i z)`. */
export function findHyperbolicArcSine(value: Value): Value {
  const [re, im] = partsOf(value)
  if (im === 0) return real(Math.asinh(re))
  if (re === 0) return Math.abs(im) <= 1 ? complex(0, Math.asin(im)) : real(NaN)
  const [part, height] = findArc(-im, re)
  return complex(height, -Math.asin(part))
}

/** Find the inverse of the hyperbolic cosine, of numbers below 1 too: that of `z` is `i acos(z)`. */
export function findHyperbolicArcCosine(value: Value): Value {
  const [x, y] = partsOf(value)
  if (y === 0 && Math.abs(x) <= 1) return complex(0, Math.acos(x))
  if (y === 0 && x > 1) return real(Math.acosh(x))
  const [part, height] = findArc(x, y)
  return complex(Math.abs(height), (y < 0 ? -1 : 1) * Math.acos(part))
}

/** Find the inverse of the hyperbolic tangent as gnuplot does: of a real number of at least 1 it is undefined. */
export function findHyperbolicArcTangent(value: Value): Value {
  const [re, im] = partsOf(value)
  if (re === 0) return complex(0, Math.atan(im))
  if (im === 0) return real(Math.abs(re) >= 1 ? NaN : Math.atanh(re))
  const sign = -im >= 0 ? 1 : -1
  const [u, v] = [sign * -im, sign * re]
  const half = Math.atan((2 * u) / (1 - u * u - v * v))
  const height = Math.log((u * u + (v + 1) ** 2) / (u * u + (v - 1) ** 2)) / 4
  return complex(sign * height, (-sign * (half < 0 ? half + Math.PI : half)) / 2)
}

/** Find what both arcs are made of: the sine or cosine of their real part, and their imaginary part up to its sign. */
function findArc(x: number, y: number): readonly [part: number, height: number] {
  const [far, near] = [Math.sqrt((x + 1) ** 2 + y * y) / 2, Math.sqrt((x - 1) ** 2 + y * y) / 2]
  const part = Math.min(1, Math.max(-1, far - near))
  // On the imaginary axis, this keeps the digits that the sum would lose (gnuplot 5.4).
  const sum = x === 0 ? Math.sqrt(1 + y * y) : far + near
  return [part, (y >= 0 ? 1 : -1) * Math.log(sum + Math.sqrt(sum * sum - 1))]
}
