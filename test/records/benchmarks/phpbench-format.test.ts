import { expect, test } from 'vitest'
import { phpbenchFormat } from '../../../src/records/benchmarks/phpbench-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of PHPBench 1.2; the numbers are chosen.
test('a benchmark states its time while it runs, and its memory in the report', async () => {
  const text = `PHPBench (1.2.15) running benchmarks...
with PHP version 8.2.0

\\App\\Tests\\CodecBench

    benchParse..............................I4 - Mo1.250ms (±1.10%)
    benchWrite # large......................R2 I4 - Mo52.100μs (±2.30%)

Subjects: 2, Assertions: 0, Failures: 0, Errors: 0
+------------+------------+-------+------+-----+----------+----------+--------+
| benchmark  | subject    | set   | revs | its | mem_peak | mode     | rstdev |
+------------+------------+-------+------+-----+----------+----------+--------+
| CodecBench | benchParse |       | 1000 | 5   | 1.250mb  | 1.250ms  | ±1.10% |
| CodecBench | benchWrite | large | 1000 | 5   | 1.125mb  | 52.100μs | ±2.30% |
+------------+------------+-------+------+-----+----------+----------+--------+
`
  const results = {
    'CodecBench::benchParse': { time: 0.00125, memory: 1_250_000 },
    'CodecBench::benchWrite(large)': { time: 5.21e-5, memory: 1_125_000 },
  }
  expect(await checkFormat(phpbenchFormat, [{ text, results }])).toEqual([])
})

test('the columns of an older report are read', async () => {
  const text = `| benchmark  | subject | set | revs | its | mem_peak | best   | mean   | worst      | stdev  | rstdev |
| codecBench | parse   | 0   | 1    | 5   | 2.500mb  | 0.017s | 0.018s | 1,002.500ms | 0.001s | ±5.40% |
`
  const results = {
    'codecBench::parse': {
      ...{ time: 0.018, 'time.mean': 0.018, 'time.min': 0.017, 'time.max': 1.0025 },
      ...{ 'time.stddev': 0.001, memory: 2_500_000 },
    },
  }
  expect(await checkFormat(phpbenchFormat, [{ text, results }])).toEqual([])
})

test('without the suite before it, a line is none', async () => {
  const text = `PHPBench is fast
    benchParse..............................I4 - Mo1.250ms (±1.10%)
`
  expect(await checkFormat(phpbenchFormat, [{ text, results: [] }])).toEqual([])
})
