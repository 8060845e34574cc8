import { expect, test } from 'vitest'
import { catch2TextFormat } from '../../../src/records/benchmarks/catch2-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// What Catch2 2.13 prints.
const OUTPUT = `
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
c is a Catch v2.13.10 host application.
Run with -? for options

-------------------------------------------------------------------------------
Fibonacci
  section
-------------------------------------------------------------------------------
c.cc:5
...............................................................................

benchmark name                       samples       iterations    estimated
                                     mean          low mean      high mean
                                     std dev       low std dev   high std dev
-------------------------------------------------------------------------------
Fibonacci 20                                    20             1     614.66 us 
                                         30.197 us    30.1765 us     30.275 us 
                                        85.9884 ns     4.7697 ns    171.009 ns 
                                                                               
A benchmark with a name that is                                                
much longer than any column                     20           110      543.4 us 
                                        244.533 ns     244.25 ns    245.193 ns 
                                       0.936604 ns   0.206535 ns    1.81174 ns 
                                                                               
throws                               Benchmark failed (no luck) 

-------------------------------------------------------------------------------
other
-------------------------------------------------------------------------------
c.cc:6
...............................................................................

benchmark name                       samples       iterations    estimated
                                     mean          low mean      high mean
                                     std dev       low std dev   high std dev
-------------------------------------------------------------------------------
Fibonacci 20                                    20            42     544.32 us 
                                        642.887 ns    639.262 ns    655.418 ns 
                                        13.6337 ns   0.597614 ns    26.8203 ns 
                                                                               

===============================================================================
test cases: 2 | 2 passed
assertions: - none -
`

test('each benchmark has its mean and deviation; two of one name their test cases before it', async () => {
  const results = {
    'Fibonacci.Fibonacci 20': {
      ...{ time: 3.0197e-5, 'time.low': 3.01765e-5, 'time.high': 3.0275e-5 },
      ...{ 'time.stddev': 8.59884e-8, iterations: 20 },
    },
    'A benchmark with a name that is much longer than any column': {
      ...{ time: 2.44533e-7, 'time.low': 2.4425e-7, 'time.high': 2.45193e-7 },
      ...{ 'time.stddev': 9.36604e-10, iterations: 2200 },
    },
    'other.Fibonacci 20': {
      ...{ time: 6.42887e-7, 'time.low': 6.39262e-7, 'time.high': 6.55418e-7 },
      ...{ 'time.stddev': 1.36337e-8, iterations: 840 },
    },
  }
  expect(await checkFormat(catch2TextFormat, [{ text: OUTPUT, results }])).toEqual([])
})

test('a benchmark that failed, and one that the log ends in, are told of', async () => {
  const { reading } = await readText(
    OUTPUT.slice(0, OUTPUT.lastIndexOf('                                        642')),
  )
  expect(reading.problems.map(({ problem }) => problem)).toEqual([
    {
      kind: 'doubtful-record',
      reason:
        'Expected the benchmark `throws` to have a result, but it failed or was skipped: no luck',
    },
    {
      kind: 'unreadable-record',
      reason:
        'Expected the mean of the last benchmark of Catch2 in the line below it, got the end of the log',
    },
  ])
})

// Catch2 2.13.10 with --benchmark-no-analysis; the numbers are chosen.
test('without an analysis, the mean stands behind the counts', async () => {
  const text = `${'-'.repeat(79)}
parsing
${'-'.repeat(79)}
../c2.cc:6
${'.'.repeat(79)}

benchmark name                            samples    iterations          mean
${'-'.repeat(79)}
short                                            8           259    7.36728 ns 
a name that is longer than the                                                 
column 34.5 us                                   8             2     870.33 us 
boom                                 Benchmark failed (bad 5 ns) 
last                                             4             1    3.71422 ms 
`
  const results = {
    short: { time: 7.36728e-9, iterations: 2072 },
    'a name that is longer than the column 34.5 us': { time: 8.7033e-4, iterations: 16 },
    last: { time: 3.71422e-3, iterations: 4 },
  }
  expect(await checkFormat(catch2TextFormat, [{ text, results }])).toEqual([])
})
