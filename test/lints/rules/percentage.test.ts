import { expect, test } from 'vitest'
import { findCertainWords, findWritten, formatTable } from '../lint-source.ts'

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

const funnel = (trial: string, header = '% of previous') =>
  formatTable([
    ['Step', 'Count', header, '% of first'],
    ['Visit', '10,412', '', '100%'],
    ['Sign-up', '2,377', '22.8%', '22.8%'],
    ['Trial', '981', trial, '9.4%'],
    ['Paid', '212', '21.6%', '2.0%'],
  ])

// 981 / 2,377 is 41.27 %, 981 / 10,412 is 9.42 %, 212 / 981 is 21.61 %.
test.each(['% of previous', '% of prior', '% of row above', '% of last step'])(
  'a share of the row before is left alone: %s',
  async (header) => {
    expect(await findWritten(funnel('41.3%', header))).toEqual([])
  },
)

test('a wrong share of the row before is found', async () => {
  expect(await findWritten(funnel('14.3%'))).toEqual([['percentage', '14.3%']])
})

// 928.98 / 736.84 - 1 is 26.08 %.
test.each([
  ['736.84 €', '928.98 €'],
  ['736.84 EUR', '928.98 EUR'],
  ['€736.84', '€928.98'],
])('money has its sign on either side: %s', async (before, after) => {
  const sign = (number: string): string => before.replace('736.84', number)
  const costs = formatTable([
    ['Item', '2022', '2023', 'Change'],
    ['Rent', sign('1,916.60'), sign('1,961.37'), '2.3 %'],
    ['Power', before, after, '62.1 %'],
    ['Water', sign('998.56'), sign('876.35'), '-12.2 %'],
    ['Heat', sign('815.46'), sign('919.12'), '12.7 %'],
  ])
  expect(await findWritten(costs)).toEqual([['percentage', '62.1 %']])
})

const pruned = (last: string) =>
  formatTable([
    ['Network', 'Pruning', 'GFLOPs', 'Model (MB)', 'Input size'],
    ['ResNet', 'baseline', '44.71', '176.82', '608'],
    ['ResNet', 'sensity', '37.53(-16.06%)', '149.49(-15.46%)', '608'],
    ['ResNet', 'r578', '29.98(-32.94%)', '112.08(-36.61%)', '608'],
    ['MobileNet', 'baseline', '20.64', '94.60', '608'],
    ['MobileNet', 'baseline', '9.66', '94.60', '416'],
    ['MobileNet', 'baseline', '5.72', '94.60', '320'],
    ['MobileNet', 'sensity', '13.57(-34.27%)', '67.60(-28.54%)', '608'],
    ['MobileNet', 'sensity', '6.35(-34.27%)', '67.60(-28.54%)', '416'],
    ['MobileNet', 'sensity', '3.76(-34.27%)', '67.60(-28.54%)', '320'],
    ['MobileNet', 'r578', '6.27(-69.64%)', '31.30(-66.90%)', '608'],
    ['MobileNet', 'r578', '2.93(-69.64%)', '31.30(-66.90%)', '416'],
    ['MobileNet', 'r578', `1.74(${last})`, '31.30(-66.90%)', '320'],
  ])

// 3.76 / 5.72 - 1 is -34.27 %, 2.93 / 9.66 - 1 is -69.67 %, 1.74 / 5.72 - 1 is -69.58 %, each from the baseline of its input size.
test('a baseline that a column at the right chooses makes its cells right', async () => {
  expect(await findWritten(pruned('-69.64%'))).toEqual([])
})

test('where a cell does not fit the baseline of its key either, it is found', async () => {
  expect(await findWritten(pruned('-96.64%'))).toContainEqual(['percentage', '-96.64%'])
})

const shares = (parts: readonly string[], total: string) =>
  formatTable([
    ['Phase', 'Time (s)', 'Share'],
    ['parse', '1.24', parts[0] ?? ''],
    ['check', '3.31', parts[1] ?? ''],
    ['emit', '1.06', parts[2] ?? ''],
    ['**Total**', '**5.61**', `**${total}**`],
  ])

// 22 + 59 + 19 is 100
test('the total of shares is a hundred per cent', async () => {
  expect(await findCertainWords(shares(['22%', '59%', '19%'], '110%'))).toEqual(['110%'])
  expect(await findWritten(shares(['22%', '59%', '19%'], '100%'))).toEqual([])
  expect(await findWritten(shares(['22.1%', '59.0%', '18.9%'], '100%'))).toEqual([])
})

test('what does not add up to a hundred has no total of a hundred', async () => {
  expect(await findWritten(shares(['~22%', '59%', '19%'], '31%'))).toEqual([])
  expect(await findWritten(shares(['12%', '19%', '9%'], '14%'))).toEqual([])
})

// 460 / 500 is 92 %
test('a rate whose header names its part is of that part, beside a column of all', async () => {
  const write = (rate: string): string =>
    `| Suite | Passed | Failed | Total | Pass rate |\n| - | - | - | - | - |\n| core | 619 | 8 | 627 | 98.7% |\n| dom | 460 | 40 | 500 | ${rate} |\n| net | 95 | 5 | 100 | 95.0% |\n`
  expect(await findWritten(write('96.0%'))).toEqual([['percentage', '96.0%']])
  expect(await findWritten(write('92.0%'))).toEqual([])
})
