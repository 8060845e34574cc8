import type { Effects, UnpackBound } from '../effects.ts'
import { createUnpackBound, unpackWithin } from './bound-unpacked.ts'
import { detectCompression, MAGIC_LENGTH, type Compression, type OnDamage } from './compression.ts'
import { decodeUtf16, type DecodedChunks } from './decode-utf16.ts'
import { peekChunks } from './peek-chunks.ts'
import { gunzipChunks } from './unpack-zlib.ts'

/** A log's unpacked bytes, in UTF-8 if they were in UTF-16, or the reason why it cannot be read. */
export type OpenedLog =
  | (DecodedChunks & { readonly kind: 'opened'; readonly isPacked: boolean })
  | { readonly kind: 'unsupported'; readonly compression: Compression }

/** Open a log by its file, and unpack it no further than the caller allows; see {@link openLog}. */
export function openLogFile(
  file: string,
  effects: Pick<Effects, 'readChunks' | 'boundUnpacking'>,
  onDamage: OnDamage = () => undefined,
): Promise<OpenedLog> {
  return openLog(effects.readChunks(file), onDamage, effects.boundUnpacking?.(file))
}

/**
 * Open a log that may be packed. The first bytes decide between plain text, gzip, zstd and xz.
 *
 * @param chunks the raw bytes; an empty stream opens as an empty log
 * @param onDamage called once when a packed log is cut short or broken; see {@link gunzipChunks}
 * @param bound how far a packed log may be unpacked; see {@link createUnpackBound}
 */
export async function openLog(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: OnDamage,
  bound: UnpackBound = createUnpackBound()(''),
): Promise<OpenedLog> {
  const { head, chunks: whole, close } = await peekChunks(chunks, MAGIC_LENGTH)
  const compression = detectCompression(head)
  const unpack = await findUnpacker(compression)
  if (unpack !== undefined) {
    const unpacked = unpackWithin(whole, (packed) => unpack(packed, onDamage), bound)
    return { kind: 'opened', isPacked: true, ...(await decodeUtf16(unpacked)) }
  }
  if (compression === 'none') {
    return { kind: 'opened', isPacked: false, ...(await decodeUtf16(whole)) }
  }
  await close()
  return { kind: 'unsupported', compression }
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
    case 'zip':
    case 'none':
      return undefined
  }
}
