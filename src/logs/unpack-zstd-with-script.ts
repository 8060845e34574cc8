import { CUT_SHORT, LARGE_WINDOW, LARGEST_WINDOW, type OnDamage } from './compression.ts'
import { ZstdFrames } from './zstd-frames.ts'

/** Packed bytes per step. It is small because four bytes may unpack to 128 KiB. */
const STEP = 1024

/**
 * Unpack zstd in JavaScript, for Node before 22.15, which has no built-in zstd. It behaves like
 * {@link unzstdChunks}, except that checksums are not verified.
 */
export async function* unpackZstdWithScript(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: OnDamage,
): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  const frames = new ZstdFrames()
  let unpacked: Uint8Array[] = []
  const unpacker = new Decompress((piece) => unpacked.push(piece))
  const push = (packed: Uint8Array, isLast: boolean): string | undefined => {
    frames.push(packed)
    if (frames.largestWindow > LARGEST_WINDOW) return LARGE_WINDOW
    try {
      unpacker.push(packed, isLast)
      return undefined
    } catch (error) {
      return explain(error)
    }
  }
  let failure: string | undefined
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length && failure === undefined; at += STEP) {
      // Copied, since the unpacker keeps what it cannot use yet.
      failure = push(Uint8Array.from(chunk.subarray(at, at + STEP)), false)
      yield* unpacked
      unpacked = []
    }
    if (failure !== undefined) break
  }
  failure ??= push(new Uint8Array(), true)
  yield* unpacked
  if (failure !== undefined) onDamage(failure)
}

function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return reason === 'unexpected EOF' ? CUT_SHORT : reason
}
