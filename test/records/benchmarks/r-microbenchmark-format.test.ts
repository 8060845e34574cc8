import { expect, test } from 'vitest'
import { rMicrobenchmarkFormat } from '../../../src/records/benchmarks/r-microbenchmark-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of microbenchmark 1.4; the numbers are chosen.
test('a row is an expression, by the unit above the table', async () => {
  const text = `Unit: milliseconds
             expr     min       lq    mean  median      uq     max neval cld
   parse(text, 5)   5.125   5.2500   6.000   5.500   5.750  45.250   100  a
 for (i in x) f(i) 50.200  51.2500 55.9825 1.25e+02 56.750 145.250    50   b
`
  const results = {
    'parse(text, 5)': {
      ...{ time: 0.0055, 'time.mean': 0.006, 'time.min': 0.005125 },
      ...{ 'time.max': 0.04525, iterations: 100 },
    },
    'for (i in x) f(i)': {
      ...{ time: 0.125, 'time.mean': 0.0559825, 'time.min': 0.0502 },
      ...{ 'time.max': 0.14525, iterations: 50 },
    },
  }
  expect(await checkFormat(rMicrobenchmarkFormat, [{ text, results }])).toEqual([])
})

// R 4 prints a table that is wider than its page in parts; the numbers are chosen.
test.each(['', '## ', '#> ', '    ## ', '# '])(
  'a table in parts, behind the mark of a page: %s',
  async (mark) => {
    const lines = [
      'Unit: microseconds',
      '                expr     min     lq   mean',
      '     parse(a(b), 5)   584.25  609.5  732.5',
      ' f(x,     y = TRUE)  4490.50 5013.5 5232.5',
      '  median     uq    max neval cld',
      '  767.25  815.5 1221.5   100  a ',
      ' 5137.75 5264.5 7134.5    50   b',
      '',
    ]
    const text = lines.map((line) => (line === '' ? '' : mark + line)).join('\n')
    const results = {
      'parse(a(b), 5)': {
        ...{ time: 0.00076725, 'time.mean': 0.0007325, 'time.min': 0.00058425 },
        ...{ 'time.max': 0.0012215, iterations: 100 },
      },
      'f(x,     y = TRUE)': {
        ...{ time: 0.00513775, 'time.mean': 0.0052325, 'time.min': 0.0044905 },
        ...{ 'time.max': 0.0071345, iterations: 50 },
      },
    }
    expect(await checkFormat(rMicrobenchmarkFormat, [{ text, results }])).toEqual([])
  },
)

test('expressions may have a part of their own', async () => {
  const text = `## Unit: seconds
##                    expr
##  a_long_function(x, 5)
##  min  lq mean median  uq max neval
##  1.5 2.5  3.5    4.5 5.5 6.5   100
`
  const results = {
    'a_long_function(x, 5)': {
      ...{ time: 4.5, 'time.mean': 3.5, 'time.min': 1.5, 'time.max': 6.5, iterations: 100 },
    },
  }
  expect(await checkFormat(rMicrobenchmarkFormat, [{ text, results }])).toEqual([])
})

test('a unit alone, and relative times are none', async () => {
  const text = `Unit: milliseconds
 a      1.5  2.5
Unit: relative
 expr min lq mean median uq max neval
 a 1 1 1 1 1 1 100
`
  expect(await checkFormat(rMicrobenchmarkFormat, [{ text, results: [] }])).toEqual([])
})
