import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { unpackLog } from './unpack-log.ts'

const text = Array.from({ length: 20_000 }, (_, i) => `line ${String(i)} of a log`).join('\n')

describe('opening a log', () => {
  test.each([1, 3, 1000, 65_536, 10_000_000])('plain text in chunks of %i bytes', async (size) => {
    const short = text.slice(0, 5000)
    expect(await unpackLog(Buffer.from(short), size)).toEqual({ text: short, damage: undefined })
  })

  test.each([1, 777, 65_536])('gzip in chunks of %i bytes', async (size) => {
    const short = text.slice(0, 100_000)
    expect(await unpackLog(gzipSync(short), size)).toEqual({ text: short, damage: undefined })
  })

  test('gzip of several members, as `cat a.gz b.gz` makes', async () => {
    const bytes = Buffer.concat([gzipSync('one\n'), gzipSync('two\n')])
    expect(await unpackLog(bytes, 64)).toEqual({ text: 'one\ntwo\n', damage: undefined })
  })

  test('gzip cut short gives what is there, and says so', async () => {
    const packed = gzipSync(text)
    const result = await unpackLog(packed.subarray(0, packed.length - 5000), 65_536)
    expect(result).toMatchObject({ damage: 'unexpected end of file' })
    if (!('text' in result)) throw new Error('expected the log to be opened')
    expect(text.startsWith(result.text)).toBe(true)
    expect(result.text.length).toBeGreaterThan(text.length * 0.8)
  })

  test('gzip with broken bytes gives the text before them, and reports the damage', async () => {
    const packed = Buffer.from(gzipSync(text))
    packed.fill(0xff, packed.length - 2000, packed.length - 1000)
    const result = await unpackLog(packed, 4096)
    expect(result).toMatchObject({ damage: expect.stringMatching(/invalid|incorrect/) as string })
  })

  test.each([['bzip2', [0x42, 0x5a, 0x68, 0x39, 0, 0, 0]]])(
    '%s is refused by name',
    async (compression, bytes) => {
      expect(await unpackLog(Buffer.from(bytes), 4)).toEqual({ kind: 'unsupported', compression })
    },
  )

  test('an empty log opens and has nothing in it', async () => {
    expect(await unpackLog(Buffer.alloc(0), 64)).toEqual({ text: '', damage: undefined })
  })
})
