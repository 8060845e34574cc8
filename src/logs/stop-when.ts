/** End a stream before its next chunk once `isDone` returns true. */
export async function* stopWhen(
  chunks: AsyncIterable<Uint8Array>,
  isDone: () => boolean,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    if (isDone()) return
  }
}
