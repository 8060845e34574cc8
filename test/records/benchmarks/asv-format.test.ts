import { expect, test } from 'vitest'
import { asvFormat } from '../../../src/records/benchmarks/asv-format.ts'
import { createProject } from '../../cli/project.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of asv 0.6 (version 2 of its results); the numbers are chosen.
test('combinations of parameters are benchmarks, and those without a result failed', async () => {
  const text = `{"commit_hash": "abc", "env_name": "e", "results": {
    "b.Suite.time_keys": [[0.5, null, NaN, 0.25], [["10", "20"], ["'a'", "'b'"]], "v", 1, 2, [0.4, null, NaN, 0.2], [0.6, null, NaN, 0.3]],
    "b.peakmem_load": [[4096], [], "v"],
    "b.track_count": [[7], [], "v"],
    "b.time_sum": [[0.2], [], "v", 1, 2, [0.1], [0.3], [[0.1, 0.2, 0.3]]],
    "b.Suite.TimeKeys": [[0.7], [], "v"],
    "b.Suite.PeakMemKeys": [[8192], [], "v"],
    "b.Timer": [[1], []],
    "b.other": [[1], []]
  }, "result_columns": ["result", "params", "version", "started_at", "duration", "stats_ci_99_a", "stats_ci_99_b", "samples"], "version": 2}`
  const results = {
    "b.Suite.time_keys(10, 'a')": { time: 0.5, 'time.low': 0.4, 'time.high': 0.6 },
    "b.Suite.time_keys(20, 'b')": { time: 0.25, 'time.low': 0.2, 'time.high': 0.3 },
    'b.peakmem_load': { memory: 4096 },
    'b.track_count': { value: 7 },
    'b.Suite.TimeKeys': { time: 0.7 },
    'b.Suite.PeakMemKeys': { memory: 8192 },
    'b.time_sum': { time: [0.1, 0.2, 0.3] },
  }
  expect(await checkFormat(asvFormat, [{ text, results }])).toEqual([])
})

test('a benchmark whose name does not say what it measures is left out with a warning', async () => {
  const text = `{"commit_hash": "abc", "env_name": "e", "result_columns": ["result", "params"],
"results": {"b.other": [[1], []]}, "version": 2}`
  const { stderr } = await createProject({ 'a.json': text }).run('show', 'a.json')
  expect(stderr).toContain('a.json:2:13: warning: Expected the name of the benchmark `b.other`')
})
