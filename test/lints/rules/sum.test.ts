import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const phases = (total: string, label = '**Total**') =>
  formatTable([
    ['Phase', 'Time (s)'],
    ['Parse', '12.4'],
    ['Lay out', '30.1'],
    ['Write', '5.2'],
    [label, total],
  ])

// 12.4 + 30.1 + 5.2 is 47.7, from 47.55 to 47.85 as the parts are rounded.
test.each(['57.7', '74.7', '4.77'])('the total `%s` is a slip, and is found', async (total) => {
  expect(await findWritten(phases(total))).toEqual([['sum', total]])
})

test.each(['47.7', '47.8', '48', '39.6'])(
  'the total `%s` is right, or of times that overlap, and is left alone',
  async (total) => {
    expect(await findWritten(phases(total))).toEqual([])
  },
)
