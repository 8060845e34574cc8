import type { UnpackBound } from '../effects.ts'

/** Bytes that all logs together may unpack to beyond the ratio. */
const MOST_BEYOND = 1024 ** 3

/**
 * Times its own size that a log may unpack to, however long it is. Logs of busy programs reach 30, and those that say the same with
 * another time on every line 50 by gzip; zstd and xz make less of the latter, which then have the bytes beyond the ratio.
 */
const MOST_RATIO = 50

/** A packed log that is a bomb. Callers treat it as an error of reading, so it has a code as those of the system have. */
class UnpackedTooMuch extends Error {
  readonly code = 'EFBIG'

  constructor(most: number) {
    const gibibytes = String(Math.round((most / 1024 ** 3) * 10) / 10)
    super(
      `it unpacks to more than ${String(MOST_RATIO)} times its own size, and what logs have beyond that is more than ${gibibytes} GiB together; unpack it first, or set \`TRACEDOCS_UNPACKS\` to the GiB that they may have`,
    )
  }
}

/**
 * Create the bound on what the packed logs of a program unpack to. A log may have 50 times its own size; what any have beyond that is
 * added up, so that many small bombs are as one large. A log that is read again counts once.
 *
 * @param most bytes beyond the ratio, of all logs together
 */
export function createUnpackBound(most = MOST_BEYOND): (file: string) => UnpackBound {
  const beyond = new Map<string, number>()
  let sum = 0
  return (file) => (packed, unpacked) => {
    const excess = unpacked - MOST_RATIO * packed
    const before = beyond.get(file) ?? 0
    if (excess <= before) return
    sum += excess - before
    beyond.set(file, excess)
    if (sum > most) throw new UnpackedTooMuch(most)
  }
}

/**
 * Unpack a log, and stop where it is a bomb.
 *
 * @param unpack unpacks the chunks that it is given
 * @throws {Error} with the code `EFBIG` for a log that unpacks to more than the bound allows; see {@link createUnpackBound}
 */
export async function* unpackWithin(
  chunks: AsyncIterable<Uint8Array>,
  unpack: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
  bound: UnpackBound,
): AsyncGenerator<Uint8Array> {
  let [packed, unpacked] = [0, 0]
  async function* count(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  for await (const piece of unpack(count())) {
    unpacked += piece.length
    bound(packed, unpacked)
    yield piece
  }
}
