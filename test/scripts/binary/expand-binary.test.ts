import { expect, test } from 'vitest'
import type { BinaryRecords } from '../../../src/scripts/binary/binary-reading.ts'
import { expandBinary } from '../../../src/scripts/binary/expand-binary.ts'

const PLAIN: BinaryRecords = {
  kind: 'records',
  sizes: [],
  hasPlaces: false,
  fields: [{ type: 'uint8', isSkipped: false }],
  isBig: false,
  skip: 0,
  steps: [1, 1],
  isFlipped: [false, false],
}

async function expand(
  bytes: readonly number[],
  reading: Parameters<typeof expandBinary>[1],
): Promise<string> {
  const parts: string[] = []
  for await (const part of expandBinary(streamOf(bytes), reading))
    parts.push(Buffer.from(part).toString('utf8'))
  return parts.join('')
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream that never waits
async function* streamOf(bytes: readonly number[]): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from(bytes)
}

test('an array has the place of each record behind its numbers, and an empty line after each row', async () => {
  const reading = { ...PLAIN, sizes: [2, 2], hasPlaces: true, steps: [0.5, 2] as const }
  expect(await expand([1, 2, 3, 4], reading)).toBe('1 0 0\n2 0.5 0\n\n3 0 2\n4 0.5 2\n\n')
})

test('a flipped array begins at its other end, and a centre is that of its places', async () => {
  const reading: BinaryRecords = {
    ...PLAIN,
    sizes: [3],
    hasPlaces: true,
    isFlipped: [true, false],
    place: { kind: 'center', at: [10, 0] },
  }
  expect(await expand([7, 8, 9], reading)).toBe('7 11\n8 10\n9 9\n\n')
})

test('records without a size reach to the end, less a part of one', async () => {
  const fields = [
    { type: 'int16', isSkipped: false },
    { type: 'uint8', isSkipped: true },
  ] as const
  const reading = { ...PLAIN, fields, isBig: true, skip: 1 }
  expect(await expand([9, 1, 0, 5, 255, 255, 5, 1], reading)).toBe('256\n-1\n\n')
})

test('a matrix begins with the count of its columns and their places', async () => {
  const numbers = [2, 10, 20, 1, 5, 6]
  const bytes = [...new Uint8Array(Float32Array.from(numbers).buffer)]
  const rows = await expand(bytes, { kind: 'matrix', isBig: false })
  expect(rows).toBe('2 10 20\n1 5 6\n')
})

test('an empty file has no rows', async () => {
  expect(await expand([], { kind: 'matrix', isBig: false })).toBe('')
})
