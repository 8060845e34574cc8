import { made, refuse, type Attempt } from '../problems/outcome.ts'
import type { FieldForm, FormInUnit } from './field-form.ts'
import { parseNumberFormat, type NumberFormat } from './number-format.ts'
import { findDigits } from './printf-number.ts'
import {
  countUnits,
  findUnitName,
  formatPowers,
  formatUnit,
  hasSameDimension,
  isConverted,
  type Quantity,
} from './quantity.ts'
import type { SharedUnit } from './shared-unit.ts'

/** How a quantity becomes text: what its value is multiplied by, the format of that number, and what follows it. */
export interface NumberForm {
  readonly scale: number
  readonly number: NumberFormat
  readonly after: string
}

/** Between a number and its unit. */
export const NO_BREAK_SPACE = '\u00a0'

/**
 * Choose the form of a number for a field.
 *
 * @param shared the unit of the column, for a field that leaves the form to the unit
 */
export function chooseNumberForm(
  quantity: Quantity,
  form: Exclude<FieldForm, { readonly kind: 'clock' }>,
  shared: SharedUnit | undefined,
): Attempt<NumberForm> {
  switch (form.kind) {
    case 'by-unit':
      return made(shared === undefined ? chooseOwnForm(quantity) : chooseIn(quantity, shared))
    case 'number':
      return chooseNumber(quantity, form.number)
    case 'in-unit':
      return convert(quantity, form)
  }
}

function chooseNumber(quantity: Quantity, number: NumberFormat): Attempt<NumberForm> {
  const { value, unit } = quantity
  if (number.type === 'd' && !Number.isInteger(value)) {
    return refuse(`\`d\` writes whole numbers, got ${String(value)}; use \`.0f\` to round`)
  }
  if (number.type !== '%') return made({ scale: 1, number, after: '' })
  if (unit.seconds !== 0 || unit.bytes !== 0) {
    return refuse(`\`%\` writes shares and percentages, got ${formatUnit(unit)}`)
  }
  return isConverted(quantity, 0.01) && unit.scale === 1
    ? refuseTwice('%')
    : made({ scale: unit.scale, number, after: '' })
}

/** Convert a quantity to the unit that a format names. */
function convert(quantity: Quantity, { number, unit, suffix }: FormInUnit): Attempt<NumberForm> {
  const name = suffix.trim()
  if (!hasSameDimension(quantity.unit, unit)) {
    return refuse(
      `\`${name}\` does not measure what the value does, ${formatUnit(quantity.unit)}; write a unit that does, or none`,
    )
  }
  const scale = countUnits(quantity.unit, unit)
  if (scale !== 1 && isConverted(quantity, unit.scale)) return refuseTwice(name)
  const value = quantity.value * scale
  if (number?.type === 'd' && !Number.isInteger(value)) {
    return refuse(`\`d\` writes whole numbers, got ${String(value)} ${name}; use \`.0f\` to round`)
  }
  return made({ scale, number: number ?? createFixed(value, 4), after: suffix })
}

function refuseTwice(name: string): Attempt<never> {
  return refuse(
    `the expression converts to ${name} already; leave out its factor, since the format converts`,
  )
}

/** Show a number in the unit of its column. */
function chooseIn({ value, unit }: Quantity, shared: SharedUnit): NumberForm {
  const scale = countUnits(unit, shared.unit)
  const isWhole = shared.name === 'B' && Number.isInteger(value)
  const number = isWhole ? createNumber(',.0f') : createFixed(value * scale, shared.digits)
  const after = NO_BREAK_SPACE + shared.name
  // Seconds have two decimals at least, as they have alone.
  const least = shared.name === 's' ? 2 : 0
  return { scale, number: { ...number, precision: Math.max(number.precision ?? 0, least) }, after }
}

/** Create a format with some significant digits; all digits before the point are written. */
function createFixed(value: number, digits: number): NumberFormat {
  const { exponent } = findDigits(Math.abs(value), digits - 1)
  const decimals = value === 0 ? 0 : Math.min(20, Math.max(0, digits - 1 - exponent))
  return createNumber(`,.${String(decimals)}f`)
}

/**
 * Choose the form of a unit alone. A no-break space joins number and unit, so that no line breaks
 * between them.
 */
function chooseOwnForm({ value, unit, resolution }: Quantity): NumberForm {
  switch (findUnitName(unit)) {
    case '1':
      return choosePlainForm(value, resolution)
    case 's':
      return Math.abs(value) >= 1 || value === 0
        ? createForm(',.2f', `${NO_BREAK_SPACE}s`)
        : createForm('#.3s', 's')
    case 'B':
      if (unit.isDecimal === true) return createForm(Math.abs(value) < 1000 ? '#b' : '#.4s', 'B')
      return createForm(Math.abs(value) < 1024 ? '#b' : '#.4b', 'B')
    case '%':
      return choosePercentForm(value, resolution)
    case 'B/s':
      return createForm(unit.isDecimal === true ? '#.4s' : '#.4b', 'B/s')
    case '1/s':
      // `3 m/s` would be metres a second.
      return Math.abs(value) >= 1 || value === 0
        ? createForm('#.4s', '/s')
        : { scale: 1, number: createFixed(value, 4), after: `${NO_BREAK_SPACE}/s` }
    case 's/MiB':
      return createForm('#.4s', 's/MiB')
    case undefined:
      return createForm(chooseDigits(value), NO_BREAK_SPACE + formatPowers(unit))
  }
}

/** Numbers with more decimals are written with a power of ten where they are small. */
const MOST_PRINTED = 6

/**
 * Choose the form of a number without a unit: four significant digits, and as many decimals of them as its source printed, such as
 * the zeros of `25.00` beside `20.03`.
 */
function choosePlainForm(value: number, resolution = 1): NumberForm {
  const printed = Math.round(-Math.log10(resolution))
  if (printed > 0 && printed <= MOST_PRINTED && Math.abs(value) < 999.95) {
    const { precision = 0, ...rest } = createFixed(value, 4)
    return { scale: 1, number: { ...rest, precision: Math.min(printed, precision) }, after: '' }
  }
  return createForm(Number.isInteger(value) ? ',' : chooseDigits(value))
}

/**
 * Choose the form of a percentage: one decimal, and of a smaller one as many as its source printed, to three significant digits: `0.25` beside `0.2`, where one
 * decimal would show both alike.
 */
function choosePercentForm(value: number, resolution = 1): NumberForm {
  const digits = resolution < 1 ? (createFixed(value, 3).precision ?? 0) : 0
  return createForm(`.${String(Math.max(1, digits))}f`, `${NO_BREAK_SPACE}%`)
}

/** Choose four significant digits, and all of those before the point: Python writes 1,412 as `1.412e+03`. */
function chooseDigits(value: number): string {
  return Math.abs(value) >= 999.95 ? ',.0f' : '.4'
}

function createForm(spec: string, after = ''): NumberForm {
  return { scale: 1, number: createNumber(spec), after }
}

function createNumber(spec: string): NumberFormat {
  const number = parseNumberFormat(spec)
  if (number === undefined) throw new Error(`Unexpected number format ${spec}`)
  return number
}
