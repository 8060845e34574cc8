import { CUT_SHORT, type OnDamage } from './compression.ts'

/** The meanings of the unpacker's error codes (`enum xz_ret` of xz-embedded). */
const FAILURES: Readonly<Record<string, string>> = {
  4: 'it needs more than 64 MiB of memory; unpack it with `xz -d` first',
  5: 'invalid xz data',
  6: 'it has a filter or a kind of check that is not supported; unpack it with `xz -d` first',
  7: 'invalid xz data',
  8: CUT_SHORT,
}

/**
 * Unpack all streams of an xz file. Damage is handled as for gzip, except that the last 64 KiB before a
 * broken place may be missing. Memory: the dictionary, at most 64 MiB as with `xz -9`.
 */
export async function* unxzChunks(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: OnDamage,
): AsyncGenerator<Uint8Array> {
  const { default: xz } = await import('xz-decompress')
  const iterator = chunks[Symbol.asyncIterator]()
  const packed = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      },
    },
    // A chunk is valid only until the next one is asked for.
    { highWaterMark: 0 },
  )
  try {
    yield* new xz.XzReadableStream(packed)
  } catch (error) {
    onDamage(explain(error))
  } finally {
    await iterator.return?.()
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) throw error
  const [, code] = /error code (\d+)$/.exec(error.message) ?? []
  const failure = code === undefined ? undefined : FAILURES[code]
  if (failure === undefined) throw error
  return failure
}
