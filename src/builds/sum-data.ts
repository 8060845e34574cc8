import { createHash, type Hash } from 'node:crypto'

/**
 * Sum up plain data: objects, lists, maps, sets, columns, texts and numbers, to the last bit. Equal sums are equal data, wherever they come from: a
 * key whose value is `undefined` counts as absent, and the order of an object's keys does not matter.
 *
 * @returns `undefined` for data with anything else in them, such as a function
 */
export function sumData(value: unknown): string | undefined {
  const sum = new Sum()
  return sum.add(value) ? sum.finish() : undefined
}

/** Texts are hashed many at a time. */
const MOST_PENDING = 1 << 16

class Sum {
  readonly #hash: Hash = createHash('sha256')
  #pending = ''

  finish(): string {
    this.#flush()
    return this.#hash.digest('base64')
  }

  /** @returns whether it could be added */
  add(value: unknown): boolean {
    switch (typeof value) {
      case 'string':
        this.#write(`s${String(value.length)}:${value}`)
        return true
      case 'number':
        this.#write(Object.is(value, -0) ? 'n-0;' : `n${String(value)};`)
        return true
      case 'boolean':
      case 'undefined':
        this.#write(`${String(value)};`)
        return true
      case 'object':
        return value === null ? this.#addNull() : this.#addObject(value)
      case 'bigint':
      case 'function':
      case 'symbol':
        return false
    }
  }

  #addNull(): boolean {
    this.#write('null;')
    return true
  }

  #addObject(value: object): boolean {
    if (ArrayBuffer.isView(value)) return this.#addColumn(value)
    if (Array.isArray(value)) return this.#addAll('[', value, value.length)
    if (value instanceof Map) return this.#addAll('m', value, value.size)
    if (value instanceof Set) return this.#addAll('t', value, value.size)
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) return false
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return this.#addAll('{', entries, entries.length)
  }

  #addAll(kind: string, values: Iterable<unknown>, size: number): boolean {
    this.#write(`${kind}${String(size)};`)
    for (const value of values) if (!this.add(value)) return false
    return true
  }

  #addColumn(column: ArrayBufferView): boolean {
    this.#write(`${column.constructor.name}${String(column.byteLength)};`)
    this.#flush()
    this.#hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
    return true
  }

  #write(text: string): void {
    this.#pending += text
    if (this.#pending.length > MOST_PENDING) this.#flush()
  }

  #flush(): void {
    this.#hash.update(this.#pending)
    this.#pending = ''
  }
}
