/** A time that a line begins with. */
export interface Stamp {
  /** Since 1970, a clock without a zone taken as UTC; or since midnight. */
  readonly seconds: number
  readonly isOfDay: boolean
  /** How much of the line it is, with the blanks behind it. */
  readonly length: number
}

/** Seconds, milliseconds, microseconds or nanoseconds from 2001 to 2096. */
const SINCE_1970 =
  /^\[?(?:([1-3]\d{9}(?:\.\d{1,9})?)|([1-3]\d{12}(?:\.\d+)?)|([1-3]\d{15})|([1-3]\d{18}))\]?(?:[,;:]?[ \t]+|[,;]|$)/
const ISO =
  /^[[(]?(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?[\])]?(?:[,;:]?[ \t]+|[,;]|$)/
/** What `date` prints: `Fri Nov 27 08:54:58 UTC 2026`, or with the day first and the year before the clock. */
const DATE =
  /^[A-Z][a-z]{2},? +(?:([A-Z][a-z]{2}) +(\d{1,2})|(\d{1,2}) +([A-Z][a-z]{2}))(?: +(\d{4}))? +(\d\d?):(\d\d):(\d\d)(?: ([AP]M))?(?: +[A-Z][A-Za-z]{2,4}| +[+-]\d{2,4})?(?: +(\d{4}))?(?:[ \t]+|$)/
const CLOCK =
  /^[[(]?(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: ([AP]M))?[\])]?(?:[,;]?[ \t]+|[,;]|$)/

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Read the time stamp that a line begins with. */
export function readStamp(line: string): Stamp | undefined {
  return readSeconds(line) ?? readIso(line) ?? readDate(line) ?? readClock(line)
}

function readSeconds(line: string): Stamp | undefined {
  const match = SINCE_1970.exec(line)
  if (match === null) return undefined
  const [all, seconds, milliseconds, microseconds, nanoseconds] = match
  const value =
    seconds !== undefined
      ? Number(seconds)
      : milliseconds !== undefined
        ? Number(milliseconds) / 1e3
        : microseconds !== undefined
          ? Number(microseconds) / 1e6
          : Number(nanoseconds) / 1e9
  return { seconds: value, isOfDay: false, length: all.length }
}

function readIso(line: string): Stamp | undefined {
  const match = ISO.exec(line)
  if (match === null) return undefined
  const [all, day = '', clock = '', fraction = '', zone = 'Z'] = match
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  const whole = Date.parse(`${day}T${clock}${offset}`) / 1000
  if (Number.isNaN(whole)) return undefined
  return { seconds: addFraction(whole, fraction), isOfDay: false, length: all.length }
}

function readDate(line: string): Stamp | undefined {
  const match = DATE.exec(line)
  if (match === null) return undefined
  const [all, firstMonth, lastDay, firstDay, lastMonth, before, hour, minute, second, half, after] =
    match
  const year = before ?? after
  const month = MONTHS.indexOf(firstMonth ?? lastMonth ?? '')
  if (year === undefined || month < 0) return undefined
  const day = Number(lastDay ?? firstDay)
  const midnight = Date.UTC(Number(year), month, day) / 1000
  const seconds = midnight + readHour(hour, half) * 3600 + Number(minute) * 60 + Number(second)
  return { seconds, isOfDay: false, length: all.length }
}

function readClock(line: string): Stamp | undefined {
  const match = CLOCK.exec(line)
  if (match === null) return undefined
  const [all, hour, minute, second, fraction = '', half] = match
  const whole = readHour(hour, half) * 3600 + Number(minute) * 60 + Number(second)
  return { seconds: addFraction(whole, fraction), isOfDay: true, length: all.length }
}

function readHour(hour: string | undefined, half: string | undefined): number {
  if (half === undefined) return Number(hour)
  return (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
}

/** As if the whole number and its fraction were read at once: 10.1 is not 10 + 0.1 rounded twice. */
function addFraction(whole: number, fraction: string): number {
  return fraction === '' ? whole : Number(`${String(whole)}.${fraction}`)
}
