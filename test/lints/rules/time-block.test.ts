import { expect, test } from 'vitest'
import { findWritten, formatTable, lintSource } from '../lint-source.ts'

const time = '```\nreal 35.49\nuser 29.72\nsys 2.03\n```\n\n'

test.each([
  [
    'a row',
    formatTable([
      ['Task', 'real', 'user', 'sys'],
      ['Base', '35.49', '29.27', '2.03'],
    ]),
    '29.27',
  ],
  [
    'a column',
    formatTable([
      ['', 'Base'],
      ['real', '35.49 s'],
      ['user', '29.72 s'],
      ['sys', '20.3 s'],
    ]),
    '20.3 s',
  ],
])('a table that quotes `time` wrongly in %s is found', async (_, table, written) => {
  expect(await findWritten(time + table)).toEqual([['time-block', written]])
})

test.each([
  [
    'other runs',
    [
      ['Task', 'real', 'user', 'sys'],
      ['Other', '35.52', '29.81', '2.01'],
    ],
  ],
  [
    'the same, rounded',
    [
      ['Task', 'real', 'user', 'sys'],
      ['Base', '35.5', '29.7', '2.0'],
    ],
  ],
  [
    'a mean of several',
    [
      ['Task', 'real', 'user'],
      ['Mean', '35.51', '29.72'],
    ],
  ],
])('a table of %s beside the output of `time` is left alone', async (_, rows) => {
  expect(await lintSource(time + formatTable(rows))).toEqual([])
})
