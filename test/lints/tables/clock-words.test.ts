import { expect, test } from 'vitest'
import { findWritten, formatTable, lintSource } from '../lint-source.ts'

// from 10:09 to 10:41 are 32 minutes, from 10:09:05 to 10:41:07 32 minutes and 2 seconds
test.each([
  ['10:09', '10:41', '0:23', ['11:05', '12:10', '1:05'], ['13:00', '13:45', '0:45'], '0:32'],
  [
    '10:09:05',
    '10:41:07',
    '0:23:02',
    ['11:05:00', '12:10:00', '1:05:00'],
    ['13:00:00', '13:45:00', '0:45:00'],
    '0:32:02',
  ],
])(
  'a span from %s to %s is told in the form of %s',
  async (start, stop, span, second, third, computed) => {
    const source = formatTable([['Start', 'End', 'Duration'], [start, stop, span], second, third])
    expect(await lintSource(source)).toEqual([
      `difference: \`${stop} - ${start}\` is ${computed}, not \`${span}\`; correct one of them`,
    ])
  },
)

// from 08:10 to 08:33 are 23 minutes, from 09:00 to 10:25 85, from 22:30 to 00:15 105
test.each([
  ['23 min', '85 min', '105 min', '58 min'],
  ['23m', '1h 25m', '1h 45m', '1h 52m'],
  ['23 minutes', '1.42 hours', '1.75 hours', '2.4 hours'],
])(
  'a span in units of time is that between two times of day: %s',
  async (first, second, third, wrong) => {
    const rows = (last: string): readonly (readonly string[])[] => [
      ['Job', 'Start', 'End', 'Duration'],
      ['sync', '08:10', '08:33', first],
      ['load', '09:00', '10:25', second],
      ['pack', '12:00', '12:40', '40 min'],
      ['ship', '22:30', '00:15', last],
    ]
    expect(await findWritten(formatTable(rows(third)))).toEqual([])
    expect(await findWritten(formatTable(rows(wrong)))).toEqual([['formula', wrong]])
  },
)

// 158 s are 2 min 38 s, 9 s and 6 s; a span may stand before its ends
test('a span of seconds may stand before its ends, and be a rough one', async () => {
  const rows = (span: string): readonly (readonly string[])[] => [
    ['Phase', 'Duration', 'Start', 'End'],
    ['init', '~6s', '02:29:44', '02:29:50'],
    ['draft', span, '02:29:52', '02:32:30'],
    ['check', '~9s', '02:32:30', '02:32:39'],
    ['store', '~1m 5s', '02:32:39', '02:33:44'],
  ]
  expect(await findWritten(formatTable(rows('~2m 38s')))).toEqual([])
  expect(await findWritten(formatTable(rows('~3m 38s')))).toEqual([['difference', '~3m 38s']])
})

test('a span that was measured more exactly than its times of day is left alone', async () => {
  const rows = [
    ['Job', 'Start', 'End', 'Duration'],
    ['sync', '08:10', '08:33', '22 min'],
    ['load', '09:00', '10:25', '85 min'],
    ['pack', '12:00', '12:40', '41 min'],
    ['ship', '22:30', '00:15', '105 min'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})
