import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const savings = (last: string, header = 'Saving') =>
  formatTable([
    ['Service', 'Before', 'After', header],
    ['Compute', '12,411', '8,103', '34.7%'],
    ['Storage', '3,313', '2,981', '10.0%'],
    ['Network', '991', '703', '29.1%'],
    ['Support', '2,107', '1,513', last],
  ])

// 1 − 1,513 / 2,107 is 28.19 %.
test('a percentage that its cells do not give is found', async () => {
  expect(await findWritten(savings('82.2%'))).toEqual([['percentage', '82.2%']])
})

test.each(['28.2%', '28%', '~30%', '-'])('the percentage `%s` is left alone', async (last) => {
  expect(await findWritten(savings(last))).toEqual([])
})
