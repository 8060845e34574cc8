import { detectCompression, gunzipChunks, type Compression, type OnDamage } from './decompress.ts'
import { peekChunks } from './peek-chunks.ts'

/** A log's bytes, unpacked; or what keeps it from being read. */
export type OpenedLog =
  | {
      readonly kind: 'opened'
      readonly chunks: AsyncIterable<Uint8Array>
      readonly isPacked: boolean
    }
  | { readonly kind: 'unsupported'; readonly compression: Compression | 'utf-16' }

/** As many bytes as the longest magic number. */
const HEAD_LENGTH = 6

/**
 * Open a log that may be packed: plain text and gzip are read, told apart by their first bytes.
 *
 * @param chunks the raw bytes; an empty stream opens as an empty log
 * @param onDamage told once when a packed log is cut short; see {@link gunzipChunks}
 */
export async function openLog(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: OnDamage,
): Promise<OpenedLog> {
  const { head, chunks: whole, close } = await peekChunks(chunks, HEAD_LENGTH)
  const compression = detectCompression(head)
  if (compression === 'gzip') {
    return { kind: 'opened', chunks: gunzipChunks(whole, onDamage), isPacked: true }
  }
  if (compression === 'none' && !isUtf16(head)) {
    return { kind: 'opened', chunks: whole, isPacked: false }
  }
  await close()
  return { kind: 'unsupported', compression: compression === 'none' ? 'utf-16' : compression }
}

/** PowerShell's `>` writes UTF-16 with a byte order mark. */
function isUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}
