import type { RawValue } from './own-number.ts'
import { splitPath } from './json-path.ts'

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const COLON = 58
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const OPEN_LIST = 91
const CLOSE_LIST = 93
const MINUS = 45
const POINT = 46
const ZERO = 48
const NINE = 57
const SPACE = 32
const SMALL_E = 101
const BIG_E = 69

/** A key that is looked for, and where its value goes, or what is looked for in it. */
interface WantedKey {
  readonly bytes: Buffer
  index: number
  readonly inner: WantedKey[]
}

/** What the bytes of a line come to: values, or something that only a whole parser can tell. */
export type ScanResult = 'values' | 'unclear'

/**
 * Reads the values at some paths of a line that is one JSON object, without parsing the rest.
 *
 * Hot path (bench `own-json`): each byte is looked at once. What is not plain, such as a key with an escape, is left
 * to `JSON.parse`.
 */
export class JsonScanner {
  readonly values: RawValue[]
  readonly #wanted: WantedKey[] = []
  #bytes: Buffer = Buffer.alloc(0)
  #at = 0
  #end = 0

  constructor(paths: readonly string[]) {
    this.values = paths.map(() => undefined)
    paths.forEach((path, index) => {
      let level = this.#wanted
      const keys = splitPath(path)
      keys.forEach((key, depth) => {
        const bytes = Buffer.from(key)
        const known = level.find((one) => one.bytes.equals(bytes))
        const wanted = known ?? { bytes, index: -1, inner: [] }
        if (known === undefined) level.push(wanted)
        if (depth === keys.length - 1) wanted.index = index
        level = wanted.inner
      })
    })
  }

  /** Scan a line; the values are in {@link values} until the next one. */
  scan(bytes: Buffer, start: number, end: number): ScanResult {
    this.values.fill(undefined)
    this.#bytes = bytes
    this.#at = start
    this.#end = end
    this.#skipBlanks()
    if (this.#bytes[this.#at] !== OPEN_OBJECT || !this.#scanObject(this.#wanted)) return 'unclear'
    this.#skipBlanks()
    return this.#at === end ? 'values' : 'unclear'
  }

  /** Scan an object from its brace on; `false` where it is not plain. */
  #scanObject(wanted: readonly WantedKey[]): boolean {
    const bytes = this.#bytes
    this.#at++
    this.#skipBlanks()
    if (bytes[this.#at] === CLOSE_OBJECT) {
      this.#at++
      return true
    }
    for (;;) {
      this.#skipBlanks()
      if (bytes[this.#at] !== QUOTE) return false
      const from = this.#at + 1
      if (!this.#skipPlainString()) return false
      const key = findKey(bytes, { from, to: this.#at - 1 }, wanted)
      this.#skipBlanks()
      if (bytes[this.#at++] !== COLON) return false
      this.#skipBlanks()
      if (!this.#scanValue(key)) return false
      this.#skipBlanks()
      const next = bytes[this.#at++]
      if (next === CLOSE_OBJECT) return this.#at <= this.#end
      if (next !== COMMA || this.#at >= this.#end) return false
    }
  }

  #scanValue(key: WantedKey | undefined): boolean {
    const first = this.#bytes[this.#at] ?? 0
    if (key === undefined) return this.#skipValue(first)
    if (first === OPEN_OBJECT && key.inner.length > 0 && key.index < 0)
      return this.#scanObject(key.inner)
    if (key.index < 0) return this.#skipValue(first)
    if (first === MINUS || (first >= ZERO && first <= NINE)) {
      const number = this.#readNumber()
      this.values[key.index] = number
      return number !== undefined
    }
    const from = this.#at
    if (!this.#skipValue(first)) return false
    return this.#take(key.index, from, first)
  }

  /** Take what was skipped; `false` where it is no JSON. */
  #take(index: number, from: number, first: number): boolean {
    if (first === QUOTE) {
      this.values[index] = this.#bytes.toString('utf8', from + 1, this.#at - 1)
      return true
    }
    const text = this.#bytes.toString('utf8', from, this.#at)
    // Python writes these, which are no JSON.
    if (text === 'NaN' || text === 'Infinity') {
      this.values[index] = null
      return true
    }
    try {
      this.values[index] = JSON.parse(text) as RawValue
      return true
    } catch {
      return false
    }
  }

  /** Up to 15 digits are exact, and so is their quotient by a power of ten; others are left to the engine. */
  #readNumber(): number | undefined {
    const bytes = this.#bytes
    const from = this.#at
    let at = from
    const isNegative = bytes[at] === MINUS
    if (isNegative) at++
    let whole = 0
    let digits = 0
    let decimals = -1
    for (; at < this.#end; at++) {
      const byte = bytes[at] ?? 0
      if (byte >= ZERO && byte <= NINE) {
        whole = whole * 10 + (byte - ZERO)
        digits++
        if (decimals >= 0) decimals++
      } else if (byte === POINT && decimals < 0) decimals = 0
      else break
    }
    if (digits === 0) return undefined
    const next = bytes[at]
    if (next === SMALL_E || next === BIG_E || digits > 15) {
      this.#skipBare()
      return Number(bytes.toString('latin1', from, this.#at))
    }
    this.#at = at
    const value = decimals > 0 ? whole / (POWERS[decimals] ?? NaN) : whole
    return isNegative ? -value : value
  }

  #skipValue(first: number): boolean {
    if (first === QUOTE) return this.#skipPlainString()
    if (first === OPEN_OBJECT || first === OPEN_LIST) return this.#skipNested()
    return this.#skipBare()
  }

  /** A number, `true`, `false` or `null`. */
  #skipBare(): boolean {
    const bytes = this.#bytes
    const from = this.#at
    let at = from
    for (; at < this.#end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte <= SPACE) break
    }
    this.#at = at
    return at > from
  }

  /** A string without escapes, from its quote on. */
  #skipPlainString(): boolean {
    const bytes = this.#bytes
    const end = this.#end
    let at = this.#at + 1
    for (; at < end; at++) {
      const byte = bytes[at]
      if (byte === QUOTE) break
      if (byte === BACKSLASH) return false
    }
    this.#at = at + 1
    return at < end
  }

  #skipNested(): boolean {
    const bytes = this.#bytes
    let depth = 0
    while (this.#at < this.#end) {
      const byte = bytes[this.#at]
      if (byte === QUOTE) {
        if (!this.#skipPlainString()) return false
        continue
      }
      this.#at++
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth--
      if (depth === 0) return true
    }
    return false
  }

  #skipBlanks(): void {
    const bytes = this.#bytes
    while (this.#at < this.#end && (bytes[this.#at] === SPACE || bytes[this.#at] === 9)) this.#at++
  }
}

const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power)

function findKey(
  bytes: Buffer,
  { from, to }: { readonly from: number; readonly to: number },
  wanted: readonly WantedKey[],
): WantedKey | undefined {
  for (const key of wanted) {
    const expected = key.bytes
    if (expected.length !== to - from) continue
    let i = 0
    while (i < expected.length && expected[i] === bytes[from + i]) i++
    if (i === expected.length) return key
  }
  return undefined
}
