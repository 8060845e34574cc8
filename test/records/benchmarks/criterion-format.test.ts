import { expect, test } from 'vitest'
import { criterionFormat } from '../../../src/records/benchmarks/criterion-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

import { createProject } from '../../cli/project.ts'

// The keys that criterion 0.5 writes; the numbers are chosen.
const estimate = (low: number, point: number, high: number) => ({
  confidence_interval: { confidence_level: 0.95, lower_bound: low, upper_bound: high },
  point_estimate: point,
  standard_error: 1,
})
const base = {
  mean: estimate(1240000, 1250000, 1262000),
  median: estimate(1239000, 1245000, 1251000),
  std_dev: estimate(30000, 40000, 50000),
}
const figures = {
  ...{ time: 0.00125, 'time.mean': 0.00125, 'time.median': 0.001245, 'time.stddev': 0.00004 },
  ...{ 'time.low': 0.00124, 'time.high': 0.001262 },
}
const SAMPLE = '{"sampling_mode":"Linear","iters":[2.0,4.0],"times":[2000.0,6000.0]}'

test('estimates are those of the slope, or else of the mean', async () => {
  const path = 'target/criterion/parse/small/new/estimates.json'
  const slope = { ...base, slope: estimate(1200000, 1225000, 1231000) }
  expect(
    await checkFormat(criterionFormat, [
      { text: JSON.stringify(base), figures },
      { text: JSON.stringify({ ...base, slope: null }), path, results: { 'parse/small': figures } },
      {
        text: JSON.stringify(slope),
        figures: { ...figures, time: 0.001225, 'time.low': 0.0012, 'time.high': 0.001231 },
      },
    ]),
  ).toEqual([])
})

test('samples are times of one iteration', async () => {
  const path = 'logs/parse/small/new/sample.json'
  const results = { small: { time: [1e-6, 1.5e-6], iterations: [2, 4] } }
  expect(await checkFormat(criterionFormat, [{ text: SAMPLE, path, results }])).toEqual([])
})

test('the changes of a run are no times', () => {
  const change = { mean: estimate(0.1, 0.2, 0.3), median: estimate(0.1, 0.2, 0.3) }
  expect(criterionFormat.matches(JSON.stringify(change))).toBe(false)
})

test('samples count before estimates, and two folders of one benchmark are told apart', async () => {
  const folder = 'target/criterion/parse/new'
  const project = createProject({
    'tracedocs.yaml': `runs:
  a: { logs: ${folder}/*.json }
  b: { logs: target/criterion/parse/*/sample.json }
`,
    [`${folder}/sample.json`]: SAMPLE,
    [`${folder}/estimates.json`]: JSON.stringify(base),
    [`${folder}/benchmark.json`]: '{"group_id":"parse","function_id":null,"full_id":"parse"}',
    'target/criterion/parse/base/sample.json': SAMPLE,
    'page.md': `<span data-tracedocs="a.bench['parse'].time">?</span> <span data-tracedocs="samples(a.bench['parse'].time)">?</span> <span data-tracedocs="a.bench['parse'].time.low">?</span>\n\n<span data-tracedocs="b.bench['parse'].time">?</span>\n`,
  })
  const { stderr } = await project.run('build')
  expect(project.read('page.md').replaceAll('\u00a0', ' ')).toMatch(/>1\.25 µs<.*>2<.*>1.24 ms</)
  expect(stderr).toContain(
    '`target/criterion/parse/base/sample.json` has it of `base`, `target/criterion/parse/new/sample.json` has it of `new`: they are not one benchmark',
  )
})
