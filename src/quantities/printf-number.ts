/**
 * C's `printf` conversions of a number, without flags and width. They differ from JavaScript's in ties, which JavaScript rounds
 * away from zero and C to the even digit, and in what is not finite: `inf`, `-inf` and `nan`.
 */

/**
 * Format as `%.{decimals}f`.
 *
 * Hot path (bench `process-log`).
 */
export function formatFixed(value: number, decimals: number): string {
  const size = Math.abs(value)
  const sign = isNegative(value) ? '-' : ''
  if (!(size < 1e21)) {
    if (!Number.isFinite(value)) return formatOdd(value)
    const digits = BigInt(size).toString()
    return sign + (decimals === 0 ? digits : `${digits}.${'0'.repeat(decimals)}`)
  }
  const rounded = size.toFixed(decimals)
  return sign + (isTie(size, decimals) ? roundToEven(rounded) : rounded)
}

/** Format as `%.{decimals}e`, with at least two digits of exponent. */
export function formatExponent(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return formatOdd(value)
  const { digits, exponent } = findDigits(Math.abs(value), decimals)
  const mantissa = decimals === 0 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`
  const sign = exponent < 0 ? '-' : '+'
  const power = String(Math.abs(exponent)).padStart(2, '0')
  return `${isNegative(value) ? '-' : ''}${mantissa}e${sign}${power}`
}

/** Format as `%.{precision}g`; `keepZeros` is the flag `#`. */
export function formatGeneral(value: number, precision: number, keepZeros = false): string {
  if (!Number.isFinite(value)) return formatOdd(value)
  const significant = Math.max(1, precision)
  const { exponent } = findDigits(Math.abs(value), significant - 1)
  if (exponent < -4 || exponent >= significant) {
    const [mantissa = '', power = ''] = formatExponent(value, significant - 1).split('e')
    return `${keepZeros ? mantissa : stripZeros(mantissa)}e${power}`
  }
  const fixed = formatFixed(value, significant - 1 - exponent)
  return keepZeros ? fixed : stripZeros(fixed)
}

function formatOdd(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  return value < 0 ? '-inf' : 'inf'
}

/** A rounded number: its digits without a point, and the power of ten of the first digit. */
export interface SignificantDigits {
  readonly digits: string
  readonly exponent: number
}

/** Round a number of at least 0 to `decimals + 1` significant digits. */
export function findDigits(size: number, decimals: number): SignificantDigits {
  const [mantissa = '', power = '0'] = size.toExponential(decimals).split('e')
  const digits = mantissa.replace('.', '')
  const exponent = Number(power)
  return { digits: isTie(size, decimals - exponent) ? roundToEven(digits) : digits, exponent }
}

/** Round a tie that was rounded up down to the even digit. An odd last digit never needs a borrow. */
function roundToEven(digits: string): string {
  const last = Number(digits.at(-1))
  return last % 2 === 0 ? digits : digits.slice(0, -1) + String(last - 1)
}

/** Check whether a number lies halfway between two numbers with `decimals` decimals (-1: tens, and so on). */
function isTie(size: number, decimals: number): boolean {
  if (decimals >= 0) {
    // Only odd multiples of 2^-(decimals + 1) are exact ties in binary.
    const halves = size * 2 ** (decimals + 1)
    return Number.isInteger(halves) && halves % 2 === 1
  }
  if (!Number.isInteger(size)) return false
  const step = 10n ** BigInt(-decimals)
  return (BigInt(size) * 2n) % (2n * step) === step
}

/** Remove trailing zeros of a fraction, and the point if no digit is left after it. */
export function stripZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0)
}
