const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** The parts of a date while it is parsed; gnuplot starts from 1970-01-01 00:00:00. */
interface Parts {
  year: number
  month: number
  day: number
  dayOfYear: number | undefined
  hour: number
  minute: number
  second: number
  isAfternoon: boolean | undefined
  epoch: number | undefined
}

type Read = (parts: Parts, digits: string) => void

/** The conversions of `timefmt`: the text that each matches, and the part that it sets. */
const CONVERSIONS: Readonly<Record<string, readonly [RegExp, Read]>> = {
  Y: [/[-+]?\d{1,4}/y, (parts, digits) => (parts.year = Number(digits))],
  y: [
    /\d{1,2}/y,
    (parts, digits) => (parts.year = Number(digits) + (Number(digits) < 69 ? 2000 : 1900)),
  ],
  m: [/\d{1,2}/y, (parts, digits) => (parts.month = Number(digits))],
  d: [/\d{1,2}/y, (parts, digits) => (parts.day = Number(digits))],
  j: [/\d{1,3}/y, (parts, digits) => (parts.dayOfYear = Number(digits))],
  H: [/[-+]?\d{1,2}/y, (parts, digits) => (parts.hour = Number(digits))],
  M: [/\d{1,2}/y, (parts, digits) => (parts.minute = Number(digits))],
  S: [/\d{1,2}(?:\.\d*)?/y, (parts, digits) => (parts.second = Number(digits))],
  s: [/[-+]?\d+(?:\.\d*)?/y, (parts, digits) => (parts.epoch = Number(digits))],
  b: [/[A-Za-z]{3}/y, (parts, name) => (parts.month = findMonth(name))],
  B: [/[A-Za-z]+/y, (parts, name) => (parts.month = findMonth(name))],
  a: [/[A-Za-z]{3}/y, ignore],
  A: [/[A-Za-z]+/y, ignore],
  p: [/[ap]m/iy, (parts, half) => (parts.isAfternoon = half.toLowerCase() === 'pm')],
}

/** A weekday says nothing that the date does not. */
function ignore(): void {
  return undefined
}

/** Abbreviations for several conversions. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['%T', '%H:%M:%S'],
  ['%R', '%H:%M'],
  ['%F', '%Y-%m-%d'],
  ['%D', '%m/%d/%y'],
]

/**
 * Parse a date by a `timefmt` into seconds since 1970, UTC (gnuplot 5.4 `help time_specifiers`). A blank
 * in the format matches any number of blanks. `NaN` if the text does not match.
 */
export function parseTime(timefmt: string, text: string): number {
  const format = ALIASES.reduce((whole, [short, long]) => whole.replaceAll(short, long), timefmt)
  const parts: Parts = {
    year: 1970,
    month: 1,
    day: 1,
    dayOfYear: undefined,
    hour: 0,
    minute: 0,
    second: 0,
    isAfternoon: undefined,
    epoch: undefined,
  }
  let at = skipBlanks(text, 0)
  const start = at
  for (const [piece, letter] of format.matchAll(/%(?:\d*)(.)|\s+|[^%\s]/g)) {
    // A date may be incomplete; the parts that are missing keep their initial values.
    if (at >= text.length && at > start) break
    const end =
      letter === undefined ? matchLiteral(piece, text, at) : readPart(parts, letter, { text, at })
    if (end === undefined) return NaN
    at = end
  }
  return at === start ? NaN : toSeconds(parts)
}

function matchLiteral(piece: string, text: string, at: number): number | undefined {
  if (piece.trim() === '') return skipBlanks(text, at)
  return text.startsWith(piece, at) ? at + piece.length : undefined
}

function readPart(
  parts: Parts,
  letter: string,
  { text, at }: { text: string; at: number },
): number | undefined {
  if (letter === '%') return matchLiteral('%', text, at)
  const [pattern, read] = CONVERSIONS[letter] ?? []
  if (pattern === undefined || read === undefined) return undefined
  pattern.lastIndex = skipBlanks(text, at)
  const found = pattern.exec(text)?.[0]
  if (found === undefined) return undefined
  read(parts, found)
  return pattern.lastIndex
}

function skipBlanks(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' || text[end] === '\t') end++
  return end
}

function findMonth(name: string): number {
  const short = name.slice(0, 3).toLowerCase()
  const index = MONTHS.findIndex((month) => month.startsWith(short))
  return index < 0 ? NaN : index + 1
}

function toSeconds(parts: Parts): number {
  if (parts.epoch !== undefined) return parts.epoch
  const { year, month, day, dayOfYear, minute, second, isAfternoon } = parts
  if (Number.isNaN(month) || month < 1 || month > 12 || day < 1 || day > 31) return NaN
  const midday = isAfternoon === undefined ? parts.hour : (parts.hour % 12) + (isAfternoon ? 12 : 0)
  const date = new Date(0)
  date.setUTCFullYear(year, dayOfYear === undefined ? month - 1 : 0, dayOfYear ?? day)
  return date.getTime() / 1000 + midday * 3600 + minute * 60 + second
}
