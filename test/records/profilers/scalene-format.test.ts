import { expect, test } from 'vitest'
import { scaleneFormat } from '../../../src/records/profilers/scalene-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The keys of Scalene 1.5 (scalene_json.py); the numbers are chosen.
test('a line has its share of the time and what it allocated', async () => {
  const line = (lineno: number, python: number, c: number, malloc: number): unknown => ({
    ...{ lineno, line: 'x = 1\n', n_cpu_percent_python: python, n_cpu_percent_c: c },
    ...{ n_sys_percent: 0.5, n_malloc_mb: malloc, n_peak_mb: 2 },
  })
  const idle = {
    ...{ lineno: 9, line: '\n', n_cpu_percent_python: 0, n_cpu_percent_c: 0, n_sys_percent: 0 },
    n_malloc_mb: 0,
  }
  const text = JSON.stringify({
    alloc_samples: 5,
    elapsed_time_sec: 2.5,
    files: {
      '/src/codec.py': {
        functions: [{ lineno: 1, line: 'parse', n_cpu_percent_python: 60 }],
        lines: [line(3, 50.25, 10, 1.5), line(4, 12, 0, 0), idle],
        percent_cpu_time: 73,
      },
    },
    max_footprint_mb: 64.5,
    program: 'codec.py',
  })
  const results = {
    total: { time: 2.5, memory: 64.5 * 1024 ** 2 },
    '/src/codec.py:3': { share: 60.75, bytes: 1_572_864 },
    '/src/codec.py:4': { share: 12.5, bytes: 0 },
  }
  expect(await checkFormat(scaleneFormat, [{ text, results }])).toEqual([])
})
