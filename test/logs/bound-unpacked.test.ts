import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openLog } from '../../src/logs/open-log.ts'
import { cutBytes } from './unpack-log.ts'

async function unpack(bytes: Uint8Array, most: number): Promise<number> {
  let length = 0
  const opened = await openLog(cutBytes(bytes, 512), () => undefined, most)
  if (opened.kind === 'opened') for await (const chunk of opened.chunks) length += chunk.length
  return length
}

test('a log that unpacks to more than it may, and to 250 times its size, is refused', async () => {
  // gzip makes a thousandth of it
  const bomb = gzipSync(Buffer.alloc(20_000_000))
  await expect(unpack(bomb, 1_000_000)).rejects.toThrow(
    'it unpacks to more than 0 GiB, which is 250 times its own size; unpack it first, or set `TRACEDOCS_UNPACKS` to the GiB that it may have',
  )
  expect(await unpack(bomb, 20_000_000)).toBe(20_000_000)
})

test('one that unpacks to less than 250 times its size is read, however long it is', async () => {
  const text = Buffer.from(
    Array.from({ length: 200_000 }, (_, i) => `line ${String(i)}\n`).join(''),
  )
  expect(await unpack(gzipSync(text), 1000)).toBe(text.length)
})
