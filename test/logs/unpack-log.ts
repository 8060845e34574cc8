import { openLog } from '../../src/logs/open-log.ts'

/** What came out of a log, and what was damaged; or why it was not opened. */
export type Unpacked =
  | { readonly text: string; readonly damage: string | undefined }
  | { readonly kind: 'unsupported'; readonly compression: string }

/** Open the bytes of a log, cut into chunks of the given sizes in turn, and give all that comes out. */
export async function unpackLog(
  bytes: Uint8Array,
  sizes: number | readonly number[],
): Promise<Unpacked> {
  let damage: string | undefined
  const opened = await openLog(cutBytes(bytes, sizes), (reason) => (damage = reason))
  if (opened.kind !== 'opened') return opened
  return { text: await readText(opened.chunks), damage }
}

/** Read a stream of chunks to its end. */
export async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of chunks) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString('latin1')
}

/** Like a reader: every chunk lies in the same memory, which is overwritten for the next one. */
// eslint-disable-next-line @typescript-eslint/require-await -- an async source without a wait
export async function* cutBytes(
  bytes: Uint8Array,
  sizes: number | readonly number[],
): AsyncGenerator<Uint8Array> {
  const turns = typeof sizes === 'number' ? [sizes] : sizes
  const memory = Buffer.alloc(Math.max(...turns))
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = Math.min(turns[turn % turns.length] ?? 1, bytes.length - at)
    memory.set(bytes.subarray(at, at + length))
    yield memory.subarray(0, length)
    memory.fill(0)
    at += length
  }
}
