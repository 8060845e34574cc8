import { createClock } from '../records/own/own-clock.ts'
import { readOwnNumber, type OwnNumber } from '../records/own/own-number.ts'
import { readOwnDuration } from '../records/own/own-duration.ts'
import { mayBeParted } from '../records/own/decimal-marks.ts'
import type { DecimalMark } from '../records/own/own-field.ts'
import { readColumnName } from './read-column-name.ts'
import type { DataColumn } from './read-data-table.ts'

/** What a column holds. */
export type ProposedField =
  | { readonly kind: 'clock'; readonly column: string; readonly form: string }
  | NumberField
  | TextField

/** A column of texts. */
export interface TextField {
  readonly kind: 'text'
  readonly column: string
  /** The first cell that is no number, where at least half are, or would be without a separator in them: `1,234`. */
  readonly odd?: { readonly cell: string; readonly row: number }
}

/** A column of numbers. */
export interface NumberField {
  readonly kind: 'number'
  readonly column: string
  /** What is measured, without the unit: `latency` of `latency_ms`. */
  readonly words: string
  /** `undefined` of a count or a ratio. */
  readonly unit: string | undefined
  /** What the unit of the header may mean, where it is not clear; the first is taken. */
  readonly meanings: readonly string[]
  /** The first cell without a unit, where others have one and the name has none. */
  readonly bare?: { readonly cell: string; readonly row: number }
  /** The unit that the name states, where it is none of tracedocs: `Mb/s`. */
  readonly foreign?: string | undefined
  /** The numbers, in the base unit; cells without one are left out. */
  readonly values: readonly number[]
}

/** What the file of a column shows of itself; `undefined` where it shows nothing. */
export interface TableMarks {
  /** What stands before decimals. */
  readonly decimal: DecimalMark | undefined
  /** What stands between columns. */
  readonly separator: string | undefined
  /** Whether a number shows that commas part thousands, as in `1,234.5`. */
  readonly isParted?: boolean
  /** The columns whose times of day are known to be durations. */
  readonly durations?: ReadonlySet<string>
}

/** Say what a column holds, by its name and its first cells. */
export function proposeField(
  { name, cells }: DataColumn,
  { decimal, separator, isParted = false, durations }: TableMarks,
): ProposedField {
  const isCalled = SPAN.test(name) || durations?.has(name) === true
  const form = isCalled && areDurations(cells) ? undefined : findClock({ name, cells })
  if (form !== undefined) return { kind: 'clock', column: name, form }
  const written = findWrittenUnit(cells)
  const { words, unit, meanings, foreign } = readColumnName(name, written)
  const field = {
    name,
    role: 'figure',
    clock: undefined,
    from: name,
    title: name,
    meaning: '',
    unit,
    // A point is what is read anyway; that commas then part thousands, a format would have to say.
    decimal: isParted ? '.' : decimal === ',' ? decimal : undefined,
  } as const
  const numbers = cells.map((cell) => readOwnNumber(cell, field, ''))
  const values = numbers.flatMap((one) => (one.kind === 'number' ? [one.value] : []))
  const isOpen = decimal === undefined && mayMeanThousands(cells, separator)
  const bad = cells.findIndex(
    (cell, i) => numbers[i]?.kind === 'bad' || (isOpen && mayBeParted(cell)),
  )
  if (values.length === 0 || bad >= 0) {
    const odd = { cell: cells[bad] ?? '', row: bad + 1 }
    const isText = (one: OwnNumber, i: number): boolean =>
      one.kind === 'bad' && !NUMERAL.test(cells[i] ?? '') && !MINUTES.test(cells[i] ?? '')
    const texts = numbers.filter(isText).length
    const isMostly = numbers.filter(({ kind }) => kind !== 'none').length >= texts * 2
    return { kind: 'text', column: name, ...(isMostly ? { odd } : {}) }
  }
  // Nobody's processor is busy 50 times over, but many are to 50 %.
  if (unit.text === '' && /^cpu$/i.test(words) && values.some((value) => value > 1)) {
    return { kind: 'number', column: name, words, unit: '%', meanings: ['%', CORES], values }
  }
  const text = unit.text === '' ? undefined : unit.text
  const isNamed = written === '' || readColumnName(name, '').unit.text !== ''
  const bare = isNamed ? -1 : cells.findIndex((cell) => BARE.test(cell))
  return {
    ...{ kind: 'number', column: name, words, unit: text, meanings, values },
    ...(foreign === undefined ? {} : { foreign }),
    ...(bare < 0 ? {} : { bare: { cell: cells[bare] ?? '', row: bare + 1 } }),
  }
}

/**
 * Whether `1.020` in a column may be 1020 as well: beside `950`, or in a file whose columns semicolons part, as they do where a comma stands
 * before decimals.
 */
function mayMeanThousands(cells: readonly string[], separator: string | undefined): boolean {
  const others = cells.filter((cell) => !mayBeParted(cell))
  const areWhole = others.every((cell) => /^\d{0,3}$/.test(cell))
  return areWhole && (separator === ';' || others.some((cell) => cell !== ''))
}

/** What may be a whole number with a separator, and one with decimals. */
export const SEPARATED = /^[-+]?\d{1,3}(?:,\d{3}|(?:\.\d{3})+)$/

const CORES = 'a number of processors'

/** A number that may be written in another way than is read; `1.2.3` is a version. */
const NUMERAL =
  /^[-+\u2212]?(?:\d{1,3}(?:[.,'\u2019 \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)$/

/** `12:30`: minutes and seconds, or hours and minutes. */
const MINUTES = /^\d{1,3}:[0-5]\d$/

/** Days without a time, as files of columns have them. */
export const DAYS = '%Y-%m-%d'

/** Where points part a date, the day comes first. */
const GERMAN = ['%d.%m.%Y %H:%M:%S', '%d.%m.%Y %H:%M']

/** Times as files of columns have them, besides numbers since 1970. */
const FORMS = [DAYS, 'iso', '%Y/%m/%d %H:%M:%S', '%H:%M:%S', '%H:%M:%S.%f', ...GERMAN]

/** Numbers since 1970 that stand for a time after 2001 and before 2096, by the unit. */
const EPOCHS = [
  ['s', 1],
  ['ms', 1e3],
  ['us', 1e6],
  ['ns', 1e9],
] as const

function findClock({ name, cells }: DataColumn): string | undefined {
  const isRead = (form: string): boolean => {
    const clock = createClock(form)
    return clock !== undefined && cells.every((cell) => !Number.isNaN(clock(cell)))
  }
  if (cells.some((cell) => /[-:/]/.test(cell))) return FORMS.find(isRead)
  if (!/time|date|epoch|stamp|^ts$|^t$/i.test(name) || !isRead('s')) return undefined
  const isLike = (size: number): boolean =>
    cells.every((cell) => Number(cell) >= 1e9 * size && Number(cell) < 4e9 * size)
  return EPOCHS.find(([, size]) => isLike(size))?.[0]
}

/** What a column is called whose clocks are durations. */
const SPAN =
  /(?:took|takes|duration|elapsed|uptime|latency|delay|wait|wall|real|user|sys|cpu|run ?time|dauer)(?:[ _]?time)?(?: *[([][hms:. ]+[)\]])?$/i

/** Whether what looks like times of a day is how long something took. */
function areDurations(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || readOwnDuration(cell).kind === 'duration')
}

/** A number with or without a unit behind it. */
const WRITTEN = /^[-+]?\d[\d.,]*\s*([%\p{L}\u00b5][%\p{L}\u00b5/]*)?$/u

/** The unit that most numbers of a column have behind them; nothing where fewer do. Durations in parts are in seconds. */
function findWrittenUnit(cells: readonly string[]): string {
  if (cells.some(isInParts)) return 's'
  const found = cells.flatMap((cell) => {
    const match = WRITTEN.exec(cell)
    return match === null ? [] : [match[1] ?? '']
  })
  const units = found.filter((unit) => unit !== '')
  return units.length * 2 > found.length ? (units[0] ?? '') : ''
}

/** `1m2.5s` and `1:02.5`, which no single unit says. */
function isInParts(cell: string): boolean {
  return !WRITTEN.test(cell) && readOwnDuration(cell).kind === 'duration'
}

/** A number without one. */
const BARE = /^[-+]?\d[\d.,]*$/
