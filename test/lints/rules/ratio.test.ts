import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const compare = (ratio: string) =>
  formatTable([
    ['Log', 'Release', 'Debug', 'Debug/Release'],
    ['Size', '16 Mb', '11 Gb', ratio],
  ])

// 11 Gb are 11,000 or 11,264 Mb, so that the ratio is 688 or 704, and at most 11.5 × 1024 / 15.5 = 760.
test('a ratio that its cells do not give is found', async () => {
  expect(await findWritten(compare('x68'))).toEqual([['ratio', 'x68']])
})

test.each(['x688', 'x704', 'x690', '~x700', ''])('the ratio `%s` is left alone', async (ratio) => {
  expect(await findWritten(compare(ratio))).toEqual([])
})
