import { expect, test } from 'vitest'
import { lintPage } from '../../../src/lints/lint-page.ts'
import { pageOf } from '../../pages/sample-contents.ts'
import { findCertainWords, findWritten, formatTable } from '../lint-source.ts'

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

const nested = ([io, net]: readonly [string, string], total: string) =>
  formatTable([
    ['Area', 'Tests'],
    ['core', '100'],
    [io, '40'],
    [net, '60'],
    ['ui', '50'],
    ['Total', total],
  ])

// 100 + 50 is 150, of which 40 and 60 are a part; 100 + 40 + 60 + 50 is 250.
test.each([
  ['- io', '- net'] as const,
  ['core/io', 'core/net'] as const,
  ['└ io', '└ net'] as const,
])('a total of the outer rows is left alone: %s, %s', async (...inner) => {
  expect(await findWritten(nested(inner, '150'))).toEqual([])
  expect(await findWritten(nested(inner, '250'))).toEqual([])
  expect(await findWritten(nested(inner, '520'))).toEqual([['sum', '520']])
})

test('without outer rows, a total of two rows of four is wrong', async () => {
  expect(await findWritten(nested(['io', 'net'], '150'))).toEqual([['sum', '150']])
})

// 200 + 1,000 + 200 is 1,400, but the last 200 are others
test('a single total is never certain, whatever its name is', async () => {
  const rows = (name: string): string =>
    formatTable([
      ['Check', 'Result'],
      ['Reviewed fixtures', '200'],
      ['Ordinary prompts', '1,000'],
      ['Recovery prompts', '200'],
      [name, '1,200'],
    ])
  const levels = async (name: string): Promise<readonly string[]> =>
    (await lintPage(pageOf('markdown', rows(name)))).findings.map(({ level }) => level)
  expect(await levels('Total reviewed base requests')).toEqual(['likely'])
  expect(await levels('Total')).toEqual(['likely'])
})

// 9.7 + 48.8 + 9.5 is 68.0; speeds do not add up
test('a rate beside a total is none', async () => {
  const table = (total: string) =>
    formatTable([
      ['File', 'Size', 'Speed', 'Peak'],
      ['a', '9.7 MB', '4.7 MB/s', '8.1 MB/s'],
      ['b', '48.8 MB', '5.0 MB/s', '8.9 MB/s'],
      ['c', '9.5 MB', '5.5 MB/s', '7.2 MB/s'],
      ['**Total**', total, '5.1 MB/s', '8.2 MB/s'],
    ])
  expect(await findWritten(table('68.0 MB'))).toEqual([])
  expect(await findWritten(table('6.80 MB'))).toEqual([['sum', '6.80 MB']])
})

// 11 + 14 + 21 is 46, 3 + 28 + 4 is 35
test('a total of whole minutes that is right to the last one speaks for those beside it', async () => {
  const write = (bugs: string): string =>
    formatTable([
      ['Version', 'Spent', 'Bugs fixed'],
      ['2.1', '11 min', '3'],
      ['2.2', '14 min', '28'],
      ['2.3', '21 min', '4'],
      ['**Total**', '46 min', bugs],
    ])
  expect(await findWritten(write('53'))).toEqual([['sum', '53']])
  expect(await findWritten(write('35'))).toEqual([])
})

// 1,240 + 680 + 320 + 450 + 210 + 120 is 3,020, of which 1,240 is 41 %, and 680 22.5 %; of 3,200 they are 39 % and 21 %
const costs = (total: string, share = '41%') =>
  formatTable([
    ['Component', 'Cost', 'Of total'],
    ['compute', '$1,240', share],
    ['workers', '$680', '22.5%'],
    ['features', '$320', '10.6%'],
    ['pipeline', '$450', '15%'],
    ['monitoring', '$210', '7%'],
    ['storage', '$120', '4%'],
    ['**Total**', total, '100%'],
  ])

test('a total that is not the one that its shares are of is certainly wrong', async () => {
  expect(await findCertainWords(costs('$3,020'))).toEqual([])
  expect(await findCertainWords(costs('$3,200'))).toEqual(['$3,200'])
  expect(await findCertainWords(costs('$2,800'))).toEqual(['$2,800'])
})

// 1,240 is 39 % of 3,200
test('a total of more than is shown is left alone where shares are of it', async () => {
  const rows = [
    ['Component', 'Cost', 'Of total'],
    ['compute', '$1,240', '38.8%'],
    ['workers', '$680', '21.3%'],
    ['features', '$320', '10%'],
    ['**Total**', '$3,200', '100%'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})

// 8 + 45 + 89 + 124 is 266; 5 + 45 + 67 + 98 is 215, and 4 + 42 + 61 + 94 is 201.
test.each([
  ['266', []],
  ['124', ['124']],
  // The mean of the four, rounded: what the column is about may not add up.
  ['66', []],
])('beside totals that add up, the total `%s` has the findings %j', async (total, found) => {
  const page = formatTable([
    ['Location', 'Total Examples', 'Tested', 'Passing'],
    ['README.md', '8', '5', '4'],
    ['tutorials/', '45', '45', '42'],
    ['how-to/', '89', '67', '61'],
    ['reference/', '124', '98', '94'],
    ['**Total**', total, '215', '201'],
  ])
  expect(await findCertainWords(page)).toEqual(found)
})

// 120 + 341 + 77 is 538.
test.each([
  ['77', [['sum', '77']]],
  ['538', []],
  ['341', []],
])('alone, the total `%s` has the findings %j', async (total, found) => {
  const page = formatTable([
    ['Phase', 'Rows'],
    ['a', '120'],
    ['b', '341'],
    ['c', '77'],
    ['Total', total],
  ])
  expect(await findWritten(page)).toEqual(found)
  expect(await findCertainWords(page)).toEqual([])
})

// 29 + 5 is 34; 8 + 29 + 5 is 42, which the rounding of three numbers takes for 43. A version in a text is no part.
test.each([
  ['34', []],
  ['43', ['43']],
])('beside numbers of rows, the total `%s` has the findings %j', async (total, found) => {
  const rows = [
    ['', 'Feature', 'Used', 'Not available', 'Total'],
    ...[94, 42, 58, 54, 37, 38, 36].map((used, i) => [
      String(i + 1),
      i === 3 ? 'Version >= 1.0.0' : `Feature of kind ${'abcdefg'.charAt(i)}`,
      String(used),
      String(3 * i + 1),
      String(used + 3 * i + 1),
    ]),
    ['8', 'Readme', '29', '5', total],
  ]
  expect(await findCertainWords(formatTable(rows))).toEqual(found)
})

test('a running total is no part of a total', async () => {
  const rows = [
    ['Item', 'Amount', 'Running total'],
    ['Writer', '$4000', '$4000'],
    ['Reviewer', '$2000', '$6000'],
    ['Hosting', '$125', '$6125'],
    ['TOTAL', '', '$6125'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})
