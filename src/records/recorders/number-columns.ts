import type { Line } from '../line.ts'

const SPACE = 32
const TAB = 9
const POINT = 46
const COMMA = 44
const MINUS = 45
const ZERO = 48

/**
 * Reads the columns of lines whose fields are parted by blanks, without decoding them.
 *
 * Hot path (bench `pidstat`): a number is computed from its bytes.
 */
export class NumberColumns {
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  #bytes: Buffer = Buffer.alloc(0)

  /** @param most how many fields are looked at; the last one has the rest of the line */
  constructor(most: number) {
    this.#starts = new Int32Array(most)
    this.#ends = new Int32Array(most)
  }

  /** Find the fields of a line; returns their number. */
  split({ bytes, start, end }: Line): number {
    this.#bytes = bytes
    const most = this.#starts.length
    let count = 0
    for (let at = start; at < end && count < most;) {
      while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++
      if (at >= end) break
      this.#starts[count] = at
      while (at < end && bytes[at] !== SPACE && bytes[at] !== TAB) at++
      this.#ends[count] = count === most - 1 ? end : at
      count++
    }
    return count
  }

  /** A decimal number, its mark a point or a comma; `NaN` for any other text. */
  number(column: number): number {
    const bytes = this.#bytes
    const end = this.#ends[column] ?? 0
    let at = this.#starts[column] ?? 0
    const isNegative = bytes[at] === MINUS
    if (isNegative) at++
    if (at >= end) return NaN
    let digits = 0
    let decimals = -1
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0
      const digit = byte - ZERO
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit
        if (decimals >= 0) decimals++
      } else if ((byte === POINT || byte === COMMA) && decimals < 0) decimals = 0
      else return NaN
    }
    // Beyond 2^53 digits would be lost; the slow way rounds them properly.
    const value =
      digits <= Number.MAX_SAFE_INTEGER
        ? divide(digits, decimals)
        : Number(this.text(column).replace(',', '.').replace('-', ''))
    return isNegative ? -value : value
  }

  /** Seconds since midnight of `09:14:10`, with or without a fraction; `NaN` for any other text. */
  clock(column: number): number {
    const bytes = this.#bytes
    const at = this.#starts[column] ?? 0
    if (bytes[at + 2] !== COLON || bytes[at + 5] !== COLON) return NaN
    const two = (from: number): number =>
      ((bytes[from] ?? 0) - ZERO) * 10 + (bytes[from + 1] ?? 0) - ZERO
    const whole = two(at) * 3600 + two(at + 3) * 60 + two(at + 6)
    const fraction = this.text(column).slice(8).replace(',', '.')
    return fraction === '' ? whole : /^\.\d+$/.test(fraction) ? whole + Number(fraction) : NaN
  }

  /** Whether a field begins with a letter. */
  isWord(column: number): boolean {
    const letter = (this.#bytes[this.#starts[column] ?? 0] ?? 0) | 32
    return letter >= 97 && letter <= 122
  }

  /** A field as text. */
  text(column: number): string {
    return this.#bytes.toString('utf8', this.#starts[column] ?? 0, this.#ends[column] ?? 0)
  }
}

const COLON = 58

/** Exact: a whole number over a power of ten is rounded once. */
function divide(digits: number, decimals: number): number {
  return decimals > 0 ? digits / 10 ** decimals : digits
}
