/** The first bytes of a file, and whether it has more of them. */
export interface CollectedBytes {
  readonly bytes: Buffer
  readonly isCut: boolean
}

/**
 * Collect what is to be read as a whole.
 *
 * @param most bytes; the chunk that goes beyond them, and what is behind it, is left out
 */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): Promise<CollectedBytes> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) break
    parts.push(chunk)
  }
  return { bytes: Buffer.concat(parts), isCut: length > most }
}
