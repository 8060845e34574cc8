import type { Line } from './line.ts'
import type { ProcessSample } from './record.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const SPACE = 0x20

/** Powers of ten that a double holds exactly. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, i) => 10 ** i)

/** Digits that a double holds exactly, so that one division rounds correctly. */
const EXACT_DIGITS = 15

/** Larger numbers are no bytes, seconds or counts of any machine: the record is refused. */
export const LARGEST_NUMBER = 1e18

/** Objects of a record by what is wanted of them. */
const TOP = 0
const MEMORY = 1
const CPU = 2
const OTHER = 3

/**
 * Read the JSON of a process record that has the form psutil's always have: members that are
 * numbers, plain strings, or objects of such. Anything else, and a record with a wanted member
 * missing, is `undefined`: the caller reads it again with `JSON.parse` and says what is wrong.
 *
 * Hot path (bench `process-log`): nothing is decoded or allocated but the sample and its label. A
 * property test holds it to what `JSON.parse` gives.
 */
export function readProcessJson(line: Line): ProcessSample | undefined {
  return new Reader(line).read()
}

class Reader {
  readonly #bytes: Buffer
  readonly #end: number
  #at: number
  #keyStart = 0
  #keyEnd = 0
  #pid = NaN
  #elapsed = NaN
  #rss = NaN
  #faults = NaN
  #windowsFaults = NaN
  #user = NaN
  #system = NaN
  #timestamp = NaN
  #label: string | undefined

  constructor({ bytes, start, end }: Line) {
    this.#bytes = bytes
    this.#end = end
    this.#at = bytes.indexOf(OPEN, start)
  }

  read(): ProcessSample | undefined {
    if (this.#at < 0 || this.#at >= this.#end || !this.#readObject(TOP)) return undefined
    const missing = this.#elapsed + this.#rss + this.#user
    if (Number.isNaN(missing) || this.#pid % 1 > 0) return undefined
    return {
      kind: 'process-sample',
      pid: Number.isNaN(this.#pid) ? undefined : this.#pid,
      elapsed: this.#elapsed,
      rss: this.#rss,
      user: this.#user,
      system: this.#system,
      faults: Number.isNaN(this.#faults) ? this.#windowsFaults : this.#faults,
      timestamp: this.#timestamp,
      label: this.#label,
    }
  }

  /** Read from an opening brace to behind its closing one; `false` when that is not possible. */
  #readObject(object: number): boolean {
    this.#at++
    if (this.#skipBlanks() === CLOSE) return this.#at++ > 0
    for (;;) {
      if (!this.#readKey()) return false
      const first = this.#skipBlanks()
      if (first === QUOTE) {
        if (!this.#readString(object)) return false
      } else if (first === OPEN) {
        if (object !== TOP || !this.#readObject(this.#findObject())) return false
      } else if (!this.#readNumber(object)) {
        return false
      }
      const next = this.#skipBlanks()
      this.#at++
      if (next === CLOSE) return true
      if (next !== COMMA) return false
      this.#skipBlanks()
    }
  }

  /** Skip blanks and return the byte behind them; beyond the line it is none that JSON has. */
  #skipBlanks(): number {
    while (this.#at < this.#end && this.#bytes[this.#at] === SPACE) this.#at++
    return this.#at < this.#end ? (this.#bytes[this.#at] ?? 0) : 0
  }

  #readKey(): boolean {
    if (this.#bytes[this.#at] !== QUOTE) return false
    this.#keyStart = this.#at + 1
    this.#keyEnd = this.#findQuote(this.#keyStart)
    if (this.#keyEnd < 0) return false
    this.#at = this.#keyEnd + 1
    if (this.#skipBlanks() !== COLON) return false
    this.#at++
    return true
  }

  /** The closing quote of a string without escapes or control characters; −1 for any other. */
  #findQuote(from: number): number {
    const bytes = this.#bytes
    for (let at = from; at < this.#end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === QUOTE) return at
      if (byte === BACKSLASH || byte < SPACE) return -1
    }
    return -1
  }

  #readString(object: number): boolean {
    const start = this.#at + 1
    const end = this.#findQuote(start)
    if (end < 0) return false
    this.#at = end + 1
    if (object !== TOP) return !this.#isWantedNumber(object)
    if (this.#isKey('timestamp')) this.#timestamp = readTimestamp(this.#bytes, start, end)
    else if (this.#isKey('label')) {
      const label = this.#bytes.toString('utf8', start, end)
      this.#label = label.trim() === '' ? undefined : label
    } else return !this.#isWantedNumber(object)
    return true
  }

  /** Digits with or without a point; exponents, signs and words are left to `JSON.parse`. */
  #readNumber(object: number): boolean {
    const bytes = this.#bytes
    const start = this.#at
    let whole = 0
    let decimals = -1
    let at = start
    for (; at < this.#end; at++) {
      const byte = bytes[at] ?? 0
      if (byte >= ZERO && byte <= NINE) {
        whole = whole * 10 + byte - ZERO
        if (decimals >= 0) decimals++
      } else if (byte === POINT && decimals < 0 && at > start) decimals = 0
      else break
    }
    const digits = at - start - (decimals >= 0 ? 1 : 0)
    if (digits === 0 || decimals === 0 || this.#isOddNumber(start, at)) return false
    const value =
      digits > EXACT_DIGITS
        ? Number(bytes.toString('latin1', start, at))
        : decimals > 0
          ? whole / (POWERS_OF_TEN[decimals] ?? NaN)
          : whole
    if (value > LARGEST_NUMBER) return false
    this.#at = at
    this.#store(object, value)
    return true
  }

  /** A leading zero, or an exponent behind the digits. */
  #isOddNumber(start: number, end: number): boolean {
    const second = this.#bytes[start + 1] ?? 0
    const leadingZero =
      this.#bytes[start] === ZERO && second >= ZERO && second <= NINE && end > start + 1
    const next = end < this.#end ? (this.#bytes[end] ?? 0) : 0
    return leadingZero || next === 0x65 || next === 0x45 || next === MINUS
  }

  #store(object: number, value: number): void {
    if (object === MEMORY) {
      if (this.#isKey('rss')) this.#rss = value
      else if (this.#isKey('pfaults')) this.#faults = value
      else if (this.#isKey('num_page_faults')) this.#windowsFaults = value
    } else if (object === CPU) {
      if (this.#isKey('user')) this.#user = value
      else if (this.#isKey('system')) this.#system = value
    } else if (object === TOP) {
      if (this.#isKey('elapsed_time')) this.#elapsed = value
      else if (this.#isKey('pid')) this.#pid = value
      else if (this.#isKey('label')) this.#label = String(value)
    }
  }

  /** A string where a number is wanted is for the slow path to complain about. */
  #isWantedNumber(object: number): boolean {
    if (object === MEMORY)
      return this.#isKey('rss') || this.#isKey('pfaults') || this.#isKey('num_page_faults')
    if (object === CPU) return this.#isKey('user') || this.#isKey('system')
    return object === TOP && (this.#isKey('elapsed_time') || this.#isKey('pid'))
  }

  #findObject(): number {
    if (this.#isKey('memory_info')) return MEMORY
    return this.#isKey('cpu_times') ? CPU : OTHER
  }

  #isKey(name: string): boolean {
    const start = this.#keyStart
    if (this.#keyEnd - start !== name.length) return false
    for (let i = 0; i < name.length; i++) {
      if (this.#bytes[start + i] !== name.charCodeAt(i)) return false
    }
    return true
  }
}

/** Read `2025-08-26 11:38:16.865842` as microseconds since 1970, taken as UTC; `NaN` for others. */
export function readTimestamp(bytes: Buffer, start: number, end: number): number {
  if (end - start < 19 || end - start > 26) return NaN
  const year = readDigits(bytes, start, 4)
  const month = readDigits(bytes, start + 5, 2)
  const day = readDigits(bytes, start + 8, 2)
  const hour = readDigits(bytes, start + 11, 2)
  const minute = readDigits(bytes, start + 14, 2)
  const second = readDigits(bytes, start + 17, 2)
  const decimals = end - start - 20
  const fraction =
    decimals > 0 && bytes[start + 19] === POINT
      ? readDigits(bytes, start + 20, decimals) * (POWERS_OF_TEN[6 - decimals] ?? NaN)
      : 0
  const days = countDays(year, month, day)
  return ((days * 24 + hour) * 60 + minute) * 60e6 + second * 1e6 + fraction
}

function readDigits(bytes: Buffer, start: number, count: number): number {
  let value = 0
  for (let at = start; at < start + count; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}

/** Days from 1970-01-01 in the Gregorian calendar; a day of March-based years, counted in eras. */
function countDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719468
  )
}
