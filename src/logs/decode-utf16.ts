import { peekChunks } from './peek-chunks.ts'

/** A log's bytes as UTF-8, and its size as it is written. */
export interface DecodedChunks {
  readonly chunks: AsyncIterable<Uint8Array>
  /** Bytes read so far of a log in UTF-16; `undefined` of any other. */
  readonly countWritten: () => number | undefined
}

/** Decode a log that begins with the byte order mark of UTF-16, as PowerShell's `>` writes it; pass on any other. */
export async function decodeUtf16(chunks: AsyncIterable<Uint8Array>): Promise<DecodedChunks> {
  const { head, chunks: whole } = await peekChunks(chunks, 2)
  const encoding = findEncoding(head)
  if (encoding === undefined) return { chunks: whole, countWritten: () => undefined }
  let written = 0
  return {
    chunks: decode(whole, encoding, (bytes) => (written += bytes)),
    countWritten: () => written,
  }
}

function findEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  see: (bytes: number) => unknown,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) {
    see(chunk.length)
    yield Buffer.from(decoder.decode(chunk, { stream: true }))
  }
  yield Buffer.from(decoder.decode())
}
