import { expect, test } from 'vitest'
import { criterionTextFormat } from '../../../src/records/benchmarks/criterion-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What criterion 0.5 prints; the numbers are chosen.
const OUTPUT = `Benchmarking parse/small
Benchmarking parse/small: Warming up for 3.0000 s
parse/small             time:   [1.2345 µs 1.2400 µs 1.2500 µs]
                        thrpt:  [100.00 MiB/s 101.00 MiB/s 102.00 MiB/s]
                 change:
                        time:   [-1.2000% +0.3000% +1.5000%] (p = 0.50 > 0.05)
                        No change in performance detected.
Found 5 outliers among 100 measurements (5.00%)

a group with blanks/and a long name
                        time:   [10.000 ms 20.000 ms 30.000 ms]
`

test('the name stands before the interval, or alone in the line before', async () => {
  const results = {
    'parse/small': {
      ...{ time: 1.24e-6, 'time.low': 1.2345e-6, 'time.high': 1.25e-6 },
      throughput: 101 * 2 ** 20,
    },
    'a group with blanks/and a long name': { time: 0.02, 'time.low': 0.01, 'time.high': 0.03 },
  }
  expect(await checkFormat(criterionTextFormat, [{ text: OUTPUT, results }])).toEqual([])
})

test('other lines with a time are none', async () => {
  const text = 'parse  time: 5 s\nparse  time:   [1.2 apples 1.3 apples 1.4 apples]\n'
  expect(await checkFormat(criterionTextFormat, [{ text, results: [] }])).toEqual([])
})

test('binaries that cargo names, and their #[bench], are read beside it', async () => {
  const text = `     Running unittests src/lib.rs (target/release/deps/codec-00ff00ff00ff00ff)

running 1 test
test tests::hash ... bench:       1,234 ns/iter (+/- 56) = 800 MB/s

     Running benches/old.rs (target/release/deps/old-0123456789abcdef)
parse                   time:   [1.0000 ms 2.0000 ms 3.0000 ms]
     Running benches/new.rs (target/release/deps/new-fedcba9876543210)
parse                   time:   [4.0000 ms 5.0000 ms 6.0000 ms]
a name that is too long for its column
                        time:   [320.00 ps 321.00 ps 325.00 ps]
`
  const results = {
    'tests::hash': { time: 1.234e-6, throughput: 8e8 },
    'benches/old.rs.parse': { time: 0.002, 'time.low': 0.001, 'time.high': 0.003 },
    'benches/new.rs.parse': { time: 0.005, 'time.low': 0.004, 'time.high': 0.006 },
    'a name that is too long for its column': {
      time: 3.21e-10,
      'time.low': 3.2e-10,
      'time.high': 3.25e-10,
    },
  }
  expect(await checkFormat(criterionTextFormat, [{ text, results }])).toEqual([])
})

// Of pages; the numbers are chosen.
test('the line of a benchmark that runs may be its name, and a count may have no prefix', async () => {
  const text = `Benchmarking fs/read/64226295:
                        time:   [16.060 ms 17.109 ms 18.124 ms]
                        thrpt:  [5.1414  elem/s 5.2500  elem/s 5.3414  elem/s]
`
  const results = {
    'fs/read/64226295': { time: 0.017109, 'time.low': 0.01606, 'time.high': 0.018124, rate: 5.25 },
  }
  expect(await checkFormat(criterionTextFormat, [{ text, results }])).toEqual([])
})

test('another tool that says what it is benchmarking opens no table', () => {
  const line = {
    bytes: Buffer.from('Benchmarking 127.0.0.1 (be patient)'),
    lineStart: 0,
    start: 0,
    end: 35,
  }
  expect(criterionTextFormat.parseLine(line)).toBeUndefined()
})
