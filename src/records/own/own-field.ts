import type { ReadClock } from './own-clock.ts'
import type { OwnUnit } from './own-unit.ts'

/** What a field can be. */
export const FIELD_ROLES = [
  'figure',
  'samples',
  'gauge',
  'rss',
  'cpu',
  'user',
  'system',
  'faults',
  'time',
  'elapsed',
  'pid',
  'label',
  'name',
  'text',
] as const

/** What a field of a format of one's own is. */
export type FieldRole = (typeof FIELD_ROLES)[number]

/** What can stand before decimals. */
export const DECIMAL_MARKS = ['.', ','] as const

/** What stands before decimals. */
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

/** A field of a format of one's own. */
export interface OwnField {
  /** In metrics: `took` of the format `app` is `app.took`. */
  readonly name: string
  /** Where its log has it: a column, a key, or the keys of a path. */
  readonly from: string
  readonly role: FieldRole
  readonly unit: OwnUnit
  /** What stands before the decimals of its numbers; where it is not stated, each number says so itself. */
  readonly decimal?: DecimalMark | undefined
  /** Of a time. */
  readonly clock: ReadClock | undefined
  readonly title: string
  readonly meaning: string
}

/** Columns that every process has, with the unit that they are in. */
export const COLUMN_UNITS = { rss: 'B', cpu: '%', user: 's', system: 's', faults: '1' } as const

/** Whether a field is text, not a number. */
export function isTextRole(role: FieldRole): boolean {
  return role === 'label' || role === 'name' || role === 'text' || role === 'time'
}

/** Whether a field makes a format one of samples over time. */
export function isSeriesRole(role: FieldRole): boolean {
  return role === 'time' || role === 'elapsed'
}

/** Whether a field is a number that is shown. */
export function isNumberRole(role: FieldRole | undefined): boolean {
  return role === 'figure' || role === 'samples' || (role !== undefined && isColumnRole(role))
}

/** Whether a number of a field belongs to samples over time. */
export function isColumnRole(role: FieldRole): boolean {
  return role === 'gauge' || role in COLUMN_UNITS
}
