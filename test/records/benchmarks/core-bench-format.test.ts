import { expect, test } from 'vitest'
import { coreBenchFormat } from '../../../src/records/benchmarks/core-bench-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layouts of core_bench 0.16; the numbers are chosen.
test('a row states the time and the words', async () => {
  const text = `┌─────────────┬──────────────┬─────────────┬────────────┐
│ Name        │     Time/Run │     mWd/Run │ Percentage │
├─────────────┼──────────────┼─────────────┼────────────┤
│ parse small │  12_345.50ns │      52.00w │      4.04% │
│ sort        │ 305_125.00ns │ 10_001.00kw │    100.00% │
│ fold        │       1.50us │             │      0.49% │
└─────────────┴──────────────┴─────────────┴────────────┘
`
  const results = {
    'parse small': { time: 1.23455e-5, mWd_Run: 52 },
    sort: { time: 3.05125e-4, mWd_Run: 10_001_000 },
    fold: { time: 1.5e-6 },
  }
  expect(await checkFormat(coreBenchFormat, [{ text, results }])).toEqual([])
})

test('without lines, cells behind the time are read only where all are there', async () => {
  const text = `  Name             Time/Run   mWd/Run   Percentage
 ------------ ------------ --------- ------------
  parse small   12_345.50ns    52.00w        4.04%
  fold               1.50us                  0.49%
`
  const results = { 'parse small': { time: 1.23455e-5, mWd_Run: 52 }, fold: { time: 1.5e-6 } }
  expect(await checkFormat(coreBenchFormat, [{ text, results }])).toEqual([])
})

test('a table in a page is read, with the columns of its other options', async () => {
  const text = `|  Name    |  Time R^2|  Time/Run|  Cycls/Run|   mWd/Run|    mGC/Run|  Percentage|
| --------:|---------:|---------:|----------:|---------:|----------:|-----------:|
|  List:10 |     0.93 |   2.15us |    6.44kc |  865.00w |   3.50e-3 |      0.79% |
`
  const results = { 'List:10': { time: 2.15e-6, mWd_Run: 865, mGC_Run: 0.0035 } }
  expect(await checkFormat(coreBenchFormat, [{ text, results }])).toEqual([])
})
