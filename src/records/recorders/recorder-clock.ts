import { readStamp, type Stamp } from './read-stamp.ts'

/** The clocks of some countries: `09.14.10` of Finland, `09時14分10秒` of Japan. */
const FOREIGN = /^(\d\d)(?:\.(\d\d)\.(\d\d)|時(\d\d)分(\d\d)秒)(?=\s|$)/

/** The clock of a recorder, and what stands behind it in its line. */
export interface ClockedLine {
  readonly stamp: Stamp
  readonly rest: string
}

/** Read the clock that a line of sysstat begins with, in any locale whose clock has one meaning; or seconds since 1970. */
export function readRecorderClock(line: string): ClockedLine | undefined {
  const text = line.replace(
    FOREIGN,
    (_, hour: string, ...others: readonly (string | undefined)[]) => {
      const [minute = others[2], second = others[3]] = others
      return `${hour}:${String(minute)}:${String(second)}`
    },
  )
  const stamp = readStamp(text)
  return stamp && { stamp, rest: text.slice(stamp.length) }
}
