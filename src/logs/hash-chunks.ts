import { createHash } from 'node:crypto'

/** A stream that is hashed while it is read. */
export interface HashedChunks {
  readonly chunks: AsyncIterable<Uint8Array>
  /** SHA-256 of all that was read, hexadecimal; to be asked for once, when the stream is at its end. */
  readonly finish: () => string
}

/** Hash a stream on its way: as it lies on the disk, packed or not. */
export function hashChunks(chunks: AsyncIterable<Uint8Array>): HashedChunks {
  const hash = createHash('sha256')
  return {
    chunks: pass(chunks, (chunk) => hash.update(chunk)),
    finish: () => hash.digest('hex'),
  }
}

async function* pass(
  chunks: AsyncIterable<Uint8Array>,
  see: (chunk: Uint8Array) => unknown,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    see(chunk)
    yield chunk
  }
}
