import { describe, expect, test } from 'vitest'
import { createMomentAxis } from '../../../../src/charts/kinds/dates/create-date-axis.ts'
import { findTimeUnit } from '../../../../src/charts/kinds/dates/elapsed-time.ts'
import { showMoment } from '../../../../src/charts/kinds/dates/show-moment.ts'
import { createProject } from '../../../cli/project.ts'

test.each([
  [0, undefined],
  [599.9, undefined],
  [600, 'min'],
  [7199, 'min'],
  [7200, 'h'],
  [4 * 86_400 - 1, 'h'],
  [4 * 86_400, 'd'],
  [NaN, undefined],
])('times up to %d s are shown in %s', (seconds, symbol) => {
  expect(findTimeUnit(seconds)?.symbol).toBe(symbol)
})

test('sentences name a moment in the unit that it fills', () => {
  const clock = { unit: { symbol: 'h', scale: 3600 } } as const
  const at = [9.5, 2730, 23_740, 400_000, 100 * 86_400 + 40_000].map((time) =>
    showMoment(time, clock).replace('\u00a0', ' '),
  )
  // 2730 / 60, 23740 / 3600, 400000 / 86400, and 8,680,000 / 86400.
  expect(at).toEqual(['at 9.50 s', 'at 45.5 min', 'at 6.59 h', 'at 4.63 d', 'at 100 d'])
  expect(showMoment(575, { unit: { symbol: 'min', scale: 60 } })).toBe('at 9.58\u00a0min')
  expect(showMoment(23_740, undefined)).toBe('at 23,740.00\u00a0s')
})

test('an axis names the unit for pages alone', () => {
  const clocks = [{ unit: { symbol: 'h', scale: 3600 } as const }]
  const make = (theme: 'docs' | 'gnuplot') =>
    createMomentAxis({ spec: undefined, label: 'Elapsed Time', clocks, theme }).drawnIn
  expect([make('docs'), make('gnuplot')]).toEqual([{ symbol: 'h', scale: 3600 }, undefined])
})

/** A log of memory_profiler, a sample every minute: up to 150 MiB after 4.5 h, and down to 101 MiB after 7 h. */
const LOG = `CMDLINE python app.py\n${Array.from({ length: 421 }, (_, i) => {
  const rss = i <= 270 ? 100 + (i * 50) / 270 : 150 - ((i - 270) * 49) / 150
  return `MEM ${rss.toFixed(6)} ${(1_700_000_000 + 60 * i).toFixed(4)}\n`
}).join('')}`

test('panels beside each other have one unit', async () => {
  const short = LOG.split('\n').slice(0, 16).join('\n')
  const project = createProject({
    'tracedocs.yaml':
      'pages: ["*.md"]\nruns: {a: {logs: a.dat}, b: {logs: b.dat}}\ncharts:\n  c: {template: multiples, runs: [a, b], chart: {template: process}}\n',
    'a.dat': LOG,
    'b.dat': `${short}\n`,
    'page.md': '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const labels = project.read('images/c.svg').match(/Elapsed time \(\w+\)/g)
  expect(labels).toEqual(['Elapsed time (h)', 'Elapsed time (h)'])
})

describe('a chart of seven hours', () => {
  const build = async (chart: string): Promise<{ page: string; texts: readonly string[] }> => {
    const project = createProject({
      'tracedocs.yaml': `pages: ["*.md"]\nruns: {a: {logs: a.dat, title: A}, b: {logs: a.dat, title: B}}\ncharts:\n  c: ${chart}\n`,
      'a.dat': LOG,
      'page.md': '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n',
    })
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    const page = project.read('page.md')
    const svg = project.read(/\((\S+\.svg)\)/.exec(page)?.[1] ?? '')
    return {
      page,
      texts: [...svg.matchAll(/>([^<>]+)<\/(?:tspan|text)>/g)].map(([, text = '']) => text),
    }
  }

  test.each([
    ['{run: a, theme: docs}'],
    ['{template: series, run: a, theme: docs, plots: [{series: rss}]}'],
    ['{template: area, run: a, theme: docs, plots: [{series: rss}]}'],
    ['{template: compare, runs: [a, b], series: rss, theme: docs}'],
  ])('has hours on its axis: %s', async (chart) => {
    const { texts } = await build(chart)
    expect(texts).toContain('Elapsed time (h)')
    expect(texts).toContain('4')
    expect(texts).not.toContain('5000')
  })

  test('says in hours when its peak was', async () => {
    expect((await build('{run: a, theme: docs}')).page).toContain(
      'peaks at 150.0\u00a0MiB at 4.5\u00a0h',
    )
  })

  test.each(['{run: a, theme: gnuplot}', '{run: a, theme: docs, x: {time: false}}'])(
    'has seconds where its theme or its author says so: %s',
    async (chart) => {
      const { page, texts } = await build(chart)
      expect(texts.find((text) => /Elapsed/i.test(text))).toMatch(/Elapsed Time \(s\)/i)
      expect(page).toContain('at 16,200.00')
    },
  )
})
