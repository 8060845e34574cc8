import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const CONFIG = `pages: ['*.md']
images: img
runs:
  a: { title: 'release build with link-time optimisation (x86_64-unknown-linux-gnu)', logs: a.csv }
  b: { title: 'debug build with sanitizers (x86_64-unknown-linux-gnu)', logs: a.csv }
  c: { title: changes, logs: c.csv }
formats:
  meter: { csv: 't,held', fields: { t: elapsed s, held: { as: gauge, unit: MB } } }
  cells: { csv: 'name,change', fields: { name: name, change: { unit: '%' } } }
tables:
  t: { template: results, run: c, columns: [{ header: change, value: change }] }
charts:
  heat: { template: heatmap, runs: [a, b], series: held }
  area: { template: area, run: a, plots: [{ series: held }] }
  stack: { template: area, stacked: true, run: a, plots: [{ series: held }] }
  bars: { template: bars, table: t }
`
const PAGE = ['heat', 'area', 'stack', 'bars']
  .map((name) => `<!-- tracedocs: begin chart ${name} -->\n<!-- tracedocs: end -->\n`)
  .join('\n')

/** Samples of every second, of which those from 41 to 79 are missing. */
const SAMPLES = Array.from({ length: 120 }, (_, i) => i)
  .filter((i) => i <= 40 || i >= 80)
  .map((i) => `${String(i)},${String(1000 + i)}\n`)

test('long names leave room for a heat map, areas end at gaps, and values below bars stand above names', async () => {
  const project = createProject({
    'tracedocs.yaml': CONFIG,
    'a.csv': `t,held\n${SAMPLES.join('')}`,
    'c.csv': 'name,change\nalpha,-5\nbeta,12\ngamma,-30\n',
    'p.md': PAGE,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const heat = project.read('img/heat.svg')
  expect(heat).toContain('held (GB)')
  const longest = [...heat.matchAll(/>([^<>]*)<\/tspan>/g)].map(([, text = '']) => text.length)
  expect(Math.max(...longest)).toBeLessThanOrEqual(30)
  // One area up to the gap, and one from there on.
  for (const name of ['area', 'stack']) {
    const areas = project.read(`img/${name}.svg`).match(/<polygon class="[^"]*line-1-fill"/g) ?? []
    expect([name, areas.length]).toEqual([name, 2])
  }
  const bars = project.read('img/bars.svg')
  const find = (text: string): number =>
    Number(new RegExp(`<text[^>]* y="([\\d.]+)"[^>]*>(?:<tspan[^>]*>)?${text}<`).exec(bars)?.[1])
  expect(find('gamma') - find('-30')).toBeGreaterThan(16)
})
