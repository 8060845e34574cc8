const BLANK = 32
const TAB = 9
const ZERO = 48
const PLUS = 43
const MINUS = 45
const DOT = 46
const LETTER_X = 120

/** The longest place that a row may have; pymemtrace cuts its rows at 4 KiB. */
const LONGEST_PLACE = 16 * 1024

/**
 * Reads the columns of a row: from the left what stands before the place of an event, from the right
 * the sizes behind it. `NaN` for what is no number.
 *
 * Hot path (bench `objects`): one reader for all rows, nothing is decoded but the place.
 */
export class RowReader {
  #bytes: Buffer = Buffer.alloc(0)
  #at = 0
  #end = 0

  /** Begin a row; `end` is behind its last byte, carriage return and line feed not counted. */
  begin(bytes: Buffer, start: number, end: number): void {
    this.#bytes = bytes
    this.#at = start
    this.#end = end
    while (this.#end > start && this.#isBlank(this.#end - 1)) this.#end--
    this.#skipBlanks()
  }

  /** Whether nothing is left. */
  get isDone(): boolean {
    return this.#at >= this.#end
  }

  /** A number of digits, maybe with decimals. */
  readNumber(): number {
    let value = 0
    let scale = 0
    const start = this.#at
    for (; this.#at < this.#end; this.#at++) {
      const byte = this.#bytes[this.#at] ?? 0
      if (byte === DOT && scale === 0 && this.#at > start) scale = 1
      else if (byte >= ZERO && byte < ZERO + 10) {
        value = value * 10 + (byte - ZERO)
        if (scale > 0) scale *= 10
      } else break
    }
    const isWhole = this.#at > start && (this.isDone || this.#isBlank(this.#at))
    this.#skipBlanks()
    if (!isWhole) return NaN
    // Both are whole numbers, so that the quotient is rounded as the decimals would be.
    return scale > 0 ? value / scale : value
  }

  /** A difference of event numbers, `+1`. */
  readDifference(): number {
    if (this.#bytes[this.#at] !== PLUS) return NaN
    this.#at++
    return this.readNumber()
  }

  /** An address, with or without `0x`; a string where a number would not hold it. */
  readAddress(): number | string {
    const start = this.#bytes[this.#at + 1] === LETTER_X ? this.#at + 2 : this.#at
    let value = 0
    let at = start
    for (; at < this.#end; at++) {
      const digit = readHexDigit(this.#bytes[at] ?? 0)
      if (digit < 0) break
      value = value * 16 + digit
    }
    const isWhole = at > start && at - start <= 16 && at < this.#end && this.#isBlank(at)
    this.#at = at
    this.#skipBlanks()
    if (!isWhole) return NaN
    if (Number.isSafeInteger(value)) return value
    return this.#bytes.toString('latin1', start, at).toLowerCase()
  }

  /** What stands before the next blank. */
  readWord(): string {
    const start = this.#at
    while (this.#at < this.#end && !this.#isBlank(this.#at)) this.#at++
    const word = this.#bytes.toString('latin1', start, this.#at)
    this.#skipBlanks()
    return word
  }

  /** The last number, which may be negative; it is taken off. */
  readLast(): number {
    let value = 0
    let power = 1
    const end = this.#end
    for (; this.#end > this.#at; this.#end--) {
      const byte = this.#bytes[this.#end - 1] ?? 0
      if (byte < ZERO || byte >= ZERO + 10) break
      value += (byte - ZERO) * power
      power *= 10
    }
    if (this.#end === end) return NaN
    if (this.#bytes[this.#end - 1] === MINUS) {
      value = -value
      this.#end--
    }
    if (this.#end <= this.#at || !this.#isBlank(this.#end - 1)) return NaN
    while (this.#end > this.#at && this.#isBlank(this.#end - 1)) this.#end--
    return value
  }

  /** What is left, byte by byte, so that the same bytes give the same text; empty when too long. */
  readRest(): string {
    return this.#end - this.#at > LONGEST_PLACE
      ? ''
      : this.#bytes.toString('latin1', this.#at, this.#end)
  }

  #isBlank(at: number): boolean {
    const byte = this.#bytes[at]
    return byte === BLANK || byte === TAB
  }

  #skipBlanks(): void {
    while (this.#at < this.#end && this.#isBlank(this.#at)) this.#at++
  }
}

/** The value of a hexadecimal digit, or -1. */
function readHexDigit(byte: number): number {
  if (byte >= ZERO && byte < ZERO + 10) return byte - ZERO
  const letter = byte | 0x20
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
