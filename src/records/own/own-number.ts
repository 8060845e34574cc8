import type { Problem } from '../../problems/diagnostics.ts'
import { readPrintedNumber, type PrintedNumber } from '../read-printed-number.ts'
import { readOwnDuration } from './own-duration.ts'
import type { DecimalMark, OwnField } from './own-field.ts'
import { convertUnit, readWrittenUnit, type OwnUnit } from './own-unit.ts'

/** What a log has in a field: `undefined` or `null` for nothing. */
export type RawValue = string | number | boolean | null | undefined | object

/** A number in the unit of its metric, or why a text is none. */
export type OwnNumber =
  | { readonly kind: 'number'; readonly value: number; readonly resolution: number | undefined }
  | { readonly kind: 'none' }
  | { readonly kind: 'bad'; readonly problem: Problem }

const NONE = { kind: 'none' } as const
/** What programs write where there is no number. */
const ABSENT = /^(?:|-+|n\/?a|nan|none|null|nil)$/i
const PLAIN = /^[-+]?(?:\d+(?:\.(\d+))?|\.(\d+))(?:[eE]([-+]?\d+))?$/
const GROUPED = /^([-+\u2212]?)(\d[\d.,'\u2019_ \u00a0\u2009\u202f]*)$/u
const WITH_COMMA =
  /^(?<sign>[-+\u2212]?)(?<whole>\d{1,3}(?:(?<mark>[.' \u2019\u00a0\u2009\u202f])\d{3}(?:\k<mark>\d{3})*)|\d+)(?:,(?<decimals>\d+))?(?:[eE](?<power>[-+]?\d+))?$/u
/** A number and its unit. One that begins with a digit has a blank before it: `12 1/s`. */
const WITH_UNIT =
  /^(?<written>[-+\u2212]?[\d.].*?)\s*(?<word>[%\p{L}\u00b5\u00d7][%\p{L}\u00b5/]*|(?:(?<=\s)1)?\/\p{L}+)$/u

/** Read the number of a field, whose text may carry a unit. */
export function readOwnNumber(raw: RawValue, field: OwnField, record: string): OwnNumber {
  if (raw === undefined || raw === null) return NONE
  if (typeof raw === 'number') {
    return Number.isFinite(raw)
      ? { kind: 'number', value: convertUnit(raw, field.unit), resolution: undefined }
      : NONE
  }
  const refuse = (actual: string, expected = 'a number'): OwnNumber => ({
    kind: 'bad',
    problem: { kind: 'bad-field', record, field: field.name, expected, actual },
  })
  if (typeof raw !== 'string') return refuse(`\`${JSON.stringify(raw)}\``)
  const text = raw.trim()
  if (ABSENT.test(text)) return NONE
  const { written = '', word = '' } = WITH_UNIT.exec(text)?.groups ?? { written: text }
  const unit = word === '' ? field.unit : readWrittenUnit(word, field.unit)
  const number = readWritten(written, field)
  const isPlain = number.kind === 'number' && unit !== undefined
  const duration = isPlain || field.unit.name !== 's' ? undefined : readOwnDuration(text)
  if (duration?.kind === 'duration')
    return { kind: 'number', value: duration.seconds, resolution: duration.resolution }
  if (number.kind === 'ambiguous' || duration?.kind === 'ambiguous')
    return refuse(`\`${text}\`, which can be read in two ways`)
  if (number.kind === 'unreadable') return refuse(`\`${text}\``)
  if (unit === undefined) return refuse(`\`${text}\``, describeUnit(field.unit))
  return createNumber(number.value, number.decimals, unit)
}

function readWritten(text: string, { decimal }: OwnField): PrintedNumber {
  if (decimal === ',') return readWithComma(text)
  const plain = PLAIN.exec(text)
  return plain === null ? readGrouped(text, decimal) : readPlain(text, plain)
}

/** Read a number whose decimal mark is a comma, so that points part its thousands. */
function readWithComma(text: string): PrintedNumber {
  const found = WITH_COMMA.exec(text)?.groups
  if (found === undefined) return { kind: 'unreadable' }
  const { sign = '', whole = '', decimals = '', power = '0' } = found
  const size = Number(`${whole.replaceAll(/\D/g, '')}.${decimals}e${power}`)
  const value = sign === '' || sign === '+' ? size : -size
  return { kind: 'number', value, decimals: decimals.length - Number(power) }
}

function readPlain(text: string, plain: RegExpExecArray): PrintedNumber {
  return { kind: 'number', value: Number(text), decimals: countDecimals(plain) }
}

/** Read a number whose digits may be parted, and whose decimal mark may be a comma. */
function readGrouped(text: string, decimal: DecimalMark | undefined): PrintedNumber {
  const [, sign = '', digits = ''] = GROUPED.exec(text) ?? []
  // Beside a decimal point, commas part thousands and nothing else.
  if (decimal === '.' && /,(?!\d{3}(?!\d))/.test(digits)) return { kind: 'unreadable' }
  const written = digits.replaceAll(decimal === '.' ? /[_,]/g : '_', '')
  const number = readPrintedNumber(written, 'either')
  const isNegative = sign !== '' && sign !== '+'
  return number.kind === 'number' && isNegative ? { ...number, value: -number.value } : number
}

function countDecimals([, decimals = '', only = '', power = '0']: RegExpExecArray): number {
  return (decimals || only).length - Number(power)
}

function createNumber(value: number, decimals: number, unit: OwnUnit): OwnNumber {
  const step = convertUnit(10 ** -decimals, unit)
  return { kind: 'number', value: convertUnit(value, unit), resolution: step }
}

function describeUnit({ text }: OwnUnit): string {
  return text === '' || text === '1' ? 'a number without a unit' : `a number of \`${text}\``
}
