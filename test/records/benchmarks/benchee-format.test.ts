import { expect, test } from 'vitest'
import { bencheeFormat } from '../../../src/records/benchmarks/benchee-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of Benchee 1.3; the numbers are chosen.
test('times and memory of a job are of one benchmark', async () => {
  const text = `Name              ips        average  deviation         median         99th %
parse        344.00 K        2.91 μs    ±18.13%        2.63 μs        4.82 μs
sort by       78.74         12.70 ms    ±12.83%       12.52 ms       21.65 ms

Comparison:
parse        344.00 K
sort by       78.74 - 4368.88x slower +12.70 ms

Memory usage statistics:

Name       Memory usage
parse           1.84 KB
sort by         2.50 MB - 1391.30x memory usage +2.50 MB

Reduction count statistics:

Name          average  deviation         median         99th %
parse          1.25 K     ±0.00%         1.25 K         1.25 K
`
  const results = {
    parse: {
      ...{ time: 2.63e-6, 'time.mean': 2.91e-6, 'time.p99': 4.82e-6 },
      ...{ rate: 344_000, bytes: 1.84 * 1024 },
    },
    'sort by': {
      ...{ time: 0.01252, 'time.mean': 0.0127, 'time.p99': 0.02165 },
      ...{ rate: 78.74, bytes: 2.5 * 1024 ** 2 },
    },
  }
  expect(await checkFormat(bencheeFormat, [{ text, results }])).toEqual([])
})

test('a job with several inputs is as many benchmarks', async () => {
  const header = 'Name            ips        average  deviation         median         99th %'
  const text = `##### With input large #####
${header}
parse        0.0403        24.82 s     ±0.00%        24.82 s        24.82 s

##### With input small #####
${header}
parse        1.35 M      740.12 ns   ±812.50%         700 ns        1100 ns
`
  const results = {
    'parse(large)': { time: 24.82, 'time.mean': 24.82, 'time.p99': 24.82, rate: 0.0403 },
    'parse(small)': {
      ...{ time: 7e-7, 'time.mean': 7.4012e-7, 'time.p99': 1.1e-6, rate: 1_350_000 },
    },
  }
  expect(await checkFormat(bencheeFormat, [{ text, results }])).toEqual([])
})

test('other tables with names are none', async () => {
  const text =
    'Name   Memory usage\nparse   1.84 KB\n##### With input large #####\nparse  5.00 KB\n'
  expect(await checkFormat(bencheeFormat, [{ text, results: [] }])).toEqual([])
})

// The tables of releases before 0.10, of pages; the numbers are chosen.
test.each([
  ['         95th %', '         758 μs'],
  ['', ''],
])('another percentile than the 99th is left out: %s', async (column, cell) => {
  const text = `Name                  ips        average  deviation         median${column}
flat_map           2.20 K      454.02 μs    ±10.18%         444 μs${cell}
`
  const results = { flat_map: { time: 0.000444, 'time.mean': 0.00045402, rate: 2200 } }
  expect(await checkFormat(bencheeFormat, [{ text, results }])).toEqual([])
})
