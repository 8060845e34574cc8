/** The part of packed zstd that a byte belongs to. */
type Part = 'magic' | 'header' | 'block-header' | 'skip-length' | 'content'

const MAGIC = 0xfd2fb528
const LAST_BLOCK = 1
const RLE_BLOCK = 1

/**
 * Walks over the frames and blocks of packed zstd, wherever its chunks are cut, to learn what unpackers
 * do not report. It follows RFC 8878; the unpacker rejects data that is not zstd.
 */
export class ZstdFrames {
  #part: Part = 'magic'
  /** The bytes of the current part so far, unless it is content. */
  readonly #bytes = Buffer.alloc(18)
  #length = 0
  /** Bytes of content left to skip, and the part after them. */
  #left = 0
  #next: Part = 'magic'
  #hasChecksum = false
  #largest = 0

  /** The largest window of a frame so far, in bytes. */
  get largestWindow(): number {
    return this.#largest
  }

  /** Whether the last frame is complete. */
  get isComplete(): boolean {
    return this.#part === 'magic' && this.#length === 0
  }

  /** Walk over one chunk. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      if (this.#part === 'content') {
        const step = Math.min(this.#left, chunk.length - at)
        this.#left -= step
        at += step
      } else {
        this.#bytes[this.#length++] = chunk[at++] ?? 0
      }
      this.#advance()
    }
  }

  /** Go on to the next part if the current one is complete. */
  #advance(): void {
    const length = this.#length
    switch (this.#part) {
      case 'content':
        if (this.#left === 0) this.#enter(this.#next)
        return
      case 'magic':
        if (length === 4)
          this.#enter(this.#bytes.readUInt32LE(0) === MAGIC ? 'header' : 'skip-length')
        return
      case 'skip-length':
        if (length === 4) this.#skip(this.#bytes.readUInt32LE(0), 'magic')
        return
      case 'header':
        if (length === measureHeader(this.#bytes[0] ?? 0)) this.#readHeader()
        return
      case 'block-header':
        if (length === 3) this.#readBlock(this.#bytes.readUIntLE(0, 3))
    }
  }

  #enter(part: Part): void {
    this.#part = part
    this.#length = 0
  }

  #skip(length: number, next: Part): void {
    if (length === 0) {
      this.#enter(next)
      return
    }
    this.#left = length
    this.#next = next
    this.#enter('content')
  }

  #readHeader(): void {
    const descriptor = this.#bytes[0] ?? 0
    this.#hasChecksum = (descriptor & 4) !== 0
    this.#largest = Math.max(this.#largest, readWindow(this.#bytes))
    this.#enter('block-header')
  }

  #readBlock(header: number): void {
    const size = ((header >> 1) & 3) === RLE_BLOCK ? 1 : header >> 3
    const isLast = (header & LAST_BLOCK) !== 0
    if (isLast && this.#hasChecksum) this.#skip(size + 4, 'magic')
    else this.#skip(size, isLast ? 'magic' : 'block-header')
  }
}

/** Measure a frame's header in bytes, with its descriptor and without its magic number. */
function measureHeader(descriptor: number): number {
  const isSingle = (descriptor & 0x20) !== 0
  return 1 + (isSingle ? 0 : 1) + measureDictionary(descriptor) + measureSize(descriptor)
}

function measureDictionary(descriptor: number): number {
  return [0, 1, 2, 4][descriptor & 3] ?? 0
}

function measureSize(descriptor: number): number {
  const isSingle = (descriptor & 0x20) !== 0
  return [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0
}

/** Read the window of a frame in bytes: as the descriptor states, or the whole content of a single segment. */
function readWindow(header: Buffer): number {
  const descriptor = header[0] ?? 0
  if ((descriptor & 0x20) === 0) {
    const window = header[1] ?? 0
    const base = 2 ** (10 + (window >> 3))
    return base + (base / 8) * (window & 7)
  }
  const at = 1 + measureDictionary(descriptor)
  switch (measureSize(descriptor)) {
    case 1:
      return header[at] ?? 0
    case 2:
      return header.readUInt16LE(at) + 256
    case 4:
      return header.readUInt32LE(at)
    default:
      return Number(header.readBigUInt64LE(at))
  }
}
