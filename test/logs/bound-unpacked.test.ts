import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { UnpackBound } from '../../src/effects.ts'
import { createUnpackBound } from '../../src/logs/bound-unpacked.ts'
import { openLog } from '../../src/logs/open-log.ts'
import { cutBytes } from './unpack-log.ts'

async function unpack(bytes: Uint8Array, bound: UnpackBound): Promise<number> {
  let length = 0
  const opened = await openLog(cutBytes(bytes, 512), () => undefined, bound)
  if (opened.kind === 'opened') for await (const chunk of opened.chunks) length += chunk.length
  return length
}

// gzip makes a thousandth of it.
const ZEROS = gzipSync(Buffer.alloc(20_000_000))
/** What 50 times its size leaves over of it, or none. */
const BEYOND = 20_000_000 - 50 * ZEROS.length

test('a log that unpacks to more than 50 times its size, and to more beyond that than it may, is refused', async () => {
  await expect(unpack(ZEROS, createUnpackBound(1_000_000)('a.log.gz'))).rejects.toThrow(
    'it unpacks to more than 50 times its own size, and what logs have beyond that is more than 0 GiB together; unpack it first, or set `TRACEDOCS_UNPACKS` to the GiB that they may have',
  )
  expect(await unpack(ZEROS, createUnpackBound(20_000_000)('a.log.gz'))).toBe(20_000_000)
})

test('many small bombs are refused as one large is', async () => {
  const bound = createUnpackBound(2 * 20_000_000)
  await unpack(ZEROS, bound('a.log.gz'))
  await unpack(ZEROS, bound('b.log.gz'))
  await expect(unpack(ZEROS, bound('c.log.gz'))).rejects.toThrow('it unpacks to more than 50 times')
  expect(3 * BEYOND).toBeGreaterThan(2 * 20_000_000)
})

test('a log that is read again counts once', async () => {
  const bound = createUnpackBound(20_000_000)
  for (let i = 0; i < 3; i++) expect(await unpack(ZEROS, bound('a.log.gz'))).toBe(20_000_000)
})

test('one that unpacks to less than 50 times its size is read, however long it is', async () => {
  const text = Buffer.from(
    Array.from({ length: 200_000 }, (_, i) => `line ${String(i)}\n`).join(''),
  )
  expect(await unpack(gzipSync(text), createUnpackBound(1000)('a.log.gz'))).toBe(text.length)
})

// 35 MB that unpack to 8 GB, as a pull request may bring.
test('a ratio of 200 has an end, too', () => {
  const bound = createUnpackBound()('a.log.xz')
  const read = Array.from({ length: 35 }, (_, i) => (i + 1) * 1e6)
  const refused = read.find((packed) => {
    try {
      bound(packed, 228 * packed)
      return false
    } catch {
      return true
    }
  })
  // 178 MB of each are beyond the ratio, and 1 GiB is 1,074 MB.
  expect(refused).toBe(7e6)
})
