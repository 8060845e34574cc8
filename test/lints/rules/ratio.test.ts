import { expect, test } from 'vitest'
import { findCertainWords, findWritten, formatTable } from '../lint-source.ts'

const compare = (ratio: string) =>
  formatTable([
    ['Log', 'Release', 'Debug', 'Debug/Release'],
    ['Size', '16 Mb', '11 Gb', ratio],
  ])

// 11 Gb are 11,000 or 11,264 Mb, so that the ratio is 688 or 704, and at most 11.5 × 1024 / 15.5 = 760.
test('a ratio that its cells do not give is found', async () => {
  expect(await findWritten(compare('x68'))).toEqual([['ratio', 'x68']])
})

test.each(['x688', 'x704', 'x690', '~x700', ''])('the ratio `%s` is left alone', async (ratio) => {
  expect(await findWritten(compare(ratio))).toEqual([])
})

// rails computes (LOC / methods) - 2, and rounds down
test('columns that rails computes in a way of its own are left alone', async () => {
  const rows = [
    ['Name', 'Lines', 'LOC', 'Classes', 'Methods', 'M/C', 'LOC/M'],
    ['Controllers', '309', '247', '7', '37', '5', '4'],
    ['Views', '622', '501', '0', '1', '0', '499'],
    ['Controller tests', '117', '75', '4', '9', '2', '6'],
    ['Mailer tests', '7', '5', '1', '1', '1', '3'],
    ['System tests', '51', '41', '1', '4', '4', '8'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([])
})

const engines = (slowest: string, slow: string, fast: string) =>
  formatTable([
    ['Engine', 'Score', 'vs wasm3'],
    ['node', '28.5', slowest],
    ['wax', '101.8', slow],
    ['wasm3', '1627.9', '1.0x'],
    ['wasmer', '4065.6', fast],
    ['wasmtime', '6453.5', '4.0x'],
    ['v8', '6914.3', '4.2x'],
  ])

// 1627.9 / 28.5 is 57.1, 1627.9 / 101.8 is 16.0, 4065.6 / 1627.9 is 2.5.
test('ratios that are the larger over the smaller are right on both sides of their baseline', async () => {
  expect(await findWritten(engines('57.1x', '16.0x', '2.5x'))).toEqual([])
})

test.each([
  ['57.1x', '16.0x', '5.2x', '5.2x'],
  ['57.1x', '0.06x', '2.5x', '57.1x'],
])('a ratio that is wrong either way is found: %s, %s, %s', async (slowest, slow, fast, wrong) => {
  expect(await findWritten(engines(slowest, slow, fast))).toEqual([['ratio', wrong]])
})

// 684.24 by 224.16 is 3.05; 224.16 by 64 is 3.50, but no row is of a length
test('a length beside two times gives no ratio of them', async () => {
  const source = formatTable([
    ['Input length', 'Output length', 'BF16 latency (ms)', 'W2A8 latency (ms)', 'Speedup ratio'],
    ['64', '16', '187.64', '57.40', '3.27'],
    ['64', '32', '353.50', '112.22', '3.15'],
    ['256', '16', '183.14', '61.24', '2.99'],
    ['256', '64', '684.24', '224.16', '3.50'],
    ['512', '16', '208.99', '68.06', '3.07'],
  ])
  expect(await findCertainWords(source)).toEqual(['3.50'])
})

// 40 / 8 is 5
test('a point that is misplaced is certain beside one ratio that fits', async () => {
  const write = (ratio: string): string =>
    `| | Before | After | Ratio |\n| - | - | - | - |\n| Build | 96 s | 32 s | 3.0 |\n| Lint | 40 s | 8 s | ${ratio} |\n| Types | 54 s | 36 s | 1.5 |\n`
  expect(await findCertainWords(write('0.5'))).toEqual(['0.5'])
  expect(await findCertainWords(write('5.0'))).toEqual([])
})

// 3,120,450 / 2,514,907 is 1.241, 3,120,450 / 1,983,340 is 1.573, 3,120,450 / 871,206 is 3.582
test.each(['fastest', '🏆 fastest', 'control'])(
  'the row that shows `%s` is what others are compared with',
  async (word) => {
    const write = (slowest: string): string =>
      formatTable([
        ['Parser', 'ops/sec', 'vs fastest'],
        ['alpha', '3,120,450', word],
        ['beta', '2,514,907', '1.24x slower'],
        ['gamma', '1,983,340', '1.57x slower'],
        ['delta', '871,206', slowest],
      ])
    expect(await findCertainWords(write('3.85x slower'))).toEqual(['3.85x'])
    expect(await findWritten(write('3.58x slower'))).toEqual([])
  },
)

// 84 / 52 is 1.62, 139 / 61 is 2.28, 63 / 14 is 4.50
test('many cells that say a little each carry what a header names', async () => {
  const write = (first: string): string =>
    formatTable([
      ['file', 'ours', 'gzip', 'ratio'],
      ['book', '84ms', '52ms', first],
      ['table', '61ms', '139ms', '2.3x faster'],
      ['geo', '11ms', '16ms', '1.5x faster'],
      ['object', '19ms', '15ms', '1.3x slower'],
      ['digits', '14ms', '63ms', '4.5x faster'],
      ['picture', '25ms', '21ms', '1.2x slower'],
      ['news', '31ms', '14ms', '2.2x slower'],
      ['mail', '27ms', '16ms', '1.7x slower'],
    ])
  expect(await findCertainWords(write('6.1x slower'))).toEqual(['6.1x'])
  expect(await findWritten(write('1.6x slower'))).toEqual([])
})

// 233 / 2.64 is 88.26; a goal behind the ratio is nothing that is compared.
test.each([
  ['88x', []],
  ['106x', ['106x']],
])(
  'beside a target, the speedup `%s` of before and after has the findings %j',
  async (speedup, found) => {
    const page = formatTable([
      ['Phase', 'Before', 'After', 'Speedup', 'Target'],
      ['Encode', '49.5ms', '0.131ms', '378x', '<10ms'],
      ['Flow', '1.2ms', '1.28ms', '0.9x', '~1ms'],
      ['Solve', '233ms', '2.64ms', speedup, '<10ms'],
      ['Sync', '0.01ms', '0.005ms', '2x', '<1ms'],
    ])
    expect(await findCertainWords(page)).toEqual(found)
  },
)

// 2,955 / 508 is 5.82.
test.each([
  ['5.8x faster', []],
  ['2.6x faster', ['2.6x']],
])('of rates by the thousand, `%s` has the findings %j', async (ratio, found) => {
  const page = formatTable([
    ['Test', 'Ours', 'Theirs', 'Advantage'],
    ['Emit', '2,955K ops/sec', '508K ops/sec', ratio],
    ['Filter', '615K ops/sec', '237K ops/sec', '2.6x faster'],
    ['Subscribe', '2,284K ops/sec', '907K ops/sec', '2.5x faster'],
    ['Payload', '1,455K ops/sec', '370K ops/sec', '3.9x faster'],
  ])
  expect(await findCertainWords(page)).toEqual(found)
})

// 542.32 / 333.69 is 1.6252
test('a cell that was cut off is told the way round that it is meant', async () => {
  const table = formatTable([
    ['Count', 'Before', 'After', 'Change'],
    ['2', '5.09 µs', '32.91 µs', '**6.47× slower**'],
    ['16', '33.54 µs', '131.71 µs', '**3.93× slower**'],
    ['32', '69.38 µs', '200.87 µs', '**2.90× slower**'],
    ['128', '333.69 µs', '542.32 µs', '**1.62× slower**'],
  ])
  expect(await findWritten(table)).toEqual([['truncated-ratio', '1.62×']])
})
