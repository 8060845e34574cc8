import * as zlib from 'node:zlib'
import type { OnDamage } from './compression.ts'

/** One of Node's unpackers. */
export type Unpacker = zlib.Gunzip

/**
 * Unpack all members of a gzip file. Everything before a cut or a broken place is delivered; then
 * `onDamage` is called and the stream ends. Memory: a few chunks.
 */
export function gunzipChunks(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: OnDamage,
): AsyncGenerator<Uint8Array> {
  const gunzip = zlib.createGunzip({ chunkSize: UNPACKED_LENGTH })
  return unpackChunks(chunks, { unpacker: gunzip, finish: zlib.constants.Z_FINISH, onDamage })
}

/** Bytes that an unpacker delivers at a time. */
export const UNPACKED_LENGTH = 256 * 1024

/** One of Node's unpackers, the flush constant that ends its input, and the callback for damage. */
export interface Unpacking {
  readonly unpacker: Unpacker
  readonly finish: number
  readonly onDamage: OnDamage
}

/** Run chunks through one of Node's unpackers; see {@link gunzipChunks}. */
export async function* unpackChunks(
  chunks: AsyncIterable<Uint8Array>,
  { unpacker, finish, onDamage }: Unpacking,
): AsyncGenerator<Uint8Array> {
  let failure: Error | undefined
  unpacker.on('error', (error) => (failure = error))
  try {
    for await (const chunk of chunks) {
      // Copied, since the reader reuses a chunk's memory while zlib may still hold it.
      yield* drain(unpacker, (done) => unpacker.write(Buffer.from(chunk), done))
      if (failure !== undefined) break
    }
    if (failure === undefined) {
      yield* drain(unpacker, (done) => {
        unpacker.flush(finish, done)
      })
    }
  } finally {
    unpacker.destroy()
  }
  if (failure !== undefined) onDamage(failure.message)
}

/** Run one step of the unpacker and deliver all its output until the step is done. */
async function* drain(
  unpacker: Unpacker,
  step: (done: () => void) => void,
): AsyncGenerator<Uint8Array> {
  const state = { running: true, wake: (): void => undefined }
  const stir = (): void => {
    state.wake()
  }
  const finish = (): void => {
    state.running = false
    state.wake()
  }
  unpacker.on('readable', stir).on('error', finish)
  step(finish)
  for (;;) {
    const piece: unknown = unpacker.read()
    if (piece instanceof Uint8Array) yield piece
    else if (state.running) await new Promise<void>((resolve) => (state.wake = resolve))
    else break
  }
  unpacker.off('readable', stir).off('error', finish)
}
