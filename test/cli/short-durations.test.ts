import { expect, test } from 'vitest'
import { createProject } from './project.ts'

// The values lie between 10 ms and 28 ms; a stack of two reaches 56 ms.
test.each([
  ['series', 'template: series, run: a, plots: [{ series: latency }]'],
  ['area', 'template: area, run: a, plots: [{ series: latency }]'],
  [
    'stack',
    'template: area, run: a, stacked: true, plots: [{ series: latency }, { series: wait }]',
  ],
  ['heatmap', 'template: heatmap, runs: [a], series: latency'],
])('a chart with durations of milliseconds has an axis in ms: %s', async (_, chart) => {
  const project = createProject({
    'tracedocs.yaml': `pages: ['*.md']
images: img
runs: { a: { title: A, logs: a.csv } }
formats:
  own:
    csv: t,latency,wait
    fields: { t: elapsed s, latency: { unit: ms }, wait: { unit: ms } }
charts:
  c: { ${chart}, file: c.svg }
`,
    'a.csv': 't,latency,wait\n0,10,10\n1,20,20\n2,28,28\n3,12,12\n',
    'p.md': '',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const svg = project.read('img/c.svg')
  expect(svg).toContain('(ms)')
  expect(svg).toMatch(chart.includes('heatmap') ? />28\.3</ : /(>\s*20\s*<)/)
})
