import { expect, test } from 'vitest'
import { lintPage } from '../../../src/lints/lint-page.ts'
import { pageOf } from '../../pages/sample-contents.ts'

/** Lint a table and tell what is certainly wrong, as `rule: written`. */
async function listCertain(text: string): Promise<readonly string[]> {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const [header = [], ...body] = rows
  const lines = [header, header.map(() => '---'), ...body]
  const source = lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
  const { findings } = await lintPage(pageOf('markdown', source))
  return findings
    .filter(({ level }) => level === 'certain')
    .map(({ rule, start, end }) => `${rule}: ${source.slice(start, end)}`)
}

/** A table with a place for one cell, what is right there, what is not, and the rule that says so. */
const TABLES: readonly (readonly [
  title: string,
  text: (cell: string) => string,
  right: string,
  wrong: string,
  rule: string,
])[] = [
  // 12.4 + 30.1 + 5.2 is 47.7, and 310 + 520 + 140 is 970
  [
    'a total whose name says where it was measured',
    (cell) => `
Stage|Time (ms)|Memory (MB)
Encode|12.4|310
Attend|30.1|520
Decode|5.2|140
Total (batch=1)|${cell}|970`,
    '47.7',
    '57.7',
    'sum',
  ],
  // 1 / 2 is 50 %, 2 / 3 67 %
  [
    'small counts of what passed, which are exact',
    (cell) => `Category | Working | Total | Pass rate
      drivers | 6 | 6 | 100%
      trips | 1 | 2 | 50%
      payments | 1 | 3 | 33%
      wallet | 1 | 3 | 33%
      tariff | 0 | 3 | 0%
      system | 2 | 3 | ${cell}`,
    '67%',
    '76%',
    'percentage',
  ],
  // 517 / 523 is 98.9 %; 100 %, 96.8 % and 98.9 % are 98.6 % on average
  [
    'the share of a total of counts',
    (cell) => `Suite | Passed | Failed | Total | Pass rate
      unit | 280 | 0 | 280 | 100%
      stress | 149 | 5 | 154 | 96.8%
      load | 88 | 1 | 89 | 98.9%
      TOTAL | 517 | 6 | 523 | ${cell}`,
    '98.9%',
    '97.9%',
    'percentage',
  ],
  // 5.8 / 9.0 - 1 is -36 %
  [
    'a row that its own cell calls the baseline',
    (cell) => `Condition | Avg calls | vs baseline
      both | 5.8 | ${cell}
      standard | 6.2 | −31%
      knowledge | 7.6 | −16%
      tools | 9.0 | baseline`,
    '−36%',
    '−46%',
    'percentage',
  ],
  // 5 × 1.40 is 7.0
  [
    'so many of what has units of its own',
    (cell) => `Archetype | Count | Unit | Subtotal
      standard | 9 | $800 k | $7.2 M
      major | 2 | $1.60 M | $3.2 M
      terminal | 5 | $1.40 M | ${cell}
      interchange | 3 | $3.50 M | $10.5 M
      depot | 4 | $2.10 M | $8.4 M`,
    '$7.0 M',
    '$9.0 M',
    'formula',
  ],
  // 98.297 / 16.385 is 6.00, and 248.85 / 183.99 is 1.35
  [
    'speedups in words',
    (cell) => `Program | Without | With | Speedup
      regex | 248.85 us | 183.99 us | 1.35x faster
      agents | 98.297 ms | 16.385 ms | ${cell}x faster`,
    '6.00',
    '1.35',
    'ratio',
  ],
  // 14966.80 / 10397.20 is 1.440; 14966.80 is about the median of the numbers above it
  [
    'a last row of which one number is near a mean of the others',
    (cell) => `Shape | bf16_us | scaled_us | speedup
      1 | 13064.80 | 10996.00 | 1.188x
      2 | 14900.20 | 11283.40 | 1.321x
      4 | 15823.60 | 9919.36 | 1.595x
      8 | 14966.80 | 10397.20 | ${cell}x`,
    '1.440',
    '14.400',
    'ratio',
  ],
  // 112 / 32 - 1 is 250 %
  [
    'two sides right before their change, and other columns behind it',
    (cell) => `Suite | Before | After | Improvement | Skipped
      flask | 32 | 112 | ${cell} | 112
      graphene | 56 | 102 | +82% | 94
      fastapi | 48 | 90 | +88% | 90`,
    '+250%',
    '+520%',
    'percentage',
  ],
  // 31.4 - 12.2 is 19.2
  [
    'a header that says what is subtracted from what',
    (cell) => `Step | total | io | total − io
      a | 31.4 | 12.2 | ${cell}
      b | 22.8 | 10.1 | 12.7
      c | 41.0 | 18.5 | 22.5`,
    '19.2',
    '91.2',
    'difference',
  ],
  // 29.0 - 31.4 is -2.4
  [
    'differences of two sides that say little each',
    (cell) => `Case | main (ms) | PR (ms) | Δ (ms)
      small | 31.4 | 29.0 | ${cell}
      big | 22.8 | 21.7 | -1.1
      huge | 41.0 | 43.5 | +2.5`,
    '-2.4',
    '-12.4',
    'difference',
  ],
  // 5,439,594 is 68.6 %, so that all are 7,929,437, of which 528,096 are 6.66 %
  [
    'many shares of a number that is not shown',
    (cell) => `Opcode | Count | Share
      LOAD_FAST | 5,439,594 | 68.60%
      LOAD_CONST | 1,000,338 | 12.62%
      JUMP_FORWARD | 528,096 | ${cell}
      JUMP_BACKWARD | 298,490 | 3.76%
      RETURN_CONST | 234,560 | 2.96%
      STORE_FAST | 150,321 | 1.90%
      POP_TOP | 99,801 | 1.26%
      CALL | 61,234 | 0.77%`,
    '6.66%',
    '9.66%',
    'percentage',
  ],
  // 5.2 / 3.1 is 1.677, and one digit is another in 6.68
  [
    'a column without a name beside named ones',
    (cell) => `Input | old | new | 
      a | 12.4 | 6.1 | 2.03
      b | 30.1 | 10.2 | 2.95
      c | 5.2 | 3.1 | ${cell}
      d | 9.9 | 3.3 | 3.00`,
    '1.68',
    '6.68',
    'ratio',
  ],
  // 7689.5 / 6150 - 1 is 25.03 %, 6768 / 6150 - 1 is 10.05 %, and 8118 / 6150 - 1 is 32.00 %
  [
    'speedups of a median beside memory',
    (cell) => `Scaling | Memory (GB) | Median tokens/s | Speedup
      none | 47.65 | 6150 | -
      tensorwise | 47.77 | 7689.5 | 25.03%
      rowwise | 47.79 | 6768 | ${cell}%
      blockwise | 47.81 | 8118 | 32.00%`,
    '10.05',
    '15.05',
    'percentage',
  ],
  // the median of 20.31, 20.77 and 21.04 is 20.77
  [
    'a median beside another that is right',
    (cell) => `Run | Time (s) | Memory (MB)
      1 | 20.31 | 91.2
      2 | 20.77 | 124.8
      3 | 21.04 | 103.1
      median | ${cell} | 103.1`,
    '20.77',
    '20.31',
    'average',
  ],
  // the geometric mean of 1.50, 2.00 and 2.75 is 2.02, that of 2.10, 3.30 and 4.70 is 3.19
  [
    'a geometric mean beside another that is right',
    (cell) => `Bench | clang | gcc
      fft | 1.50x | 2.10x
      sort | 2.00x | 3.30x
      json | 2.75x | 4.70x
      geomean | ${cell}x | 3.19x`,
    '2.02',
    '2.20',
    'average',
  ],
]

test.each(TABLES)('%s: what is wrong is certain', async (_, text, __, wrong, rule) => {
  const found = await listCertain(text(wrong))
  expect(found.length).toBe(1)
  expect(found.join(' ')).toContain(`${rule}: `)
  expect(found.join(' ')).toContain(wrong.replace('%', ''))
})

test.each(TABLES)('%s: what is right is left alone', async (_, text, right) => {
  expect(await listCertain(text(right))).toEqual([])
})

// 20.9 - 21.8 is -0.9, and -2.2 is that of another row; in points each difference says too little to be certain
test('a wrong difference is not blamed on what it compares', async () => {
  const text = `Bits | FP16 score | Q4 score | diff
    3.0 | 21.8% | 20.9% | -2.2%
    3.5 | 23.1% | 23.3% | +0.2%
    4.0 | 23.3% | 24.0% | +0.7%
    5.0 | 25.1% | 27.3% | +2.2%
    6.0 | 25.3% | 26.0% | +0.7%
    8.0 | 25.1% | 26.0% | +0.9%
    9.0 | 29.7% | 29.8% | +0.1%
    9.5 | 31.7% | 32.0% | +0.3%`
  expect(await listCertain(text)).toEqual([])
})

/** Tables of which a cell is not what the cells beside it give, and is right all the same. */
const SOUND: Readonly<Record<string, string>> = {
  // 60.2 s and 21.4 s are the sums of the rows above, and 2.60 is the mean of their ratios
  'a last row that sums up all that it compares': `Case | Old (s) | New (s) | Speedup
    a | 10.1 | 4.9 | 2.06x
    b | 20.1 | 9.8 | 2.05x
    c | 30.0 | 6.7 | 4.48x
    d | 60.2 | 21.4 | 2.86x`,
  // more runs than are shown have another median in both columns
  'medians of more runs than are shown': `Run | Time (s) | Memory (MB)
    1 | 20.31 | 101.2
    2 | 20.77 | 104.8
    3 | 21.04 | 103.1
    median | 20.55 | 104.1`,
  'a median of more runs beside what is the same in all of them': `Run | Time (s) | Files
    1 | 20.31 | 1031
    2 | 20.77 | 1031
    3 | 21.04 | 1031
    median | 20.55 | 1031`,
  'a geometric mean of more than is shown': `Bench | Speedup
    fft | 1.50x
    sort | 2.00x
    json | 2.75x
    geomean | 2.20x`,
  'sides of two things, of which the change is the other': `Suite | Before (ms) | After (ms) | Before (MB) | After (MB) | Saved
    a | 12.1 | 10.4 | 100 | 90 | 14.0%
    b | 33.0 | 30.3 | 200 | 150 | 8.2%
    c | 41.2 | 40.1 | 300 | 240 | 2.7%`,
  'a span of years that are columns': `Region | 2019 | 2021 | 2019 – 2021
    north | 12.4 | 13.1 | 38.2
    south | 22.8 | 24.0 | 70.9
    west | 31.0 | 30.2 | 92.4`,
}

test.each(Object.entries(SOUND))('%s is left alone', async (_, text) => {
  expect(await listCertain(text)).toEqual([])
})
