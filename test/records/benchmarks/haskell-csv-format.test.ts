import { expect, test } from 'vitest'
import { haskellCsvFormat } from '../../../src/records/benchmarks/haskell-csv-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The columns of criterion 1.6 and tasty-bench 0.4; the numbers are chosen.
test('criterion has seconds, and tasty-bench picoseconds with twice the deviation', async () => {
  const criterion = `Name,Mean,MeanLB,MeanUB,Stddev,StddevLB,StddevUB
"codec/parse, small",1.25e-06,1.23e-06,1.26e-06,5.25e-08,4.02e-08,7.03e-08
`
  const tasty = `Name,Mean (ps),2*Stdev (ps),Allocated,Copied,Peak Memory
All.Codec.parse,48000,4000,24,0,2097152
`
  const results = {
    'codec/parse, small': { time: 1.25e-6, 'time.mean': 1.25e-6, 'time.stddev': 5.25e-8 },
  }
  const others = {
    'All.Codec.parse': {
      ...{ time: 4.8e-8, 'time.mean': 4.8e-8, 'time.stddev': 2e-9 },
      ...{ bytes: 24, memory: 2_097_152 },
    },
  }
  expect(
    await checkFormat(haskellCsvFormat, [
      { text: criterion, results },
      { text: tasty, results: others },
    ]),
  ).toEqual([])
})

test('other columns are none', async () => {
  const text = 'Name,Mean (ps),Median (ps)\na,1,2\n'
  expect(await checkFormat(haskellCsvFormat, [{ text, results: [] }])).toEqual([])
})
