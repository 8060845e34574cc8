import type { Problem } from '../../problems/diagnostics.ts'
import { readPrintedNumber } from '../read-printed-number.ts'
import type { OwnField } from './own-field.ts'
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
  const plain = PLAIN.exec(text)
  if (plain !== null) return createNumber(Number(text), countDecimals(plain), field.unit)
  const [, sign = '', digits = '', word = ''] =
    /^([-+\u2212]?)(\d[\d.,'_ \u00a0\u2009\u202f]*?)\s*([%\p{L}\u00b5][%\p{L}\u00b5/]*)?$/u.exec(
      text,
    ) ?? []
  const number = readPrintedNumber(digits.replaceAll('_', ''), 'either')
  if (number.kind === 'ambiguous') return refuse(`\`${text}\`, which can be read in two ways`)
  if (number.kind === 'unreadable') return refuse(`\`${text}\``)
  const unit = word === '' ? field.unit : readWrittenUnit(word, field.unit)
  if (unit === undefined) return refuse(`\`${text}\``, describeUnit(field.unit))
  return createNumber((sign === '' || sign === '+' ? 1 : -1) * number.value, number.decimals, unit)
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
