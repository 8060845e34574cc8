import { formatExponent, formatFixed, formatGeneral } from '../quantities/printf-number.ts'
import { toNumber, type Value } from './script-expression.ts'
import { toText } from './operators.ts'

const CONVERSION = /%(?:%|([-+ #0]*)(\d*)(?:\.(\d*))?([a-zA-Z]))/g

/** Format values as C's `sprintf` does; a conversion without a value prints nothing. */
export function formatText(format: string, values: readonly Value[]): string {
  let next = 0
  return format.replace(
    CONVERSION,
    (whole, flags = '', width = '', precision: string | undefined, letter = '') => {
      if (whole === '%%') return '%'
      const value = values[next]
      next += 1
      if (value === undefined) return ''
      const plain = convert(value, String(letter), precision)
      return pad(plain, String(flags), Math.min(Number(width), 1000))
    },
  )
}

function convert(value: Value, letter: string, precision: string | undefined): string {
  const digits = precision === undefined ? 6 : Math.min(Number(precision), 100)
  switch (letter.toLowerCase()) {
    case 's':
      return precision === undefined ? toText(value) : toText(value).slice(0, digits)
    case 'd':
    case 'i':
      return String(Math.trunc(toNumber(value)))
    case 'x':
      return Math.trunc(toNumber(value)).toString(16)
    case 'f':
      return formatFixed(toNumber(value), digits)
    case 'e':
      return formatExponent(toNumber(value), digits)
    case 'c':
      return String.fromCodePoint(Math.max(0, Math.trunc(toNumber(value))) % 0x110000)
    default:
      return formatGeneral(toNumber(value), digits, false)
  }
}

function pad(plain: string, flags: string, width: number): string {
  const sign = plain.startsWith('-')
    ? ''
    : flags.includes('+')
      ? '+'
      : flags.includes(' ')
        ? ' '
        : ''
  const signed = sign + plain
  if (flags.includes('-')) return signed.padEnd(width)
  return flags.includes('0')
    ? sign + plain.padStart(width - sign.length, '0')
    : signed.padStart(width)
}
