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

// The layout of results of 2013 to 2020, as asv's own test has them; the numbers are chosen.
test('version 1 states a number, or what it is of by name', async () => {
  const text = `{"commit_hash": "abc", "date": 1386688801000, "params": {"ram": "8G"}, "python": "2.7", "requirements": {"numpy": "1.8"}, "results": {
    "b.time_failed": null,
    "b.time_keys": 6.5e-05,
    "b.mem_unit": 344,
    "b.time_many": {"params": [["1", "2", "3"]], "result": [1, 4, null]},
    "b.time_sure": {"result": 3, "stats": [{"ci_99": [2.5, 3.5], "q_25": 3}]}
  }, "version": 1}`
  const results = {
    'b.time_keys': { time: 6.5e-5 },
    'b.mem_unit': { bytes: 344 },
    'b.time_many(1)': { time: 1 },
    'b.time_many(2)': { time: 4 },
    'b.time_sure': { time: 3, 'time.low': 2.5, 'time.high': 3.5 },
  }
  expect(await checkFormat(asvFormat, [{ text, results }])).toEqual([])
})

test('a benchmark whose name does not say what it measures is left out with a warning', async () => {
  const text = `{"commit_hash": "abc", "env_name": "e", "result_columns": ["result", "params"],
"results": {"b.other": [[1], []]}, "version": 2}`
  const { stderr } = await createProject({ 'a.json': text }).run('show', 'a.json')
  expect(stderr).toContain('a.json:2:13: warning: Expected the name of the benchmark `b.other`')
})
