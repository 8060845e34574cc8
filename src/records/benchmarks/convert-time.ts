/** How many of a unit of time make a second; a minute and an hour have more than one. */
const PER_SECOND: ReadonlyMap<string, number> = new Map([
  ['fs', 1e15],
  ['ps', 1e12],
  ['ns', 1e9],
  ['us', 1e6],
  ['µs', 1e6],
  ['μs', 1e6],
  ['ms', 1e3],
  ['s', 1],
])

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['m', 60],
  ['min', 60],
  ['h', 3600],
  ['hr', 3600],
  ['day', 86_400],
])

/** Convert a time to seconds; `undefined` for a unit that is none. A quotient is exact where the log's number is. */
export function convertTime(value: number, unit: string): number | undefined {
  const divisor = PER_SECOND.get(unit)
  if (divisor !== undefined) return value / divisor
  const factor = SECONDS.get(unit)
  return factor === undefined ? undefined : value * factor
}
