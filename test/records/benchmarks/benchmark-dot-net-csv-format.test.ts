import { expect, test } from 'vitest'
import { benchmarkDotNetCsvFormat } from '../../../src/records/benchmarks/benchmark-dot-net-csv-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { readText } from '../read-text.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The columns of BenchmarkDotNet 0.13 (`…-report.csv`), shortened; the numbers are chosen.
test('times have their units in the cells, and parameters stand before the mean', async () => {
  const text = `Method,Job,Runtime,WarmupCount,N,Mean,Error,StdDev,Median,Gen0,Allocated
Parse,DefaultJob,.NET 8.0,Default,10,"1,234.5 ns",12.50 ns,1.250 us,"1,200.0 ns",0.1,1.5 KB
'Parse fast',DefaultJob,.NET 8.0,Default,10,12.345 μs,0.1234 μs,0.1000 μs,12.000 μs,-,-
Broken,DefaultJob,.NET 8.0,Default,10,NA,NA,NA,NA,NA,NA
`
  const results = {
    'Parse(N: 10)': {
      ...{ time: 1.2e-6, 'time.mean': 1.2345e-6, 'time.stddev': 1.25e-6, bytes: 1536 },
    },
    'Parse fast(N: 10)': { time: 1.2e-5, 'time.mean': 12.345 / 1e6, 'time.stddev': 0.1 / 1e6 },
  }
  expect(await checkFormat(benchmarkDotNetCsvFormat, [{ text, results }])).toEqual([])
})

test('a culture with decimal commas is told by its cells, and units may stand above', async () => {
  const text = `Method;Job;WarmupCount;Mean [us];Error [us];StdDev [us]
Parse;Job-A;Default;1.234,5;12,50;1,250
`
  const figures = { time: 0.0012345, 'time.mean': 0.0012345, 'time.stddev': 1.25e-6 }
  expect(await checkFormat(benchmarkDotNetCsvFormat, [{ text, figures }])).toEqual([])
})

test('a number that can be read in two ways is left out', async () => {
  const text = 'Method;Job;Mean;Error\nParse;Job-A;1,234 ns;1,250 ns\n'
  expect(await checkFormat(benchmarkDotNetCsvFormat, [{ text, results: [] }])).toEqual([])
})

test.each(['1.2.3 ns', '12.34,5 ns', '1,2,3 ns', '1.234.56 ns', "1'2 ns"])(
  'what is no number is left out: %s',
  async (cell) => {
    const text = `Method;Job;Mean;Error\nParse;Job-A;${cell};12.5 ns\n`
    const { results = [], reading } = await readText(text)
    expect(results).toEqual([])
    expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['unreadable-record'])
  },
)

test.each([
  ["1'234.5 ns", 1.2345e-6],
  ['12,34,567.5 ns', 1.2345675e-3],
  ['1.234.567,5 ns', 1.2345675e-3],
  ['1\u202f234,5 ns', 1.2345e-6],
])('groups of digits are those of some culture: %s', async (cell, time) => {
  const text = `Method;Job;Mean;Error\nParse;Job-A;${cell};0 ns\n`
  const figures = { time, 'time.mean': time }
  expect(await checkFormat(benchmarkDotNetCsvFormat, [{ text, figures }])).toEqual([])
})

test.each([
  ['Parse,Job-A,12.5', 3],
  ['Pars', 1],
])('a row that is cut short is said: %s', async (row, cells) => {
  const text = `Method,Job,Mean,Error\nParse,Job-B,10.5 ns,12.5 ns\n${row}`
  const { reading } = await readText(text)
  expect(reading.counts.get('benchmarkDotNetCsv')).toBe(1)
  expect(reading.problems.map(({ problem }) => formatProblem(problem))).toEqual([
    `Expected a row of the CSV of BenchmarkDotNet to have 4 columns as its header has, got ${String(cells)}`,
  ])
})
