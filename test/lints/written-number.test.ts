import { describe, expect, test } from 'vitest'
import { parseCellNumbers } from '../../src/lints/tables/parse-cell-number.ts'
import { parseTextNumbers } from '../../src/lints/english/parse-text-numbers.ts'
import { listPairScales } from '../../src/lints/tables/pair-scales.ts'

/** A cell's number with the ends of its interval, its form and its unit. */
function read(text: string) {
  const number = parseCellNumbers(text, 0)?.first
  if (number === undefined) return undefined
  const { interval, form, unit } = number
  const ends = [interval.low, interval.high].map((end) => Number(end.toPrecision(12)))
  return [...ends, form, unit]
}

describe('a cell', () => {
  // half a unit of the last digit to both sides
  test.each([
    ['49.54', [49.535, 49.545, 'plain', '']],
    ['35.49 s', [35.485, 35.495, 'plain', 's']],
    ['1,234,567', [1234566.5, 1234567.5, 'plain', '']],
    ['1 234 567', [1234566.5, 1234567.5, 'plain', '']],
    ["1'234'567", [1234566.5, 1234567.5, 'plain', '']],
    ['16 Mb', [15.5, 16.5, 'plain', 'Mb']],
    ['16m', [15.5, 16.5, 'plain', 'm']],
    ['243k', [242.5, 243.5, 'plain', 'k']],
    ['x68', [67.5, 68.5, 'ratio', '']],
    ['×1.395', [1.3945, 1.3955, 'ratio', '']],
    ['68x', [67.5, 68.5, 'ratio', '']],
    ['2.5 times', [2.45, 2.55, 'ratio', '']],
    ['10-fold', [9.5, 10.5, 'ratio', '']],
    ['2.0x slower', [1.95, 2.05, 'ratio', '']],
    ['19.3%', [19.25, 19.35, 'percent', '%']],
    ['+8.9 %', [8.85, 8.95, 'percent', '%']],
    ['−1.12', [-1.125, -1.115, 'plain', '']],
    ['$12.50', [12.495, 12.505, 'plain', '$']],
    ['1.5e-3', [0.00145, 0.00155, 'plain', '']],
    ['6.02×10^23', [6.015e23, 6.025e23, 'plain', '']],
    ['169.4 ± 2.0', [169.35, 169.45, 'plain', '']],
    ['740 MB/s', [735, 745, 'plain', 'MB/s']],
    ['0m35.490s', [35.4895, 35.4905, 'plain', 's']],
    ['1 h 2 min', [3690, 3750, 'plain', 's']],
    ['52:14', [3133.5, 3134.5, 'plain', 's']],
    ['1:02:03.5', [3723.45, 3723.55, 'plain', 's']],
    // zeros that nobody counted, a word that leaves room
    ['16,200', [16150, 16250, 'plain', '']],
    ['~20 s', [15, 25, 'plain', 's']],
    ['35.49*', [35.485, 35.495, 'plain', '']],
  ] as const)('`%s` is read', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    '',
    '-',
    'n/a',
    '3.9.1',
    '2024-01-05',
    'v1.2',
    '1.63×-1.69×',
    '~3–5 min',
    '53/64',
    '1:3.4',
    '$50-100',
    'x86',
    '19.2 : 1',
    '2000+',
    '1,8',
    '100% removed',
    '3 ML packages',
    '35.49 or so',
  ])('`%s` is no number', (text) => {
    expect(read(text)).toBeUndefined()
  })

  test('`1.2 s (3.4x)` is two numbers', () => {
    const numbers = parseCellNumbers('1.2 s (3.4x)', 100)
    expect([numbers?.first.text, numbers?.second?.text, numbers?.second?.start]).toEqual([
      '1.2 s',
      '3.4x',
      107,
    ])
  })
})

// what the quotient of two cells has to be multiplied by
test.each([
  ['11 Gb', '16 Mb', [1000, 1024]],
  ['11 GiB', '16 MiB', [1024]],
  ['11 GiB', '16 MB', [1073.741824, 1024]],
  ['16m', '243,285', [1e6]],
  ['24 min', '36 sec', [60]],
  ['1.02 ms', '714 µs', [1000]],
  ['5 MB/s', '3 MB/s', [1]],
  ['49.54', '35.49 s', [1]],
  ['5 MB', '3 s', []],
  ['5 W', '3 A', []],
])('%s by %s', (over, under, scales) => {
  const [a, b] = [parseCellNumbers(over, 0)?.first, parseCellNumbers(under, 0)?.first]
  if (a === undefined || b === undefined) throw new Error('expected numbers')
  expect(listPairScales(a, b).map((scale) => Number(scale.toPrecision(10)))).toEqual(scales)
})

// what is a number in a sentence, and how it is read
test.each([
  [
    'It took 35.49 seconds and 12 MB, i.e. x1.4.',
    ['35.49 seconds plain', '12 MB plain', 'x1.4 ratio'],
  ],
  ['Average CPU% is 28.0 so it is 877 s.', ['28.0 percent', '877 s plain']],
  ['Python 3.9.1, RFC 7231-2, port:8080, 2024-01-05, #12, v3, x86 and utf-8.', []],
  ['From 10 to 20 s, 5–8 MB, 3 ± 1 s and 1/2.', []],
  [
    'In 2 min 30 s, 94,882 calls; 1.5 million times; 3-fold.',
    ['2 min 30 s plain', '94,882 plain', '1.5 million plain', '3-fold ratio'],
  ],
  ['An image of 1000 x 700 and 800x400.', ['1000 plain', '700 plain']],
])('numbers of: %s', (text, expected) => {
  expect(parseTextNumbers(text, 0).map((number) => `${number.text} ${number.form}`)).toEqual(
    expected,
  )
})
