import type { Expectation } from '../../expectation.ts'
import type { WrittenNumber } from '../../written-number.ts'
import type { NumberColumn } from '../number-table.ts'
import { isClockColumn, readClock } from './read-clock.ts'
import { STATED, SURE, type FormulaTarget, type RowFormula } from './row-formula.ts'

const DAY = 24 * 3600

/**
 * List the formulas of a span between two columns of times of day, also over midnight: `Duration (min)` behind `Dep.` and `Arr.`, or
 * `23 min`, `1h 25m` and `1.5 hours` beside `Start` and `End`.
 */
export function listClockFormulas({ table, target }: FormulaTarget): readonly RowFormula[] {
  const clocks = table.columns.filter(
    (column) => column.part === 0 && column !== target && isClockColumn(column),
  )
  const [start, stop, ...others] = clocks
  const unit = findSpanUnit(target)
  if (start === undefined || stop === undefined || others.length > 0 || unit === undefined)
    return []
  const isSpan = SPAN.test(target.header)
  if (target.index < stop.index && !isSpan) return []
  const pauses = table.columns.filter(
    ({ part, index, header }) => part === 0 && index < target.index && PAUSE.test(header),
  )
  const cost = isSpan || unit.isTold ? SURE : STATED
  const span = { start, stop, target, unit, isZoned: clocks.some(isZoned) }
  return pauses.length > 0
    ? pauses.map((pause) => ({
        cost: STATED,
        columns: [start, stop, pause],
        expect: (row) => expectSpan(span, row, pause.cells[row]?.value),
      }))
    : [{ cost, columns: [start, stop], expect: (row) => expectSpan(span, row, 0) }]
}

const SPAN =
  /dur|time|length|elapsed|span|travel|journey|minutes|hours|\bmin\b|\bh\b|dauer|zeit|durée|worked|asleep|sleep|total/i
const PAUSE = /break|pause|lunch|rest|stop(?:over)?s?$/i

/** Where one leaves and arrives clocks may differ. */
function isZoned({ header }: NumberColumn): boolean {
  return /^(?:dep|arr|from|to|ab|an|abfahrt|ankunft|abflug|départ|arrivée)/i.test(header)
}

interface Span {
  readonly start: NumberColumn
  readonly stop: NumberColumn
  readonly target: NumberColumn
  readonly unit: SpanUnit
  readonly isZoned: boolean
}

function expectSpan(span: Span, row: number, pause = 0): Expectation | undefined {
  const { start, stop, target, unit } = span
  const [from, to] = [readClock(start.texts[row]), readClock(stop.texts[row])]
  const number = target.cells[row]
  const scale = number === undefined ? undefined : unit.scaleOf(number)
  if (from === undefined || to === undefined || scale === undefined) return undefined
  const whole = from.isDated ? to.seconds - from.seconds : (to.seconds - from.seconds + DAY) % DAY
  const seconds = whole - 60 * pause
  // zones are whole hours apart
  const values = (span.isZoned ? [0, 1, -1] : [0]).map((hours) => (seconds + 3600 * hours) / scale)
  const night = !from.isDated && to.seconds < from.seconds ? ' + 24:00' : ''
  const rest = pause === 0 ? '' : ` - ${String(pause)} min`
  return {
    formula: `${stop.texts[row]?.trim() ?? ''}${night} - ${start.texts[row]?.trim() ?? ''}${rest}`,
    values: values.slice(0, 1),
    intervals: values.map((value) => ({ low: value, high: value })),
  }
}

/** The unit of the numbers of a span. */
interface SpanUnit {
  /** Whether the numbers have a unit, or their header has one that is not minutes. */
  readonly isTold: boolean
  /** How many seconds the unit of a number has. */
  readonly scaleOf: (number: WrittenNumber) => number | undefined
}

/** Find the unit of a span; `1:25` of hours and minutes is read as 85. */
function findSpanUnit({ header, cells, texts }: NumberColumn): SpanUnit | undefined {
  const filled = cells.flatMap((cell) => cell ?? [])
  if (texts.every((text) => text.trim() === '' || /^\d{1,2}:[0-5]\d$/.test(text.trim())))
    return { isTold: false, scaleOf: () => 60 }
  if (filled.some(({ form, decimals }) => form !== 'plain' || decimals > 2)) return undefined
  if (filled.every((number) => secondsOf(number) !== undefined))
    return { isTold: true, scaleOf: secondsOf }
  if (/\bmin(?:utes?|uten)?\b/i.test(header)) return { isTold: false, scaleOf: () => 60 }
  if (/\bh(?:ours?|rs?)?\b|stunden|\bstd\b/i.test(header))
    return { isTold: true, scaleOf: () => 3600 }
  const isWhole = filled.every(({ decimals, unit }) => decimals === 0 && unit === '')
  return isWhole ? { isTold: false, scaleOf: () => 60 } : undefined
}

/** How many seconds the unit of a number has; `undefined` for one without a unit of time. */
function secondsOf({ readings }: WrittenNumber): number | undefined {
  return readings.find(({ dimension }) => dimension === 'seconds')?.scales[0]
}
