import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const compare = (ratio: string) =>
  formatTable([
    ['Task', 'real', 'ratio'],
    ['Baseline', '35.49', 'x1.0'],
    ['Traced', '49.54', ratio],
  ])

// 49.54 / 35.49 is 1.39589…
test('a ratio that is cut off where it should be rounded is found', async () => {
  expect(await findWritten(compare('x1.395'))).toEqual([['truncated-ratio', 'x1.395']])
})

test.each(['x1.396', 'x1.40', 'x1.4'])('the rounded ratio `%s` is left alone', async (ratio) => {
  expect(await findWritten(compare(ratio))).toEqual([])
})
