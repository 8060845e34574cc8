import { expect, test } from 'vitest'
import { mitataFormat } from '../../../src/records/benchmarks/mitata-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The keys that mitata 1.0 writes; the numbers are chosen.
test('samples are nanoseconds, and every run of a benchmark has its own name', async () => {
  const stats = {
    kind: 'fn',
    debug: '',
    samples: [1000, 2000, 4000],
    p50: 2000,
    ticks: 3,
    heap: { avg: 94.5 },
  }
  const text = JSON.stringify({
    layout: [
      { name: null, types: [] },
      { name: 'g', types: [] },
    ],
    benchmarks: [
      { kind: 'static', alias: 'plain', group: 0, runs: [{ stats, args: {}, name: 'plain' }] },
      {
        ...{ kind: 'args', alias: 'size $n', group: 1 },
        runs: [
          { stats: { ticks: 9, p50: 8, avg: 16, min: 4, max: 64 }, args: { n: 1 }, name: 'size 1' },
          { error: { message: 'no' }, args: {}, name: 'bad' },
        ],
      },
    ],
  })
  const results = {
    plain: { time: [1e-6, 2e-6, 4e-6], bytes: 94.5, iterations: 3 },
    'size 1': {
      time: 8e-9,
      'time.mean': 1.6e-8,
      'time.min': 4e-9,
      'time.max': 6.4e-8,
      iterations: 9,
    },
  }
  expect(await checkFormat(mitataFormat, [{ text, results }])).toEqual([])
})

// The members of mitata 0.1.14; the numbers are chosen.
test('before release 1.0, a benchmark is its own run', async () => {
  const rest = { time: 500, warmup: true, baseline: false, async: false }
  const text = JSON.stringify({
    benchmarks: [
      { name: 'concat', group: 'strings', ...rest, stats: { kind: 'fn', samples: [1, 2, 4] } },
      { name: 'throws', group: null, ...rest, error: { stack: 'Error: x', message: 'x' } },
    ],
    cpu: 'a processor',
    runtime: 'node v20.20.2 (x64-linux)',
  })
  const results = { concat: { time: [1e-9, 2e-9, 4e-9] } }
  expect(await checkFormat(mitataFormat, [{ text, results }])).toEqual([])
})
