import { expect, test } from 'vitest'
import { formatTable, lintSource } from '../lint-source.ts'

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
