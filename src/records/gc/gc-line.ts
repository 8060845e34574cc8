import type { Line } from '../line.ts'

const ZERO = 48
const POINT = 46
const COMMA = 44

/** Exact, as the literals are; a power costs more than a line. */
const POWERS = [
  ...[1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11],
  ...[1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22],
]

/** Sizes by their letters, all of which the JVM means in powers of 1,024. */
const SCALES: Readonly<Record<number, number>> = { 66: 1, 75: 1024, 77: 1024 ** 2, 71: 1024 ** 3 }

/**
 * Reads a line of a collector's log forwards and backwards, without decoding it.
 *
 * Hot path (bench `gc`): one cursor serves all lines.
 */
export class GcLine {
  #bytes: Buffer = Buffer.alloc(0)
  at = 0
  end = 0
  /** Of the number that was read last. */
  decimals = 0

  begin({ bytes, start, end }: Line): void {
    this.#bytes = bytes
    this.at = start
    this.end = end
  }

  /** The byte at the cursor; 0 behind the end. */
  get byte(): number {
    return this.at < this.end ? (this.#bytes[this.at] ?? 0) : 0
  }

  /** Whether a text stands at the cursor, which then goes on behind it. */
  skip(text: string): boolean {
    const { length } = text
    if (this.at + length > this.end) return false
    for (let i = 0; i < length; i++) {
      if (this.#bytes[this.at + i] !== text.charCodeAt(i)) return false
    }
    this.at += length
    return true
  }

  /** Whether a text ends the line, which then ends before it. */
  cut(text: string): boolean {
    const from = this.end - text.length
    if (from < this.at) return false
    for (let i = 0; i < text.length; i++) {
      if (this.#bytes[from + i] !== text.charCodeAt(i)) return false
    }
    this.end = from
    return true
  }

  /** A number at the cursor, with a decimal point or comma; `NaN` if there is none. */
  readNumber(): number {
    let digits = 0
    this.decimals = -1
    const from = this.at
    for (; this.at < this.end; this.at++) {
      const byte = this.#bytes[this.at] ?? 0
      const digit = byte - ZERO
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit
        if (this.decimals >= 0) this.decimals++
      } else if ((byte === POINT || byte === COMMA) && this.decimals < 0) this.decimals = 0
      else break
    }
    const isNumber = this.at > from && this.decimals !== 0
    this.decimals = Math.max(0, this.decimals)
    return isNumber ? digits / (POWERS[this.decimals] ?? NaN) : NaN
  }

  /** The number that ends the line, over a power of ten; the line then ends before it. */
  cutNumber(exponent = 0): number {
    let digits = 0
    let power = 1
    this.decimals = 0
    const from = this.end
    for (; this.end > this.at; this.end--) {
      const byte = this.#bytes[this.end - 1] ?? 0
      const digit = byte - ZERO
      if (digit >= 0 && digit <= 9) {
        digits += digit * power
        power *= 10
      } else if ((byte === POINT || byte === COMMA) && this.decimals === 0) {
        this.decimals = from - this.end
      } else break
    }
    return this.end < from ? digits / (POWERS[this.decimals + exponent] ?? NaN) : NaN
  }

  /** The size that ends the line, such as `24M`, in bytes. */
  cutSize(): number {
    const scale = SCALES[this.#bytes[this.end - 1] ?? 0]
    if (scale === undefined || this.end <= this.at) return NaN
    this.end--
    return this.cutNumber() * scale
  }

  /** Go behind the next byte of a value; `false` if there is none. */
  goBehind(byte: number): boolean {
    let at = this.at
    while (at < this.end && this.#bytes[at] !== byte) at++
    if (at >= this.end) return false
    this.at = at + 1
    return true
  }

  /** What stands between two offsets. */
  text(from: number, to: number): string {
    return this.#bytes.toString('latin1', from, to)
  }
}
