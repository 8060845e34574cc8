const ISO = /^(\d{4})-(\d\d)-(\d\d)$/
const SLASHED = /^(\d\d)\/(\d\d)\/(?:20)?(\d\d)$/

/**
 * Count the days between two dates that sysstat prints, in the locale of the recorder; `undefined` where they cannot be told, as
 * 03/04/26 and 03/05/26, which are a day or a month apart.
 */
export function countDays(from: string, to: string): number | undefined {
  if (from === to) return 0
  const both = [from, to]
  const counts = new Set(
    [readIso, readMonthFirst, readDayFirst].flatMap((read) => {
      const [first = NaN, last = NaN] = both.map(read)
      return Number.isNaN(last - first) ? [] : [Math.round((last - first) / DAY)]
    }),
  )
  const [days] = counts
  return counts.size === 1 ? days : undefined
}

const DAY = 86_400_000

function readIso(text: string): number {
  const [, year, month, day] = ISO.exec(text) ?? []
  return readDate(Number(year), Number(month), Number(day))
}

function readMonthFirst(text: string): number {
  const [, month, day, year] = SLASHED.exec(text) ?? []
  return readDate(2000 + Number(year), Number(month), Number(day))
}

function readDayFirst(text: string): number {
  const [, day, month, year] = SLASHED.exec(text) ?? []
  return readDate(2000 + Number(year), Number(month), Number(day))
}

/** `NaN` for a day that is none. */
function readDate(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : NaN
}
