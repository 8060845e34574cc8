import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openLog } from '../../src/logs/open-log.ts'

const text = Array.from({ length: 20_000 }, (_, i) => `line ${String(i)} of a log`).join('\n')

/** Open chunks of one size and give back all that comes out, and what was damaged. */
async function unpack(bytes: Uint8Array, chunkSize: number) {
  let damage: string | undefined
  const opened = await openLog(cut(bytes, chunkSize), (reason) => (damage = reason))
  if (opened.kind !== 'opened') return opened
  const pieces: Buffer[] = []
  for await (const piece of opened.chunks) pieces.push(Buffer.from(piece))
  return { text: Buffer.concat(pieces).toString(), damage }
}

/** Like a reader: every chunk lies in the same memory, which is overwritten for the next one. */
// eslint-disable-next-line @typescript-eslint/require-await -- an async source without a wait
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const memory = Buffer.alloc(size)
  for (let at = 0; at < bytes.length; at += size) {
    const length = Math.min(size, bytes.length - at)
    memory.set(bytes.subarray(at, at + length))
    yield memory.subarray(0, length)
    memory.fill(0)
  }
}

describe('opening a log', () => {
  test.each([1, 3, 1000, 65_536, 10_000_000])('plain text in chunks of %i bytes', async (size) => {
    const short = text.slice(0, 5000)
    expect(await unpack(Buffer.from(short), size)).toEqual({ text: short, damage: undefined })
  })

  test.each([1, 777, 65_536])('gzip in chunks of %i bytes', async (size) => {
    const short = text.slice(0, 100_000)
    expect(await unpack(gzipSync(short), size)).toEqual({ text: short, damage: undefined })
  })

  test('gzip of several members, as `cat a.gz b.gz` makes', async () => {
    const bytes = Buffer.concat([gzipSync('one\n'), gzipSync('two\n')])
    expect(await unpack(bytes, 64)).toEqual({ text: 'one\ntwo\n', damage: undefined })
  })

  test('gzip cut short gives what is there, and says so', async () => {
    const packed = gzipSync(text)
    const result = await unpack(packed.subarray(0, packed.length - 5000), 65_536)
    expect(result).toMatchObject({ damage: 'unexpected end of file' })
    if (!('text' in result)) throw new Error('expected the log to be opened')
    expect(text.startsWith(result.text)).toBe(true)
    expect(result.text.length).toBeGreaterThan(text.length * 0.8)
  })

  test('gzip with broken bytes gives what stands before them, and says so', async () => {
    const packed = Buffer.from(gzipSync(text))
    packed.fill(0xff, packed.length - 2000, packed.length - 1000)
    const result = await unpack(packed, 4096)
    expect(result).toMatchObject({ damage: expect.stringMatching(/invalid|incorrect/) as string })
  })

  test.each([
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0]],
    ['bzip2', [0x42, 0x5a, 0x68, 0x39, 0, 0, 0]],
    ['utf-16', [0xff, 0xfe, 0x41, 0, 0x42, 0, 0x43, 0]],
  ])('%s is refused by name', async (compression, bytes) => {
    expect(await unpack(Buffer.from(bytes), 4)).toEqual({ kind: 'unsupported', compression })
  })

  test('an empty log opens and has nothing in it', async () => {
    expect(await unpack(Buffer.alloc(0), 64)).toEqual({ text: '', damage: undefined })
  })
})
