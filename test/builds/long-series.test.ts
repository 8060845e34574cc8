import { rmSync } from 'node:fs'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chart, Plot } from '../../src/charts/chart.ts'
import { THIN_ABOVE } from '../../src/charts/gnuplot/curves/decimate.ts'
import { createSeriesChart, seriesChart } from '../../src/charts/kinds/series.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { drawSvg } from '../../src/charts/pictures/svg/draw-svg.ts'
import { createReader } from '../../src/series/sample-reader.ts'
import { completeSpec } from '../charts/kinds/complete-spec.ts'
import { createLog, createProject, type Sample, type TestProject } from '../cli/project.ts'
import { countRuns } from '../count-runs.ts'
import { createSeries } from '../series/create-series.ts'

/** What happens to a process that otherwise runs evenly; places are shares of its samples. */
interface Story {
  readonly length: number
  /** Two seconds without CPU time. */
  readonly stalls: readonly number[]
  /** One sample with much or little memory. */
  readonly spikes: readonly (readonly [place: number, size: number])[]
  /** The memory stays higher or lower from here on. */
  readonly steps: readonly (readonly [place: number, size: number])[]
  /** Seconds without a sample. */
  readonly gaps: readonly (readonly [place: number, seconds: number])[]
  readonly seed: number
}

const MEBIBYTE = 1024 ** 2

/** Ten samples a second at 90 % CPU, with noise in memory and CPU. */
function tell({ length, stalls, spikes, steps, gaps, seed }: Story): readonly Sample[] {
  const at = <T>(events: readonly (readonly [number, T])[]): ReadonlyMap<number, T> =>
    new Map(events.map(([place, what]) => [Math.floor(place * length), what]))
  const [spiked, stepped, gapped] = [at(spikes), at(steps), at(gaps)]
  const stalled = new Set(
    stalls.flatMap((place) => Array.from({ length: 20 }, (_, i) => Math.floor(place * length) + i)),
  )
  let [state, time, user, level] = [seed, 0, 0, 400 * MEBIBYTE]
  const draw = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length }, (_, i) => {
    const step = 0.1 + (gapped.get(i) ?? 0)
    time = Math.round((time + step) * 10) / 10
    user += stalled.has(i) ? 0 : step * (0.88 + draw() * 0.04)
    level += (stepped.get(i) ?? 0) * MEBIBYTE + (draw() - 0.5) * 40_000
    const rss = Math.max(1, Math.round(level + (spiked.get(i) ?? 0) * MEBIBYTE))
    return { elapsed: time, rss, user: Math.round(user * 1e6) / 1e6 }
  })
}

const place = fc.integer({ min: 1, max: 999 }).map((part) => part / 1000)
const sized = fc.tuple(place, fc.integer({ min: -300, max: 600 }))
const story = fc.record<Story>({
  length: fc.integer({ min: 25_000, max: 200_000 }),
  stalls: fc.array(place, { minLength: 1, maxLength: 4 }),
  spikes: fc.array(sized, { minLength: 1, maxLength: 5 }),
  steps: fc.array(sized, { maxLength: 4 }),
  gaps: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 2000 })), { maxLength: 3 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
})
/** What is shown: a series in a style, all of it or a hundredth, on linear or logarithmic axes. */
const look = fc.record({
  series: fc.constantFrom('rss', 'cpu', 'cpu.mean', 'user'),
  style: fc.constantFrom('lines', 'steps', 'impulses', 'points', 'linespoints', 'dots'),
  zoom: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined, freq: 1 }),
  log: fc.constantFrom('neither', 'neither', 'x', 'y'),
  isCut: fc.boolean(),
})
type Look = typeof look extends fc.Arbitrary<infer T> ? T : never

function describeLook({ series, style, zoom, log, isCut }: Look, samples: readonly Sample[]) {
  const find = (share: number): number =>
    samples[Math.floor((share / 100) * (samples.length - 1))]?.elapsed ?? NaN
  const range = zoom === undefined ? {} : { range: [find(zoom), find(zoom + 1)] }
  const cut = isCut && series === 'cpu' ? { range: [50, 89] } : {}
  return {
    template: 'series',
    run: 'a',
    size: [500, 300],
    plots: [{ series, with: style, pointtype: 1 }],
    x: { ...range, ...(log === 'x' ? { log: true } : {}) },
    y: { ...cut, ...(log === 'y' ? { log: true } : {}) },
  }
}

function createLong(samples: readonly Sample[], chart: object): TestProject {
  return createProject({
    'tracedocs.yaml': JSON.stringify({
      runs: { a: { logs: 'a.log' } },
      charts: { picture: chart },
    }),
    'a.md': '<!-- tracedocs: begin chart picture -->\n<!-- tracedocs: end -->\n',
    'a.log': createLog(samples),
  })
}

/** The same curve in pieces that share their ends and are each too short to be thinned. */
function cutPlot(plot: Plot): Plot[] {
  const step = THIN_ABOVE - 1
  return Array.from({ length: Math.ceil((plot.x.length - 1) / step) }, (_, i) => ({
    ...plot,
    title: i === 0 ? plot.title : undefined,
    x: plot.x.slice(i * step, (i + 1) * step + 1),
    y: plot.y.slice(i * step, (i + 1) * step + 1),
  }))
}

/** Draw all samples. */
async function drawWhole(samples: readonly Sample[], chart: object): Promise<string> {
  const reader = createReader(createSeries(samples))
  const spec = completeSpec(seriesChart, chart)
  const whole: Chart = createSeriesChart({
    ...{ id: 'td-whole', spec, title: 'a', reader },
    about: { title: '', description: '' },
  })
  const layout = layOutChart({ ...whole, plots: whole.plots.flatMap(cutPlot) })
  if (layout.kind === 'failed') throw new Error(JSON.stringify(layout.problems))
  return drawSvg(layout.drawing)
}

/**
 * Count the values of a picture, of 255 each, that are not like another picture's: further than a bound from all that
 * the same channel has in the pixel and its eight neighbours. Edges may blend differently; what is missing is found.
 */
function countUnlike(svg: string, other: string, bound: number): number {
  const [one, two] = [svg, other].map((text) => new Resvg(text).render())
  if (one === undefined || two === undefined) throw new Error('Expected two pictures')
  const [mine, its, row] = [one.pixels, two.pixels, 4 * one.width]
  const around = [-row - 4, -row, -row + 4, -4, 0, 4, row - 4, row, row + 4]
  let count = 0
  for (let i = 0; i < mine.length; i++) {
    const value = mine[i] ?? 0
    if (Math.abs(value - (its[i] ?? 0)) <= bound) continue
    const others = around.map((step) => its[i + step] ?? value)
    if (value < Math.min(...others) - bound || value > Math.max(...others) + bound) count++
  }
  return count
}

/** A stall of two seconds in the middle, and nothing else: the fault that was seen. */
const STALLED: Story = { length: 60_000, stalls: [0.63], spikes: [], steps: [], gaps: [], seed: 1 }
const WHOLE = { zoom: undefined, log: 'neither', isCut: false } as const

describe('a chart of a long series', () => {
  test(
    'is the picture of all samples, with the log and without it',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(story, look, async (events, shown) => {
          const samples = tell(events)
          const chart = describeLook(shown, samples)
          const project = createLong(samples, chart)
          const built = await project.run('build')
          expect([built.exit, built.stderr]).toEqual([0, ''])
          const svg = project.read('images/picture.svg')
          const whole = await drawWhole(samples, chart)
          // Of 600,000 values: a line that crosses the end of a set range within half a pixel may blend differently.
          expect(countUnlike(svg, whole, 48)).toBeLessThan(10)
          expect(countUnlike(whole, svg, 48)).toBeLessThan(10)
          rmSync(path.join(project.folder, 'a.log'))
          rmSync(path.join(project.folder, 'images'), { recursive: true })
          expect((await project.run('build')).exit).toBe(0)
          expect(project.read('images/picture.svg')).toBe(svg)
          rmSync(project.folder, { recursive: true })
        }),
        {
          seed: 10,
          numRuns: countRuns(16),
          endOnFailure: true,
          examples: [
            [STALLED, { ...WHOLE, series: 'cpu', style: 'lines' }],
            [
              { ...STALLED, spikes: [[0.2, -300]] },
              { ...WHOLE, series: 'rss', style: 'steps' },
            ],
          ],
        },
      )
    },
  )
})

test('a chart that the lock has nothing of is an error where the log is missing', async () => {
  const project = createLong(tell({ ...STALLED, length: 25_000 }), { run: 'a' })
  expect((await project.run('build')).exit).toBe(0)
  rmSync(path.join(project.folder, 'a.log'))
  const before = project.read('images/a.log_42.svg')
  const config = {
    runs: { a: { logs: 'a.log' } },
    charts: { picture: { run: 'a', size: [500, 300] } },
  }
  project.write('tracedocs.yaml', JSON.stringify(config))
  const { exit, stderr } = await project.run('build')
  expect([exit, stderr]).toEqual([2, expect.stringContaining('without the samples of `a.log 42`')])
  expect(project.read('images/a.log_42.svg')).toBe(before)
})
