import { expect, test } from 'vitest'
import { memoryCurrentFormat } from '../../../src/records/recorders/memory-current-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

test('seconds and ISO 8601 stand before whole pages', async () => {
  const samples = [
    '1790000000 104857600\n1790000001 157286400\n1790000002 1310',
    '2026-09-21T14:13:20+00:00 104857600\n2026-09-21T14:13:21+00:00 157286400\n',
  ].map((text) => ({
    text,
    processes: [{ elapsed: [0, 1], memoryCurrent: [104_857_600, 157_286_400], rss: [NaN, NaN] }],
  }))
  expect(await checkFormat(memoryCurrentFormat, samples)).toEqual([])
})

test.each([
  ['a single line', '1790000000 104857600\n'],
  ['numbers that are no whole pages', '1790000000 104857600\n1790000001 157286401\n'],
  ['times that go back', '1790000001 104857600\n1790000000 157286400\n'],
  ['other lines', '1790000000 104857600\n1790000001 157286400\ntotal 2\n1790000002 4096\n'],
  ['numbers that are no times', '12 4096\n13 8192\n'],
])('%s may be anything', (_, text) => {
  expect(memoryCurrentFormat.matches(text)).toBe(false)
})
