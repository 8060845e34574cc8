import { expect, test } from 'vitest'
import {
  boxplotChart,
  createBoxplotChart,
  describeBoxplot,
} from '../../../src/charts/kinds/boxplot.ts'
import type { MeasuredBoxes } from '../../../src/charts/kinds/boxplot/measure-boxes.ts'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { createProject } from '../../cli/project.ts'
import { completeSpec } from './complete-spec.ts'

const spec = completeSpec(boxplotChart, { template: 'boxplot', series: 'rss', runs: ['a', 'b'] })
const about = { title: '', description: '' }
const box = { count: 5, q1: 2, median: 3, q3: 4, low: 1, high: 4.5 }
const boxes: MeasuredBoxes = {
  runs: [
    { title: 'A', ...box, outliers: Float64Array.of(100, 200), outlierCount: 3 },
    { title: 'B', ...box, median: 2.5, outliers: Float64Array.of(), outlierCount: 0 },
  ],
  title: 'RSS',
  label: 'RSS (MiB)',
  shows: 'RSS (MiB)',
  unit: createQuantity(0, 'B').unit,
  scale: 1024 ** 2,
  doubts: [],
}

test('a box plot has candles of the quartiles, flat ones at the medians, and points at the outliers', () => {
  const { plots, axes, key } = createBoxplotChart({ id: 'td', spec, ...boxes, about })
  const read = plots.map(({ style, x, y, errors, candles }) => [
    style,
    [...x],
    [...y],
    candles && [...candles.close],
    errors?.y && [...errors.y.low, ...errors.y.high],
  ])
  expect(read).toEqual([
    ['candlesticks', [0, 1], [2, 2], [4, 4], [1, 1, 4.5, 4.5]],
    ['candlesticks', [0, 1], [3, 2.5], [3, 2.5], [3, 2.5, 3, 2.5]],
    ['points', [0, 0], [100, 200], undefined, undefined],
  ])
  expect([axes.y.label?.text, key]).toEqual(['RSS (MiB)', undefined])
})

test('a report is told whiskers, quartiles, medians and outliers, each once', () => {
  const { plots } = createBoxplotChart({ id: 'td', spec, ...boxes, about })
  const told = plots.flatMap((plot) => plot.told ?? [])
  expect(told.map(({ title, y }) => [title, [...y]])).toEqual([
    ['lower whisker', [1, 1]],
    ['first quartile', [2, 2]],
    ['median', [3, 2.5]],
    ['third quartile', [4, 4]],
    ['upper whisker', [4.5, 4.5]],
    ['outlier', [100, 200]],
  ])
})

test('its description says quartiles, whiskers, and how many samples lie beyond', () => {
  const { alt } = describeBoxplot({ spec, ...boxes })
  expect(alt.replaceAll('\u00a0', ' ')).toBe(
    'RSS of A and B. A: 5 samples, median 3.000 MiB, quartiles 2.000 MiB and 4.000 MiB, whiskers from 1.000 MiB to 4.500 MiB, 3 beyond them. B: 5 samples, median 2.500 MiB, quartiles 2.000 MiB and 4.000 MiB, whiskers from 1.000 MiB to 4.500 MiB.',
  )
})

const go = (...times: number[]): string =>
  `goos: linux\npkg: a\n${times.map((ms) => `BenchmarkLoad-4 \t 100\t ${String(ms * 1e6)} ns/op\n`).join('')}PASS\n`

// The samples 1 to 5 ms have the median 3 ms and the quartiles 2 and 4 ms; a run with one sample is a flat box.
test('it draws the samples of a value of runs', async () => {
  const project = createProject({
    'a.txt': go(3, 1, 5, 2, 4),
    'b.txt': go(7),
    'tracedocs.yaml':
      'pages: [page.md]\nruns:\n  a: { logs: a.txt }\n  b: { logs: b.txt }\ncharts:\n  c: { template: boxplot, value: bench.time, runs: [a, b] }\n',
    'page.md': '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  expect(project.read('page.md').replaceAll('\u00a0', ' ')).toContain(
    'a: 5 samples, median 3.00 ms, quartiles 2.00 ms and 4.00 ms, whiskers from 1.00 ms to 5.00 ms. b: 1 sample, median 7.00 ms.',
  )
})

test('the figure of a result is said in words', async () => {
  const project = createProject({
    'a.txt': go(3, 1, 5, 2, 4),
    'tracedocs.yaml': `pages: [page.md]\nruns:\n  a: { logs: a.txt }\ncharts:\n  c: { template: boxplot, value: "bench['BenchmarkLoad'].time", runs: [a] }\n`,
    'page.md': '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n',
  })
  const { stderr } = await project.run('build')
  expect(stderr).toBe('')
  expect(project.read('page.md')).toContain('![time of BenchmarkLoad of a. a: 5 samples')
})

test.each([
  ['{ template: boxplot, runs: [a] }', 'either'],
  ['{ template: boxplot, runs: [a], series: rss, value: time.real }', 'both'],
])('%s is refused: it names %s', async (chart) => {
  const project = createProject({
    'a.txt': go(1),
    'tracedocs.yaml': `pages: [page.md]\nruns:\n  a: { logs: a.txt }\ncharts:\n  c: ${chart}\n`,
    'page.md': '',
  })
  const { exit, stderr } = await project.run('build')
  expect([exit, stderr.includes('`series`') && stderr.includes('`value`')]).toEqual([2, true])
})
