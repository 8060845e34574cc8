const BLANK = 32
const TAB = 9
const ZERO = 48
const PLUS = 43
const MINUS = 45
const DOT = 46
const LETTER_X = 120

/** The longest place that a row may have; pymemtrace cuts its rows at 4 KiB. */
const LONGEST_PLACE = 16 * 1024

/** A word of a row, and where it begins and ends. */
export interface RowWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Reads the columns of a row: those before the place from the left, the sizes after it from the right.
 * A column that is not a number is `NaN`.
 *
 * Hot path (bench `profile`, `reference`): one reader serves all rows, and only the place is decoded.
 */
export class RowReader {
  #bytes: Buffer = Buffer.alloc(0)
  #at = 0
  #end = 0

  /** Begin a row; `end` is the offset after its last byte, without carriage return and line feed. */
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

  /** Read an unsigned number, which may have decimals. */
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
    // Both are whole numbers, so the quotient is rounded exactly as parsing the decimals would round.
    return scale > 0 ? value / scale : value
  }

  /** Read a difference of event numbers, such as `+1`. */
  readDifference(): number {
    if (this.#bytes[this.#at] !== PLUS) return NaN
    this.#at++
    return this.readNumber()
  }

  /** Read an address, with or without `0x`; a string if a number cannot hold it exactly. */
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

  /** Read the text before the next blank. */
  readWord(): RowWord {
    const start = this.#at
    while (this.#at < this.#end && !this.#isBlank(this.#at)) this.#at++
    const end = this.#at
    this.#skipBlanks()
    return { text: this.#bytes.toString('latin1', start, end), start, end }
  }

  /** Read and remove the last number, which may be negative. */
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

  /** Where the rest begins and ends. */
  get restStart(): number {
    return this.#at
  }

  get restEnd(): number {
    return this.#end
  }

  /** Read the rest as Latin-1, so that equal bytes give equal texts; empty if it is too long. */
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

/** Read a hexadecimal digit; -1 for any other byte. */
function readHexDigit(byte: number): number {
  if (byte >= ZERO && byte < ZERO + 10) return byte - ZERO
  const letter = byte | 0x20
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
