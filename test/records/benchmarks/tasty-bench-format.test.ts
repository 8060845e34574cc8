import { expect, test } from 'vitest'
import { tastyBenchFormat } from '../../../src/records/benchmarks/tasty-bench-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The layout of tasty-bench 0.4; the numbers are chosen.
test('a benchmark is named by its branches, and the deviation is half of what is printed', async () => {
  const text = `All
  Codec
    parse: OK
      48.5 ns ± 4.0 ns
    sort:  OK (1.23s)
      1.64 μs ± 125 ns,  24 B  allocated,   0 B  copied, 2.0 MB peak memory, 33.81x
  load:    OK
    2.50 ms ±  50 μs
`
  const results = {
    'All.Codec.parse': { time: 4.85e-8, 'time.mean': 4.85e-8, 'time.stddev': 2e-9 },
    'All.Codec.sort': { time: 1.64e-6, 'time.mean': 1.64e-6, 'time.stddev': 6.25e-8 },
  }
  const one = text.split('\n').slice(0, 6).join('\n')
  expect(await checkFormat(tastyBenchFormat, [{ text: `${one}\n`, results }])).toEqual([])
  const { results: all = [] } = await readText(text.replace('±  50', '± 50'))
  expect(all.map(({ name }) => name)).toEqual(['All.Codec.parse', 'All.Codec.sort', 'All.load'])
})

test('tests that passed have no times', async () => {
  const text = 'All\n  Codec\n    parse: OK\n    sort:  OK (1.23s)\n'
  expect(await checkFormat(tastyBenchFormat, [{ text, results: [] }])).toEqual([])
})
