import type { Expectation } from '../../expectation.ts'
import type { NumberColumn } from '../number-table.ts'
import { STATED, SURE, type FormulaTarget, type RowFormula } from './row-formula.ts'

const DAY = 24 * 60

/** List the formulas of a span between two columns of times of day: `Duration (min)` behind `Dep.` and `Arr.`, also over midnight. */
export function listClockFormulas({ table, target }: FormulaTarget): readonly RowFormula[] {
  const clocks = table.columns.filter(
    (column) => column.part === 0 && column.index < target.index && isClock(column),
  )
  const [start, stop, ...others] = clocks
  const unit = findSpanUnit(target)
  if (start === undefined || stop === undefined || others.length > 0 || unit === undefined)
    return []
  const pauses = table.columns.filter(
    ({ part, index, header }) => part === 0 && index < target.index && PAUSE.test(header),
  )
  const cost = SPAN.test(target.header) || unit !== 1 ? SURE : STATED
  const span = { start, stop, unit, isZoned: clocks.some(({ header }) => ZONED.test(header)) }
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
const ZONED = /^(?:dep|arr|from|to|ab|an|abfahrt|ankunft|abflug|départ|arrivée)/i

interface Span {
  readonly start: NumberColumn
  readonly stop: NumberColumn
  /** How many minutes the unit of the span has. */
  readonly unit: number
  readonly isZoned: boolean
}

function expectSpan(
  { start, stop, unit, isZoned }: Span,
  row: number,
  pause = 0,
): Expectation | undefined {
  const [from, to] = [readClock(start.texts[row]), readClock(stop.texts[row])]
  if (from === undefined || to === undefined) return undefined
  const minutes = ((to - from + DAY) % DAY) - pause
  // zones are whole hours apart
  const values = (isZoned ? [0, 1, -1] : [0]).map((hours) => (minutes + 60 * hours) / unit)
  const night = to < from ? ' + 24:00' : ''
  const rest = pause === 0 ? '' : ` - ${String(pause)} min`
  return {
    formula: `${stop.texts[row]?.trim() ?? ''}${night} - ${start.texts[row]?.trim() ?? ''}${rest}`,
    values: values.slice(0, 1),
    intervals: values.map((value) => ({ low: value, high: value })),
  }
}

/** Whether all cells of a column are times of day. */
function isClock({ texts }: NumberColumn): boolean {
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.length > 1 && filled.every((text) => readClock(text) !== undefined)
}

/** Minutes since midnight. */
function readClock(text: string | undefined): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text?.trim() ?? '') ?? []
  return hours === undefined || minutes === undefined
    ? undefined
    : Number(hours) * 60 + Number(minutes)
}

/** How many minutes the unit of a span has; `1:25` of hours and minutes is read as 85. */
function findSpanUnit({ header, cells, texts }: NumberColumn): number | undefined {
  const filled = cells.flatMap((cell) => cell ?? [])
  if (texts.every((text) => text.trim() === '' || /^\d{1,2}:[0-5]\d$/.test(text.trim()))) return 1
  if (filled.some(({ form, decimals }) => form !== 'plain' || decimals > 2)) return undefined
  if (/\bmin(?:utes?|uten)?\b/i.test(header)) return 1
  if (/\bh(?:ours?|rs?)?\b|stunden|\bstd\b/i.test(header)) return 60
  const isWhole = filled.every(({ decimals, unit }) => decimals === 0 && unit === '')
  return isWhole ? 1 : undefined
}
