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

// rails computes (LOC / methods) - 2, and rounds down
test('columns that rails computes in a way of its own are left alone', async () => {
  const rows = [
    ['Name', 'Lines', 'LOC', 'Classes', 'Methods', 'M/C', 'LOC/M'],
    ['Controllers', '309', '247', '7', '37', '5', '4'],
    ['Views', '622', '501', '0', '1', '0', '499'],
    ['Controller tests', '117', '75', '4', '9', '2', '6'],
    ['Mailer tests', '7', '5', '1', '1', '1', '3'],
    ['System tests', '51', '41', '1', '4', '4', '8'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})
