import { expect, test } from 'vitest'
import { lintPage } from '../../../src/lints/lint-page.ts'
import { pageOf } from '../../pages/sample-contents.ts'
import { findCertainWords, findWritten, formatTable } from '../lint-source.ts'

const found = async (rows: readonly (readonly string[])[]): Promise<readonly string[]> =>
  (await findWritten(formatTable(rows))).map(([, written]) => written)

const row = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim())
const table = (text: string): readonly (readonly string[])[] => text.trim().split('\n').map(row)

const SOUND: Readonly<Record<string, string>> = {
  'shares of a total that is not shown': `
    Opcode | Count | Share
    LOAD_FAST | 5,439,594 | 68.6%
    LOAD_CONST | 1,810,338 | 22.8%
    JUMP_FORWARD | 528,096 | 6.7%
    JUMP_BACKWARD | 98,490 | 1.2%
    RETURN_CONST | 34,560 | 0.4%`,
  'a baseline below its rows, in groups that empty rows part': `
    Method | Count | Mean | Ratio
    For | 10 | 7.573 ns | 0.89
    Each | 10 | 8.462 ns | 1.00
     | | |
    For | 1000 | 997.557 ns | 1.28
    Each | 1000 | 780.546 ns | 1.00`,
  'means of ratios, as far as their spread explains them': `
    Method | Mean | Error | StdDev | Ratio | RatioSD
    Old | 10.00 us | 0.300 us | 0.400 us | 1.00 | 0.00
    New | 12.00 us | 0.400 us | 0.500 us | 1.23 | 0.07`,
  'units with a slash': `
    Router | B/op | allocs/op
    alpha | 160 | 1
    beta | 640 | 4
    gamma | 1280 | 8
    omega | 480 | 5`,
  'columns that have nothing to do with each other': `
    Module | Owners | Coverage
    auth | 1 | 42.10%
    api | 1 | 36.45%
    cli | 1 | 23.18%
    core | 1 | 17.24%
    docs | 1 | 45.02%
    main | 6 | 32.05%`,
  'percentages of more exact numbers than are shown': `
    Case | Old | New | Change
    a | 120.0 | 60.0 | -50.2%
    b | 80.0 | 60.0 | -25.3%
    c | 90.0 | 60.0 | -33.3%
    d | 70.0 | 60.0 | -14.3%`,
  'errors beside the device that they were compared with': `
    Backend | Time | vs CPU | Max error vs CPU
    cpu | 482 ms | 1.0x | —
    gpu | 41 ms | 11.8x | 8.9e-08
    fpga | 692 ms | 0.7x | 2.4e-07`,
  'a total of kinds that stand below it with their parts': `
    Kind | Before | After
    Total | 448 | 858
    Valid | 300 | 440
    Broken | 148 | 418
    swapped | 3 | 27
    merged | 1 | 22`,
  'a constant beside two copies of a number': `
    Case | Expected | Actual | Weight
    a | 512 | 512 | 1.00
    b | 731 | 731 | 1.00
    c | 264 | 264 | 1.00
    d | 905 | 950 | 1.00`,
  'words that say which way a ratio is': `
    Method | Time (ms) | Memory (B) | Alloc Ratio
    base | 10.0 | 40 |
    less | 11.0 | 32 | 1.25x less
    more | 12.0 | 60 | 1.50x more`,
}

test.each(Object.entries(SOUND))('%s are sound', async (_, text) => {
  expect(await found(table(text))).toEqual([])
})

const FAULTY: readonly (readonly [string, string, readonly string[]])[] = [
  // 318.6 / 106.4 is 2.99
  [
    'a ratio of two rows, where hyperfine wrote the table',
    `Command | Mean [ms] | Min [ms] | Max [ms] | Relative
    one | 318.6 ± 4.2 | 312.0 | 326.9 | 3.92 ± 0.09
    two | 106.4 ± 1.3 | 104.2 | 109.0 | 1.00`,
    ['3.92 ± 0.09'],
  ],
  // 58.33 / 21.44 is 2.72
  [
    'a ratio that no spread explains, where BenchmarkDotNet wrote the table',
    `Method | Mean | Error | StdDev | Ratio | RatioSD
    Xx | 21.44 us | 0.1100 us | 0.1000 us | 1.00 | 0.00
    Md | 30.02 us | 0.1200 us | 0.1100 us | 1.40 | 0.01
    Sha | 58.33 us | 0.5100 us | 0.4700 us | 2.27 | 0.03`,
    ['2.27'],
  ],
  // 610 / 500 is 1.22, 500 / 125 is 4
  [
    'two faults in one column',
    `Case | Before | After | Speedup
    a | 610 ms | 500 ms | 2.12x
    b | 500 ms | 125 ms | 40.0x
    c | 300 ms | 120 ms | 2.50x
    d | 420 ms | 300 ms | 1.40x
    e | 330 ms | 110 ms | 3.00x`,
    ['2.12x', '40.0x'],
  ],
  // 171.6 / 66.0 is 2.6
  [
    'a ratio beside operations that have the names of summaries',
    `Operation | Row store (ms) | Column store (ms) | Advantage
    sum | 199.0 | 49.8 | 4.0x
    average | 188.4 | 62.8 | 3.0x
    max | 171.6 | 66.0 | 6.2x
    min | 169.0 | 65.0 | 2.6x`,
    ['6.2x'],
  ],
  // 26.36 / 13.40 is 1.97
  [
    'a ratio below a header in another language',
    `优化 | 时间 (s) | 加速比
    基线 | 26.36 | 1.00
    a | 17.01 | 1.55
    b | 13.40 | 9.17
    c | 7.56 | 3.49`,
    ['9.17'],
  ],
  // 4.72 / 1.12 is 4.2, and 1.36 / 0.11 or 1.93 / 0.3 are 12 and 6
  [
    'a ratio below a header that names its baseline',
    `Library | unsorted (ms) | sorted (ms) | vs. ours
    ours | 0.11 | 0.30 | 1.0
    theirs | 1.36 | 1.93 | 64.0`,
    ['64.0'],
  ],
  // 2.820 / 0.940 is 3
  [
    'a ratio beside cells with a spread in brackets',
    `Ruby | Result | Relative speedup
    2.7 | 0.940 (± 0.4%) i/s | 1.00x
    3.0 | 1.128 (± 0.5%) i/s | 1.20x
    3.3 | 1.880 (± 0.2%) i/s | 2.00x
    jit | 2.820 (± 0.9%) i/s | 0.30x`,
    ['0.30x'],
  ],
  // 3,0 / 1,2 is 2,5
  [
    'a ratio with decimals behind commas',
    `Fall | Vorher | Nachher | Faktor
    a | 3,0 s | 1,2 s | 5,2
    b | 4,8 s | 2,4 s | 2,0
    c | 9,0 s | 2,5 s | 3,6
    d | 7,5 s | 5,0 s | 1,5`,
    ['5,2'],
  ],
  // 63 / 84 - 1 is -25 %, 410 / 512.5 - 1 is -20 %
  [
    'a percentage of two rows that is copied from the row above',
    `Metric | Before | After | Change
    Time | 84.0 s | 63.0 s | -25.0%
    Memory | 512.5 MB | 410.0 MB | -25.0%`,
    ['-25.0%'],
  ],
  // 5562 / 4120 - 1 is 35 %
  [
    'a percentage of three rows, one of them the baseline',
    `Setting | Tokens/s | Change
    eager | 4120.0 | 0%
    compiled | 4944.0 | 20.0%
    fp8 | 5562.0 | 53.0%`,
    ['53.0%'],
  ],
  // 44.9 - 61.3 is -16.4
  [
    'a difference of one unit in its header',
    `Scene | Before (ms) | After (ms) | Difference (ms)
    empty | 16.4 | 16.1 | -0.3
    forest | 48.7 | 41.2 | -7.5
    city | 61.3 | 44.9 | -14.6`,
    ['-14.6'],
  ],
  // 910 / 303 is 3.00
  [
    'a ratio that is much the same in all rows',
    `Batch | Plain | Packed | Plain/packed memory
    1 | 227MB | 60MB | 3.78x
    4 | 910MB | 303MB | 3.76x
    8 | 1820MB | 484MB | 3.76x
    16 | 3640MB | 968MB | 3.76x`,
    ['3.76x'],
  ],
  // 17.77 / 3.046 is 5.834
  [
    'a ratio that is off by a little, where all others are right to the last digit',
    `Model | INT4 | INT3 | Ratio
    a | 2.117 | 9.53 | 4.5x
    b | 4.031 | 33.46 | 8.3x
    c | 3.046 | 17.77 | 5.7x
    d | 3.512 | 13.35 | 3.8x
    e | 2.908 | 21.52 | 7.4x
    f | 5.004 | 34.53 | 6.9x
    g | 2.447 | 15.17 | 6.2x
    h | 4.210 | 39.57 | 9.4x`,
    ['5.7x'],
  ],
  // 0.372 - 0.107 is 0.265
  [
    'a difference of two rows',
    `Stamp | Kafka | Redis | Difference
    callback | 0.392 ms | 0.106 ms | +0.286 ms
    inline | 0.372 ms | 0.107 ms | +0.215 ms`,
    ['+0.215 ms'],
  ],
  // 652 + 824 is 1,476, 31 + 39 is 70
  [
    'a total beside another one that is right',
    `Test file | Tests | Lines of code
    queue | 31 | 652
    main | 39 | 824
    Total | 70 | 1,295`,
    ['1,295'],
  ],
]

const certain = async (text: string): Promise<readonly string[]> => {
  const source = formatTable(table(text))
  const { findings } = await lintPage(pageOf('markdown', source))
  return findings
    .filter(({ level }) => level === 'certain')
    .map(({ start, end }) => source.slice(start, end))
}

// 12.5 / 10.2 is 1.2255, 1.2365 at most; the others are right within 1 %
test('a ratio that is off by as much as others may be is likely', async () => {
  const text = `Case | Old (ms) | New (ms) | Speedup
    a | 20.4 | 10.0 | 2.04x
    b | 33.0 | 11.1 | 2.97x
    c | 41.2 | 20.1 | 2.05x
    d | 12.5 | 10.2 | 1.25x`
  expect(await found(table(text))).toEqual(['1.25x'])
  expect(await certain(text)).toEqual([])
})

test.each(FAULTY.slice(-4))('%s is certain', async (_, text, written) => {
  expect(await certain(text)).toEqual(written)
})

test.each(FAULTY)('%s is found', async (_, text, written) => {
  expect(await found(table(text))).toEqual(written)
})

// 1.019 / 0.5 is 2.038, 1.399 / 0.4 is 3.4975, 2.0392 / 0.8 is 2.549
test('a column of which all is cut off is one likely finding', async () => {
  const rows = [
    ['Case', 'Before (s)', 'After (s)', 'Speedup'],
    ['a', '1.0190', '0.5000', '2.03x'],
    ['b', '1.3990', '0.4000', '3.49x'],
    ['c', '2.0392', '0.8000', '2.54x'],
    ['d', '1.2000', '0.6000', '2.00x'],
    ['e', '2.1000', '0.7000', '3.00x'],
  ]
  expect(await findWritten(formatTable(rows))).toEqual([['truncated-ratio', '2.03x']])
})

// 272 of 762 is 35.7 %
test('a share that is off by a little is certain where two of its digits are swapped', async () => {
  const write = (share: string): string =>
    formatTable([
      ['Direction', 'Count', '%'],
      ['later', '418', '54.9%'],
      ['set', '272', share],
      ['earlier', '38', '5.0%'],
      ['cleared', '34', '4.5%'],
    ])
  expect(await findCertainWords(write('37.5%'))).toEqual(['37.5%'])
  expect(await findCertainWords(write('37.1%'))).toEqual([])
})
