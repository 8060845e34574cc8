/** The terms of Weideman's expansion: with 32 it has about 12 digits. */
const TERMS = 32

/** A complex number: its parts. */
type Parts = readonly [real: number, imaginary: number]

/** Find the real part of Faddeeva's function of `x + iy`, by Weideman's expansion (SIAM J. Numer. Anal. 31, 1994). */
export function findVoigt(x: number, y: number): number {
  if (Number.isNaN(x + y)) return NaN
  // Below the real axis it follows from the part above.
  if (y < 0) return 2 * Math.exp(y * y - x * x) * Math.cos(2 * x * y) - findVoigt(x, -y)
  // (L + iz) and (L - iz), with z = x + iy.
  const plus: Parts = [SCALE - y, x]
  const minus: Parts = [SCALE + y, -x]
  const ratio = divide(plus, minus)
  let sum: Parts = [0, 0]
  for (const coefficient of COEFFICIENTS) {
    const [real, imaginary] = multiply(sum, ratio)
    sum = [real + coefficient, imaginary]
  }
  const [first] = divide(divide([2 * sum[0], 2 * sum[1]], minus), minus)
  const [second] = divide([1 / Math.sqrt(Math.PI), 0], minus)
  return first + second
}

const SCALE = Math.sqrt(TERMS / Math.SQRT2)

/** The coefficients of the powers, the highest first: a Fourier transform of the weighted bell. */
const COEFFICIENTS = listCoefficients()

function listCoefficients(): readonly number[] {
  const points = 4 * TERMS
  const bell = Array.from({ length: points - 1 }, (_, i) => {
    const t = SCALE * Math.tan(((i + 1 - points / 2) * Math.PI) / points)
    return Math.exp(-t * t) * (SCALE * SCALE + t * t)
  })
  return Array.from({ length: TERMS }, (_, i) => {
    const power = TERMS - i
    const sum = bell.reduce((total, value, k) => {
      const angle = (2 * Math.PI * (k + 1 - points / 2) * power) / points
      return total + value * Math.cos(angle)
    }, 0)
    return sum / points
  })
}

function multiply([a, b]: Parts, [c, d]: Parts): Parts {
  return [a * c - b * d, a * d + b * c]
}

function divide([a, b]: Parts, [c, d]: Parts): Parts {
  const size = c * c + d * d
  return [(a * c + b * d) / size, (b * c - a * d) / size]
}
