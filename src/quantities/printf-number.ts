/**
 * C's `printf` of a finite number for one conversion, without flags and width. JavaScript rounds a
 * tie away from zero where C rounds it to the even digit, which is the whole difference.
 */

/**
 * Format as `%.{decimals}f`.
 *
 * Hot path (bench `process-log`).
 */
export function formatFixed(value: number, decimals: number): string {
  const size = Math.abs(value)
  const sign = isNegative(value) ? '-' : ''
  if (size >= 1e21) {
    const digits = BigInt(size).toString()
    return sign + (decimals === 0 ? digits : `${digits}.${'0'.repeat(decimals)}`)
  }
  const rounded = size.toFixed(decimals)
  return sign + (isTie(size, decimals) ? roundToEven(rounded) : rounded)
}

/** Format as `%.{decimals}e`: at least two digits of exponent. */
export function formatExponent(value: number, decimals: number): string {
  const { digits, exponent } = findDigits(Math.abs(value), decimals)
  const mantissa = decimals === 0 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`
  const sign = exponent < 0 ? '-' : '+'
  const power = String(Math.abs(exponent)).padStart(2, '0')
  return `${isNegative(value) ? '-' : ''}${mantissa}e${sign}${power}`
}

/** Format as `%.{precision}g`; `keepZeros` is the flag `#`. */
export function formatGeneral(value: number, precision: number, keepZeros = false): string {
  const significant = Math.max(1, precision)
  const { exponent } = findDigits(Math.abs(value), significant - 1)
  if (exponent < -4 || exponent >= significant) {
    const [mantissa = '', power = ''] = formatExponent(value, significant - 1).split('e')
    return `${keepZeros ? mantissa : stripZeros(mantissa)}e${power}`
  }
  const fixed = formatFixed(value, significant - 1 - exponent)
  return keepZeros ? fixed : stripZeros(fixed)
}

/** A rounded number: its digits without a point, and the power of ten of the first. */
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

/** Take a tie that was rounded up back to the even digit below; an odd digit needs no borrowing. */
function roundToEven(digits: string): string {
  const last = Number(digits.at(-1))
  return last % 2 === 0 ? digits : digits.slice(0, -1) + String(last - 1)
}

/** Whether a number lies halfway between two numbers of so many decimals (negative: of tens, …). */
function isTie(size: number, decimals: number): boolean {
  if (decimals >= 0) {
    // Of binary fractions, those alone that are odd multiples of 2^-(decimals + 1).
    const halves = size * 2 ** (decimals + 1)
    return Number.isInteger(halves) && halves % 2 === 1
  }
  if (!Number.isInteger(size)) return false
  const step = 10n ** BigInt(-decimals)
  return (BigInt(size) * 2n) % (2n * step) === step
}

/** Take the zeros at the end of a fraction away, and its point with the last digit. */
export function stripZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0)
}
