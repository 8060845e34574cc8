import { formatTime } from '../charts/gnuplot/tics/format-moment.ts'
import { parseTime } from './parse-time.ts'
import { integer, real, text, toNumber } from './script-expression.ts'
import {
  findCellColumn,
  fixed,
  numberOf,
  ofOne,
  textOf,
  type ScriptFunction,
} from './script-function.ts'

/** gnuplot's functions of dates, in seconds since 1970 UTC. `time()` is left out: pictures do not depend on the clock. */
export const TIME_FUNCTIONS: Readonly<Record<string, ScriptFunction>> = {
  strftime: fixed(2, ([format, value]) => text(formatTime(textOf(format), numberOf(value)))),
  strptime: fixed(2, ([format, value]) => real(parseTime(textOf(format), textOf(value)))),
  tm_sec: ofDate((date) => date.getUTCSeconds()),
  tm_min: ofDate((date) => date.getUTCMinutes()),
  tm_hour: ofDate((date) => date.getUTCHours()),
  tm_mday: ofDate((date) => date.getUTCDate()),
  tm_mon: ofDate((date) => date.getUTCMonth()),
  tm_year: ofDate((date) => date.getUTCFullYear()),
  tm_wday: ofDate((date) => date.getUTCDay()),
  tm_yday: ofDate((date) =>
    Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000),
  ),
  timecolumn: {
    minArguments: 1,
    maxArguments: 2,
    call: ([column, format], row) => {
      const timefmt = format === undefined ? row.timefmt : textOf(format)
      return real(parseTime(timefmt, row.readRest(findCellColumn(column, row))))
    },
    readsRow: true,
  },
}

function ofDate(read: (date: Date) => number): ScriptFunction {
  return ofOne((value) => integer(read(new Date(Math.floor(toNumber(value)) * 1000))))
}
