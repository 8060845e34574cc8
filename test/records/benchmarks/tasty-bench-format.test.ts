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

// tasty-bench pads numbers to four characters.
test('blanks in place of decimals are no part of a name', async () => {
  const text = `All
  tenth:     OK (0.19s)
     809  ns ±  73 ns, same as baseline
  twentieth: OK (0.88s)
    1.26 s  ± 100 ms
`
  const results = {
    'All.tenth': { time: 8.09e-7, 'time.mean': 8.09e-7, 'time.stddev': 3.65e-8 },
    'All.twentieth': { time: 1.26, 'time.mean': 1.26, 'time.stddev': 0.05 },
  }
  expect(await checkFormat(tastyBenchFormat, [{ text, results }])).toEqual([])
})
