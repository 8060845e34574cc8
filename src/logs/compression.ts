/** How a log is packed. The first bytes decide, never the file's name. */
export type Compression = 'none' | 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'zip'

/** The length of the longest magic number, in bytes. */
export const MAGIC_LENGTH = 6

const MAGIC_NUMBERS: readonly (readonly [Compression, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]

/** Detect how a log is packed from its first bytes. */
export function detectCompression(head: Uint8Array): Compression {
  const match = MAGIC_NUMBERS.find(([, magic]) => magic.every((byte, i) => head[i] === byte))
  return match?.[0] ?? (isSkippableFrame(head) ? 'zstd' : 'none')
}

/** pzstd and zstd's seekable format begin with a frame that has no content. */
function isSkippableFrame(head: Uint8Array): boolean {
  const [first = 0, ...rest] = head.subarray(0, 4)
  return first >> 4 === 5 && rest.join() === [0x2a, 0x4d, 0x18].join()
}

/** Called once, at the end, when a packed log is cut short or broken. What was unpacked before is used. */
export type OnDamage = (reason: string) => void

/** The reason for a log that ends too early, in zlib's words. */
export const CUT_SHORT = 'unexpected end of file'

/**
 * The largest window that is accepted, in bytes: how far back packed data may refer, and so how much must
 * stay in memory. It is zstd's default limit; xz's highest preset needs half of it.
 */
export const LARGEST_WINDOW = 128 * 1024 ** 2

/** The reason for zstd data with a larger window, with a remedy. */
export const LARGE_WINDOW =
  'it needs more than 128 MiB of memory; unpack it with `zstd -d --long=31` first'
