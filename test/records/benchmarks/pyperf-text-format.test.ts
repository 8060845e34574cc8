import { expect, test } from 'vitest'
import { pyperfTextFormat } from '../../../src/records/benchmarks/pyperf-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

test('the mean and the deviation are read, with the name where there is one', async () => {
  const text = `.....................
parse: Mean +- std dev: 37.0 us +- 1.5 us
dump: Mean +- std dev: 1.24 sec +- 0.03 sec
`
  const results = {
    parse: { time: 3.7e-5, 'time.mean': 3.7e-5, 'time.stddev': 1.5e-6 },
    dump: { time: 1.24, 'time.mean': 1.24, 'time.stddev': 0.03 },
  }
  const alone = 'Mean +- std dev: 12.5 ns +- 0.5 ns\n'
  const figures = { time: 1.25e-8, 'time.mean': 1.25e-8, 'time.stddev': 5e-10 }
  const samples = [
    { text, results },
    { text: alone, figures },
  ]
  expect(await checkFormat(pyperfTextFormat, samples)).toEqual([])
})

test('a comparison has two values, and is none', async () => {
  const text =
    'Mean +- std dev: [a] 4.70 us +- 0.18 us -> [b] 4.22 us +- 0.08 us: 1.11x faster (-10%)\n'
  expect(await checkFormat(pyperfTextFormat, [{ text, results: [] }])).toEqual([])
})
