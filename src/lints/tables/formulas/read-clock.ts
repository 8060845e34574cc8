import type { NumberColumn } from '../number-table.ts'

const CLOCK =
  /^(?:(?<date>\d{4}-\d\d-\d\d)[ T])?(?<first>[01]?\d|2[0-4]):(?<second>[0-5]\d)(?::(?<third>[0-5]\d))?(?: ?(?<half>[AP])\.?M\.?)?$/i

/** A time of day. */
export interface Clock {
  /** Since midnight, or since a day long ago where a date stands before it. */
  readonly seconds: number
  readonly hasSeconds: boolean
  readonly isDated: boolean
}

/** Read a time of day: `9:05`, `21:05`, `9:05 PM`, `09:05:30`, `2026-04-21 20:50:04`; `undefined` for all else. */
export function readClock(text: string | undefined): Clock | undefined {
  const groups = CLOCK.exec(text?.trim() ?? '')?.groups
  if (groups === undefined) return undefined
  const { date, first, second, third, half } = groups
  const hours =
    half === undefined ? Number(first) : (Number(first) % 12) + (/p/i.test(half) ? 12 : 0)
  const days = date === undefined ? 0 : Date.parse(date) / 1000
  return {
    seconds: days + 3600 * hours + 60 * Number(second) + Number(third ?? 0),
    hasSeconds: third !== undefined,
    isDated: date !== undefined,
  }
}

/** Found once for each column, since each other one asks for it. */
const known = new WeakMap<NumberColumn, boolean>()

/** Whether all cells of a column are times of day of one kind. */
export function isClockColumn(column: NumberColumn): boolean {
  const found = known.get(column) ?? areClocks(column)
  known.set(column, found)
  return found
}

function areClocks({ texts }: NumberColumn): boolean {
  const filled = texts.filter((text) => text.trim() !== '')
  const one = readClock(filled[0])
  if (one === undefined || filled.length < 2) return false
  return filled.every((text) => {
    const clock = readClock(text)
    return clock?.hasSeconds === one.hasSeconds && clock.isDated === one.isDated
  })
}
