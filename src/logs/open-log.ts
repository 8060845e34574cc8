import { detectCompression, MAGIC_LENGTH, type Compression, type OnDamage } from './compression.ts'
import { peekChunks } from './peek-chunks.ts'
import { gunzipChunks } from './unpack-zlib.ts'

/** A log's unpacked bytes, or the reason why it cannot be read. */
export type OpenedLog =
  | {
      readonly kind: 'opened'
      readonly chunks: AsyncIterable<Uint8Array>
      readonly isPacked: boolean
    }
  | { readonly kind: 'unsupported'; readonly compression: Compression | 'utf-16' }

/**
 * Open a log that may be packed. The first bytes decide between plain text, gzip, zstd and xz.
 *
 * @param chunks the raw bytes; an empty stream opens as an empty log
 * @param onDamage called once when a packed log is cut short or broken; see {@link gunzipChunks}
 */
export async function openLog(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: OnDamage,
): Promise<OpenedLog> {
  const { head, chunks: whole, close } = await peekChunks(chunks, MAGIC_LENGTH)
  const compression = detectCompression(head)
  const unpack = await findUnpacker(compression)
  if (unpack !== undefined) {
    return { kind: 'opened', chunks: unpack(whole, onDamage), isPacked: true }
  }
  if (compression === 'none' && !isUtf16(head)) {
    return { kind: 'opened', chunks: whole, isPacked: false }
  }
  await close()
  return { kind: 'unsupported', compression: compression === 'none' ? 'utf-16' : compression }
}

/** Unpack one kind of compression. */
type Unpack = typeof gunzipChunks

/** Find the unpacker of a compression. zstd and xz are loaded on demand, since few logs need them. */
async function findUnpacker(compression: Compression): Promise<Unpack | undefined> {
  switch (compression) {
    case 'gzip':
      return gunzipChunks
    case 'zstd':
      return (await import('./unpack-zstd.ts')).unzstdChunks
    case 'xz':
      return (await import('./unpack-xz.ts')).unxzChunks
    case 'bzip2':
    case 'none':
      return undefined
  }
}

/** PowerShell's `>` writes UTF-16 with a byte order mark. */
function isUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}
