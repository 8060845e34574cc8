import * as zlib from 'node:zlib'
import { CUT_SHORT, LARGE_WINDOW, type OnDamage } from './compression.ts'
import { unpackZstdWithScript } from './unpack-zstd-with-script.ts'
import { unpackChunks, UNPACKED_LENGTH, type Unpacker } from './unpack-zlib.ts'
import { ZstdFrames } from './zstd-frames.ts'

/**
 * Unpack all frames of a zstd file, skipping frames without content. Damage is handled as for gzip.
 * Memory: the window of a frame, at most 128 MiB.
 */
export async function* unzstdChunks(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: OnDamage,
): AsyncGenerator<Uint8Array> {
  const unpacker = createUnpacker()
  if (unpacker === undefined) {
    yield* unpackZstdWithScript(chunks, onDamage)
    return
  }
  const frames = new ZstdFrames()
  let failure: string | undefined
  yield* unpackChunks(walk(chunks, frames), {
    unpacker,
    finish: ZSTD_END,
    onDamage: (reason) => (failure = reason),
  })
  // Node accepts a frame that is cut within its first few bytes.
  if (failure === undefined && !frames.isComplete) failure = CUT_SHORT
  if (failure !== undefined) onDamage(failure === NODES_LARGE_WINDOW ? LARGE_WINDOW : failure)
}

async function* walk(
  chunks: AsyncIterable<Uint8Array>,
  frames: ZstdFrames,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    frames.push(chunk)
    yield chunk
  }
}

/** `ZSTD_e_end` in zstd's API. */
const ZSTD_END = 2

const NODES_LARGE_WINDOW = 'Frame requires too much memory for decoding'

/** Create Node's own unpacker, available from 22.15 and 23.8 on. It limits windows to 128 MiB itself. */
function createUnpacker(): Unpacker | undefined {
  const create: unknown = 'createZstdDecompress' in zlib ? zlib.createZstdDecompress : undefined
  if (!(create instanceof Function)) return undefined
  return Reflect.apply(create, zlib, [{ chunkSize: UNPACKED_LENGTH }]) as Unpacker
}
