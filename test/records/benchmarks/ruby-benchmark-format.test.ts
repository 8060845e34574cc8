import { expect, test } from 'vitest'
import { rubyBenchmarkFormat } from '../../../src/records/benchmarks/ruby-benchmark-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of `Benchmark.bmbm` of Ruby 3; the numbers are chosen.
test('the times of a rehearsal are none', async () => {
  const text = `Rehearsal ---------------------------------------
parse     0.310000   0.020000   0.330000 (  0.335244)
------------------------------ total: 0.330000sec

              user     system      total        real
parse     0.300000   0.010000   0.310000 (  0.312500)
sort by   1.980000   0.040000   2.120000 ( 12.013586)
`
  const results = {
    parse: { time: 0.3125, user: 0.3, system: 0.01, cpu: 0.31 },
    'sort by': { time: 12.013586, user: 1.98, system: 0.04, cpu: 2.12 },
  }
  expect(await checkFormat(rubyBenchmarkFormat, [{ text, results }])).toEqual([])
})

test('a report without a label has no name', async () => {
  const text = `       user     system      total        real
   0.760000   0.030000   0.790000 (  0.808573)
`
  const figures = { time: 0.808573, user: 0.76, system: 0.03, cpu: 0.79 }
  expect(await checkFormat(rubyBenchmarkFormat, [{ text, figures }])).toEqual([])
})

test('rows without the header, or behind a blank line, are none', async () => {
  const row = 'parse     0.300000   0.010000   0.310000 (  0.312500)\n'
  const header = '              user     system      total        real\n'
  expect(
    await checkFormat(rubyBenchmarkFormat, [
      { text: row, results: [] },
      { text: `${header}\n${row}`, results: [] },
    ]),
  ).toEqual([])
})
