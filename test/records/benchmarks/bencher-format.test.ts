import { expect, test } from 'vitest'
import { bencherFormat } from '../../../src/records/benchmarks/bencher-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The example of Bencher's documentation has this layout; the numbers are chosen.
test('latency is nanoseconds, and other measures are counters', async () => {
  const text = JSON.stringify({
    parse: {
      latency: { value: 88.5, lower_value: 87.5, upper_value: 89.5 },
      throughput: { value: 1000 },
      'file-size': { value: 42 },
    },
    'other one': { latency: { value: 12 } },
  })
  const results = {
    parse: {
      ...{ time: 8.85e-8, 'time.low': 8.75e-8, 'time.high': 8.95e-8, rate: 1000, file_size: 42 },
    },
    'other one': { time: 1.2e-8 },
  }
  expect(await checkFormat(bencherFormat, [{ text, results }])).toEqual([])
})

test('a measure has any name, blanks too', async () => {
  const text = '{"play": {"Final Blocks": {"value": 0}, "Total Bytes": {"value": 662}}}'
  const results = { play: { Final_Blocks: 0, Total_Bytes: 662 } }
  expect(await checkFormat(bencherFormat, [{ text, results }])).toEqual([])
})
