import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparePrimitives } from '../../src/charts/comparison/compare-primitives.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'
import { createLog, createProject } from '../cli/project.ts'
import { formatEvent, PROFILE_HEADER, writeTrace } from '../traces/write-trace.ts'
import { findGnuplotVersion } from './run-gnuplot.ts'

const MEBIBYTE = 1024 ** 2

/** Create a process log whose samples go up and down, with a label in the middle. */
function createRun(seed: number, tail: string): string {
  const samples = Array.from({ length: 12 }, (_, i) => ({
    elapsed: i * 1.25 + seed,
    rss: (10 + ((i * 7 + seed * 3) % 11)) * MEBIBYTE,
    user: i * 0.4,
    faults: 100 * i * seed,
    ...(i === 5 ? { label: 'Half way.' } : {}),
  }))
  return createLog(samples, tail)
}

/** Create a malloc trace with allocations of many sizes, every other one freed. */
function createTrace(seed: number): string {
  const events = Array.from({ length: 60 }, (_, i) => {
    const pointer = (4096 + 64 * i).toString(16)
    const allocated = `    42  a.py:${String(i)}    -> f malloc(${String((i * i * seed) % 5000)}) pntr 0x${pointer}\n`
    return i % 2 === 0 ? allocated : `${allocated}    42  b.py:1    -> g free(0x${pointer})\n`
  })
  return `dtrace:::BEGIN\n${events.join('')}dtrace:::END\n`
}

const EVENTS = Array.from({ length: 9 }, (_, i) =>
  formatEvent({ event: i, clock: 0.5 + i / 8, rss: (9 + ((i * 7) % 5)) * MEBIBYTE, growth: 0 }),
)

/** What `go test -bench` prints of one benchmark, in nanoseconds. */
function createGoResults(times: readonly number[]): string {
  const lines = times.map((time) => `BenchmarkLoad-4   \t     100\t  ${String(time)} ns/op\n`)
  return `goos: linux\ngoarch: amd64\npkg: example.org/load\n${lines.join('')}PASS\n`
}

const RUNS = `runs:
  a: { title: "The first run, before anything", logs: a.log }
  b: { title: "100% of \`b\`_c", logs: b.log }
  c: { title: "The third run of them all", logs: c.log }
  d: { title: "Release", logs: d.log }
  e: { title: "Debug_e", logs: e.log }
  f: { logs: f.log }
  g: { logs: g.txt }
  h: { logs: h.txt }
  i: { logs: i.txt }
baseline: a
`

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
        'a.log': createRun(1, 'real 4.50\nuser 2.00\nsys 0.25\n'),
        'b.log': createRun(2, 'real 3.25\nuser 1.00\nsys 0.50\n'),
        'c.log': createRun(3, 'user 7.00\n'),
        'd.log': createTrace(3),
        'e.log': createTrace(17),
        'f.log': writeTrace(PROFILE_HEADER, EVENTS),
        'g.txt': createGoResults([12.5e6, 12.7e6, 12.3e6]),
        'h.txt': createGoResults([9.1e6, 10.1e6, 8.1e6]),
        'i.txt': createGoResults([10.5e6]),
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
