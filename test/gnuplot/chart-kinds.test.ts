import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparePrimitives } from '../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'
import { createProject } from '../cli/project.ts'
import { findGnuplotVersion } from './run-gnuplot.ts'
import { LOGS, RUNS } from './runs-of-every-kind.ts'

const CHARTS: Readonly<Record<string, string>> = {
  compare: '{ template: compare, series: rss, runs: [a, b, c] }',
  aligned:
    '{ template: compare, series: cpu, runs: [b, a], align: { label: Half way. }, size: [640, 480] }',
  logarithmic:
    '{ template: compare, series: faults, runs: [b, a], y: { log: true, minor: 5 }, key: { box: true } }',
  bars: '{ template: bars, runs: [a, b, c], values: [{ title: real, value: time.real }, { title: user, value: time.user }] }',
  valued:
    '{ template: bars, runs: [g, h], labels: true, values: [{ title: Load, value: bench.time }, { title: again, value: 0.7 * bench.time }] }',
  'valued-stacks':
    '{ template: bars, labels: true, stacked: true, runs: [a, b], values: [{ title: u, value: time.user }, { title: s, value: time.sys }] }',
  narrow:
    '{ template: bars, runs: [a, b, c], size: [420, 300], x: { label: Run }, values: [{ title: rss_peak, value: rss.peak }] }',
  turned:
    '{ template: bars, runs: [a, b, c], x: { tics: { rotate: 30 } }, values: [{ title: real, value: time.real }] }',
  stacked:
    '{ template: bars, stacked: true, runs: [a, b], values: [{ title: u, value: time.user }, { title: s, value: time.sys }] }',
  series:
    '{ template: series, run: a, plots: [{ series: rss, with: steps, linewidth: 2 }, { series: faults, axes: x1y2, with: impulses, dashtype: 2 }, { series: user, with: linespoints, pointtype: 7, pointsize: 0.5, linecolor: "#0072B2" }, { series: cpu, with: dots }] }',
  tics: '{ template: series, run: a, plots: [{ series: rss }], x: { tics: { list: [0, { at: 5, label: "a%b" }, 10], out: true } }, y: { tics: [10, 15, 20], format: "%.1f" } }',
  process:
    '{ run: a, file: chart.svg, x: { time: true, minor: 2 }, y: { log: true }, y2: { tics: { step: 20, rotate: 30 }, format: "%.1f" } }',
  'process-tics':
    '{ run: b, file: chart.svg, x: { tics: [5, { at: 10, label: ten }] }, y2: { log: 2, range: [1, 64] } }',
  histogram: '{ template: histogram, series: rss, runs: [a] }',
  'several-histograms': '{ template: histogram, series: rss, runs: [a, b, c], bin: 2 }',
  'aligned-times':
    '{ template: compare, series: rss, runs: [a, b], align: { label: Half way. }, x: { time: true } }',
  'log-histogram':
    '{ template: histogram, series: rss, runs: [a, b], bin: 2, x: { log: true }, y: { log: true } }',
  right: '{ template: series, run: a, plots: [{ series: cpu.mean, axes: x1y2 }], grid: true }',
  live: '{ template: live, run: d }',
  'several-live': '{ template: live, runs: [d, e], show: both }',
  sizes: '{ template: sizes, run: d }',
  'several-sizes': '{ template: sizes, runs: [d, e], y: { log: true }, size: [600, 400] }',
  clock: '{ template: clock, run: f }',
  area: '{ template: area, run: a, plots: [{ series: rss }] }',
  areas:
    '{ template: area, run: b, plots: [{ series: cpu, title: Now }, { series: cpu.mean, linetype: 4 }], key: { position: left } }',
  'stacked-areas':
    '{ template: area, run: a, stacked: true, plots: [{ series: user }, { series: cpuTime, title: "a_b" }, { series: user, title: false }] }',
  boxplot: '{ template: boxplot, runs: [a, b, c], series: cpu }',
  'boxplot-of-values': '{ template: boxplot, runs: [g, h, i], value: bench.time }',
  errorbars:
    '{ template: errorbars, runs: [g, h, i], values: [{ title: Load, value: bench.time }, { title: again, value: 0.7 * bench.time }] }',
  'few-errorbars':
    '{ template: errorbars, runs: [i], values: [{ title: Load, value: bench.time }], y: { range: [0, 20] } }',
  heatmap: '{ template: heatmap, runs: [a, b, c], series: rss }',
  'lowest-heatmap':
    '{ template: heatmap, runs: [c, a], series: cpu, cells: 40, show: lowest, x: { range: [2, 9], time: true }, y: { label: Run }, colors: { range: [1, 50], log: true, label: "CPU, in %" } }',
  'time-axis':
    '{ template: series, run: a, plots: [{ series: rss }], x: { time: true, format: "%M:%S" } }',
}

const version = findGnuplotVersion()

// The reference is gnuplot itself, which draws the .plt and .dat that tracedocs emits.
describe.skipIf(version === undefined)(`charts of pages and ${version ?? 'gnuplot'}`, () => {
  test.each(Object.keys(CHARTS))(
    '%s: the emitted script draws the same primitives',
    async (name) => {
      const project = createProject({
        ...LOGS,
        'tracedocs.yaml': `${RUNS}theme: gnuplot\ncharts:\n  chart: ${CHARTS[name] ?? ''}\n`,
        'page.md': '',
      })
      expect(await project.run('build', '--emit', 'dat,plt')).toMatchObject({ exit: 0 })
      const { stderr } = spawnSync('gnuplot', ['chart.plt'], {
        cwd: path.join(project.folder, 'images'),
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      const ours = readPrimitives(project.read('images/chart.svg'))
      const theirs = readPrimitives(project.read('images/chart.gnuplot.svg'))
      expect(comparePrimitives(ours, theirs)).toEqual([])
    },
  )
})
