import { expect, test } from 'vitest'
import { pytestBenchmarkFormat } from '../../../src/records/benchmarks/pytest-benchmark-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The keys that pytest-benchmark 4.0 writes; the numbers are chosen.
const stats = {
  min: 0.1,
  max: 0.4,
  mean: 0.25,
  stddev: 0.125,
  median: 0.2,
  rounds: 3,
  iterations: 5,
}
const head = { machine_info: { node: 'a' }, commit_info: { id: 'b' } }

test('rounds are samples, and a name of two files is two benchmarks', async () => {
  const text = JSON.stringify(
    {
      ...head,
      benchmarks: [
        {
          name: 'test_a[1]',
          fullname: 'tests/test_x.py::test_a[1]',
          stats: { ...stats, data: [0.1, 0.2, 0.4] },
        },
        {
          name: 'test_b',
          fullname: 'tests/test_x.py::test_b',
          stats: { ...stats, data: [0.3, 0.1, 0.2] },
        },
        {
          name: 'test_b',
          fullname: 'tests/test_y.py::test_b',
          stats: { ...stats, data: [0.5, 0.6] },
        },
      ],
      version: '4.0.0',
    },
    null,
    4,
  )
  const results = {
    'test_a[1]': { time: [0.1, 0.2, 0.4], iterations: 15 },
    'tests/test_x.py.test_b': { time: [0.3, 0.1, 0.2], iterations: 15 },
    'tests/test_y.py.test_b': { time: [0.5, 0.6], iterations: 15 },
  }
  expect(await checkFormat(pytestBenchmarkFormat, [{ text, results }])).toEqual([])
})

test('what was saved without data has the statistics alone', async () => {
  const benchmarks = [{ name: 'test_a', fullname: 'test_x.py::test_a', stats }]
  const text = JSON.stringify({ ...head, benchmarks })
  const figures = {
    ...{ time: 0.2, 'time.mean': 0.25, 'time.stddev': 0.125, 'time.min': 0.1, 'time.max': 0.4 },
    iterations: 15,
  }
  expect(await checkFormat(pytestBenchmarkFormat, [{ text, figures }])).toEqual([])
})
