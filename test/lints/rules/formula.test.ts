import { describe, expect, test } from 'vitest'
import { findCertainWords, findWritten, formatTable } from '../lint-source.ts'
import { lintSource } from '../lint-source.ts'

const found = (rows: readonly string[]) =>
  findWritten(formatTable(rows.map((row) => row.split(' '))))

// 30 × 2.25 is 67.50
const invoice = (amount: string) => [
  'Item Qty Price Amount',
  'Widget 12 3.50 42.00',
  'Gadget 7 19.99 139.93',
  `Cable 30 2.25 ${amount}`,
  'Adapter 4 8.10 32.40',
]

test('a product that its factors do not give is found', async () => {
  expect(await found(invoice('76.50'))).toEqual([['formula', '76.50']])
  expect(await found(invoice('67.50'))).toEqual([])
})

// 210 + 180 + 305 is 695
const days = (third: string) => [
  'Day New Cumulative',
  'Mon 210 210',
  'Tue 180 390',
  `Wed 305 ${third}`,
  'Thu 77 772',
  'Fri 121 893',
]

test('a running total that its rows do not give is found', async () => {
  expect(await found(days('965'))).toEqual([['formula', '965']])
  expect(await found(days('695'))).toEqual([])
})

// 9.1 × 12 is 109.2: 100 × 75.12 / 80 is 93.9
test('an index number that its row and that of 100 do not give is found', async () => {
  const rows = (index: string) => [
    'Year Price Index',
    '2015 80.00 100.0',
    '2016 84.00 105.0',
    `2017 75.12 ${index}`,
    '2018 90.88 113.6',
  ]
  expect(await found(rows('939'))).toEqual([['formula', '939']])
  expect(await found(rows('93.9'))).toEqual([])
})

describe('points', () => {
  const ages = (points: string) =>
    formatTable([
      ['Age', '2020', '2024', 'Change'],
      ['18–24', '23.0%', '64.2%', points],
      ['25–34', '55.6%', '51.8%', '-3.8 pp'],
      ['35–44', '37.8%', '30.6%', '-7.2 pp'],
      ['45+', '66.9%', '31.5%', '-35.4 pp'],
    ])

  // 64.2 − 23.0 is 41.2
  test('that two percentages do not differ by are found', async () => {
    expect(await lintSource(ages('+14.2 pp'))).toEqual([
      'difference: `64.2% - 23.0%` is 41.2 pp (41.10 pp to 41.30 pp as the numbers are rounded), not `+14.2 pp`; correct one of them',
    ])
    expect(await findWritten(ages('+41.2 pp'))).toEqual([])
  })
})

// 827 + 18 − 31 is 814
test('what came and went is added and taken off', async () => {
  const rows = (end: string) => [
    'Repo Open Opened Closed End',
    'resolver 835 58 36 857',
    'loader 552 59 63 548',
    'encoder 855 52 83 824',
    'scheduler 725 34 59 700',
    `lexer 827 18 31 ${end}`,
  ]
  expect(await found(rows('884'))).toEqual([['formula', '884']])
  expect(await found(rows('814'))).toEqual([])
})

// 2 × 90.66 × 76.49 / (90.66 + 76.49) is 82.97
test('the mean of precision and recall is harmonic', async () => {
  const rows = (last: string) => [
    'Model Precision Recall F1',
    'bert 92.53 90.69 91.60',
    'roberta 89.13 76.33 82.23',
    'deberta 67.05 70.91 68.92',
    `ours 90.66 76.49 ${last}`,
  ]
  expect(await found(rows('28.98'))).toEqual([['formula', '28.98']])
  expect(await found(rows('82.97'))).toEqual([])
})

// 374 / 223 − 1 is 67.7 %, 439 / 236 − 1 is 86.0 %, 223 / 586 − 1 is −61.9 %
test('a change over as many rows as have none at the top is found', async () => {
  const rows = (change: string) =>
    formatTable([
      ['Quarter', 'Units', 'YoY'],
      ['Q1 22', '586', ''],
      ['Q2 22', '833', ''],
      ['Q3 22', '236', ''],
      ['Q4 22', '494', ''],
      ['Q1 23', '223', change],
      ['Q2 23', '445', '-46.6%'],
      ['Q3 23', '439', '86.0%'],
      ['Q4 23', '867', '75.5%'],
      ['Q1 24', '374', '67.7%'],
    ])
  expect(await findWritten(rows('-16.9%'))).toEqual([['formula', '-16.9%']])
  expect(await findWritten(rows('-61.9%'))).toEqual([])
})

// 1.92 / 2 is 96.0 %, 3.42 / 4 is 85.5 %, 5.82 / 8 is 72.8 %
test('efficiency is speedup over threads', async () => {
  const rows = (efficiency: string) => [
    'Threads Time Speedup Efficiency',
    '1 195.56 1.00 100.0%',
    `2 102.05 1.92 ${efficiency}`,
    '4 57.25 3.42 85.4%',
    '8 33.61 5.82 72.7%',
    '16 15.95 12.26 76.6%',
  ]
  expect(await found(rows('59.8%'))).toEqual([['formula', '59.8%']])
  expect(await found(rows('95.8%'))).toEqual([])
})

test('prices of a day are near each other by themselves', async () => {
  const rows = [
    'Date Open High Low Close',
    'Tue 191.36 193.28 187.54 189.44',
    'Wed 190.52 192.43 187.56 189.46',
    'Thu 188.80 190.69 186.58 188.47',
    'Fri 187.88 195.26 186.00 193.33',
    'Sat 194.91 198.61 192.96 196.64',
  ]
  expect(await found(rows)).toEqual([])
})

test('rows that any formula fits say nothing', async () => {
  const rows = [
    'Macro Uses Lines Average',
    'a 1 159 159.0',
    'b 1 81 81.0',
    'c 2 34 17.0',
    'd 1 23 23.0',
    'e 1 12 12.0',
    'f 1 10 10.0',
  ]
  expect(await found(rows)).toEqual([])
})

// 3 × 12 + 6 is 42; 39 may be 42 less 3
test('a row with a note may be computed otherwise', async () => {
  const rows = (team: string, points: string) => [
    'Team W D L Pts',
    'Rovers 15 4 15 49',
    'City 13 6 15 45',
    `${team} 12 6 16 ${points}`,
    'Wanderers 11 7 16 40',
    'Athletic 10 2 22 32',
  ]
  expect(await found(rows('United', '48'))).toEqual([['formula', '48']])
  expect(await found(rows('United[a]', '48'))).toEqual([])
  expect(await found(rows('United*', '48'))).toEqual([])
  expect(await found(rows('United', '39'))).toEqual([])
})

test('a running total may start again', async () => {
  const rows = ['Day New Cumulative', 'a 12 12', 'b 30 42', 'c 25 67', 'd 18 85', 'e 21 21']
  expect(await found(rows)).toEqual([])
})

// 640 × 0.192 is 122.88
test('a price by the hour is multiplied by the hours', async () => {
  const write = (cost: string): string =>
    `| Machine | Hours | $/hour | Cost |\n| - | - | - | - |\n| small | 640 | 0.085 | $54.40 |\n| large | 640 | 0.192 | ${cost} |\n| gpu | 131 | 1.006 | $131.79 |\n`
  expect(await findWritten(write('$212.88'))).toEqual([['formula', '$212.88']])
  expect(await findWritten(write('$122.88'))).toEqual([])
})

// 12 + 9 is 21, + 16 is 37, + 5 is 42, + 4 is 46
describe('a running total of whole minutes', () => {
  const write = (second: string, last: string): string =>
    formatTable([
      ['Part', 'Duration', 'Cumulative'],
      ['Setup', '12 min', '12 min'],
      ['Conflict', '9 min', second],
      ['Journey', '16 min', '37 min'],
      ['Twist', '5 min', '42 min'],
      ['End', '4 min', last],
    ])

  test('is found wrong by the rows behind it', async () => {
    expect(await findCertainWords(write('31 min', '46 min'))).toEqual(['31 min'])
    expect(await findWritten(write('21 min', '46 min'))).toEqual([])
  })

  test('may be more than is shown in the last row', async () => {
    expect(await findCertainWords(write('21 min', '71 min'))).toEqual([])
    expect(await findCertainWords(write('21 min', '44 min'))).toEqual(['44 min'])
  })
})

// 1e9 / 11,186 is 89,397, 1e9 / 46,843 21,348
const rates = (first: string, third: string) => [
  'Case ns/op ops/sec',
  `decode 11,186 ${first}`,
  'call 69,219 14,447',
  `replay 46,843 ${third}`,
  'state 61,209 16,337',
]

test('a rate beside the time that one thing takes is its reciprocal', async () => {
  expect(await found(rates('89,400', '21,348'))).toEqual([])
  expect(await found(rates('89,400', '23,148'))).toEqual([['formula', '23,148']])
  expect(await found(rates('84,900', '21,348'))).toEqual([['formula', '84,900']])
})

test('a rate of what is done by several at once is no reciprocal', async () => {
  // four at once
  expect(await found(rates('89,400', '85,392'))).toEqual([])
  const measured = [
    'Case Latency_(ms) req/s',
    'one 1.82 540',
    'two 2.10 905',
    'four 2.35 1,610',
    'eight 3.02 2,480',
  ]
  expect(await found(measured)).toEqual([])
})

// 45 - 71 is -26: 93 and 26 less are 67, and 500 more 567
const balances = (start: number, third: string) => [
  'Day In Out Balance',
  `Mon 120 45 ${String(start + 75)}`,
  `Tue 80 62 ${String(start + 93)}`,
  `Wed 45 71 ${third}`,
  `Thu 97 33 ${String(start + 131)}`,
  `Fri 60 81 ${String(start + 110)}`,
]

test('a balance is what was there, what came in and what went out', async () => {
  expect(await found(balances(0, '67'))).toEqual([])
  expect(await found(balances(0, '76'))).toEqual([['formula', '76']])
  expect(await found(balances(500, '567'))).toEqual([])
  expect(await found(balances(500, '576'))).toEqual([['formula', '576']])
})

// 843.85 and 150.00 are 993.85
test('a blank on one side of an account is nothing', async () => {
  const account = (balance: string) =>
    formatTable([
      ['Date', 'Debit', 'Credit', 'Balance'],
      ['1 May', '', '1,200.00', '1,200.00'],
      ['3 May', '45.90', '', '1,154.10'],
      ['7 May', '310.25', '', '843.85'],
      ['9 May', '', '150.00', balance],
      ['12 May', '82.40', '', '911.45'],
    ])
  expect(await findWritten(account('993.85'))).toEqual([])
  expect(await findWritten(account('939.85'))).toEqual([['formula', '939.85']])
})
