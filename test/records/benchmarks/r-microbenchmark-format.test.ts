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

test('a unit alone, relative times, and columns in parts are none', async () => {
  const text = `Unit: milliseconds
 expr     min       lq
 a      1.5  2.5
Unit: relative
 expr min lq mean median uq max neval
 a 1 1 1 1 1 1 100
`
  expect(await checkFormat(rMicrobenchmarkFormat, [{ text, results: [] }])).toEqual([])
})
