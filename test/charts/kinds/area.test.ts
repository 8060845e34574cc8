import { expect, test } from 'vitest'
import { areaChart, createAreaChart } from '../../../src/charts/kinds/area.ts'
import { createLog, createProject } from '../../cli/project.ts'
import { completeSpec } from './complete-spec.ts'
import { createRun } from './create-run.ts'

const about = { title: '', description: '' }
const { reader } = createRun([
  { rss: 10, user: 1 },
  { rss: 30, user: 2 },
  { rss: 20, user: 4 },
])

test('an area reaches down to the axis, which starts at 0, and has a line on top', () => {
  const spec = completeSpec(areaChart, { template: 'area', run: 'a', plots: [{ series: 'rss' }] })
  const { plots, axes, key } = createAreaChart({ id: 'td', spec, title: 'A', reader, about })
  expect(plots.map(({ style, closing, x, y }) => [style, closing?.kind, [...x], [...y]])).toEqual([
    ['filledcurves', 'x1', [1, 2, 3], [10, 30, 20]],
    ['lines', undefined, [1, 2, 3], [10, 30, 20]],
  ])
  expect([axes.y.range, axes.y.label?.text, key]).toEqual([{ min: 0 }, 'RSS (MiB)', undefined])
})

// CPU time of 1, 2 and 4 s, on itself: 2, 4 and 8 s. The key begins with what stands at the top.
test('stacked areas each reach down to the sum of those before them', () => {
  const spec = completeSpec(areaChart, {
    ...{ template: 'area', run: 'a', stacked: true },
    plots: [{ series: 'user' }, { series: 'user', title: 'again' }],
  })
  const { plots } = createAreaChart({ id: 'td', spec, title: 'A', reader, about })
  expect(plots.map(({ title, y, second }) => [title, [...y], [...(second ?? [])]])).toEqual([
    ['again', [1, 2, 4], [2, 4, 8]],
    ['User CPU Time', [0, 0, 0], [1, 2, 4]],
  ])
})

test('areas of unlike units are refused', async () => {
  const project = createProject({
    'a.log': createLog([{ elapsed: 1, rss: 4096, user: 1 }], ''),
    'tracedocs.yaml':
      'pages: [page.md]\nruns:\n  a: { logs: a.log }\ncharts:\n  c: { template: area, run: a, plots: [{ series: rss }, { series: cpu }] }\n',
    'page.md': '',
  })
  const { exit, stderr } = await project.run('build')
  expect([exit, stderr]).toEqual([2, expect.stringContaining('`RSS` in MiB, `CPU` in %')])
})
