import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const one = (header: string, cell: string): string =>
  formatTable([
    ['', 'Before', 'After', header],
    ['build', '48.3 s', '9.6 s', cell],
  ])

// 48.3 / 9.6 is 5.03, 9.6 / 48.3 is 0.199
test.each([
  ['Speedup', '7.0x', 'ratio'],
  ['Change', '-61.1%', 'percentage'],
  ['Difference', '-36.7 s', 'difference'],
])('one row is enough below `%s`: `%s` is found', async (header, cell, rule) => {
  expect(await findWritten(one(header, cell))).toEqual([[rule, cell]])
})

test.each([
  ['Speedup', '5.0x'],
  ['Speedup', '0.20x'],
  ['Change', '-80.1%'],
  ['Change', '403%'],
  ['Difference', '38.7 s'],
])('any reading of `%s` may explain `%s`', async (header, cell) => {
  expect(await findWritten(one(header, cell))).toEqual([])
})
