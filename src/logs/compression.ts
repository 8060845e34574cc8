/** How a log is packed, by its first bytes and never by its name. */
export type Compression = 'none' | 'gzip' | 'zstd' | 'xz' | 'bzip2'

/** As many bytes as the longest magic number. */
export const MAGIC_LENGTH = 6

const MAGIC_NUMBERS: readonly (readonly [Compression, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2', [0x42, 0x5a, 0x68]],
]

/** Tell how a log is packed from its first bytes. */
export function detectCompression(head: Uint8Array): Compression {
  const match = MAGIC_NUMBERS.find(([, magic]) => magic.every((byte, i) => head[i] === byte))
  return match?.[0] ?? (isSkippableFrame(head) ? 'zstd' : 'none')
}

/** pzstd and zstd's seekable format begin with a frame that has no content. */
function isSkippableFrame(head: Uint8Array): boolean {
  const [first = 0, ...rest] = head.subarray(0, 4)
  return first >> 4 === 5 && rest.join() === [0x2a, 0x4d, 0x18].join()
}

/** Told once, at the end, when a packed log is cut short or broken; what was unpacked is used. */
export type OnDamage = (reason: string) => void

/** What a log that ends too early is said to have, as zlib puts it. */
export const CUT_SHORT = 'unexpected end of file'

/**
 * The largest window that is unpacked: as far back as a packed log may refer, which has to be kept in
 * memory. It is zstd's own limit too; xz's highest preset asks for half of it.
 */
export const LARGEST_WINDOW = 128 * 1024 ** 2

/** What is said of zstd whose window is larger, and what can be done. */
export const LARGE_WINDOW =
  'it needs more than 128 MiB of memory; unpack it with `zstd -d --long=31` first'
