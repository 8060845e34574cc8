/** The beginning of a stream, and the whole stream, still unread. */
export interface PeekedChunks {
  /** A copy, at least as long as requested unless the stream is shorter. */
  readonly head: Buffer
  readonly chunks: AsyncIterable<Uint8Array>
  /** Close the stream when `chunks` will not be read. */
  readonly close: () => Promise<void>
}

/** Look at the first bytes of a stream without losing them. */
export async function peekChunks(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): Promise<PeekedChunks> {
  const iterator = chunks[Symbol.asyncIterator]()
  const pieces = await readHead(iterator, length)
  return {
    head: Buffer.concat(pieces),
    chunks: resume(pieces, iterator),
    close: async () => {
      await iterator.return?.()
    },
  }
}

async function readHead(
  iterator: AsyncIterator<Uint8Array>,
  length: number,
): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = []
  let total = 0
  while (total < length) {
    const next = await iterator.next()
    if (next.done === true) break
    // A chunk is valid only until the next one is asked for.
    pieces.push(Uint8Array.from(next.value))
    total += next.value.length
  }
  return pieces
}

async function* resume(
  pieces: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    // The cuts remain as they were, since readers must not depend on them.
    yield* pieces
    for (;;) {
      const next = await iterator.next()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}
