import { expect, test } from 'vitest'
import { findCertainWords, findWritten } from '../lint-source.ts'

function write(ratio: string): string {
  return [
    '```',
    'Comparison:',
    '       fast_sub:   512034.8 i/s',
    `           gsub:   204813.9 i/s - ${ratio}  slower`,
    '             tr:   170678.3 i/s - 3.00x  (± 0.00) slower',
    '```',
    '',
  ].join('\n')
}

// 512,034.8 / 204,813.9 is 2.50
test('a ratio of a listing of benchmark-ips is compared with its rates', async () => {
  expect(await findCertainWords(write('5.20x'))).toEqual(['5.20x'])
  expect(await findWritten(write('2.50x'))).toEqual([])
})
