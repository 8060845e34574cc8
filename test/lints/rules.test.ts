import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { findWritten, formatTable, lintSource } from './lint-source.ts'

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

const entries = formatTable([
  ['Log', 'Lines', 'Entries'],
  ['release', '243,285', '94,880'],
  ['debug', '980,114', '310,277'],
])

test.each([
  ['The release log has 94,882 entries.', ['94,882']],
  ['There are 49,880 entries in the release log.', ['49,880']],
  ['The log has 243,258 lines.', ['243,258']],
])('lint finds the other number in: %s', async (text, written) => {
  expect(await findWritten(`${text}\n\n${entries}`)).toEqual(
    written.map((one) => ['two-values', one]),
  )
})

test.each([
  'The release log has 94,880 entries, and 94,882 in version 2.',
  'The release log has some 94,900 entries, almost 95,000.',
  'The server has 94,882 users.',
  'We looked at 94,8 % of the entries, and `94882` entries in code.',
  'In 2024 there were 310 entries.',
])('lint is silent on: %s', async (text) => {
  expect(await lintSource(`${text}\n\n${entries}`)).toEqual([])
})

const data = {
  baseline: 'base',
  metrics: [
    { name: 'base.time.real', quantity: createQuantity(35.49, 's') },
    { name: 'after.time.real', quantity: createQuantity(49.54, 's') },
    { name: 'base.rss.peak', quantity: createQuantity(236_640_256, 'B') },
    { name: 'base.cpu.mean', quantity: createQuantity(85.78, '%') },
  ],
}

// 236,640,256 bytes are 225.7 MiB and 236.6 MB; 49.54 / 35.49 = 1.396, 39.6 % more
test.each([
  ['It took 35.59 s.', ['35.59 s']],
  ['It took 35,510 ms.', ['35,510 ms']],
  ['It took 53.49 s.', ['53.49 s']],
  ['At its peak it had 226.9 MiB.', ['226.9 MiB']],
  ['CPU was at 86.1%.', ['86.1%']],
  ['It took x1.401 as long.', ['x1.401']],
])('lint compares with data: %s', async (text, written) => {
  expect(await findWritten(text, 'markdown', { data })).toEqual(
    written.map((one) => ['against-data', one]),
  )
})

test.each([
  'It took 35.5 s, or 35.49 s, about 35.7 s, up to 35.8 s, and 49.54 s after, x1.396 or 39.6% more, x0.716.',
  'It had 225.7 MiB, that is 236.6 MB or 236,640,256 bytes. CPU was at 85.8%, 86%.',
  'It has 35.6 lines and 86.1 columns, and `35.59 s` is code.',
  '| Task | Time |\n| - | - |\n| a | 35.59 s |\n',
  'It took <span data-tracedocs="base.time.real">35.59 s</span>.',
  'The timeout is 36 s.',
])('lint is silent with data on: %s', async (text) => {
  expect(await lintSource(text, 'markdown', { data })).toEqual([])
})

test('numbers that have nothing to do with each other are left alone', async () => {
  const number = fc.double({ min: 1, max: 999, noNaN: true })
  const rows = fc.array(fc.tuple(number, number, number), { minLength: 2, maxLength: 8 })
  const form = fc.constantFrom(['Score', ''], ['CPU', '%'], ['Idle', ' %'], ['Change', '%'])
  await fc.assert(
    fc.asyncProperty(rows, form, async (numbers, [header, unit]) => {
      const table = [
        ['Name', 'Weight (kg)', 'Time (s)', header],
        ...numbers.map(([a, b, c], row) => [
          `item ${String.fromCharCode(97 + row)}`,
          a.toFixed(1),
          b.toFixed(2),
          `${c.toFixed(1)}${unit}`,
        ]),
      ]
      expect(await lintSource(formatTable(table))).toEqual([])
    }),
    { numRuns: 200, seed: 4 },
  )
})

test('data that stand in a paragraph take no longer than other text', async () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => `${String(10_000 + index)} s`).join(
    ' ',
  )
  expect(await lintSource(`${numbers}\n\n${entries}`)).toEqual([])
}, 5000)
