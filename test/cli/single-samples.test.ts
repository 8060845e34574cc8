import { expect, test } from 'vitest'
import { createProject } from './project.ts'

test.each([
  ['series', 'template: series, run: a, plots: [{ series: used }]'],
  ['compare', 'template: compare, runs: [a], series: used'],
  ['area', 'template: area, run: a, plots: [{ series: used }]'],
])('a chart of the template %s shows a single sample as a point', async (_, chart) => {
  const build = async (rows: string) => {
    const project = createProject({
      'tracedocs.yaml': `pages: ['*.md']
images: img
runs: { a: { title: A, logs: a.csv } }
formats: { own: { csv: 'd,used', fields: { d: time %Y-%m-%d, used: { unit: MB } } } }
charts:
  c: { ${chart}, file: c.svg, x: { time: date } }
`,
      'a.csv': `d,used\n${rows}`,
      'p.md': '',
    })
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    return project.read('img/c.svg')
  }
  const single = await build('2024-01-01,5\n')
  const several = await build('2024-01-01,5\n2024-01-03,6\n')
  expect(single).toContain('Date, 2023–2024')
  expect([/<circle|<use/.test(single), /<circle|<use/.test(several)]).toEqual([true, false])
})
