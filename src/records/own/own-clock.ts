/** Reads a time stamp: microseconds since 1970 as the log's clock has them, or `NaN`. */
export type ReadClock = (stamp: string | number) => number

/** What time stamps may be, besides forms such as `%Y-%m-%d %H:%M:%S`. */
export const CLOCK_WORDS = ['iso', 's', 'ms', 'us', 'ns'] as const

const EPOCH: ReadonlyMap<string, number> = new Map([
  ['s', 1e6],
  ['ms', 1e3],
  ['us', 1],
  ['ns', 1e-3],
])

/** Create the reader of a form of time stamps; `undefined` for a form that does not exist. */
export function createClock(form: string): ReadClock | undefined {
  const scale = EPOCH.get(form)
  if (scale !== undefined) {
    const clock: ReadClock = (stamp) => readEpoch(stamp, scale)
    epochClocks.add(clock)
    return clock
  }
  if (form === 'iso') return readIso
  return form.includes('%') ? createForm(form) : undefined
}

const epochClocks = new WeakSet<ReadClock>()

/** Whether a clock reads numbers that count from 1970. */
export function isEpochClock(clock: ReadClock): boolean {
  return epochClocks.has(clock)
}

/** Whether a clock reads time stamps of ISO 8601. */
export function isIsoClock(clock: ReadClock | undefined): boolean {
  return clock === readIso
}

function readEpoch(stamp: string | number, scale: number): number {
  if (typeof stamp === 'number') return Math.round(stamp * scale)
  return /^\d+(?:\.\d+)?$/.test(stamp) ? Math.round(Number(stamp) * scale) : NaN
}

/** A day alone is its midnight. */
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?)?$/

function readIso(stamp: string | number): number {
  const parts = typeof stamp === 'string' ? ISO.exec(stamp) : null
  if (parts === null) return NaN
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = parts
  return createTime({
    ...{ year: Number(year), month: Number(month), day: Number(day) },
    ...{ hour: Number(hour), minute: Number(minute), second: Number(second) },
    ...{ micros: readFraction(fraction), zone: readZone(zone) },
  })
}

interface TimeParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly micros: number
  /** Minutes that the clock is ahead of UTC. */
  readonly zone: number
}

/** A day or an hour that does not exist is no time. */
function createTime({ year, month, day, hour, minute, second, micros, zone }: TimeParts): number {
  const date = Date.UTC(year, month - 1, day)
  const isDay = new Date(date).getUTCMonth() === month - 1 && day > 0
  if (!isDay || hour > 24 || minute > 59 || second > 60) return NaN
  return date * 1000 + ((hour * 60 + minute - zone) * 60 + second) * 1e6 + micros
}

function readFraction(digits: string): number {
  return digits === '' ? 0 : Math.round(Number(`0.${digits}`) * 1e6)
}

function readZone(zone = 'Z'): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** What stands for each letter behind `%`; all of bounded length. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['Y', String.raw`(?<Y>\d{4})`],
  ['y', String.raw`(?<y>\d\d)`],
  ['m', String.raw`(?<m>\d\d?)`],
  ['d', String.raw` ?(?<d>\d\d?)`],
  ['e', String.raw` ?(?<d>\d\d?)`],
  ['b', '(?<b>[A-Za-z]{3})'],
  ['B', '(?<b>[A-Za-z]{3})[a-z]{0,6}'],
  ['a', '[A-Za-z]{2,3}'],
  ['A', '[A-Za-z]{6,9}'],
  ['H', String.raw`(?<H>\d\d?)`],
  ['I', String.raw`(?<I>\d\d?)`],
  ['p', '(?<p>[AaPp][Mm])'],
  ['M', String.raw`(?<M>\d\d)`],
  ['S', String.raw`(?<S>\d\d)`],
  ['f', String.raw`(?<f>\d{1,9})`],
  ['L', String.raw`(?<f>\d{3})`],
  ['z', String.raw`(?<z>Z|[+-]\d\d:?\d\d)`],
  ['Z', '[A-Z]{1,5}'],
  ['%', '%'],
])

const SHORT: ReadonlyMap<string, string> = new Map([
  ['%T', '%H:%M:%S'],
  ['%F', '%Y-%m-%d'],
  ['%D', '%m/%d/%y'],
  ['%R', '%H:%M'],
])

function createForm(form: string): ReadClock | undefined {
  const long = form.replaceAll(/%[TFDR]/g, (short) => SHORT.get(short) ?? short)
  const letters = [...long.matchAll(/%(.)/g)].map((match) => match[1] ?? '')
  const isKnown = letters.every((letter) => LETTERS.has(letter)) && !long.endsWith('%')
  if (!isKnown || new Set(letters).size < letters.length) return undefined
  const source = long.replaceAll(/%(.)|([^%])/g, (_, letter?: string, text = '') =>
    letter === undefined ? escapeText(String(text)) : (LETTERS.get(letter) ?? ''),
  )
  const whole = new RegExp(`^${source}$`)
  return (stamp) => {
    const groups = whole.exec(String(stamp))?.groups
    return groups === undefined ? NaN : readGroups(groups)
  }
}

function escapeText(text: string): string {
  return /\s/.test(text) ? String.raw`\s` : text.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)
}

/** A form without a date is a clock of one day. */
function readGroups(groups: Readonly<Record<string, string | undefined>>): number {
  const { Y, y, m, b, d, H, I, p, M, S, f = '', z } = groups
  const number = (text: string | undefined, absent: number): number =>
    text === undefined ? absent : Number(text)
  const month = b === undefined ? number(m, 1) : MONTHS.indexOf(b.toLowerCase()) + 1
  const half = (Number(I) % 12) + (p?.toLowerCase() === 'pm' ? 12 : 0)
  return createTime({
    year: Y === undefined ? (y === undefined ? 1970 : 2000 + Number(y)) : Number(Y),
    ...{ month, day: number(d, 1), minute: number(M, 0), second: number(S, 0) },
    hour: I === undefined ? number(H, 0) : half,
    ...{ micros: readFraction(f), zone: readZone(z) },
  })
}
