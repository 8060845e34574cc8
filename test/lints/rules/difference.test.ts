import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const changes = (last: string, header = 'Difference') =>
  formatTable([
    ['Build', 'Before', 'After', header],
    ['release', '225.7', '222.8', '-2.9'],
    ['debug', '271.1', '279.2', '8.1'],
    ['traced', '222.8', '279.2', last],
  ])

// 279.2 − 222.8 is 56.4, from 56.3 to 56.5 as both are rounded.
test.each(['Difference', 'Delta', 'Change'])(
  'a difference below `%s` that its cells do not give is found',
  async (header) => {
    expect(await findWritten(changes('65.4', header))).toEqual([['difference', '65.4']])
  },
)

test.each(['56.4', '56.5', '56', '~56'])('the difference `%s` is left alone', async (last) => {
  expect(await findWritten(changes(last))).toEqual([])
})
