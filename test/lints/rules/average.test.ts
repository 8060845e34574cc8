import { expect, test } from 'vitest'
import { findCertainWords, findWritten, formatTable } from '../lint-source.ts'

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

// (0.89 + 0.58 + 0.68 + 0.28) / 4 is 0.6075, but a row of 0.17 is not shown
test('the least and the most tell that rows are left out', async () => {
  const rows = (least: string): string =>
    formatTable([
      ['Task', 'A', 'B'],
      ['lift', '0.89', '0.80'],
      ['move', '0.58', '0.38'],
      ['turn', '0.68', '0.66'],
      ['drop', '0.28', '0.16'],
      ['Min', least, '0.16'],
      ['Mean', '0.16', '0.50'],
    ])
  expect(await findWritten(rows('0.28'))).toEqual([['average', '0.16']])
  expect(await findWritten(rows('0.12'))).toEqual([])
})

// The mean of 1.35, 1.62 and 1.12 is 1.363; rows may have weights, which three cells of 3.2 do not tell.
test('a column of one number does not say that its row is a plain mean', async () => {
  const rows = [
    ['dense', '3.2', '2.1', '1.35x'],
    ['sparse', '3.2', '1.4', '1.62x'],
    ['outliers', '3.2', '2.8', '1.12x'],
    ['Average', '3.2', '2.0', '1.44x'],
  ]
  const header = ['Query', 'Layers', 'Routed', 'Speedup']
  expect(await findCertainWords(formatTable([header, ...rows]))).toEqual([])
})

// (0.14 + 0.18 + 0.25 + 0.38) / 4 is 0.2375.
test.each([
  ['0.24ms', []],
  ['0.241ms', []],
  ['0.024ms', ['0.024ms']],
])('below `Avg Build Time`, `%s` has the findings %j', async (time, found) => {
  const rows = [
    ['Tree', '100', '500', '1000', '2000', 'Avg Build Time (ms)'],
    ['KD', '0.35ms', '0.78ms', '1.41ms', '2.50ms', '1.26ms'],
    ['Quad', '0.91ms', '4.71ms', '9.15ms', '20.57ms', '8.84ms'],
    ['Hash', '0.45ms', '1.83ms', '3.48ms', '6.73ms', '3.12ms'],
    ['Ball', '0.14ms', '0.18ms', '0.25ms', '0.38ms', time],
  ]
  expect(await findCertainWords(formatTable(rows))).toEqual(found)
})

test('what an average may be of is not looked for in a few columns', async () => {
  const rows = [
    ['Tree', 'p50', 'p99', 'Avg Build Time'],
    ['KD', '1.2ms', '3.4ms', '1.5ms'],
    ['Quad', '2.2ms', '4.4ms', '2.9ms'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})

// (1923 - 454) / 1923 is 76.4 %; the mean of 60, 85 and 76 % is 73.7 %.
test.each([
  ['76%', []],
  ['73.7%', []],
  ['70%', [['average', '70%']]],
])('the change of two averages may stand beside them: %s', async (saved, found) => {
  const rows = [
    ['model', 'before (ms)', 'after (ms)', 'saved'],
    ['a', '1,000', '400', '60%'],
    ['b', '2,000', '300', '85%'],
    ['c', '2,769', '662', '76%'],
    ['Average', '1,923', '454', saved],
  ]
  expect(await findWritten(formatTable(rows))).toEqual(found)
})
