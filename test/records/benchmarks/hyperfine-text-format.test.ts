import { expect, test } from 'vitest'
import { hyperfineTextFormat } from '../../../src/records/benchmarks/hyperfine-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// What hyperfine 1.15 prints; the first number of the last one is from a release before 1.12.
const OUTPUT = `Benchmark 1: echo hi
  Time (mean ± σ):       6.6 ms ±   7.1 ms    [User: 0.9 ms, System: 0.1 ms]
  Range (min … max):     1.1 ms …  25.3 ms    10 runs
 
  Warning: Ignoring non-zero exit code.
 
Benchmark #2: sleep 2
  Time (abs ≡):        2.004 s               [User: 1.0 ms, System: 2.5 ms]
 
Summary
  'echo hi' ran
  303.64 ± 3.09 times faster than 'sleep 2'
`

test('the mean, the deviation, the extremes and the runs of each command are read', async () => {
  const results = {
    'echo hi': {
      ...{ time: 0.0066, 'time.mean': 0.0066, 'time.stddev': 0.0071 },
      ...{ 'time.min': 0.0011, 'time.max': 0.0253, user: 0.0009, system: 0.0001, iterations: 10 },
    },
    'sleep 2': { time: 2.004, user: 0.001, system: 0.0025 },
  }
  expect(await checkFormat(hyperfineTextFormat, [{ text: OUTPUT, results }])).toEqual([])
})

test('a command that failed is told of', async () => {
  const { reading } = await readText(OUTPUT)
  expect(reading.problems.map(({ problem }) => problem)).toEqual([
    {
      kind: 'doubtful-record',
      reason:
        'Expected `echo hi` to succeed, but hyperfine says that it exited with another code than 0; its times are used',
    },
  ])
})
