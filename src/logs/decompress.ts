import { constants, createGunzip, type Gunzip } from 'node:zlib'

/** How a log is packed, by its first bytes and never by its name. */
export type Compression = 'none' | 'gzip' | 'zstd' | 'xz' | 'bzip2'

const MAGIC_NUMBERS: readonly (readonly [Compression, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2', [0x42, 0x5a, 0x68]],
]

/** Tell how a log is packed from its first bytes. */
export function detectCompression(head: Uint8Array): Compression {
  const match = MAGIC_NUMBERS.find(([, magic]) => magic.every((byte, i) => head[i] === byte))
  return match?.[0] ?? 'none'
}

/** Told once, at the end, when a packed log is cut short or broken; what was unpacked is used. */
export type OnDamage = (reason: string) => void

/**
 * Unpack gzip, member after member. What could be unpacked before a cut or a broken place is
 * delivered whole; then `onDamage` is called and the stream ends. Memory: a few chunks.
 */
export async function* gunzipChunks(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: OnDamage,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  let failure: Error | undefined
  gunzip.on('error', (error) => (failure = error))
  try {
    for await (const chunk of chunks) {
      // Copied, since the reader uses a chunk's memory again while zlib may still hold it.
      yield* drain(gunzip, (done) => gunzip.write(Buffer.from(chunk), done))
      if (failure !== undefined) break
    }
    if (failure === undefined) {
      yield* drain(gunzip, (done) => {
        gunzip.flush(constants.Z_FINISH, done)
      })
    }
  } finally {
    gunzip.destroy()
  }
  if (failure !== undefined) onDamage(failure.message)
}

/** Run one step of the unpacker and deliver all that it puts out before it is done. */
async function* drain(
  gunzip: Gunzip,
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
  gunzip.on('readable', stir).on('error', finish)
  step(finish)
  for (;;) {
    const piece: unknown = gunzip.read()
    if (piece instanceof Uint8Array) yield piece
    else if (state.running) await new Promise<void>((resolve) => (state.wake = resolve))
    else break
  }
  gunzip.off('readable', stir).off('error', finish)
}
