/**
 * Round a finite number of at least 0 to a multiple of `10^-decimals`, half to even as C and
 * Python do, and return that multiple. Exact: works on the double's own binary digits, where
 * `toFixed` and `toPrecision` round halves up.
 *
 * @param decimals may be negative, to round to tens and hundreds
 */
export function roundExactly(value: number, decimals: number): bigint {
  const { mantissa, exponent } = splitDouble(value)
  // value = mantissa·2^exponent; both sides are scaled until they are whole numbers.
  const numerator =
    mantissa * (exponent > 0 ? 1n << BigInt(exponent) : 1n) * 10n ** BigInt(Math.max(0, decimals))
  const denominator =
    (exponent < 0 ? 1n << BigInt(-exponent) : 1n) * 10n ** BigInt(Math.max(0, -decimals))
  const quotient = numerator / denominator
  const twice = 2n * (numerator % denominator)
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n)
  return up ? quotient + 1n : quotient
}

/** Below this, a product keeps its fraction to better than four digits. */
const LARGEST_CERTAIN = 2 ** 36

/**
 * Round to decimals: the digits as C's `%.Nf` prints them.
 *
 * Hot path (bench `process-log`): `toFixed` is exact but for halves, so only what may be a half
 * takes the long way.
 */
export function roundFixed(value: number, decimals: number): string {
  const scaled = value * 10 ** decimals
  const fraction = scaled - Math.floor(scaled)
  if (scaled < LARGEST_CERTAIN && Math.abs(fraction - 0.5) > 1e-4) return value.toFixed(decimals)
  const digits = roundExactly(value, decimals)
    .toString()
    .padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Digits of a rounded number: `d.ddd × 10^exponent`, without the point. */
export interface SignificantDigits {
  readonly digits: string
  readonly exponent: number
}

/** Round to a number of significant digits, at least 1. Zero has the exponent 0. */
export function roundSignificant(value: number, count: number): SignificantDigits {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 }
  const guess = Number(value.toExponential(15).split('e')[1])
  const rounded = roundExactly(value, count - 1 - guess).toString()
  // Rounding up can add a digit (9.99 → 10.0); the last one is then a zero.
  const exponent = guess + rounded.length - count
  return { digits: rounded.slice(0, count).padEnd(count, '0'), exponent }
}

function splitDouble(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const fraction = bits & 0xfffffffffffffn
  const power = Number((bits >> 52n) & 0x7ffn)
  return power === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: power - 1075 }
}
