import { describe, expect, test } from 'vitest'
import { chartKinds } from '../../src/charts/kinds/chart-kinds.ts'
import { findIllegible } from '../charts/find-illegible.ts'
import { LOGS, RUNS } from '../gnuplot/runs-of-every-kind.ts'
import { createProject } from './project.ts'

/** A chart of each kind, and of what else places texts. */
const CHARTS: Readonly<Record<string, string>> = {
  process: '{ run: a }',
  compare: '{ template: compare, series: rss, runs: [a, b, c] }',
  'compare of apart': '{ template: compare, series: faults, runs: [a, c] }',
  bars: '{ template: bars, runs: [a, b, c], values: [{ title: real, value: time.real }, { title: user, value: time.user }] }',
  'bars of one value':
    '{ template: bars, runs: [a, b, c], values: [{ title: peak, value: rss.peak }] }',
  'stacked bars':
    '{ template: bars, stacked: true, runs: [a, b], values: [{ title: u, value: time.user }, { title: s, value: time.sys }] }',
  errorbars:
    '{ template: errorbars, runs: [g, h, i], values: [{ title: Load, value: bench.time }, { title: again, value: 0.7 * bench.time }] }',
  series: '{ template: series, run: a, plots: [{ series: rss }, { series: cpu, axes: x1y2 }] }',
  area: '{ template: area, run: a, stacked: true, plots: [{ series: user }, { series: cpuTime }] }',
  'stack of four':
    '{ template: area, run: a, stacked: true, plots: [{ series: user }, { series: system }, { series: user, linetype: 4 }, { series: system, linetype: 7 }] }',
  'areas one over the other':
    '{ template: area, run: a, plots: [{ series: user }, { series: system }] }',
  histogram: '{ template: histogram, series: rss, runs: [a, b] }',
  cdf: '{ template: cdf, series: rss, runs: [a, b, c] }',
  boxplot: '{ template: boxplot, runs: [a, b, c], series: cpu }',
  heatmap: '{ template: heatmap, runs: [a, b, c], series: rss }',
  live: '{ template: live, run: d, show: both }',
  sizes: '{ template: sizes, runs: [d, e] }',
  clock: '{ template: clock, run: f }',
  history: '{ template: history, value: a.rss.peak }',
  multiples: '{ template: multiples, runs: [a, b, c], chart: { template: process } }',
  'multiples of series':
    '{ template: multiples, runs: [a, b, c], chart: { template: series, plots: [{ series: rss }, { series: cpu, axes: x1y2 }] } }',
  'multiples of histograms':
    '{ template: multiples, runs: [a, b, c], title: All, chart: { template: histogram, series: rss } }',
  script: '{ script: plot.plt, theme: docs }',
}

const SCRIPT =
  'set title "Points"\nset xlabel "Time (s)"\nplot "points.dat" with linespoints title "a", "" using 1:3 with lines title "b"\n'

async function draw(chart: string): Promise<string> {
  const project = createProject({
    ...LOGS,
    'plot.plt': SCRIPT,
    'points.dat': '1 2 5\n2 3 4\n3 1 6\n',
    'tracedocs.yaml': `${RUNS}charts:\n  it: ${chart.replace('{', '{ file: it.svg,')}\n`,
    'page.md': '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
  })
  const { stderr } = await project.run('build')
  expect(stderr).not.toContain('error:')
  return project.read('images/it.svg')
}

test('a chart of every kind is tried', () => {
  expect(chartKinds.map(({ template }) => template).filter((one) => !(one in CHARTS))).toEqual([])
})

/** The colours of a heat map are values, the lowest of which is as pale as the page. */
const isOfValue = (fault: string): boolean => /^[\d.]+: area /.test(fault)

describe.each(Object.entries(CHARTS))('%s', (kind, chart) => {
  test('texts and lines stand out in both schemes, are large enough on a telephone, apart, and inside', async () => {
    const svg = await draw(chart)
    const faults = [...findIllegible(svg, 'light'), ...findIllegible(svg, 'dark')]
    expect(faults.filter((fault) => kind !== 'heatmap' || !isOfValue(fault))).toEqual([])
  })
})

/** A picture whose only text and line are given. */
const picture = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" font-family="Arial"><style>@media (prefers-color-scheme:dark){.a-fill{fill:#333333}}</style>${body}</svg>`
const text = (x: number, y: number, more = ''): string =>
  `<text class="a-fill" fill="#000000" x="${String(x)}" y="${String(y)}" font-size="20"${more}>Text</text>`

test.each([
  ['all is well', text(10, 40), 'light', []],
  ['dark on dark', text(10, 40), 'dark', ['1.42: Text']],
  ['pale', text(10, 40).replace('#000000', '#808080'), 'light', ['3.95: Text']],
  ['small', text(10, 40).replace('"20"', '"17"'), 'light', ['8.5 px: Text']],
  ['beyond the edge', text(700, 40), 'light', ['outside: Text']],
  ['over another', text(10, 40) + text(30, 45), 'light', ['overlap: Text | Text']],
  ['beside another', text(10, 40) + text(80, 45), 'light', []],
  [
    'turned beside another',
    text(10, 40) + text(20, 150, ' transform="translate(20,150) rotate(-90)"'),
    'light',
    [],
  ],
  [
    'pale line',
    '<path stroke="#a0a0a0" fill="none" d="M0,0 10,10"/>',
    'light',
    ['2.61: line #a0a0a0'],
  ],
  [
    'pale area',
    '<polygon points="10,10 20,10 20,20" fill="#0072b2" fill-opacity="0.3"/>',
    'light',
    ['1.54: area #0072b2'],
  ],
  [
    'pale area with an outline',
    '<polygon points="10,10 20,10 20,20" fill="#0072b2" fill-opacity="0.3"/><path stroke="#0072b2" fill="none" d="M10,10 20,10 20,20 Z"/>',
    'light',
    [],
  ],
  ['long line', '<path stroke="#000000" fill="none" d="M0,0 10,410"/>', 'light', ['outside: line']],
] as const)('the check itself: %s', (_, body, scheme, expected) => {
  expect(findIllegible(picture(body), scheme)).toEqual(expected)
})
