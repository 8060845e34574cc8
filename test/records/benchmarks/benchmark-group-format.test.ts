import { expect, test } from 'vitest'
import { benchmarkGroupFormat } from '../../../src/records/benchmarks/benchmark-group-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of the manual of BenchmarkTools; the numbers are chosen.
test('names are joined along the tree, with blanks or tabs before the lines', async () => {
  const blanks = `2-element BenchmarkTools.BenchmarkGroup:
  tags: []
  "utf8" => 2-element BenchmarkTools.BenchmarkGroup:
    tags: ["string", "unicode"]
    "join" => Trial(133.5 ms)
    "replace" => TrialEstimate(205.5 μs)
  "trig" => 1-element BenchmarkTools.BenchmarkGroup:
    tags: ["math"]
    ("sin", 3.5) => Trial(6.000 ns)
`
  const results = {
    'utf8/join': { time: 0.1335, 'time.min': 0.1335 },
    'utf8/replace': { time: 0.0002055 },
    'trig/("sin", 3.5)': { time: 6e-9, 'time.min': 6e-9 },
  }
  const tabs = blanks.replaceAll(/^ {4}/gm, '\t  ')
  expect(
    await checkFormat(benchmarkGroupFormat, [
      { text: blanks, results },
      { text: tabs, results },
    ]),
  ).toEqual([])
})

test('tags of a page are no group', async () => {
  const text = 'tags: [a, b]\ntitle: x => Trial(1 s)\n'
  expect(await checkFormat(benchmarkGroupFormat, [{ text, samples: 0 }])).toEqual([])
})
