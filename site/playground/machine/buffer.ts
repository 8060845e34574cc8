/** Encodings that tracedocs asks for. */
type Encoding = 'utf8' | 'utf-8' | 'latin1' | 'ascii' | 'binary'

/**
 * Bytes with those methods of Node's `Buffer` that reading a log uses, for browsers. `test/site/playground/machine/buffer.test.ts` holds each to
 * Node's own.
 */
export class Buffer extends Uint8Array {
  static override from(value: unknown, second?: unknown, third?: unknown): Buffer {
    if (typeof value === 'string') return encode(value, second as Encoding | undefined)
    if (value instanceof ArrayBuffer || isShared(value)) {
      const buffer = value as ArrayBuffer
      const start = Number(second ?? 0)
      return new Buffer(buffer, start, Number(third ?? buffer.byteLength - start))
    }
    return copy(value as ArrayLike<number>)
  }

  static alloc(size: number): Buffer {
    return new Buffer(size)
  }

  static allocUnsafe(size: number): Buffer {
    return new Buffer(size)
  }

  static isBuffer(value: unknown): boolean {
    return value instanceof Buffer
  }

  static concat(list: readonly Uint8Array[], total?: number): Buffer {
    const size = total ?? list.reduce((sum, { length }) => sum + length, 0)
    const joined = new Buffer(size)
    let at = 0
    for (const piece of list) {
      joined.set(piece.subarray(0, Math.max(0, size - at)), at)
      at += piece.length
      if (at >= size) break
    }
    return joined
  }

  static byteLength(text: string): number {
    return encode(text, 'utf8').length
  }

  static compare(one: Uint8Array, other: Uint8Array): number {
    const length = Math.min(one.length, other.length)
    for (let i = 0; i < length; i++) {
      const difference = (one[i] ?? 0) - (other[i] ?? 0)
      if (difference !== 0) return Math.sign(difference)
    }
    return Math.sign(one.length - other.length)
  }

  override toString(encoding: Encoding = 'utf8', start = 0, end = this.length): string {
    const bytes = this.subarray(Math.max(0, start), Math.max(0, end))
    if (encoding === 'utf8' || encoding === 'utf-8') return UTF8.decode(bytes)
    return decodeLatin1(bytes, encoding === 'ascii' ? 0x7f : 0xff)
  }

  latin1Slice(start?: number, end?: number): string {
    return this.toString('latin1', start, end)
  }

  asciiSlice(start?: number, end?: number): string {
    return this.toString('ascii', start, end)
  }

  utf8Slice(start?: number, end?: number): string {
    return this.toString('utf8', start, end)
  }

  equals(other: Uint8Array): boolean {
    return Buffer.compare(this, other) === 0
  }

  override indexOf(value: unknown, from = 0, encoding?: Encoding): number {
    if (typeof value === 'number') return super.indexOf(value & 0xff, from)
    const sought = typeof value === 'string' ? encode(value, encoding) : (value as Uint8Array)
    const first = from < 0 ? Math.max(0, this.length + from) : from
    if (sought.length === 0) return Math.min(first, this.length)
    for (let at = first; at <= this.length - sought.length; at++) {
      at = super.indexOf(sought[0] ?? 0, at)
      if (at === -1 || at > this.length - sought.length) return -1
      if (sought.every((byte, i) => this[at + i] === byte)) return at
    }
    return -1
  }

  override includes(value: unknown, from = 0, encoding?: Encoding): boolean {
    const at = this.indexOf(value, from, encoding)
    return at !== -1
  }

  copy(target: Uint8Array, at = 0, start = 0, end = this.length): number {
    const piece = this.subarray(start, Math.min(end, start + Math.max(0, target.length - at)))
    target.set(piece, at)
    return piece.length
  }

  write(text: string, at = 0, ...rest: readonly unknown[]): number {
    const encoding = rest.find((one) => typeof one === 'string') as Encoding | undefined
    const most = rest.find((one): one is number => typeof one === 'number')
    const bytes = encode(text, encoding)
    return bytes.copy(this, at, 0, Math.min(bytes.length, most ?? bytes.length))
  }

  readUInt8(at = 0): number {
    return view(this).getUint8(at)
  }

  readUInt16LE(at = 0): number {
    return view(this).getUint16(at, true)
  }

  readUInt16BE(at = 0): number {
    return view(this).getUint16(at)
  }

  readUInt32LE(at = 0): number {
    return view(this).getUint32(at, true)
  }

  readUInt32BE(at = 0): number {
    return view(this).getUint32(at)
  }

  readInt32LE(at = 0): number {
    return view(this).getInt32(at, true)
  }

  readDoubleLE(at = 0): number {
    return view(this).getFloat64(at, true)
  }
}

/** Whether bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

// A mark at the beginning is a character, as Node has it.
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })
const ENCODER = new TextEncoder()

/** So many characters may be the arguments of one call. */
const MOST = 8192

function decodeLatin1(bytes: Uint8Array, mask: number): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += MOST) {
    const piece = bytes.subarray(at, at + MOST)
    parts.push(String.fromCharCode(...(mask === 0xff ? piece : piece.map((one) => one & mask))))
  }
  return parts.join('')
}

function encode(text: string, encoding: Encoding = 'utf8'): Buffer {
  if (encoding === 'utf8' || encoding === 'utf-8') return copy(ENCODER.encode(text))
  const bytes = new Buffer(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

function copy(values: ArrayLike<number>): Buffer {
  const bytes = new Buffer(values.length)
  bytes.set(values)
  return bytes
}

function isShared(value: unknown): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && value instanceof SharedArrayBuffer
}

function view({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
