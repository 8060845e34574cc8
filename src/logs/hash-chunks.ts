import { createHash } from 'node:crypto'
import type { HashedChunks } from '../effects.ts'

/** Hash the bytes of a stream while they pass through. */
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
