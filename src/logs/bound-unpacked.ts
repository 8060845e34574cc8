/** Bytes that any log may unpack to. */
export const MOST_UNPACKED = 1024 ** 3

/** Times its own size that a log may unpack to beyond that; those of programs stay far below 100. */
const MOST_RATIO = 250

/** A packed log that is a bomb. Callers treat it as an error of reading, so it has a code as those of the system have. */
class UnpackedTooMuch extends Error {
  readonly code = 'EFBIG'

  constructor(most: number) {
    const gibibytes = String(Math.round((most / 1024 ** 3) * 10) / 10)
    super(
      `it unpacks to more than ${gibibytes} GiB, which is ${String(MOST_RATIO)} times its own size; unpack it first, or set \`TRACEDOCS_UNPACKS\` to the GiB that it may have`,
    )
  }
}

/**
 * Unpack a log, and stop where it is a bomb.
 *
 * @param unpack unpacks the chunks that it is given
 * @param most bytes that are unpacked whatever the ratio
 * @throws {Error} with the code `EFBIG` for a log that unpacks to more than `most`, and to more than 250 times what was read of it
 */
export async function* unpackWithin(
  chunks: AsyncIterable<Uint8Array>,
  unpack: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
  most: number,
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
    if (unpacked > most && unpacked > MOST_RATIO * packed) throw new UnpackedTooMuch(most)
    yield piece
  }
}
