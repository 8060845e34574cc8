import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const runs = (average: string, other: readonly string[] = []) =>
  formatTable([
    ['Run', 'Time (s)', ...(other.length > 0 ? ['Memory (MB)'] : [])],
    ...['20.31', '20.77', '21.04', '20.52', '20.46'].map((time, index) => [
      String(index + 1),
      time,
      ...other.slice(index, index + 1),
    ]),
    ['Average', average, ...other.slice(5)],
  ])

// (20.31 + 20.77 + 21.04 + 20.52 + 20.46) / 5 is 20.62, and the largest is 21.04
test.each(['22.06', '2.062', '206.2'])('`%s` is no average of its rows', async (average) => {
  expect(await findWritten(runs(average))).toEqual([['average', average]])
})

test.each(['20.62', '20.6', '20.55'])(
  '`%s` is right, or one that weighs its rows, and is left alone',
  async (average) => {
    expect(await findWritten(runs(average))).toEqual([])
  },
)

// (10 + 20 + 30 + 40 + 60) / 5 is 32
test('an average beside one that is none of its rows is left alone', async () => {
  expect(
    await findWritten(runs('20.62', ['10.5', '20.5', '30.5', '40.5', '60.5', '32.5'])),
  ).toEqual([])
  expect(
    await findWritten(runs('22.06', ['10.5', '20.5', '30.5', '40.5', '60.5', '71.0'])),
  ).toEqual([])
})
