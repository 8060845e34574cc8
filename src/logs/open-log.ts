import { detectCompression, MAGIC_LENGTH, type Compression, type OnDamage } from './compression.ts'
import { peekChunks } from './peek-chunks.ts'
import { gunzipChunks } from './unpack-zlib.ts'

/** A log's bytes, unpacked; or what keeps it from being read. */
export type OpenedLog =
  | {
      readonly kind: 'opened'
      readonly chunks: AsyncIterable<Uint8Array>
      readonly isPacked: boolean
    }
  | { readonly kind: 'unsupported'; readonly compression: Compression | 'utf-16' }

/**
 * Open a log that may be packed: plain text, gzip, zstd and xz are read, told apart by their first
 * bytes.
 *
 * @param chunks the raw bytes; an empty stream opens as an empty log
 * @param onDamage told once when a packed log is cut short; see {@link gunzipChunks}
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

/** What unpacks one kind of compression. */
type Unpack = typeof gunzipChunks

/** Find what unpacks a log. What few logs need is loaded when one does. */
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
