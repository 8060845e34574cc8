import { expect, test } from 'vitest'
import { createProject } from './project.ts'

// Two formats have a gauge of the same name and unit, each with its own title.
test.each([
  ['series', 'template: series, run: RUN, plots: [{ series: latency }]'],
  ['area', 'template: area, run: RUN, plots: [{ series: latency }]'],
  ['compare', 'template: compare, runs: [RUN], series: latency'],
  ['heatmap', 'template: heatmap, runs: [RUN], series: latency'],
  ['histogram', 'template: histogram, runs: [RUN], series: latency'],
  ['cdf', 'template: cdf, runs: [RUN], series: latency'],
  ['boxplot', 'template: boxplot, runs: [RUN], series: latency'],
])('a chart of the template %s has the titles of the format of its log', async (_, chart) => {
  const project = createProject({
    'tracedocs.yaml': `pages: ['*.md']
images: img
runs:
  w: { title: Web, logs: web.csv }
  d: { title: DB, logs: db.csv }
formats:
  web:
    csv: t,latency
    fields: { t: elapsed s, latency: { unit: ms, title: Web Latency } }
  db:
    csv: t;latency
    fields: { t: elapsed s, latency: { unit: ms, title: Query Time } }
charts:
  a: { ${chart.replace('RUN', 'w')}, file: a.svg }
  b: { ${chart.replace('RUN', 'd')}, file: b.svg }
`,
    'web.csv': 't,latency\n0,10\n1,20\n2,28\n3,12\n',
    'db.csv': 't;latency\n0;11\n1;21\n2;29\n3;13\n',
    'p.md': '',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const [web, db] = [project.read('img/a.svg'), project.read('img/b.svg')]
  expect([/Web latency/i.test(web), /Query time/i.test(web)]).toEqual([true, false])
  expect([/Web latency/i.test(db), /Query time/i.test(db)]).toEqual([false, true])
})
