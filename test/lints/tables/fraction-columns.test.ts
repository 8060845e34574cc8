import { expect, test } from 'vitest'
import { findCertainWords, findWritten, formatTable } from '../lint-source.ts'

const suites = (rate: string, header = 'Pass rate') =>
  formatTable([
    ['Suite', 'Passed', header],
    ['parser', '41/48', '85.4%'],
    ['linker', '29/36 ⚠️', rate],
    ['loader', '37/60', '61.7%'],
    ['shell', '12/12', '100%'],
  ])

// 29 / 36 is 80.56 %
test('a percentage beside a column of fractions is found, where these give the others', async () => {
  expect(await findCertainWords(suites('85.0%'))).toEqual(['85.0%'])
  expect(await findCertainWords(suites('85.0%', 'Passing'))).toEqual(['85.0%'])
})

test.each(['80.6%', '80.5%', '~85.0%', '>85%', ''])(
  'the percentage `%s` beside the fraction 29/36 is left alone',
  async (rate) => {
    expect(await findWritten(suites(rate))).toEqual([])
  },
)

// 30.5 %, 31.0 % and 61.0 % are means of scores that are not shown
test('percentages that fractions do not give are of something else', async () => {
  const rows = [
    ['Model', 'Solved', 'Score'],
    ['a', '41/48', '30.5%'],
    ['b', '29/36', '31.0%'],
    ['c', '37/60', '61.7%'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})

// 81.8 % is the mean of the shares above, 84.1 % the share of the sums
test('the mean of shares is none of sums', async () => {
  const rows = [
    ['Suite', 'Passed', 'Pass rate'],
    ['parser', '41/48', '85.4%'],
    ['linker', '29/36', '80.6%'],
    ['loader', '37/40', '92.5%'],
    ['Average', '107/124', '86.2%'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})

// 115 / 200 is 0.575
test('a share may be told without a percent sign', async () => {
  const classes = (share: string, header = 'Accuracy') =>
    formatTable([
      ['Class', header, 'Correct/Total'],
      ['banana', '0.675', '135/200'],
      ['bear', '0.715', '143/200'],
      ['retriever', share, '115/200'],
      ['jellyfish', '0.745', '149/200'],
    ])
  expect(await findWritten(classes('0.575'))).toEqual([])
  expect(await findCertainWords(classes('0.755'))).toEqual(['0.755'])
  expect(await findWritten(classes('0.755', 'Threshold'))).toEqual([])
})
